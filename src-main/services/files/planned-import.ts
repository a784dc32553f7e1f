import { basename } from 'node:path'
import type { NetworkContents } from '#domain/network/network'
import { GoalLookup } from '#domain/transfer/goal-lookup'
import { placeNameOf, type ImportHead, type TableChoices } from '#domain/transfer/import-head'
import { ImportPlanner, type Here } from '#domain/transfer/import-planner'
import { countOutcomes, type OutcomeCounts, type PlannedRow } from '#domain/transfer/planned-row'
import type { WantedGoal } from '#domain/transfer/wanted'
import type { ReadImport } from '../../files/read-import'
import type { Records } from '../../store/state/records'
import { Slices } from '../../long-work/slices'
import { unwatched, type Watch } from '../../long-work/watch'

/** A file held against a network, before anything is applied. */
export interface PlannedImport {
  readonly path: string
  readonly file: string
  readonly head: ImportHead
  readonly choices: TableChoices
  readonly rows: readonly PlannedRow[]
  readonly counts: OutcomeCounts
  /** What the rows that would move something want, by their places. */
  readonly wanted: ReadonlyMap<number, WantedGoal>
  /** The network id that the file is of, where that is another one. */
  readonly otherNetwork: string | null
  /** The last entry that the plan has seen. */
  readonly sequence: number
}

/** A network as a plan looks at it. */
export interface Target {
  readonly contents: NetworkContents
  readonly records: Records
  readonly sequence: number
}

/** Reads a file and plans what it would do, in slices. Changes nothing. */
export async function planImport(
  read: ReadImport,
  { contents, records, sequence }: Target,
  path: string,
  choices: TableChoices,
  watch: Watch,
): Promise<PlannedImport> {
  const here = await lookedUp({ contents, records }, watch)
  const { head, batches } = await read(path, choices, watch.signal)
  const planner = new ImportPlanner({ ...here, placeName: placeNameOf(head.kind) })
  const rows: PlannedRow[] = []
  const wanted = new Map<number, WantedGoal>()
  const slices = new Slices(watch)
  for await (const batch of batches) {
    for (const goal of batch) {
      const row = planner.plan(goal)
      rows.push(row)
      if (row.outcome !== 'unchanged') wanted.set(row.place, goal)
      await slices.restIfDue()
    }
    watch.progress(rows.length)
  }
  const { network } = contents
  const isOther = head.network !== null && head.network.toLowerCase() !== network.id.toLowerCase()
  return {
    path,
    file: basename(path),
    head,
    choices,
    rows,
    counts: countOutcomes(rows),
    wanted,
    otherNetwork: isOther ? head.network : null,
    sequence,
  }
}

/** A planner for a file of this kind that knows every goal of a network. */
export async function plannerFor(
  target: Pick<Target, 'contents' | 'records'>,
  { kind }: ImportHead,
  watch: Watch = unwatched,
): Promise<ImportPlanner> {
  return new ImportPlanner({ ...(await lookedUp(target, watch)), placeName: placeNameOf(kind) })
}

async function lookedUp(
  { contents, records }: Pick<Target, 'contents' | 'records'>,
  watch: Watch,
): Promise<Omit<Here, 'placeName'>> {
  const goals = new GoalLookup()
  const slices = new Slices(watch)
  // Taken now: while others have their turn, goals may come and go.
  for (const record of [...records.values()]) {
    goals.add(record)
    await slices.restIfDue()
  }
  return { goals, offers: new Set(contents.offers.map(({ id }) => id)) }
}
