import { describe, expect, it } from 'vitest'
import { siblingRules } from '#domain/check/sibling-rules'
import { adviceRules, errorRules } from '#domain/goal/goal-schema'
import { rulesTable } from '../../../support/rules-table'

describe('the table of rules', () => {
  it('is the one in docs/rules.md', async () => {
    await expect(rulesTable()).toMatchFileSnapshot('../../../../docs/rules.md')
  })

  it('has every rule once, and no code stands for two', () => {
    const told = [...rulesTable().matchAll(/^\| `(\w+)` \|/gm)].map((match) => match[1])
    const codes = [...errorRules, ...adviceRules, ...siblingRules].map((rule) => rule.code)
    expect(told.toSorted()).toEqual(codes.toSorted())
    expect(new Set(codes).size).toBe(codes.length)
  })
})
