import { methodWords, type SeenMethod } from '#domain/goal/method'
import type { Side } from '#domain/goal/side'
import type { FieldValue } from '#domain/model/field'
import type { GoalsSummary } from '#domain/summary/goals-summary'
import { commonOf, type Common } from './common'
import { controlId, methodId } from './focus-field'
import type { TypedFields } from './form'
import { MIXED } from './many-options'
import { helpOf, toldOfSlot } from './many-told'
import { methodHelp, methodLabel, type MethodView } from './method-view'
import { methodOptions } from './options'

/** How one side of several goals is worked out, as the form shows it. `busy`: the goals are still looked at. */
export function methodOfMany(
  side: Side,
  summary: GoalsSummary,
  typed: TypedFields,
  busy: boolean,
): MethodView {
  const slot = summary.slot(`${side}_method`)
  const { goals } = summary.counts
  const words = (value: FieldValue) => methodWords[value as SeenMethod]
  const failures = [...typed.values()].flatMap(({ field, failure }) =>
    controlId(field) === methodId(side) ? (failure ?? []) : [],
  )
  const common = commonOf(slot, words, 'choice')
  return {
    side,
    ...chosenMethod(side, common),
    told: {
      id: methodId(side),
      label: methodLabel[side],
      help: helpOf(methodHelp[side], slot, words),
      failure: failures[0] ?? null,
      ...toldOfSlot(slot, goals, words, busy),
    },
  }
}

function chosenMethod(side: Side, common: Common): Pick<MethodView, 'value' | 'options'> {
  if (common.kind === 'mixed') {
    const mixed = { value: MIXED, label: common.words }
    return { value: MIXED, options: [mixed, ...methodOptions(side, 'default')] }
  }
  // The values of this slot are methods.
  const value = common.value as SeenMethod
  return { value, options: methodOptions(side, value) }
}
