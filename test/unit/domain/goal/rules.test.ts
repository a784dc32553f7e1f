import { describe, expect, it } from 'vitest'
import { findingsOf } from '#domain/goal/findings'
import { adviceRules, errorRules } from '#domain/goal/goal-schema'
import { aContext, aGoal, mended } from '../../../support/goals'
import { both, codesOf, findings, shares, was } from '../../../support/rule-cases/case'
import { errors } from '../../../support/rule-cases/errors'
import { warnings } from '../../../support/rule-cases/warnings'

const rules = [...errorRules, ...adviceRules]
const table = [
  ...Object.entries(errors).map(([code, pair]) => ({ code, ...pair, severity: 'error' })),
  ...Object.entries(warnings).map(([code, pair]) => ({ code, ...pair, severity: 'warning' })),
]

describe('the rules', () => {
  it('are all in this table: errors', () => {
    expect(errorRules.map((rule) => rule.code).sort()).toEqual(Object.keys(errors).sort())
  })

  it('are all in this table: advice', () => {
    expect(adviceRules.map((rule) => rule.code).sort()).toEqual(Object.keys(warnings).sort())
  })

  it('are all in this table with their fix', () => {
    const fixable = rules.filter((rule) => rule.fix !== undefined).map((rule) => rule.code)
    const fixed = table.filter((row) => row.fix !== undefined).map((row) => row.code)
    expect(fixed.sort()).toEqual(fixable.sort())
  })

  it('have nothing to say of a good goal', () => {
    for (const goal of [{}, shares, both]) {
      expect(findings({ goal })).toEqual([])
      expect(findings({ goal, context: was(goal) })).toEqual([])
    }
  })

  it.each(table)('$code: raised, and by no rule unforeseen', ({ code, severity, ...row }) => {
    expect(codesOf(row.raised).toSorted()).toEqual([code, ...(row.also ?? [])].sort())
    expect(findings(row.raised)).toContainEqual(expect.objectContaining({ code, severity }))
  })

  it.each(table)('$code: spared', ({ code, spared }) => {
    expect(codesOf(spared)).not.toContain(code)
  })

  it.each(table)('$code: shown under its fields, in whole sentences', ({ code, raised }) => {
    const rule = rules.find((it) => it.code === code)
    const finding = findings(raised).find((it) => it.code === code)
    expect(finding?.fields).toEqual(rule?.speaksOf?.(aGoal(raised.goal)) ?? rule?.fields)
    expect(finding?.confirm).toBe(rule?.confirm ?? false)
    expect(finding?.sentence).toMatch(/^[A-Z“\d].*\.$/s)
    expect(rule?.about).toMatch(/^[A-Z].*\.$/)
  })

  it.each(table.filter((row) => row.fix !== undefined))(
    '$code: its fix makes it go away, and makes no error',
    ({ code, raised, fix }) => {
      const finding = findings(raised).find((it) => it.code === code)
      expect(finding?.fix?.label).toBe(fix)
      const draft = mended(aGoal(raised.goal), finding?.fix ?? { label: '', set: {} })
      const after = findingsOf(draft, aContext(raised.context))
      expect(after.map((it) => it.code)).not.toContain(code)
      expect(after.filter((it) => it.severity === 'error')).toEqual([])
    },
  )
})
