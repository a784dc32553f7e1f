import fc from 'fast-check'
import type { Change, GoalRecord } from '#domain/change/record'
import type { Config } from '#domain/config/config'
import { goalFields } from '#domain/goal/catalogue'
import { goalField, type Goal, type GoalFieldName } from '#domain/goal/goal'
import type { Json, JsonObject } from '#domain/json'
import type { Entity } from '#domain/model/decode'
import type { Field, FieldValue } from '#domain/model/field'
import { canonicalValue } from '#domain/model/value'
import { advertiserFields } from '#domain/network/advertiser'
import { offerFields } from '#domain/network/offer'

/** Texts of every kind of character, control characters and halves of pairs among them. */
export const texts = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.string(),
    fc.string({
      unit: fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code)),
    }),
  )

/** Anything that JSON can say. */
export const jsons = (): fc.Arbitrary<Json> => fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>

const digits = (least: number) =>
  fc.string({ unit: fc.integer({ min: 0, max: 9 }).map(String), minLength: least, maxLength: 20 })

/** Every way to write an amount: whole, with a point, without digits on one side of it, below zero, with spaces around. */
export const decimalTexts = (): fc.Arbitrary<string> =>
  fc
    .record({
      sign: fc.constantFrom('', '-'),
      digits: fc.oneof(
        digits(1),
        digits(1).map((whole) => `${whole}.`),
        fc.tuple(digits(1), digits(1)).map(([whole, part]) => `${whole}.${part}`),
        digits(1).map((part) => `.${part}`),
      ),
      space: fc.constantFrom('', ' ', '\n\t'),
    })
    .map(({ sign, digits: number, space }) => `${space}${sign}${number}${space}`)

/** Texts of any kind, among them amounts and what is nearly one. */
export const anyTexts = (): fc.Arbitrary<string> =>
  fc.oneof(
    texts(),
    decimalTexts(),
    fc
      .tuple(decimalTexts(), fc.constantFrom('e9', '%', ',5', '.5', '0'.repeat(30), '٣'))
      .map(([amount, rest]) => amount + rest),
  )

/** Something that a field of this kind can be set to, right or wrong by the rules. */
export const valuesOf = (field: Field): fc.Arbitrary<FieldValue> => {
  switch (field.kind) {
    case 'integer':
      return fc.option(fc.integer({ min: 1, max: 60 }))
    case 'decimal':
      return fc.option(anyTexts())
    case 'flag':
      return fc.boolean()
    case 'choice':
      return fc.option(
        fc.oneof(fc.constantFrom(...field.choices.map((choice) => choice.value)), fc.string()),
      )
    case 'text':
      return fc.option(texts())
    case 'moment':
      return fc.option(fc.oneof(fc.integer(), fc.constant('2018-02-16 10:24:02')))
  }
}

/** Keys that a catalogue does not know, with anything in them. */
const unknownKeys = (fields: readonly Field[]): fc.Arbitrary<JsonObject> => {
  const known = new Set(['__proto__', ...fields.map((field) => field.name)])
  return fc.dictionary(
    texts().filter((key) => !known.has(key)),
    jsons(),
    { maxKeys: 4, noNullPrototype: true },
  )
}

/** A platform object in the form in which it is kept here. */
const entities = <const Fields extends readonly Field[]>(
  fields: Fields,
): fc.Arbitrary<Entity<Fields>> => {
  const known = fields.map((field) => [
    field.name,
    valuesOf(field).map((value) => canonicalValue(field, value)),
  ])
  const model = { ...Object.fromEntries(known), extra: unknownKeys(fields) } as Record<
    string,
    fc.Arbitrary<unknown>
  >
  // The model is built from the catalogue, field by field, so what it generates has the catalogue's shape.
  return fc.record(model, { noNullPrototype: true }) as fc.Arbitrary<Entity<Fields>>
}

const identified = <T extends { readonly id: number | null }>(
  arbitrary: fc.Arbitrary<T>,
): fc.Arbitrary<T[]> =>
  fc.uniqueArray(
    arbitrary.filter((entity) => entity.id !== null),
    { selector: (entity) => entity.id, maxLength: 5 },
  )

/** A goal as the platform has it. */
export const platformGoals = (): fc.Arbitrary<Goal> =>
  fc
    .tuple(entities(goalFields), fc.integer({ min: 1, max: 60 }))
    .map(([goal, id]) => ({ ...goal, id }))

/** A goal without an id. Names and offers are few, so that two are often alike. */
export const newGoals = (): fc.Arbitrary<Goal> =>
  fc
    .tuple(entities(goalFields), fc.constantFrom(null, 'Signup'), fc.constantFrom(null, 40))
    .map(([goal, name, offerId]) => ({ ...goal, id: null, name, offer_id: offerId }))

/** A network with goals, some of them not on the platform yet. */
export const configs = (): fc.Arbitrary<Config> =>
  fc.record(
    {
      network: fc.record(
        {
          id: texts().map((text) => text || 'acme'),
          name: texts(),
          preferences: fc.dictionary(
            fc.string().filter((key) => key !== '__proto__'),
            fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null)),
            { noNullPrototype: true },
          ),
        },
        { noNullPrototype: true },
      ),
      advertisers: identified(entities(advertiserFields)),
      offers: identified(entities(offerFields)),
      goals: fc
        .tuple(identified(platformGoals()), fc.array(newGoals(), { maxLength: 5 }))
        .map((kinds) => kinds.flat()),
    },
    { noNullPrototype: true },
  )

const writable = goalFields.filter((field) => field.writable).map((field) => field.name)

/** A field that may be set, with a value of its type. */
export const edits = (): fc.Arbitrary<{
  readonly name: GoalFieldName
  readonly value: FieldValue
}> =>
  fc
    .constantFrom(...writable)
    .chain((name) => valuesOf(goalField(name)).map((value) => ({ name, value })))

const changes = (): fc.Arbitrary<Change> =>
  fc
    .array(edits(), { maxLength: 4 })
    .map((set) =>
      Object.fromEntries(set.map(({ name, value }) => [name, { was: null, now: value }])),
    )

/** A goal in the store: on the platform or new, changed or not. */
export const records = (): fc.Arbitrary<GoalRecord> =>
  fc.oneof(
    fc
      .tuple(platformGoals(), changes())
      .map(([base, change]) => ({ key: `goal-${base.id ?? 0}`, base, change })),
    changes().map((change) => ({ key: 'new-1', base: null, change })),
  )
