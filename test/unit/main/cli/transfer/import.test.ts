import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { draftOf } from '#domain/change/record'
import { nodeDisk } from '../../../../../src-main/store/disk/disk'
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

  it.each([
    ['goals.goalpost.json', 'config', 6],
    ['goals.goalpost-changes.json', 'changes', 1],
    ['goals.xlsx', 'xlsx', 6],
  ])('know a file by its name and by its content: %s', async (name, kind, goals) => {
    const { bench } = await aNetworkOf(6)
    await bench.edit('goal-501', { name: 'Sale' }, 'mine')
    const path = join(bench.data, name)
    const exported = await bench.run(['export', '--to', path, '--json'])
    expect(JSON.parse(exported.out)).toMatchObject({ network: { key: 'mine' }, file: path, goals })
    const { status, out } = await bench.run(['import', path, '--json'])
    expect(status).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ kind, counts: { unchanged: goals }, sequence: null })
  })

  it('end with 1 where something is left out, and with 2 where the file is of another network', async () => {
    const { bench, file } = await aNetworkOf(6)
    await writeFile(file, 'id,default_payout\n501,abc\n502,6\n')
    const some = await bench.run(['import', file])
    expect(some.status).toBe(1)
    expect(some.out).toContain('Payout per conversion is “abc”, which is not an amount.')
    expect(some.out).toContain('2 goals: 1 changed, 1 refused. They are drafts now.')
    const config = { ...aConfigOf(1), format: 'goalpost/config', version: 1 }
    const theirs = { ...config, network: { ...config.network, id: 'theirs' } }
    await writeFile(file, JSON.stringify(theirs))
    const refused = await bench.run(['import', file])
    expect(refused).toMatchObject({ status: 2, out: '' })
    expect(refused.err).toContain('The file is of the network “theirs”, and this one is “acme”.')
    expect((await bench.run(['import', file, '--other-network'])).status).toBe(0)
  })

  it('say in one line what is wrong with how they are asked', async () => {
    const { bench, file } = await aNetworkOf(1)
    const said = async (...argv: readonly string[]) => (await bench.run(argv)).err.split('. See')[0]
    expect(await said('import')).toBe('Name the file to import')
    expect(await said('import', file, file)).toMatch(/^The command import takes no “/)
    expect(await said('export')).toBe('Name the file to write: export --to FILE')
    expect(await said('export', '--to', 'x')).toMatch(/^The name of the file tells no format/)
    expect(await said('export', '--to', 'x.pdf')).toMatch(/^Only the app writes PDF/)
    expect(await said('export', '--to', 'x', '--format', 'doc')).toMatch(
      /^There is no format “doc”/,
    )
    expect(await said('export', '--to', bench.data, '--format', 'csv')).toContain(
      ' is a folder, not a file.',
    )
  })
})
