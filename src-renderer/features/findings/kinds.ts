import { aboutRule, rulePlace } from '#domain/check/about'
import type { FindingKind } from '#domain/check/finding-counts'

/** How much a kind of finding matters, from the most to the least. */
export const weights = ['error', 'money', 'warning'] as const

export type Weight = (typeof weights)[number]

export const weightLabels: Readonly<Record<Weight, string>> = {
  error: 'Errors: they block a post',
  money: 'Money: to be ticked before a post',
  warning: 'Other warnings',
}

/** One line of the list of kinds. */
export interface KindLine {
  readonly code: string
  readonly about: string
  readonly goals: number
  readonly fixable: number
  readonly weight: Weight
}

/** The kinds by weight, each group in the order of the rules: a line does not jump while somebody works through it. */
export function kindLines(kinds: readonly FindingKind<string>[]): readonly KindLine[] {
  return kinds
    .map(({ code, severity, confirm, goals, fixable }): KindLine => ({
      code,
      about: aboutRule(code),
      goals: goals.size,
      fixable,
      weight: severity === 'error' ? 'error' : confirm ? 'money' : 'warning',
    }))
    .sort(
      (one, other) =>
        weights.indexOf(one.weight) - weights.indexOf(other.weight) ||
        rulePlace(one.code) - rulePlace(other.code),
    )
}

/** The line to go on with: the chosen one, or, where that is mended, the one that took its place. */
export function lineAt(
  lines: readonly KindLine[],
  chosen: string | null,
  place: number,
): KindLine | null {
  return (
    lines.find(({ code }) => code === chosen) ?? lines[Math.min(place, lines.length - 1)] ?? null
  )
}
