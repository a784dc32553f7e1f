import { GoalpostError } from '#domain/failure'
import type { PlannedRow } from '#domain/transfer/planned-row'
import type { PlannedImport } from '../../src-main/services/files/planned-import'

/** A preview in a few words for a table: each row that is not unchanged, then how many are. */
export function previewText(plan: PlannedImport): readonly string[] {
  const { head, rows, counts, otherNetwork } = plan
  return [
    ...(otherNetwork === null ? [] : [`of the network ${otherNetwork}`]),
    ...head.notices,
    ...rows.filter(({ outcome }) => outcome !== 'unchanged').map(rowText),
    ...(counts.unchanged === 0 ? [] : [`${counts.unchanged} unchanged`]),
  ]
}

/** Why a file is refused, without its name. */
export function refusalText(error: unknown): readonly string[] {
  if (!(error instanceof GoalpostError)) throw error
  const { what, details = [] } = error.failure
  return [what.replace(/^a file /, ''), ...details]
}

function rowText({ goal, outcome, cells, reasons }: PlannedRow): string {
  const told = outcome === 'refused' || outcome === 'ask' ? [] : cells
  const values = told.map(({ field, now, state }) => {
    const mark = { set: '', equal: ' (so already)', conflict: ' (in conflict)' }[state]
    return `${field} ${now === null ? 'cleared' : String(now)}${mark}`
  })
  const said = told.length > 0 ? values : reasons
  return `${outcome} ${goal.id ?? goal.name ?? 'without a name'}: ${said.join('; ')}`
}
