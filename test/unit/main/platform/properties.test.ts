import { inspect } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { goalFields } from '#domain/goal/catalogue'
import { goalValue, type Goal } from '#domain/goal/goal'
import type { Json } from '#domain/json'
import type { GoalValues } from '#domain/sync/post-item'
import { texts } from '../../../support/arbitraries'
import { aWireGoal } from '../../../support/configs'
import { aClient, clientOf, dataAnswer, errorAnswer, errorOf } from '../../../support/platform'
import { aPractice } from '../../../support/practice'
import { validGoals } from '../../../support/valid-goals'

const writable = goalFields.filter(({ writable: can }) => can).map(({ name }) => name)

const valuesOf = (goal: Goal): GoalValues =>
  Object.fromEntries(writable.map((name) => [name, goalValue(goal, name)]))

/** The platform that is practised with takes a text of nothing but space for nothing. */
const isPlain = ({ description, ref_id: ref }: Goal) =>
  [description, ref].every((text) => text?.trim() !== '')

describe('any valid goal', () => {
  it('is read as it was written', async () => {
    const client = clientOf(await aPractice({ allowance: { calls: 10_000, seconds: 10 } }))
    await fc.assert(
      fc.asyncProperty(
        validGoals().filter(isPlain),
        validGoals().filter(isPlain),
        async (one, other) => {
          const created = await client.createGoal(valuesOf(one))
          if (created.kind !== 'goal') throw new Error('No goal was answered')
          expect(valuesOf(created.goal)).toEqual(valuesOf(one))
          const id = created.goal.id ?? 0
          const changed = await client.updateGoal(id, valuesOf(other))
          const read = (await client.goalsByIds([id])).get(id)
          expect(changed).toEqual({ kind: 'goal', goal: read })
          expect(read && valuesOf(read)).toEqual(valuesOf(other))
          expect(await client.newestGoalId()).toBe(id)
        },
      ),
      { numRuns: 40 },
    )
  })
})

const characters = (signs: string) => fc.constantFrom(...signs)

const tokens = () =>
  fc.oneof(
    fc
      .string({ unit: characters('ABCabc0189'), minLength: 9, maxLength: 40 })
      .map((end) => `NET${end}`),
    fc.string({ unit: characters('aZ09_.~-'), minLength: 16, maxLength: 40 }),
  )

/** What the platform, or somebody on the way, can make of a call, with the token in it. */
const answers = (said: string): readonly (() => Response | Error)[] => {
  const refusals: readonly Json[] = [
    { publicMessage: said },
    [
      { err_code: 3, err_msg: said, attribute_name: 'name', publicMessage: said },
      { err_msg: said },
    ],
    [{ err_code: 3, err_msg: said, attribute_name: said }],
    [{ publicMessage: `${said} exceeded rate limit` }],
    [{ publicMessage: `${said} is not authenticated` }],
    [{ publicMessage: `IP ${said} is not white-listed` }],
    [{ publicMessage: `database error ${said}` }],
    said,
  ]
  const data: readonly Json[] = [
    said,
    { [said]: said },
    { 1: { Goal: aWireGoal({ id: said, name: said }) } },
    { 1: { Goal: aWireGoal({ id: '5', name: said, is_private: said, default_payout: [said] }) } },
    { page: 1, count: said, data: [] },
  ]
  const chain = Object.assign(new Error(said), { code: said, cause: new Error(said) })
  return [
    ...refusals.map((errors) => () => errorAnswer(errors, said)),
    ...data.map((one) => () => dataAnswer(one)),
    () => new Response(`<title>${said}</title>`),
    () => new Response(`<title>${said}</title>`, { status: 502 }),
    () => new Response(said),
    () => Response.json({ hello: said }),
    () => new TypeError(said, { cause: chain }),
    () => new AggregateError([chain], said),
  ]
}

describe('no error', () => {
  it('shows the token, whatever was said and whoever said it', async () => {
    await fc.assert(
      fc.asyncProperty(
        tokens(),
        texts(),
        texts(),
        fc.nat(),
        fc.boolean(),
        async (token, before, after, which, isUpper) => {
          const said = `${before}${isUpper ? token.toUpperCase() : token}${after}`
          const all = answers(said)
          const answer = all[which % all.length] ?? (() => new Error())
          const client = aClient({
            token,
            fetch: () => {
              const made = answer()
              return made instanceof Error ? Promise.reject(made) : Promise.resolve(made)
            },
          })
          const calls = [
            client.goals({ after: 0, offers: [1] }),
            client.goalsByIds([5]),
            client.createGoal({ name: said, offer_id: 1 }).then(() => client.newestGoalId()),
          ]
          for (const call of calls) {
            const shown = inspect(await errorOf(call), {
              depth: null,
              showHidden: true,
              getters: true,
            })
            expect(shown.toLowerCase()).not.toContain(token.toLowerCase())
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
