import { draftOf, type GoalKey, type GoalRecord } from '#domain/change/record'
import { quote } from '#domain/quote'
import type { GoalLookup } from './goal-lookup'
import { cellsOfNew, cellsOver, inConflict } from './plan-cells'
import type { Outcome, PlannedCell, PlannedRow } from './planned-row'
import { wantedValue, type WantedGoal } from './wanted'

/** What an import is planned against. */
export interface Here {
  readonly goals: GoalLookup
  readonly offers: ReadonlySet<number | null>
  /** What a place in the file is called: “line 4”, “row 4”, “goal 4”. */
  readonly placeName: (place: number) => string
}

/** Plans an import goal by goal, in the order of the file. It changes nothing but its own memory of the ids it met. */
export class ImportPlanner {
  readonly #here: Here
  readonly #places = new Map<number, number>()

  constructor(here: Here) {
    this.#here = here
  }

  /** What becomes of one goal of the file. */
  plan(wanted: WantedGoal): PlannedRow {
    const { id, place } = wanted
    if (id === null) return this.#withoutId(wanted)
    const record = this.#here.goals.byId(id)
    const before = this.#places.get(id)
    if (before !== undefined) {
      const where = this.#here.placeName(before)
      return unusable(wanted, record, `Goal ${id} stands in the file already, in ${where}.`)
    }
    this.#places.set(id, place)
    if (record !== null) return over(record, wanted)
    const reason = `This network has no goal ${id}. Pull first; a new goal has no ID.`
    return unusable(wanted, null, reason)
  }

  /** What becomes of a goal without an id once a person said which one it is; null is a new one. */
  answered(wanted: WantedGoal, answer: GoalKey | null): PlannedRow {
    if (answer === null) return this.#made(wanted)
    const chosen = this.#alike(wanted).find(({ key }) => key === answer)
    return chosen === undefined ? this.#withoutId(wanted) : over(chosen, wanted)
  }

  #withoutId(wanted: WantedGoal): PlannedRow {
    if (wanted.problems.length > 0) return unusable(wanted, null)
    const alike = this.#alike(wanted)
    const same = alike.find((record) => isEqual(cellsOver(record, wanted)))
    if (same !== undefined) return over(same, wanted)
    if (alike.length === 0) return this.#made(wanted)
    const { name } = identityOf(wanted)
    const like = name === null ? 'without a name' : quote(name)
    const reason = `It has no ID, but its offer has a goal ${like} already. Say whether it is that one.`
    const row = rowOf(wanted, null, 'ask', inConflict(cellsOfNew(wanted.cells)), [reason])
    return { ...row, candidates: alike.map(({ key }) => key) }
  }

  #made(wanted: WantedGoal): PlannedRow {
    const { offer_id, name } = identityOf(wanted)
    if (wanted.problems.length > 0) return unusable(wanted, null)
    if (offer_id === null) return unusable(wanted, null, 'It has neither an ID nor an offer.')
    if (!this.#here.offers.has(offer_id)) {
      return unusable(wanted, null, `This network has no offer ${offer_id}.`)
    }
    if (name === null) return unusable(wanted, null, 'A new goal needs a name.')
    return rowOf(wanted, null, 'create', cellsOfNew(wanted.cells), [])
  }

  #alike(wanted: WantedGoal): readonly GoalRecord[] {
    return this.#here.goals.alike(identityOf(wanted))
  }
}

function over(record: GoalRecord, wanted: WantedGoal): PlannedRow {
  const cells = cellsOver(record, wanted)
  if (wanted.problems.length > 0) {
    return rowOf(wanted, record, 'refused', inConflict(cells), wanted.problems)
  }
  if (isEqual(cells)) return rowOf(wanted, record, 'unchanged', cells, [])
  const hasConflict = cells.some(({ state }) => state === 'conflict')
  return hasConflict
    ? rowOf(wanted, record, 'conflict', cells, ['It was changed here as well, to other values.'])
    : rowOf(wanted, record, 'update', cells, [])
}

/** Every cell of it is in conflict with what is here; nobody loses a change without a word. */
function unusable(
  wanted: WantedGoal,
  record: GoalRecord | null,
  ...reasons: readonly string[]
): PlannedRow {
  const cells = inConflict(cellsOfNew(wanted.cells))
  return rowOf(wanted, record, 'refused', cells, [...wanted.problems, ...reasons])
}

function isEqual(cells: readonly PlannedCell[]): boolean {
  return cells.every(({ state }) => state === 'equal')
}

function identityOf(wanted: WantedGoal) {
  const offer = wantedValue(wanted, 'offer_id') ?? null
  const name = wantedValue(wanted, 'name') ?? null
  return {
    offer_id: typeof offer === 'number' ? offer : null,
    name: typeof name === 'string' && name.trim() !== '' ? name : null,
  }
}

function rowOf(
  wanted: WantedGoal,
  record: GoalRecord | null,
  outcome: Outcome,
  cells: readonly PlannedCell[],
  reasons: readonly string[],
): PlannedRow {
  const { place, id } = wanted
  const known = record === null ? null : draftOf(record)
  const { offer_id, name } = known ?? identityOf(wanted)
  const goal = { key: record?.key ?? null, id: known?.id ?? id, offer_id, name }
  return { place, goal, outcome, cells, reasons, candidates: [] }
}
