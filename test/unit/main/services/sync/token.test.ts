import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { FaultName } from '../../../../../src-main/practice/faults'
import { anApp } from '../../../../support/an-app'
import { aPractice, PRACTICE_TOKEN } from '../../../../support/practice'
import { aConfigOf } from '../../../../support/sync-bench'

/** Every file in a folder and those in it, as text. */
async function everything(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return Promise.all(files.map((file) => readFile(join(file.parentPath, file.name), 'latin1')))
}

/** The token as it is, and as an address or a form carries it. */
function holdsToken(text: string): boolean {
  return text.includes(PRACTICE_TOKEN) || text.includes(encodeURIComponent(PRACTICE_TOKEN))
}

describe('the token', () => {
  it.each<FaultName | null>([null, 'token-refused', 'error-list', 'error-database', 'portal'])(
    'is in no file, no event and no failure after a run in which this goes wrong: %s',
    async (fault) => {
      const meets = { fault: null as FaultName | null }
      const practice = await aPractice({
        config: aConfigOf(4),
        plan: ({ method }) => (method === 'update' ? meets.fault : null),
      })
      const { handlers, data, told, changes, pulled, until, chosen } = await anApp()
      const { key: network } = await handlers['networks.connect']({
        id: practice.networkId,
        url: practice.url,
      })
      await handlers['sync.useToken']({ network, token: PRACTICE_TOKEN, keep: false })
      await pulled(network)
      const edits = [501, 502, 503].map(
        (id) => ({ key: `goal-${id}`, field: 'name', value: `Renamed ${id}` }) as const,
      )
      await handlers['goals.edit']({ network, edits })
      const { fingerprint } = await handlers['post.plan']({ network })
      meets.fault = fault
      const number = await handlers['post.start']({ network, fingerprint, ticked: [] })
      await until(async () => {
        const { post } = await handlers['sync.view']({ network })
        return post === null || post.phase === 'paused' || post.resting !== null ? true : null
      })
      const report = await handlers['post.report']({ network, number })
      chosen.postExport = join(data, 'report.csv')
      await handlers['post.export']({ network, number })
      chosen.copyTarget = join(data, 'copy')
      await handlers['networks.exportEverything']({ network })
      expect(practice.calls.length).toBeGreaterThan(4)
      expect([JSON.stringify({ told, changes, report })].filter(holdsToken)).toEqual([])
      expect((await everything(data)).filter(holdsToken)).toEqual([])
    },
  )
})
