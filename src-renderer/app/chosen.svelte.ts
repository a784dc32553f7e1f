import type { GoalKey, GoalRecord } from '#domain/change/record'
import { chosenRows, NO_SELECTION, onlyCell, type GridSelection } from '../ui/grid/selection'

/** The column that the cursor is put into where none was chosen yet. */
const FIRST_COLUMN = 'name'

/** What is chosen in the list of goals: the goal that the cursor is at, and all that whatever is done next is done to. */
export class Chosen {
  #selection = $state.raw<GridSelection>(NO_SELECTION)
  readonly #shown: () => readonly GoalRecord[]
  readonly #shownKeys = $derived.by(() => this.#shown().map(({ key }) => key))
  /** The chosen goals that are shown, in the order of the list. */
  readonly keys: readonly GoalKey[] = $derived.by(() =>
    chosenRows(this.#selection, this.#shownKeys),
  )

  constructor(shown: () => readonly GoalRecord[]) {
    this.#shown = shown
  }

  get selection(): GridSelection {
    return this.#selection
  }

  /** The goal that the cursor is at. */
  get key(): GoalKey | null {
    return this.#selection.cursor?.row ?? null
  }

  /** The keys of the shown goals, in the order of the list. */
  get shownKeys(): readonly GoalKey[] {
    return this.#shownKeys
  }

  set(selection: GridSelection): void {
    this.#selection = selection
  }

  /** One goal and no other, in the column that the cursor is in; null for none. */
  only(key: GoalKey | null): void {
    const column = this.#selection.cursor?.column ?? FIRST_COLUMN
    this.#selection = key === null ? NO_SELECTION : onlyCell({ row: key, column })
  }
}
