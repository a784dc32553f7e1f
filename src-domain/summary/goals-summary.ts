import type Big from 'big.js'
import { conflictsOf } from '#domain/change/conflict'
import { draftOf, pendingState, type GoalRecord } from '#domain/change/record'
import { whyNotUsed } from '#domain/goal/applies'
import type { Finding, Severity } from '#domain/goal/finding'
import type { Goal, GoalContext } from '#domain/goal/goal'
import { marginShare } from '#domain/goal/margin'
import { currencyOf } from '#domain/network/network'
import { slots, slotsOf, type SlotName } from './slots'
import { SlotTally, type SlotSummary } from './slot-summary'

/** What the network knows about a goal besides it. */
export interface Around {
  readonly contextOf: (goal: Goal, base: Goal | null) => GoalContext
  readonly findingsOf: (record: GoalRecord) => readonly Finding[]
}

/** What is kept of each conversion, over many goals: in percent of what is earned. */
export interface MarginRange {
  readonly lowest: Big
  readonly highest: Big
  /** Of how many goals it can be told, and how many of these lose money. */
  readonly goals: number
  readonly losing: number
}

/** How many goals something is true of, besides what their fields have. */
interface Counts {
  goals: number
  pending: number
  made: number
  deleted: number
  missing: number
  conflicts: number
  errors: number
  warnings: number
}

/**
 * What many goals have in common and where they differ. Goals are added one by one, so that whoever adds ten thousand of them
 * can stop in between.
 */
export class GoalsSummary {
  readonly #slots = new Map<SlotName, SlotTally>(slots.map(({ name }) => [name, new SlotTally()]))
  readonly #currencies = new Set<string | null>()
  readonly #counts: Counts = {
    goals: 0,
    pending: 0,
    made: 0,
    deleted: 0,
    missing: 0,
    conflicts: 0,
    errors: 0,
    warnings: 0,
  }
  #margin: MarginRange | null = null

  get counts(): Readonly<Counts> {
    return this.#counts
  }

  get margin(): MarginRange | null {
    return this.#margin
  }

  /** The currency of all of them; null where they have several, or none is known. */
  get currency(): string | null {
    const [only = null, ...others] = this.#currencies
    return others.length === 0 ? only : null
  }

  slot(name: SlotName): SlotSummary {
    return this.#tally(name)
  }

  add(record: GoalRecord, around: Around): void {
    const goal = draftOf(record)
    const context = around.contextOf(goal, record.base)
    const findings = around.findingsOf(record)
    this.#count(record, findings)
    this.#currencies.add(currencyOf(context.offer, context.preferences))
    this.#addValues(record, goal, context)
    for (const finding of findings) this.#addFinding(finding)
    this.#addMargin(marginShare(goal))
  }

  #tally(name: SlotName): SlotTally {
    const tally = this.#slots.get(name)
    if (tally === undefined) throw new Error(`Nothing is told of ${name} by itself`)
    return tally
  }

  #addValues(record: GoalRecord, goal: Goal, context: GoalContext): void {
    for (const { name, fields, field, valueOf } of slots) {
      const tally = this.#tally(name)
      tally.addValue(valueOf(goal))
      const reason = field === null ? null : whyNotUsed(field, goal, context)
      if (reason !== null) tally.addUnused(reason)
      const isChanged = fields.some((one) => record.change[one] !== undefined)
      if (record.base !== null && isChanged) tally.addChange(valueOf(record.base))
    }
    const conflicts = slotsOf(conflictsOf(record).map(({ field }) => field))
    if (conflicts.size > 0) this.#counts.conflicts += 1
    for (const name of conflicts) this.#tally(name).conflicts += 1
  }

  #addFinding({ code, severity, fields, fix }: Finding): void {
    for (const name of slotsOf(fields)) this.#tally(name).addFinding(code, severity, fix !== null)
  }

  #count(record: GoalRecord, findings: readonly Finding[]): void {
    const state = pendingState(record)
    const counts = this.#counts
    counts.goals += 1
    if (state !== 'unchanged') counts.pending += 1
    if (state === 'new') counts.made += 1
    if (draftOf(record).status === 'deleted') counts.deleted += 1
    if (record.missing === true) counts.missing += 1
    // A goal counts once, as everywhere: what is wrong with it weighs more.
    if (has(findings, 'error')) counts.errors += 1
    else if (has(findings, 'warning')) counts.warnings += 1
  }

  #addMargin(share: Big | null): void {
    if (share === null) return
    const { lowest, highest, goals, losing } = this.#margin ?? {
      lowest: share,
      highest: share,
      goals: 0,
      losing: 0,
    }
    this.#margin = {
      lowest: share.lt(lowest) ? share : lowest,
      highest: share.gt(highest) ? share : highest,
      goals: goals + 1,
      losing: losing + (share.lt(0) ? 1 : 0),
    }
  }
}

function has(findings: readonly Finding[], wanted: Severity): boolean {
  return findings.some(({ severity }) => severity === wanted)
}
