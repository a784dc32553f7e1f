import fc from 'fast-check'
import type { Written } from '../../../src-main/sync/platform'
import type { FakeFault } from '../fake-behaviour'
import { goals, is, newValues, values, work } from './any-work'
import type { ColleagueAct, Refusal, Step, Talk, Turn, Upset } from './steps'

const luck = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 20 })

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

const colleague: fc.Arbitrary<ColleagueAct> = fc.oneof(
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

const faultKind = fc.constantFrom<FakeFault['kind'] | Refusal>(
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
)

/** What happens in the middle of a call: somebody works on, or the call goes wrong. */
const upset: fc.Arbitrary<Upset> = fc.record({
  at: fc.nat(8),
  what: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        writes: fc.constantFrom(0, 0, 0, 1, 2, 4),
        fault: faultKind,
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
