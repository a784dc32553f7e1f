import type { Finding, Severity } from '#domain/goal/finding'

/** How many goals have errors, and how many others have warnings. */
export interface Tally {
  readonly errors: number
  readonly warnings: number
}

/** What is said of one goal, and the offer that it counts for. */
export interface Told {
  readonly offer: number | null
  readonly findings: readonly Finding[]
}

/** All findings of one code. */
export interface FindingKind<Key> {
  readonly code: string
  readonly severity: Severity
  readonly confirm: boolean
  /** The goals that it is said of. */
  readonly goals: ReadonlySet<Key>
  /** How many of them one click could mend. */
  readonly fixable: number
}

type Counted<Key> = { -readonly [K in keyof FindingKind<Key>]: FindingKind<Key>[K] } & {
  readonly goals: Set<Key>
}

const NO_GOALS: Tally = { errors: 0, warnings: 0 }

/** The findings of a network, counted by offer and by kind as they come and go. */
export class FindingCounts<Key> {
  readonly #offers = new Map<number | null, Tally>()
  readonly #kinds = new Map<string, Counted<Key>>()
  #all = NO_GOALS

  get all(): Tally {
    return this.#all
  }

  ofOffer(offer: number | null): Tally {
    return this.#offers.get(offer) ?? NO_GOALS
  }

  /** Every kind that is said of some goal. */
  kinds(): readonly FindingKind<Key>[] {
    return [...this.#kinds.values()].map((kind) => ({ ...kind }))
  }

  /** What was said of a goal gives way to what is said now; null for a goal that is not there. */
  replace(key: Key, before: Told | null, after: Told | null): void {
    if (before !== null) this.#count(key, before, -1)
    if (after !== null) this.#count(key, after, 1)
  }

  #count(key: Key, { offer, findings }: Told, step: 1 | -1): void {
    if (findings.length === 0) return
    const worst = findings.some(({ severity }) => severity === 'error') ? 'errors' : 'warnings'
    this.#all = stepped(this.#all, worst, step)
    this.#offers.set(offer, stepped(this.ofOffer(offer), worst, step))
    for (const finding of findings) this.#countKind(key, finding, step)
  }

  #countKind(key: Key, { code, severity, confirm, fix }: Finding, step: 1 | -1): void {
    const kind = this.#kinds.get(code) ?? {
      code,
      severity,
      confirm,
      goals: new Set<Key>(),
      fixable: 0,
    }
    this.#kinds.set(code, kind)
    if (fix !== null) kind.fixable += step
    if (step === 1) kind.goals.add(key)
    else kind.goals.delete(key)
    if (kind.goals.size === 0) this.#kinds.delete(code)
  }
}

function stepped(tally: Tally, worst: keyof Tally, step: number): Tally {
  return { ...tally, [worst]: tally[worst] + step }
}
