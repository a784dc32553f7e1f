import { array, mixed, object, string, type ObjectSchema, type Schema } from 'yup'
import { goalFields } from '#domain/goal/catalogue'
import { goalField, type GoalFieldName } from '#domain/goal/goal'
import { isValueOf } from '#domain/model/value'

/** A key of ours: what folder names and goal keys are made of, so that no path can hide in one. */
const NAME = /^[a-z0-9-]{1,100}$/

/** A rule's code. */
const CODE = /^[a-z0-9_]{1,60}$/

/** These keys and no others. yup would let a function pass for an object, without looking at it. */
export function exactly(shape: Record<string, Schema>): ObjectSchema<object> {
  const isObject = (thing: unknown) => typeof thing === 'object'
  return object(shape).noUnknown().test('object', isObject).required()
}

/** A name of ours: of a network, a goal, a restore point. */
export function name() {
  return string().matches(NAME).required()
}

/** A list of such names, as long as the goals of a large network are many. */
export function names() {
  return listOf(isName, 1_000_000)
}

/**
 * A list whose items are told by a function. In one test: a schema for each of 100,000 things would keep the main process busy for long.
 */
export function listOf(isOne: (thing: unknown) => boolean, most: number, least = 1) {
  return mixed().test({
    name: 'list',
    skipAbsent: true,
    test: (list) => {
      const fits = Array.isArray(list) && list.length >= least && list.length <= most
      return fits && list.every(isOne)
    },
  })
}

/** The path of a file, no longer than any system has them. */
export function path() {
  return string().min(1).max(32_767)
}

/** A list of goal fields. */
export function fieldNames() {
  return array(
    string()
      .oneOf(goalFields.map((field) => field.name))
      .defined(),
  )
}

/** A name of ours, whatever came. */
export function isName(thing: unknown): boolean {
  return typeof thing === 'string' && NAME.test(thing)
}

/** The code of a rule, whatever came. */
export function isCode(thing: unknown): boolean {
  return typeof thing === 'string' && CODE.test(thing)
}

/** The code of a rule. */
export function code() {
  return string().matches(CODE).required()
}

/** Longer texts than any the platform takes are a mistake or an attack, not an edit. */
const LONGEST_TEXT = 100_000

/** Whether a field may be set to something: a value of its type, right or wrong by the rules. */
export function isFieldValue(name: GoalFieldName, value: unknown): boolean {
  const field = goalField(name)
  if (!field.writable || !isValueOf(field, value)) return false
  return typeof value !== 'string' || value.length <= LONGEST_TEXT
}
