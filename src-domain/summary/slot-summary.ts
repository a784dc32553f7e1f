import type { Severity } from '#domain/goal/finding'
import type { FieldValue } from '#domain/model/field'

/** How many goals a rule speaks of here, and how many of them one click could mend. */
export interface RuleCount {
  readonly code: string
  readonly severity: Severity
  readonly goals: number
  readonly fixable: number
}

/** What many goals have in one place. */
export interface SlotSummary {
  /** How many goals have each value, in the order in which the values were met. */
  readonly values: ReadonlyMap<FieldValue, number>
  /** In how many goals it is changed, and how many have each value on the platform there. */
  readonly changed: number
  readonly bases: ReadonlyMap<FieldValue, number>
  readonly conflicts: number
  /** In how many goals the platform does not use it, and why in the first of them. */
  readonly unused: number
  readonly reason: string | null
  readonly rules: readonly RuleCount[]
}

/** A summary that goals are added to. */
export class SlotTally {
  readonly values = new Map<FieldValue, number>()
  readonly bases = new Map<FieldValue, number>()
  changed = 0
  conflicts = 0
  unused = 0
  reason: string | null = null
  readonly #rules = new Map<string, RuleCount>()

  /** Errors first, as with one goal. */
  get rules(): readonly RuleCount[] {
    const rules = [...this.#rules.values()]
    return [
      ...rules.filter(({ severity }) => severity === 'error'),
      ...rules.filter(({ severity }) => severity === 'warning'),
    ]
  }

  addValue(value: FieldValue): void {
    increment(this.values, value)
  }

  addChange(base: FieldValue): void {
    this.changed += 1
    increment(this.bases, base)
  }

  addUnused(reason: string): void {
    this.unused += 1
    this.reason ??= reason
  }

  addFinding(code: string, severity: Severity, isFixable: boolean): void {
    const { goals, fixable } = this.#rules.get(code) ?? { goals: 0, fixable: 0 }
    const count = { code, severity, goals: goals + 1, fixable: fixable + (isFixable ? 1 : 0) }
    this.#rules.set(code, count)
  }
}

function increment(counts: Map<FieldValue, number>, value: FieldValue): void {
  counts.set(value, (counts.get(value) ?? 0) + 1)
}
