import { goalFields } from '#domain/goal/catalogue'
import type { JsonObject } from '#domain/json'
import {
  CHANGES_FORMAT,
  CHANGES_VERSION,
  type ChangedGoal,
  type Changes,
  type Fingerprint,
} from './changes-file'

/**
 * The text of a change file, in pieces: fields in the order of the catalogue, no secrets. Its last key is a fingerprint over
 * everything before it, so that a file that was cut or edited is told from a whole one.
 */
export function* writeChanges(changes: Changes, fingerprint: Fingerprint): Generator<string> {
  const head = headOf(changes)
  const goals = changes.goals.map(encodeGoal)
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "goals": [`
  let comma = '\n    '
  for (const goal of goals) {
    yield comma + JSON.stringify(goal, null, 2).replaceAll('\n', '\n    ')
    comma = ',\n    '
  }
  yield `${goals.length === 0 ? '' : '\n  '}],\n`
  yield `  "hash": ${JSON.stringify(fingerprint(canonical(head, goals)))}\n}\n`
}

/** What the fingerprint is over: the file without it, on one line. */
export function* canonical(head: JsonObject, goals: readonly JsonObject[]): Generator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"goals":[`
  let comma = ''
  for (const goal of goals) {
    yield comma + JSON.stringify(goal)
    comma = ','
  }
  yield ']}'
}

function headOf({ network: { id, name }, made }: Changes): JsonObject {
  return {
    format: CHANGES_FORMAT,
    version: CHANGES_VERSION,
    network: { id, name },
    author: made.author,
    at: made.at,
    comment: made.comment,
  }
}

function encodeGoal({ id, name, cells, extra }: ChangedGoal): JsonObject {
  const fields = goalFields.flatMap((field) => {
    const cell = cells.find((one) => one.field === field.name)
    return cell === undefined ? [] : [[field.name, { base: cell.base, new: cell.now }] as const]
  })
  return { id, name, fields: Object.fromEntries(fields), ...(extra !== undefined && { extra }) }
}
