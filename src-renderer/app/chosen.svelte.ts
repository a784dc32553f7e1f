import type { GoalKey, GoalRecord } from '#domain/change/record'
import { chosenRows, NO_SELECTION, onlyCell, type GridSelection } from '../ui/grid/selection'

/** The column that the cursor is put into where none was chosen yet. */
const FIRST_COLUMN = 'name'

/**
 * What is chosen in the list of goals: all that whatever is done next is done to, and what the inspector shows. The cursor may
 * stand on another goal, which is then neither looked at nor touched. A goal that the list does not show is never among them,
 * unless it alone was asked for from elsewhere: then it is looked at, and no more.
 */
export class Chosen {
  #selection = $state.raw<GridSelection>(NO_SELECTION)
  #asked = $state.raw<GoalKey | null>(null)
  readonly #shown: () => readonly GoalRecord[]
  readonly #shownKeys = $derived.by(() => this.#shown().map(({ key }) => key))
  /** The chosen goals that are shown, in the order of the list. */
  readonly keys: readonly GoalKey[] = $derived.by(() =>
    chosenRows(this.#selection, this.#shownKeys),
  )
  /** The goal that is looked at: of those that are chosen the one at the cursor, else the first; null where none is chosen. */
  readonly key: GoalKey | null = $derived.by(() => {
    const { cursor, keys } = this
    if (cursor !== null && keys.includes(cursor)) return cursor
    return keys[0] ?? this.#asked
  })
  /** Whether that goal is among those that are shown; so where there is none. */
  readonly isListed: boolean = $derived.by(
    () => this.key === null || this.#shownKeys.includes(this.key),
  )

  constructor(shown: () => readonly GoalRecord[]) {
    this.#shown = shown
  }

  get selection(): GridSelection {
    return this.#selection
  }

  /** The goal that the cursor is at, whether or not it is shown. */
  get cursor(): GoalKey | null {
    return this.#selection.cursor?.row ?? null
  }

  /** The keys of the shown goals, in the order of the list. */
  get shownKeys(): readonly GoalKey[] {
    return this.#shownKeys
  }

  set(selection: GridSelection): void {
    this.#selection = selection
    this.#asked = null
  }

  /** One goal and no other, in the column that the cursor is in; null for none. */
  only(key: GoalKey | null): void {
    const column = this.#selection.cursor?.column ?? FIRST_COLUMN
    this.#selection = key === null ? NO_SELECTION : onlyCell({ row: key, column })
    this.#asked = key
  }

  /** Looks at a goal even where it is not shown; null for only at one that is. */
  ask(key: GoalKey | null): void {
    this.#asked = key
  }
}
