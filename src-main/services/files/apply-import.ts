import type { Move } from '#domain/change/move'
import type { GoalKey } from '#domain/change/record'
import { GoalpostError } from '#domain/failure'
import type { Network } from '#domain/network/network'
import { quote } from '#domain/quote'
import { sameJson } from '#domain/same-json'
import { appliedCells, importMoves, type KeptRow } from '#domain/transfer/import-moves'
import type { PlannedRow } from '#domain/transfer/planned-row'
import type { Entry } from '#domain/change/entry'
import type { NetworkStore, Plan } from '../../store/network/network-store'
import { plannerFor, type PlannedImport } from './planned-import'
import { Slices } from '../../long-work/slices'
import { unwatched, type Watch } from '../../long-work/watch'

/** What a person decided about the rows of an import, by their places. */
export interface Decisions {
  readonly leaveOut: ReadonlySet<number>
  /** Rows in conflict of which the file’s values are taken. */
  readonly takeTheirs: ReadonlySet<number>
  /** Which goal a row without an id is; null for a new one. */
  readonly answers: ReadonlyMap<number, GoalKey | null>
  /** The file is of another network, and that is meant. */
  readonly acceptOtherNetwork: boolean
}

/** Every row as it was planned: what is in conflict, asks or is refused stays out. */
export const asPlanned: Decisions = {
  leaveOut: new Set(),
  takeTheirs: new Set(),
  answers: new Map(),
  acceptOtherNetwork: false,
}

/**
 * Applies the rows that a person kept, as one step of the history that makes drafts. Null where nothing is left to move.
 * Throws, and changes nothing, where the goals have moved since the plan was shown.
 */
export async function applyImport(
  store: NetworkStore,
  plan: PlannedImport,
  decisions: Decisions,
  newId: () => string,
  watch: Watch = unwatched,
): Promise<Entry | null> {
  refuseOtherNetwork(plan, store.contents.network, decisions.acceptOtherNetwork)
  const kept = await keptRows(store, plan, decisions, watch)
  if (kept.length === 0) return null
  const label = `Import ${kept.length === 1 ? '1 goal' : `${kept.length.toLocaleString('en')} goals`} from ${quote(plan.file)}`
  const planned = async (): Promise<Plan> => {
    if (store.sequence !== plan.sequence) await expectUnmoved(store, plan, kept, watch)
    return { label, moves: await movesOf(store, kept, newId, watch) }
  }
  return store.commit('import', planned, watch)
}

async function movesOf(
  { records }: NetworkStore,
  kept: readonly KeptRow[],
  newId: () => string,
  watch: Watch,
): Promise<readonly Move[]> {
  const moves: Move[] = []
  const slices = new Slices(watch)
  let done = 0
  for (const some of importMoves(kept, records, () => `new-${newId()}`)) {
    moves.push(...some)
    done += 1
    watch.progress(done, kept.length)
    await slices.restIfDue()
  }
  return moves
}

async function keptRows(
  store: NetworkStore,
  plan: PlannedImport,
  { leaveOut, takeTheirs, answers }: Decisions,
  watch: Watch,
): Promise<readonly KeptRow[]> {
  const planner = answers.size === 0 ? null : await plannerFor(store, plan.head, watch)
  const kept: KeptRow[] = []
  const slices = new Slices(watch)
  for (const planned of plan.rows) {
    const { place } = planned
    const wanted = plan.wanted.get(place)
    const answer = answers.get(place)
    const row =
      planned.outcome === 'ask' && answer !== undefined && wanted !== undefined && planner !== null
        ? planner.answered(wanted, answer)
        : planned
    const one = { row, takeTheirs: takeTheirs.has(place), extra: wanted?.extra }
    if (!leaveOut.has(place) && movesSomething(one)) kept.push(one)
    await slices.restIfDue()
  }
  return kept
}

function movesSomething({ row, takeTheirs }: KeptRow): boolean {
  return row.outcome === 'create' || appliedCells(row, takeTheirs).length > 0
}

/** Each row that is to be applied must still come to what was shown. */
async function expectUnmoved(
  store: NetworkStore,
  plan: PlannedImport,
  kept: readonly KeptRow[],
  watch: Watch,
): Promise<void> {
  const slices = new Slices(watch)
  const planner = await plannerFor(store, plan.head, watch)
  for (const { row } of kept) {
    const wanted = plan.wanted.get(row.place)
    const now = wanted && planner.plan(wanted)
    const again = now?.outcome === 'ask' && wanted ? planner.answered(wanted, row.goal.key) : now
    if (again === undefined || !isSame(again, row)) throw moved()
    await slices.restIfDue()
  }
}

function isSame(one: PlannedRow, other: PlannedRow): boolean {
  return one.outcome === other.outcome && sameJson(one.cells, other.cells)
}

function moved(): GoalpostError {
  return new GoalpostError({
    code: 'import/goals_moved',
    what: 'Goals of this file were changed here since the import was shown.',
    next: 'Nothing was imported. Look at the import again, then apply it.',
  })
}

/** A file of another network is only taken where a person says so: its ids mean other goals. */
export function refuseOtherNetwork(
  { otherNetwork }: PlannedImport,
  { id }: Pick<Network, 'id'>,
  isMeant: boolean,
): void {
  if (otherNetwork === null || isMeant) return
  throw new GoalpostError({
    code: 'import/other_network',
    what: `The file is of the network ${quote(otherNetwork)}, and this one is ${quote(id)}.`,
    next: 'Nothing was imported. Ids of one network mean other goals in another: say so if you want it all the same.',
  })
}
