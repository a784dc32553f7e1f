import { editMany as edits } from '#domain/change/edit-many'
import { putBackMoves as puttingBack } from '#domain/change/put-back'
import { redoMoves as redoing, undoMoves as undoing } from '#domain/change/towards'
import { planFix as fixing } from '#domain/check/fix'
import { inOneGo, type Steps } from '#domain/steps'

/** What the app does a goal at a step, without a rest. */
function atOnce<Given extends readonly unknown[], T>(
  steps: (...given: Given) => Steps<T>,
): (...given: Given) => T {
  return (...given) => inOneGo(steps(...given))
}

export const editMany = atOnce(edits)
export const planFix = atOnce(fixing)
export const putBackMoves = atOnce(puttingBack)
export const redoMoves = atOnce(redoing)
export const undoMoves = atOnce(undoing)
