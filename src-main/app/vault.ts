import { Low } from 'lowdb'
import { join } from 'node:path'
import { mixed, number, object, string } from 'yup'
import { isJsonObject } from '#domain/json'
import type { Vault } from '../services/sync/tokens'
import type { Disk } from '../store/disk/disk'
import { writeFailure } from '../store/disk/failures'
import { SealedFile } from '../store/json/sealed-file'
import type { Cipher } from './cipher'

interface KeptTokens {
  readonly format: 'goalpost/tokens'
  readonly version: 1
  /** By the network's key: what the system's keychain has locked up, in base 64. */
  readonly locked: Readonly<Record<string, string>>
}

const schema = object({
  format: string<'goalpost/tokens'>().oneOf(['goalpost/tokens']).required(),
  version: number<1>().oneOf([1]).required(),
  locked: mixed<Readonly<Record<string, string>>>(isTexts).required(),
})

/**
 * Tokens locked up with the system's keychain. Where Linux has no secret store, what is kept can be read by whoever reads
 * this user's files: `safe` says so, and a person is warned before anything is kept.
 */
export function systemVault(disk: Disk, dataFolder: string, cipher: Cipher): Vault {
  const path = join(dataFolder, 'tokens.json')
  const open = async () => {
    const check = (json: unknown) => schema.validateSync(json, { strict: true })
    const file = new Low<KeptTokens | null>(new SealedFile(disk, path, check), null)
    // A broken file holds nothing that could be read: the person is asked again.
    await file.read().catch(() => undefined)
    return file
  }
  const write = async (change: (locked: KeptTokens['locked']) => KeptTokens['locked']) => {
    const file = await open()
    const locked = change(file.data?.locked ?? {})
    file.data = { format: 'goalpost/tokens', version: 1, locked }
    await file.write().catch((error: unknown) => {
      throw writeFailure(error, path)
    })
  }
  return {
    safe: cipher.safe,
    read: async (key) => {
      const locked = (await open()).data?.locked[key]
      return locked === undefined ? null : cipher.unlock(Buffer.from(locked, 'base64'))
    },
    keep: async (key, token) => {
      const locked = (await cipher.lock(token)).toString('base64')
      await write((others) => ({ ...others, [key]: locked }))
    },
    forget: (key) =>
      write((others) =>
        Object.fromEntries(Object.entries(others).filter(([other]) => other !== key)),
      ),
  }
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isJsonObject(value) && Object.values(value).every((text) => typeof text === 'string')
}
