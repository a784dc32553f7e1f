import { assertNever } from '#domain/assert-never'
import type { GoalKey } from '#domain/change/record'
import { appliedCells } from '#domain/transfer/import-moves'
import type { Outcome, PlannedRow } from '#domain/transfer/planned-row'

/** What a person said about the rows of an import, by their places. */
export interface Decisions {
  readonly leftOut: ReadonlySet<number>
  /** Rows in conflict of which the file’s values are taken. */
  readonly theirs: ReadonlySet<number>
  /** Which goal a row without an id is; null for a new one. */
  readonly answers: ReadonlyMap<number, GoalKey | null>
}

export const NOTHING_DECIDED: Decisions = {
  leftOut: new Set(),
  theirs: new Set(),
  answers: new Map(),
}

/** Whether a row would be imported; null where it never can be. */
export function isKept(row: PlannedRow, decisions: Decisions): boolean | null {
  if (row.outcome === 'unchanged' || row.outcome === 'refused') return null
  return !decisions.leftOut.has(row.place) && comesToSomething(row, decisions)
}

/** How many rows stay out because nothing else was said of them. */
export interface Undecided {
  readonly asks: number
  /** Conflicts of which mine counts. */
  readonly conflicts: number
}

/** The rows that stay out until something is said of them. */
export function undecided(rows: readonly PlannedRow[], decisions: Decisions): Undecided {
  const open = rows.filter((row) => !comesToSomething(row, decisions))
  const count = (wanted: Outcome) => open.filter(({ outcome }) => outcome === wanted).length
  return { asks: count('ask'), conflicts: count('conflict') }
}

/** Keeps a row or leaves it out; null where it first has to be said what it is. */
export function withTick(row: PlannedRow, decisions: Decisions): Decisions | null {
  if (!comesToSomething(row, decisions)) return null
  const leftOut = new Set(decisions.leftOut)
  if (!leftOut.delete(row.place)) leftOut.add(row.place)
  return { ...decisions, leftOut }
}

/** All of some rows, or none of them. Those that nothing was said of stay as they are. */
export function withTicks(
  rows: readonly PlannedRow[],
  decisions: Decisions,
  kept: boolean,
): Decisions {
  const leftOut = new Set(decisions.leftOut)
  for (const row of rows) {
    if (kept) leftOut.delete(row.place)
    else if (comesToSomething(row, decisions)) leftOut.add(row.place)
  }
  return { ...decisions, leftOut }
}

/** Whose values count in a row in conflict. */
export function withTheirs({ place }: PlannedRow, decisions: Decisions, take: boolean): Decisions {
  const theirs = new Set(decisions.theirs)
  if (take) theirs.add(place)
  else theirs.delete(place)
  return { ...decisions, theirs, leftOut: without(decisions.leftOut, place) }
}

/** Which goal a row is: one that is here, a new one, or, where nothing is answered, it stays out. */
export function withAnswer(
  { place }: PlannedRow,
  decisions: Decisions,
  answer: GoalKey | null | undefined,
): Decisions {
  const answers = new Map(decisions.answers)
  if (answer === undefined) answers.delete(place)
  else answers.set(place, answer)
  return { ...decisions, answers, leftOut: without(decisions.leftOut, place) }
}

function comesToSomething(row: PlannedRow, { theirs, answers }: Decisions): boolean {
  switch (row.outcome) {
    case 'create':
    case 'update':
      return true
    case 'conflict':
      return appliedCells(row, theirs.has(row.place)).length > 0
    case 'ask':
      return answers.has(row.place)
    case 'unchanged':
    case 'refused':
      return false
    default:
      return assertNever(row.outcome)
  }
}

function without(places: ReadonlySet<number>, place: number): ReadonlySet<number> {
  const others = new Set(places)
  others.delete(place)
  return others
}
