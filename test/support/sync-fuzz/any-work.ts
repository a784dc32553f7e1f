import fc from 'fast-check'
import type { Side } from '#domain/change/conflict'
import type { FieldValue } from '#domain/model/field'
import type { GoalFieldName } from '#domain/goal/goal'
import type { GoalValues } from '#domain/sync/post-item'
import type { Work } from './steps'

/** What somebody sets fields of a goal to. */
export const values = fc
  .uniqueArray(
    fc.constantFrom<readonly [GoalFieldName, FieldValue]>(
      ['name', 'One'],
      ['name', 'Two'],
      ['name', 'one'],
      ['default_payout', '5.00000'],
      ['default_payout', '6'],
      ['default_payout', '7.25'],
      ['max_payout', '8'],
      ['max_payout', '9.5'],
      ['description', null],
      ['description', 'Ä “quoted”\nline'],
      ['is_private', true],
      ['is_private', false],
      ['status', 'deleted'],
      ['status', 'active'],
      ['offer_id', 40],
      ['offer_id', 41],
    ),
    { minLength: 1, maxLength: 3, selector: ([name]) => name },
  )
  .map((pairs): GoalValues => Object.fromEntries(pairs))

/** What a new goal is made with. */
export const newValues = fc.record({
  name: fc.constantFrom('New', 'New', 'New', 'new', 'One'),
  offer_id: fc.constantFrom(40, 40, 41),
  default_payout: fc.constantFrom('5.00000', '6'),
})

/** Some of the goals that there are. */
export const goals = fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 4 })

/** Something that is done with nothing more to say of it. */
export const is = <const Name extends string>(name: Name) => fc.constant({ do: name } as const)

/** What a person does with goals. */
export const work: fc.Arbitrary<Work> = fc.oneof(
  { weight: 10, arbitrary: fc.record({ do: fc.constant('edit' as const), goals, values }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('create' as const), values: newValues }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('delete' as const), goals }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('discard' as const), goals }) },
  { weight: 3, arbitrary: is('undo') },
  { weight: 2, arbitrary: is('redo') },
  { weight: 1, arbitrary: is('take back') },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('put back' as const),
      goals: fc.option(goals),
      to: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('resolve' as const),
      goals: fc.option(goals),
      side: fc.constantFrom<Side>('mine', 'theirs'),
    }),
  },
)
