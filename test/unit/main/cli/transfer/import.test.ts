import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftOf } from '#domain/change/record'
import { nodeDisk } from '../../../../../src-main/store/disk'
import { CliBench } from '../../../../support/cli-network'
import { makeNetwork } from '../../../../support/networks'
import { aConfigOf } from '../../../../support/sync-bench'

/** A data folder with one network of these many goals, and a file that is not there yet. */
async function aNetworkOf(goals: number) {
  const bench = await CliBench.begin()
  await makeNetwork(nodeDisk, bench.folder('mine'), aConfigOf(goals))
  return { bench, file: join(bench.data, 'goals.csv') }
}

describe('goalpost export and import', () => {
  it('change nothing where nothing was edited', async () => {
    const { bench, file } = await aNetworkOf(6)
    await bench.edit('goal-501', { name: '=1+1', ref_id: '007', default_payout: '0.00001' }, 'mine')
    const exported = await bench.run(['export', '--to', file])
    expect(exported).toMatchObject({ status: 0, err: '' })
    const imported = await bench.run(['import', file, '--json'])
    expect(imported).toMatchObject({ status: 0, err: '' })
    expect(JSON.parse(imported.out)).toMatchObject({
      counts: { create: 0, update: 0, unchanged: 6, conflict: 0, ask: 0, refused: 0 },
      sequence: null,
      rows: [],
    })
  })

  it('make drafts of what was edited, after a look that changes nothing', async () => {
    const { bench, file } = await aNetworkOf(6)
    await bench.run(['export', '--to', file])
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace(/^501,(.*?),5\.00000/m, '501,$1,"6,5"'))
    const dry = await bench.run(['import', file, '--dry-run', '--json'])
    expect(JSON.parse(dry.out)).toMatchObject({
      dryRun: true,
      rows: [
        {
          goal: { key: 'goal-501', id: 501 },
          outcome: 'update',
          cells: [{ field: 'default_payout', was: '5.00000', now: '6.50000', state: 'set' }],
        },
      ],
    })
    const { status, out } = await bench.run(['import', file])
    expect(status).toBe(0)
    expect(out).toContain('They are drafts now.')
    await bench.open((store) => {
      const record = store.records.get('goal-501')
      expect(record && draftOf(record).default_payout).toBe('6.50000')
      expect(store.canUndo?.label).toBe('Import 1 goal from “goals.csv”')
      return store.restorePoints.list().then((points) => {
        expect(points.map(({ reason }) => reason)).toEqual([
          'Before: Import 1 goal from “goals.csv”',
        ])
      })
    }, 'mine')
  })
})
