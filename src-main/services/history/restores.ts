import { inverseOf } from '#domain/change/move'
import { putBackMoves } from '#domain/change/put-back'
import type { Past } from '#domain/change/rewind'
import type { RequestOf } from '#domain/contract/verbs'
import type { NamedCell, RestorePointView } from '#domain/contract/views'
import { showMoment } from '#domain/moment'
import type { Steps } from '#domain/steps'
import type { NetworkStore, Plan } from '../../store/network/network-store'
import { isGone } from '../../store/journal/past-entries'
import type { Records } from '../../store/state/records'
import type { RestorePoint } from '../../store/restore-points/restore-point-file'
import type { LongWork } from '../../long-work/long-work'
import { Slices } from '../../long-work/slices'
import type { Watch } from '../../long-work/watch'
import { namedCells } from './named-cells'
import { pastAt } from './put-back'
import type { Session } from '../session'

/** The verified copies of a network, and going back to one. */
export class Restores {
  readonly #session: Session
  readonly #work: LongWork

  constructor(session: Session, work: LongWork) {
    this.#session = session
    this.#work = work
  }

  list({ network }: RequestOf<'restorePoints.list'>): Promise<readonly RestorePointView[]> {
    return this.#session.store(network).restorePoints.list()
  }

  create({ network }: RequestOf<'restorePoints.create'>): Promise<string> {
    const store = this.#session.store(network)
    return this.#work.run('keep point', (watch) => store.keepRestorePoint('Kept by hand', watch))
  }

  /** What is different now: each cell as it is in the copy and as it is now, of all that restoring it would move. */
  async compare({
    network,
    point,
  }: RequestOf<'restorePoints.compare'>): Promise<readonly NamedCell[]> {
    const store = await this.#session.whole(network)
    return this.#work.run('compare', async (watch) => {
      const copy = await store.restorePoints.read(point, watch)
      // What is committed meanwhile, as a pull does, is not looked at: half of it would fit nothing.
      const records = new Map(store.records)
      const { moves } = await restorePlan(store, records, copy, watch)
      const back = { action: 'restore', moves: moves.map(inverseOf) } as const
      return new Slices(watch).done(namedCells(records, back), moves.length)
    })
  }

  /** Makes every goal's draft what it is in the copy, as one change that can be undone. */
  async restore({ network, point }: RequestOf<'restorePoints.restore'>): Promise<number | null> {
    const entry = await this.#session.change(network, 'restore', async (store, watch) => {
      const copy = await store.restorePoints.read(point, watch)
      const plan = (records: Records) => restorePlan(store, records, copy, watch)
      return store.commit('restore', plan, watch)
    })
    return entry?.sequence ?? null
  }
}

async function restorePlan(
  store: NetworkStore,
  records: Records,
  copy: RestorePoint,
  watch: Watch,
): Promise<Plan> {
  const [{ at, sequence }] = copy.info
  const past = await pastAt(store, records, sequence, null, watch).catch((error: unknown) => {
    if (isGone(error)) return new Slices(watch).done(pastOf(records, copy))
    throw error
  })
  return {
    label: `Put everything back to the restore point of ${showMoment(at)}`,
    moves: await new Slices(watch).done(putBackMoves(records, past), past.size),
  }
}

/**
 * The goals of a copy, where the history since is not kept: what was changed in them then, over what the platform shows
 * of them today. A goal at a step.
 */
function* pastOf(records: Records, { goals }: RestorePoint): Steps<Past> {
  const past: Past = new Map()
  for (const key of records.keys()) past.set(key, null)
  for (const record of goals) {
    yield
    const base = records.get(record.key)?.base ?? record.base
    past.set(record.key, record.base === null ? record : { ...record, base })
  }
  return past
}
