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
  const seal = new Seal(head, fingerprint)
  yield `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "goals": [`
  let [comma, end] = ['\n    ', '']
  for (const changed of changes.goals) {
    const goal = encodeGoal(changed)
    seal.add(goal)
    yield comma + JSON.stringify(goal, null, 2).replaceAll('\n', '\n    ')
    comma = ',\n    '
    end = '\n  '
  }
  yield `${end}],\n  "hash": ${JSON.stringify(seal.text())}\n}\n`
}

/** The fingerprint of a change file: over the file without it, on one line, whatever the spaces in it are. */
export function sealOf(
  head: JsonObject,
  goals: readonly JsonObject[],
  fingerprint: Fingerprint,
): string {
  const seal = new Seal(head, fingerprint)
  for (const goal of goals) seal.add(goal)
  return seal.text()
}

class Seal {
  readonly #fingerprint: Fingerprint
  #comma = ''

  constructor(head: JsonObject, fingerprint: Fingerprint) {
    this.#fingerprint = fingerprint
    fingerprint.add(`${JSON.stringify(head).slice(0, -1)},"goals":[`)
  }

  add(goal: JsonObject): void {
    this.#fingerprint.add(this.#comma + JSON.stringify(goal))
    this.#comma = ','
  }

  text(): string {
    this.#fingerprint.add(']}')
    return this.#fingerprint.text()
  }
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
