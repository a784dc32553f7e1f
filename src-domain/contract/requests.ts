import { array, boolean, mixed, number, object, string, type ObjectSchema, type Schema } from 'yup'
import { goalField, isGoalFieldName, type GoalFieldName } from '#domain/goal/goal'
import { goalFields } from '#domain/goal/catalogue'
import { isValueOf } from '#domain/model/value'
import type { Edit, Verb } from './verbs'

/**
 * What each verb may be asked, checked strictly at the main process's door: types are not cast, unknown keys are refused.
 * Nothing larger than a person's work gets through: a bulk edit of every field of 100,000 goals is the most.
 */
export const requestSchemas: Readonly<Record<Verb, ObjectSchema<object>>> = {
  'app.start': exactly({}),
  'app.rememberPanes': exactly({ offers: width(), inspector: width() }),
  'networks.list': exactly({}),
  'networks.openSample': exactly({}),
  'networks.openFile': exactly({}),
  'networks.open': exactly({ network: name(), toLookAt: boolean() }),
  'networks.close': exactly({}),
  'networks.export': exactly({ network: name() }),
  'goals.edit': exactly({
    network: name(),
    edits: array(edit()).min(1).max(2_500_000).defined(),
  }),
  'goals.create': exactly({ network: name(), offerId: number().integer().min(1).required() }),
  'goals.duplicate': exactly({ network: name(), key: name() }),
  'goals.delete': exactly({ network: name(), keys: names() }),
  'goals.discard': exactly({
    network: name(),
    keys: names(),
    fields: fieldNames(),
  }),
  'history.undo': exactly({ network: name() }),
  'history.redo': exactly({ network: name() }),
  'history.list': exactly({
    network: name(),
    limit: number().integer().min(1).max(1_000).required(),
    from: sequence(),
    text: string().max(1_000),
    goal: name().optional(),
  }),
  'history.entry': exactly({ network: name(), sequence: sequence().required() }),
  'history.putBack': exactly({
    network: name(),
    sequence: sequence().required(),
    keys: names().optional(),
    fields: fieldNames(),
  }),
  'restorePoints.list': exactly({ network: name() }),
  'restorePoints.create': exactly({ network: name() }),
  'restorePoints.restore': exactly({ network: name(), point: name() }),
}

function exactly(shape: Record<string, Schema>): ObjectSchema<object> {
  return object(shape).noUnknown().required()
}

/** A key of ours: what folder names and goal keys are made of, so that no path can hide in one. */
function name() {
  return string()
    .matches(/^[a-z0-9-]{1,100}$/)
    .required()
}

function names() {
  return array(name()).min(1).max(1_000_000).defined()
}

function fieldNames() {
  return array(
    string()
      .oneOf(goalFields.map((field) => field.name))
      .defined(),
  )
}

function sequence() {
  return number().integer().min(0).max(Number.MAX_SAFE_INTEGER)
}

function width() {
  return number().min(0).max(10_000).required()
}

function edit() {
  return exactly({
    key: name(),
    field: string().required(),
    value: mixed().nullable().defined(),
  }).test('fits', 'a value that fits a writable field', (candidate: Partial<Edit>) => {
    const field: string = candidate.field ?? ''
    return isGoalFieldName(field) && fits(field, candidate.value)
  })
}

/** Longer texts than any the platform takes are a mistake or an attack, not an edit. */
const LONGEST_TEXT = 100_000

function fits(name: GoalFieldName, value: unknown): boolean {
  const field = goalField(name)
  if (!field.writable || !isValueOf(field, value)) return false
  return typeof value !== 'string' || value.length <= LONGEST_TEXT
}
