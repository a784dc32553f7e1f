import { safeStorage } from 'electron'

/** Locks texts up so that only this user of this computer can read them, as far as the system can do that. */
export interface Cipher {
  /** Whether it can: on Linux that takes a secret store such as those of GNOME and KDE. */
  readonly safe: boolean
  lock(text: string): Promise<Buffer>
  /** Null where it no longer opens: on another computer, for another user, without the secret store it was locked with. */
  unlock(locked: Buffer): Promise<string | null>
}

/** What every Electron has; the newer ones have it only until everybody has moved to promises. */
interface OlderStorage {
  isEncryptionAvailable(): boolean
  encryptString(text: string): Buffer
  decryptString(locked: Buffer): string
  setUsePlainTextEncryption(use: boolean): void
}

/** The system's keychain through Electron's safeStorage: with promises where this Electron has them. The app must be ready. */
export async function systemCipher(): Promise<Cipher> {
  const older: OlderStorage = safeStorage
  const hasPromises = 'encryptStringAsync' in safeStorage
  const usesPromises = hasPromises && (await safeStorage.isAsyncEncryptionAvailable())
  const available = usesPromises || older.isEncryptionAvailable()
  const safe = available && !isPlain()
  // Without a secret store Electron only keeps texts where it is told to: a person was warned before that.
  if (!safe && process.platform === 'linux') older.setUsePlainTextEncryption(true)
  return {
    safe,
    lock: async (text) =>
      safe && usesPromises ? safeStorage.encryptStringAsync(text) : older.encryptString(text),
    unlock: async (locked) => {
      try {
        if (!safe || !usesPromises) return older.decryptString(locked)
        return (await safeStorage.decryptStringAsync(locked)).result
      } catch {
        return null
      }
    },
  }
}

function isPlain(): boolean {
  return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text'
}
