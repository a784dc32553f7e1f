import { test } from 'vitest'
import { manyGoals } from '../../support/many-goals'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { recordsOf } from '#domain/config/network-config'
import { aboutOf } from '../../../src-main/store/about'
import { createNetwork } from '../../../src-main/store/create-network'
import { nodeDisk } from '../../../src-main/store/disk'
import { openNetwork } from '../../../src-main/store/open-network'
import { usualLimits } from '../../../src-main/store/surroundings'
import { surroundings } from '../../support/surroundings'
import { Session } from '../../../src-main/services/session'
import { BulkChanges } from '../../../src-main/services/bulk-changes'
import { planBulk } from '#domain/bulk/plan-bulk'
import { bulkMoves } from '#domain/bulk/moves'
import { bulkLabel } from '#domain/bulk/label'
import { requestSchemas } from '#domain/contract/requests'
import { aBulkContext } from '../../support/bulk'
import { applyMoves } from '../../../src-main/store/records'

test('bench', async () => {
  const path = join(await mkdtemp(join(tmpdir(), 'bulk-')), 'network')
  const config = manyGoals(100_000)
  const { network, advertisers, offers } = config
  const all = recordsOf(config, () => 'none')
  await createNetwork(nodeDisk, path, aboutOf('file', network), { network, advertisers, offers }, all)
  for (const manyGoals of [Infinity, usualLimits.manyGoals]) {
  const limits = { ...usualLimits, snapshotEntries: Infinity, snapshotBytes: Infinity, manyGoals }
  const opening = await openNetwork(surroundings({ limits }), path)
  if (opening.kind === 'held') throw new Error('held')
  const { store } = opening
  let told = 0
  const session = new Session((c) => { told = performance.now(); structuredClone(c) }, () => Promise.resolve())
  await session.use('acme', store)
  let n = 0
  const bulk = new BulkChanges(session, () => String((n += 1)), () => ({ mark: '.', farPercent: 50 }))
  const keys = all.slice(0, 10_000).map((r) => r.key)
  for (let round = 1; round <= 4; round += 1) {
    const action = round === 4
      ? { kind: 'duplicate', offers: [1, 2], name: '{name}', collision: 'number', keepReference: false } as const
      : { kind: 'amounts', fields: ['default_payout', 'max_payout'], change: { by: 'percent', percent: '5' }, rounding: { to: 'step', step: '0.05' } } as const
    const t0 = performance.now()
    requestSchemas['goals.bulk'].validateSync({ network: 'acme', keys, action }, { strict: true })
    const t1 = performance.now()
    const goals = keys.flatMap((k) => store.records.get(k) ?? [])
    const find = (k: string) => store.records.get(k) ?? null
    const plan = planBulk(action, goals, aBulkContext({ offers }))
    const t2 = performance.now()
    const moves = bulkMoves(plan, find)
    const t3 = performance.now()
    bulkLabel(action, plan, find, '.')
    applyMoves(store.records, moves)
    const t4 = performance.now()
    JSON.stringify(moves)
    const t5 = performance.now()
    await bulk.run({ network: 'acme', keys, action })
    const t6 = performance.now()
    console.log(`many ${manyGoals} ${action.kind}: schema ${(t1-t0).toFixed()} plan ${(t2-t1).toFixed()} moves ${(t3-t2).toFixed()} label+apply ${(t4-t3).toFixed()} json ${(t5-t4).toFixed()} ALL run ${(t6-t5).toFixed()} told after ${(told-t5).toFixed()} cells ${plan.cells.length} made ${plan.made.length}`)
  }
  await session.close()
  }
}, 300_000)
