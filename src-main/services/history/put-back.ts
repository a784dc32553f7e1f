import { quoteGoals } from '#domain/change/labels'
import { putBackMoves } from '#domain/change/put-back'
import type { GoalKey } from '#domain/change/record'
import { movesToTakeBack, rewind, type Past } from '#domain/change/rewind'
import type { RequestOf } from '#domain/contract/verbs'
import { goalField, type GoalFieldName } from '#domain/goal/goal'
import { showMoment } from '#domain/moment'
import type { NetworkStore, Plan } from '../../store/network/network-store'
import type { Records } from '../../store/state/records'
import { gone } from '../../store/journal/past-entries'
import { Slices } from '../../long-work/slices'
import { uncounted, type Watch } from '../../long-work/watch'

/** What puts goals back to what they were just after an entry. Throws where the entries since are not all there. */
export async function putBackPlan(
  store: NetworkStore,
  records: Records,
  { sequence, keys, fields }: RequestOf<'history.putBack'>,
  watch: Watch,
): Promise<Plan> {
  const wanted = keys === undefined ? null : new Set(keys)
  const past = await pastAt(store, records, sequence, wanted, watch)
  const what = keys === undefined ? 'everything' : quoteThose(records, past, keys)
  const title = fields === undefined ? what : `${nameFields(fields)} of ${what}`
  return {
    label: `Put ${title} back to ${await momentOf(store, sequence)}`,
    moves: await new Slices(watch).done(putBackMoves(records, past, fields), past.size),
  }
}

/** Goals as they were just after an entry, over what the platform shows of them today. Throws where entries since are missing. */
export async function pastAt(
  store: NetworkStore,
  records: Records,
  sequence: number,
  wanted: ReadonlySet<GoalKey> | null,
  watch: Watch,
): Promise<Past> {
  const past: Past = new Map()
  // Of how many goals there will be something to put back, nobody can say before.
  const looking = uncounted(watch)
  const slices = new Slices(looking)
  let expected = store.sequence
  if (sequence > expected) throw gone()
  for await (const entry of store.past.backward(expected, looking)) {
    if (entry.sequence === sequence) break
    if (entry.sequence !== expected) throw gone()
    await slices.done(rewind(past, records, movesToTakeBack(entry), wanted))
    expected -= 1
  }
  if (expected !== sequence) throw gone()
  return past
}

function quoteThose(records: Records, past: Past, keys: readonly GoalKey[]): string {
  const those = [...new Set(keys)].flatMap((key) => records.get(key) ?? past.get(key) ?? [])
  return quoteGoals(those)
}

function nameFields(fields: readonly GoalFieldName[]): string {
  const [only, ...others] = new Set(fields)
  return only !== undefined && others.length === 0
    ? goalField(only).label
    : `${others.length + 1} fields`
}

async function momentOf(store: NetworkStore, sequence: number): Promise<string> {
  if (sequence === 0) return 'the beginning'
  // The entry itself may be the last one that was pruned: the state after it can be reached all the same.
  const entry = await store.past.entry(sequence).catch(() => null)
  return entry === null ? 'the beginning of the history' : showMoment(entry.at)
}
