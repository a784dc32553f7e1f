import fc from 'fast-check'
import type { Side } from '#domain/change/conflict'
import type { FieldValue } from '#domain/model/field'
import type { GoalFieldName } from '#domain/goal/goal'
import type { GoalValues } from '#domain/sync/post-item'
import type { Written } from '../../../src-main/sync/platform'
import type { FakeFault } from '../fake-platform'

/** Which of the goals that there are then: by their places, round and round. */
type Places = readonly number[]

/** What a person does with goals, with no call to the platform. */
type Work =
  | { readonly do: 'edit'; readonly goals: Places; readonly values: GoalValues }
  | { readonly do: 'create'; readonly values: GoalValues }
  | { readonly do: 'delete' | 'discard'; readonly goals: Places }
  | { readonly do: 'resolve'; readonly goals: Places | null; readonly side: Side }
  | { readonly do: 'put back'; readonly goals: Places | null; readonly to: number }
  | { readonly do: 'undo' | 'redo' | 'take back' }

/** What a person or fate does to what is under way. */
type Turn =
  | { readonly do: 'pause' | 'stop' | 'stop pull' | 'kill' | 'restart' }
  | { readonly do: 'lose power'; readonly luck: readonly number[] }
  | { readonly do: 'disk'; readonly after: number; readonly dies: boolean; readonly torn: boolean }

/** What calls the platform, and what happens meanwhile. */
type Talk =
  | {
      readonly do: 'pull'
      readonly offers: readonly number[] | null
      readonly goOn: boolean
      readonly upsets: readonly Upset[]
    }
  | { readonly do: 'post'; readonly goals: Places | null; readonly upsets: readonly Upset[] }
  | { readonly do: 'resume'; readonly upsets: readonly Upset[] }

/** What is done at one of the two clients. */
export type Act = Work | Turn | Talk

/** What a colleague does on the platform itself. */
export type Colleague =
  | { readonly do: 'edit'; readonly goal: number; readonly values: GoalValues }
  | { readonly do: 'create'; readonly values: GoalValues }
  | { readonly do: 'lose' | 'come back'; readonly goal: number }

/** One thing that somebody does, or fate. */
export type Step =
  | { readonly who: 0 | 1; readonly act: Act }
  | { readonly who: 'colleague'; readonly act: Colleague }
  | { readonly who: 'clock'; readonly years: number }
  | { readonly who: 'platform'; readonly answers: Written['kind']; readonly emptyClears: boolean }

/** How a call fails besides what a fake platform does by itself: surely not done, each for another reason. */
export type Refusal = 'refused' | 'limit' | 'token'

/** What happens at one of the calls of a pull or a post, counted from where it begins. */
export interface Upset {
  readonly at: number
  readonly what:
    | {
        readonly fault: FakeFault['kind'] | Refusal
        /** It happens to so many calls after it that write as well. */
        readonly writes: number
      }
    | { readonly step: Step }
}

const values = fc
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

const newValues = fc.record({
  name: fc.constantFrom('New', 'New', 'New', 'new', 'One'),
  offer_id: fc.constantFrom(40, 40, 41),
  default_payout: fc.constantFrom('5.00000', '6'),
})
const goals = fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 4 })
const luck = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 20 })

const is = <const Name extends string>(name: Name) => fc.constant({ do: name } as const)
const work: fc.Arbitrary<Work> = fc.oneof(
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

const turn: fc.Arbitrary<Turn> = fc.oneof(
  is('pause'),
  is('pause'),
  is('stop'),
  is('stop pull'),
  is('kill'),
  is('restart'),
  fc.record({ do: fc.constant('lose power' as const), luck }),
  fc.record({
    do: fc.constant('disk' as const),
    after: fc.nat(60),
    dies: fc.boolean(),
    torn: fc.boolean(),
  }),
)

const colleague: fc.Arbitrary<Colleague> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constant('edit' as const), goal: fc.nat(11), values }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('create' as const), values: newValues }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('lose' as const), goal: fc.nat(11) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('come back' as const), goal: fc.nat(11) }) },
)

const fate: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ who: fc.constant('colleague' as const), act: colleague }) },
  {
    weight: 1,
    arbitrary: fc.record({
      who: fc.constant('clock' as const),
      years: fc.integer({ min: -9, max: 9 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      who: fc.constant('platform' as const),
      answers: fc.constantFrom<Written['kind']>('goal', 'goal', 'id', 'done'),
      emptyClears: fc.boolean(),
    }),
  },
)

const who = fc.constantFrom<0 | 1>(0, 1)

const talk = (upset: fc.Arbitrary<Upset> | null): fc.Arbitrary<Talk> => {
  const upsets = upset === null ? fc.constant([]) : fc.array(upset, { maxLength: 6, size: 'max' })
  const offers = fc.option(fc.constantFrom([40], [41]), { freq: 3 })
  return fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant('pull' as const),
        offers,
        goOn: fc.boolean(),
        upsets,
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constant('post' as const),
        goals: fc.option(goals, { freq: 2 }),
        upsets,
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('resume' as const), upsets }) },
  )
}

/** What happens in the middle of a call: somebody works on, or the call goes wrong. */
const upset: fc.Arbitrary<Upset> = fc.record({
  at: fc.nat(8),
  what: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        writes: fc.constantFrom(0, 0, 0, 1, 2, 4),
        fault: fc.constantFrom<FakeFault['kind'] | Refusal>(
          'before',
          'before',
          'after',
          'after',
          'after',
          'stale',
          'short',
          'missing page',
          'nothing',
          'refused',
          'limit',
          'token',
        ),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({
        step: fc.oneof(
          { weight: 3, arbitrary: fc.record({ who, act: work }) },
          { weight: 4, arbitrary: fc.record({ who, act: turn }) },
          { weight: 2, arbitrary: fc.record({ who, act: talk(null) }) },
          { weight: 3, arbitrary: fate },
        ),
      }),
    },
  ),
})

/** One thing that happens. */
export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 9, arbitrary: fc.record({ who, act: work }) },
  { weight: 2, arbitrary: fc.record({ who, act: turn }) },
  { weight: 8, arbitrary: fc.record({ who, act: talk(upset) }) },
  { weight: 4, arbitrary: fate },
)
