import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { markDeleted, newGoal } from '#domain/change/edits'
import { changeCard } from '../../../../../src-main/store/small-files/change-card'
import { nodeDisk } from '../../../../../src-main/store/disk/disk'
import { CliBench } from '../../../../support/cli-network'
import { makeNetwork } from '../../../../support/networks'
import { aConfigOf } from '../../../../support/sync-bench'
import { Kept } from '../../../../support/terminal'

/** A network of a file, with a goal of each kind that is pending. */
async function aNetworkOfAFile(bench: CliBench, key: string): Promise<void> {
  await makeNetwork(nodeDisk, bench.folder(key), aConfigOf(6))
  await bench.edit('goal-501', { name: 'Mine' }, key)
  await bench.open(async (store) => {
    await store.commit('create', () => ({ label: 'New', moves: newGoal('new-1', 40, {}) }))
    await store.commit('delete', (records) => {
      const record = records.get('goal-502')
      return { label: 'Delete', moves: record === undefined ? [] : markDeleted(record) }
    })
  }, key)
}

describe('goalpost status', () => {
  it('tells how every network stands', async () => {
    const bench = await CliBench.begin()
    await aNetworkOfAFile(bench, 'mine')
    await bench.pull()
    await changeCard(nodeDisk, bench.folder(), { archived: true })
    const { status, out, err } = await bench.run(['status', '--json'], { token: undefined })
    expect({ status, err }).toEqual({ status: 0, err: '' })
    const quiet = { conflicts: 0, missing: 0, post: null }
    expect(JSON.parse(out)).toEqual({
      networks: [
        {
          key: 'mine',
          id: 'acme',
          name: 'Acme network',
          archived: false,
          goals: 7,
          pending: { new: 1, changed: 1, deleted: 1 },
          ...quiet,
        },
        {
          key: 'practice',
          id: 'practice',
          name: 'practice',
          archived: true,
          goals: 1,
          pending: { new: 0, changed: 0, deleted: 0 },
          ...quiet,
        },
      ],
    })
    expect((await bench.run(['status'])).out).toBe(`Acme network (key mine, network id acme)
    7 goals; pending: 1 new, 1 changed, 1 deleted
practice (key practice, network id practice), archived
    1 goal; pending: 0 new, 0 changed, 0 deleted
`)
    // The one that is put away is not meant where none is named.
    expect((await bench.run(['plan'])).out).toContain('Acme network\n')
    const named = await bench.run(['plan', '--network', 'practice'])
    expect(named).toMatchObject({ status: 2, out: '' })
    expect(named.err).toContain('This network is archived.')
  })

  it('ends with 2 where a network cannot be read, and tells of the others', async () => {
    const bench = await CliBench.begin()
    await aNetworkOfAFile(bench, 'mine')
    await mkdir(bench.folder('broken'))
    await writeFile(join(bench.folder('broken'), 'snapshot.json'), 'nothing')
    const { status, out, err } = await bench.run(['status', '--json'])
    expect(status).toBe(2)
    expect(err.trim().split('\n')).toHaveLength(1)
    const { networks } = JSON.parse(out) as { networks: object[] }
    expect(networks).toHaveLength(2)
    expect(networks).toContainEqual(
      expect.objectContaining({
        key: 'broken',
        failure: expect.objectContaining({ code: 'network/unreadable' }) as unknown,
      }),
    )
    expect(networks).toContainEqual(expect.objectContaining({ key: 'mine', goals: 7 }))
  })

  it.each(['status', 'plan', 'post'])('and %s end with 2 where there is none', async (command) => {
    const bench = await CliBench.begin()
    const { status, out, err } = await bench.run([command])
    expect({ status, out }).toEqual({ status: 2, out: '' })
    expect(err).toContain('There are no networks in ')
  })
})

describe('goalpost plan', () => {
  it('tells what is new and what is deleted', async () => {
    const bench = await CliBench.begin()
    await aNetworkOfAFile(bench, 'mine')
    const { status, out } = await bench.run(['plan'])
    expect(status).toBe(0)
    expect(out).toContain('  goal 502 “Goal 502”: deleted\n    status  Active → Deleted\n')
    expect(out).toContain('\n  new goal “New goal”: new\n')
  })

  it('names what is here where it is asked for another network', async () => {
    const bench = await CliBench.begin()
    await aNetworkOfAFile(bench, 'mine')
    const { status, err } = await bench.run(['plan', '--network', 'yours'])
    expect(status).toBe(2)
    expect(err).toContain('There are: key:mine (Acme network, network id acme).')
    expect((await bench.run(['plan', '--network', 'ACME'])).status).toBe(0)
  })

  it.each([
    [60, 60],
    [100, 100],
    [10, 60],
  ])('fits a terminal of %d columns', async (columns, widest) => {
    const bench = await CliBench.begin()
    await aNetworkOfAFile(bench, 'mine')
    const name = '株式会社さくらオンライン '.repeat(10)
    await bench.edit('goal-503', { name, enforce_encrypt_tracking_pixels: true }, 'mine')
    await bench.edit('goal-504', { description: 'Said by mail, and once more. '.repeat(9) }, 'mine')
    for (const command of ['plan', 'status']) {
      const stdout = Object.assign(new Kept(), { isTTY: true, columns })
      await bench.run([command], { stdout })
      const lines = stdout.text.split('\n')
      // Its characters take two columns each.
      for (const line of lines)
        expect(line.replace(/[^\0-\u2fff]/g, 'xx').length).toBeLessThanOrEqual(widest)
      expect(lines.length).toBeGreaterThan(2)
    }
  })
})
