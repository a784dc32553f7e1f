import { allOf, unreadable, type Read } from '#domain/config/problems'
import { goalFields } from '#domain/goal/catalogue'
import { goalField, goalValue, isGoalFieldName, type GoalFieldName } from '#domain/goal/goal'
import { isJsonObject, type Json, type JsonObject } from '#domain/json'
import { decodeEntity } from '#domain/model/decode'
import { quote } from '#domain/quote'
import {
  CHANGES_FORMAT,
  CHANGES_VERSION,
  type ChangedGoal,
  type Changes,
  type Fingerprint,
} from './changes-file'
import { sealOf } from './write-changes'

/** Changes of which every goal is there. */
type ReadChanges = Changes & { readonly goals: readonly ChangedGoal[] }

/** Whether a file holds changes rather than a configuration. */
export function isChanges({ format }: JsonObject): boolean {
  return format === CHANGES_FORMAT
}

/** Reads a change file: whole or not at all. One that is not as it was written is refused. */
export function readChanges(json: JsonObject, fingerprint: Fingerprint): Read<ReadChanges> {
  const { version, network, author, at, comment, goals, hash } = json
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return unreadable(`Its "version" should be a whole number such as ${CHANGES_VERSION}.`)
  }
  if (version > CHANGES_VERSION) {
    return unreadable(
      `It was written by a newer Goalpost (file version ${version}, this one reads ${CHANGES_VERSION}). Update Goalpost.`,
    )
  }
  if (
    !isJsonObject(network) ||
    typeof network.id !== 'string' ||
    typeof network.name !== 'string'
  ) {
    return unreadable('It does not say of which network it is.')
  }
  if (typeof author !== 'string' || typeof at !== 'string' || typeof comment !== 'string') {
    return unreadable('It does not say who made it, when, and why.')
  }
  if (!isListOfObjects(goals)) return unreadable('It has no list of "goals".')
  const { goals: _goals, hash: _hash, ...head } = json
  if (hash !== sealOf(head, goals, fingerprint)) {
    return unreadable('It is not as Goalpost wrote it: it was edited, or damaged on its way.')
  }
  const read = allOf(goals.map(readGoal))
  if (!read.ok) return read
  const { id, name } = network
  const changes = { network: { id, name }, made: { author, at, comment }, goals: read.value }
  return withoutRepeats(changes)
}

function isListOfObjects(json: Json | undefined): json is readonly JsonObject[] {
  return Array.isArray(json) && json.every(isJsonObject)
}

function readGoal(json: JsonObject, index: number): Read<ChangedGoal> {
  const { id, name = null, fields, extra } = json
  const called = `Goal no. ${index + 1}`
  if (id !== null && !(Number.isSafeInteger(id) && Number(id) > 0)) {
    return unreadable(`${called} has an id that is no number.`)
  }
  if (name !== null && typeof name !== 'string') return unreadable(`${called} has no name.`)
  if (!isJsonObject(fields)) return unreadable(`${called} has no "fields".`)
  if (extra !== undefined && !isJsonObject(extra)) {
    return unreadable(`${called} has an "extra" that is no object.`)
  }
  const cells = readCells(fields, called)
  if (!cells.ok) return cells
  const kept = extra === undefined ? {} : { extra }
  return {
    ok: true,
    value: { id: id === null ? null : Number(id), name, cells: cells.value, ...kept },
  }
}

function readCells(fields: JsonObject, called: string): Read<ChangedGoal['cells']> {
  const names = Object.keys(fields)
  const foreign = names.find((name) => !isWritable(name))
  if (foreign !== undefined) return unreadable(`${called} has no field ${quote(foreign)}.`)
  const known = names.filter(isGoalFieldName)
  const halves = known.flatMap((name) => {
    const cell = fields[name]
    return isJsonObject(cell) && 'base' in cell && 'new' in cell ? [[name, cell] as const] : []
  })
  if (halves.length < known.length) return unreadable(`${called} lacks a "base" or a "new" value.`)
  const base = decoded(halves.map(([name, cell]) => [name, cell.base ?? null]))
  const now = decoded(halves.map(([name, cell]) => [name, cell.new ?? null]))
  if (!base.ok || !now.ok) {
    const problems = [base, now].flatMap((read) => (read.ok ? [] : read.problems))
    return { ok: false, problems: problems.map((problem) => `${called} ${problem}`) }
  }
  return {
    ok: true,
    value: known.map((field) => ({
      field,
      base: goalValue(base.value, field),
      now: goalValue(now.value, field),
    })),
  }
}

/** Values of the types that their fields have. Those that are not there read as nothing, and nobody asks for them. */
function decoded(values: readonly (readonly [GoalFieldName, Json])[]) {
  return decodeEntity(goalFields, Object.fromEntries(values))
}

function isWritable(name: string): boolean {
  return isGoalFieldName(name) && goalField(name).writable
}

function withoutRepeats(changes: ReadChanges): Read<ReadChanges> {
  const seen = new Set<number>()
  for (const { id } of changes.goals) {
    if (id === null) continue
    if (seen.has(id)) return unreadable(`Goal ${id} stands in it more than once.`)
    seen.add(id)
  }
  return { ok: true, value: changes }
}
