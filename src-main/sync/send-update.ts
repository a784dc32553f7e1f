import { goalField, goalValue, type Goal, type GoalFieldName } from '#domain/goal/goal'
import { sameValue } from '#domain/model/value'
import { differencesOf, shows } from '#domain/sync/answer'
import { sentFields, type GoalValues, type PostItem } from '#domain/sync/post-item'
import type { Failure } from '#domain/failure'
import type { Obstacle, Sending } from './sending'

type Update = Extract<PostItem, { readonly kind: 'update' }>

/**
 * Sends an update, having looked at the goal just before: only the fields that the platform shows otherwise, and nothing at all
 * where somebody else has changed one of them since it was changed here.
 */
export async function sendUpdate(
  sending: Sending,
  index: number,
  item: Update,
  shown: Goal | undefined,
): Promise<Obstacle> {
  if (await sending.endIfEdited(index, item)) return null
  if (await endIfMoved(sending, index, item, shown)) return null
  if (shown === undefined || shows(shown, item.values)) return null
  const values = notThere(item, shown)
  return sending.write(index, item, () =>
    sending.platform.updateGoal(item.id, values, sending.signal),
  )
}

/** Finds out by reading what became of an update that was begun. It is never sent again without that. */
export async function settleUpdate(
  sending: Sending,
  index: number,
  item: Update,
  shown: Goal | undefined,
): Promise<void> {
  if (!(await endIfMoved(sending, index, item, shown))) await sending.notDone(index)
}

/** Ends an item that the platform has already, that somebody else has changed, or that is gone. Whether it did. */
async function endIfMoved(
  sending: Sending,
  index: number,
  item: Update,
  shown: Goal | undefined,
): Promise<boolean> {
  if (shown === undefined) {
    await sending.store.gone(item)
    await sending.end(index, { state: 'failed', failure: goneFailure, fields: [] })
    return true
  }
  if (shows(shown, item.values)) {
    await sending.finish(index, item, shown)
    return true
  }
  const fields = movedFields(item, shown)
  if (fields.length === 0) return false
  await sending.store.moved(item, shown)
  await sending.end(index, { state: 'held', fields })
  return true
}

/** The fields that are neither what they were when they were changed here nor what is to be sent. */
function movedFields(item: Update, shown: Goal): readonly GoalFieldName[] {
  return sentFields(item).filter((name) => {
    const [field, there] = [goalField(name), goalValue(shown, name)]
    const [was, now] = [item.was[name] ?? null, item.values[name] ?? null]
    return !sameValue(field, there, was) && !sameValue(field, there, now)
  })
}

function notThere({ values }: Update, shown: Goal): GoalValues {
  return Object.fromEntries(
    differencesOf(values, shown).map(({ field, sent }) => [field, sent] as const),
  )
}

const goneFailure: Failure = {
  code: 'post/goal_gone',
  what: 'The platform does not have this goal any more.',
  next: 'Pull, then duplicate the goal if you still need it.',
}
