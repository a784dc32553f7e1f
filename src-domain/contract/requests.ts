import { array, mixed, number, object, string, type ObjectSchema, type Schema } from 'yup'
import { goalField, isGoalFieldName, type GoalFieldName } from '#domain/goal/goal'
import { goalFields } from '#domain/goal/catalogue'
import { isValueOf } from '#domain/model/value'
import { settingsSchema } from './app-settings'
import type { Edit, Verb } from './verbs'

/**
 * What each verb may be asked, checked strictly at the main process's door: types are not cast, unknown keys are refused.
 * Nothing larger than a person's work gets through: a bulk edit of every field of 100,000 goals is the most.
 */
export const requestSchemas: Readonly<Record<Verb, ObjectSchema<object>>> = {
  'app.start': exactly({}),
  'app.rememberPanes': exactly({ offers: width(), inspector: width() }),
  'app.saveSettings': settingsSchema,
  'networks.list': exactly({}),
  'networks.openSample': exactly({}),
  'networks.openFile': exactly({}),
  'networks.open': exactly({ network: name() }),
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
    fields: array(
      string()
        .oneOf(goalFields.map((field) => field.name))
        .defined(),
    ),
  }),
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
