import fc from 'fast-check'
import { setField } from '#domain/change/edits'
import { applyMove } from '#domain/change/move'
import { draftOf, type GoalRecord } from '#domain/change/record'
import { recordsOf } from '#domain/config/network-config'
import { goalFields } from '#domain/goal/catalogue'
import { blankGoal, type Goal, type GoalFieldName } from '#domain/goal/goal'
import type { Field, FieldValue } from '#domain/model/field'
import { canonicalValue } from '#domain/model/value'
import type { Offer } from '#domain/network/offer'
import { texts } from './arbitraries'
import { allSwitchedOn, anAdvertiser, anOffer } from './goals'
import type { Bare } from './transfer'

/** Texts that spreadsheets and this program could take for something else. */
const trickyTexts = (): fc.Arbitrary<string> =>
  fc.constantFrom(
    ...['=1+1', '+1', '-A1', '@x', "'=1", "''", "'90s", '[]', "'[]", '007', '1e5', '1-2', 'Mar 5'],
    ...['12345678901234567890', 'TRUE', 'no', '12:30', '5 %', '#REF!', '1,234', 'a\nb', 'a\r\nb'],
    ...['"', 'a"b', 'a,b', 'a;b', '\t', '  ', ' x ', '＝1', '_x0041_', 'constructor', '__proto__'],
    ...['\u0001', '\r', '\u00a0', '\ufeff', '٣', '1 000', '$5', '5€', '1/2', '.5', '-', '1.50'],
  )

/** Any text that a file in UTF-8 can hold: no half of a pair, and no zero byte, which makes a file no text. */
const fileTexts = (): fc.Arbitrary<string> =>
  fc
    .oneof(
      texts(),
      trickyTexts(),
      fc.tuple(trickyTexts(), texts()).map((parts) => parts.join('')),
    )
    .map((text) => text.replace(/\p{Cs}|\0/gu, '?'))

/** Amounts of every size, below zero and with as many places as there are. */
const amounts = (places: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('', '', '', '-'),
      fc.oneof(fc.nat(20).map(String), fc.bigInt(0n, 10n ** 20n - 1n).map(String)),
      fc.nat(10 ** places - 1),
    )
    .map(([sign, whole, part]) => `${sign}${whole}.${String(part).padStart(places, '0')}`)

/** A value that its field can have, right by type; any text may be a name. */
const valuesOf = (field: Field): fc.Arbitrary<FieldValue> => {
  switch (field.kind) {
    case 'integer':
      return fc.option(
        fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 10 ** 15 - 1 })),
      )
    case 'decimal':
      return fc.option(amounts(field.places))
    case 'flag':
      return fc.boolean()
    case 'choice':
      return fc.option(fc.constantFrom(...field.choices.map(({ value }) => value)))
    case 'text':
      return fc.option(fileTexts())
    case 'moment':
      return fc.option(fc.oneof(fc.integer(), fc.constant('2018-02-16 10:24:02')))
  }
}

const fieldValue = (field: Field): fc.Arbitrary<FieldValue> =>
  valuesOf(field).map((value) => canonicalValue(field, value))

const OFFERS = [40, 41, 42]

const goals = (): fc.Arbitrary<Goal> =>
  fc
    .record(Object.fromEntries(goalFields.map((field) => [field.name, fieldValue(field)])))
    .chain((values) =>
      fc
        .constantFrom(...OFFERS)
        .map((offer) => ({ ...blankGoal, ...values, offer_id: offer, extra: {} })),
    )

/** A new goal has a name, so that a table can say which it is. */
const newGoals = (): fc.Arbitrary<Goal> =>
  fc
    .tuple(goals(), fc.nat(5))
    .map(([goal, number]) => ({
      ...goal,
      id: null,
      modified: null,
      name: goal.name ?? `${number}`,
    }))
    .filter(({ name }) => name.trim() !== '')

const platformGoals = (): fc.Arbitrary<readonly Goal[]> =>
  fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 500 }), goals()), {
      selector: ([id]) => id,
      maxLength: 5,
    })
    .map((found) => found.map(([id, goal]) => ({ ...goal, id })))

const writable = goalFields.filter((field) => field.writable)

const edits = (): fc.Arbitrary<readonly (readonly [GoalFieldName, FieldValue])[]> =>
  fc.array(
    fc
      .constantFrom(...writable)
      .chain((field) => fieldValue(field).map((value) => [field.name, value] as const)),
    { maxLength: 4 },
  )

/** A network with goals, some changed, some new; every value is one that a file can carry. */
export const networks = (): fc.Arbitrary<Bare> =>
  fc
    .tuple(platformGoals(), fc.array(newGoals(), { maxLength: 3 }), fc.array(edits()))
    .map(([known, fresh, changes]) => {
      let made = 0
      const offers = OFFERS.map((id): Offer => anOffer({ id, name: `Offer ${id}` }))
      const network = { id: 'acme', name: 'Acme network', preferences: allSwitchedOn }
      const contents = { network, advertisers: [anAdvertiser()], offers }
      const goals = [...known, ...fresh]
      const all = recordsOf({ ...contents, goals }, () => `new-${(made += 1)}`)
      const drafts = all.map((record, place) =>
        record.base === null ? record : edited(record, changes[place] ?? []),
      )
      // A new goal that is called like one of the platform is asked about: that is another test’s.
      const taken = new Set(drafts.flatMap(titlesOf))
      const records = drafts.filter(
        (record) => record.base !== null || !taken.has(titleOf(draftOf(record))),
      )
      return { contents, records: new Map(records.map((record) => [record.key, record])) }
    })

function titleOf({ offer_id, name }: Goal): string {
  return `${offer_id ?? ''} ${(name ?? '').trim().toLowerCase()}`
}

/** What a goal of the platform is called there and here. */
function titlesOf(record: GoalRecord): readonly string[] {
  return record.base === null ? [] : [record.base, draftOf(record)].map(titleOf)
}

function edited(
  record: GoalRecord,
  changes: readonly (readonly [GoalFieldName, FieldValue])[],
): GoalRecord {
  return changes
    .flatMap(([name, value]) => setField(record, name, value))
    .reduce((now, move) => applyMove(now, move) ?? now, record)
}
