import { editMany as edits } from '#domain/change/edit-many'
import { putBackMoves as puttingBack } from '#domain/change/put-back'
import { rewind as rewinding } from '#domain/change/rewind'
import { redoMoves as redoing, undoMoves as undoing } from '#domain/change/towards'
import { planFix as fixing } from '#domain/check/fix'
import { takeBackMoves as takingBack } from '#domain/sync/take-back'
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
export const rewind = atOnce(rewinding)
export const takeBackMoves = atOnce(takingBack)
export const undoMoves = atOnce(undoing)
