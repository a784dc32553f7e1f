import { assertNever } from '#domain/assert-never'
import type { GoalRecord } from '#domain/change/record'
import { inOneGo, type Steps } from '#domain/steps'
import type { BulkAction } from './action'
import { affix } from './affix'
import { changeAmounts } from './amounts'
import { changeType } from './change-type'
import { clear, set, setMethod } from './set'
import { decideEach, type Decide } from './decide'
import { planDuplicates } from './duplicates'
import type { BulkContext, BulkPlan } from './plan'
import { replace } from './replace'
import { activate, discardAll, markAllDeleted } from './whole'

/**
 * What an action makes of some goals. The window shows it and the main process does it, each from the goals as they are then,
 * so what is shown is what is done.
 */
export function planBulk(
  action: BulkAction,
  records: readonly GoalRecord[],
  context: BulkContext,
): BulkPlan {
  return inOneGo(bulkSteps(action, records, context))
}

/** The same, a goal at a step: for whoever has to be stopped in between. */
export function bulkSteps(
  action: BulkAction,
  records: readonly GoalRecord[],
  context: BulkContext,
): Steps<BulkPlan> {
  return action.kind === 'duplicate'
    ? planDuplicates(action, records, context)
    : decideEach(records, decisionOf(action, context))
}

function decisionOf(
  action: Exclude<BulkAction, { kind: 'duplicate' }>,
  context: BulkContext,
): Decide {
  switch (action.kind) {
    case 'set':
      return set(action)
    case 'clear':
      return clear(action)
    case 'amounts':
      return changeAmounts(action, context)
    case 'replace':
      return replace(action, context)
    case 'affix':
      return affix(action)
    case 'type':
      return changeType(action)
    case 'method':
      return setMethod(action)
    case 'delete':
      return markAllDeleted
    case 'discard':
      return discardAll
    case 'activate':
      return activate
    default:
      return assertNever(action)
  }
}
