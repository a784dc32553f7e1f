import type { CellEditor, GridProps } from './model'
import { stepped } from './keys'
import type { Place, Sheet } from './selection'

/** A cell that is being edited in place. */
export interface EditSession {
  readonly place: Place
  readonly editor: Extract<CellEditor, { kind: 'text' | 'choice' }>
  /** What was typed to begin; null to edit what is there. */
  readonly typed: string | null
}

/** How an edit ends: kept, with where the cursor goes from there, or given up. */
export type EditEnd =
  { readonly kept: true; readonly row: number; readonly column: number } | { readonly kept: false }

interface EditHost {
  readonly props: GridProps
  readonly sheet: () => Sheet
  readonly focus: () => void
  /** Says why a cell cannot be edited. */
  readonly say: (place: Place, why: string) => void
}

/** The edit that goes on in one cell. What is typed is the owner's only once it is over. */
export class GridEdit {
  readonly #host: EditHost
  #session = $state.raw<EditSession | null>(null)
  #text: string | null = null

  constructor(host: EditHost) {
    this.#host = host
  }

  get session(): EditSession | null {
    return this.#session
  }

  /** Begins with the cell at the cursor, if it can be edited; else it is said why not. */
  begin(place: Place, typed: string | null, chosen: Sheet): void {
    const { props, say } = this.#host
    const editor = props.editing.editorOf(place)
    if (editor.kind === 'none') say(place, editor.why)
    else if (editor.kind === 'switch') props.onswitch(place, chosen)
    else {
      // A letter chooses nothing in a list by itself.
      this.#text = editor.kind === 'text' ? typed : null
      this.#session = { place, editor, typed: this.#text }
    }
  }

  readonly note = (text: string): void => {
    this.#text = text
  }

  /** Ends it and keeps what was typed, where it is another text than before; the cursor goes on by a step. */
  readonly keep = (row: number, column: number): void => {
    const session = this.#session
    if (session === null) return
    this.#session = null
    const { editor, place } = session
    const before = editor.kind === 'text' ? editor.text : editor.value
    const { props, sheet, focus } = this.#host
    if (this.#text !== null && this.#text !== before) props.editing.commit(place, this.#text)
    if (row === 0 && column === 0) return
    props.onselection(stepped(props.selection, sheet(), { row, column }))
    focus()
  }

  readonly giveUp = (): void => {
    this.#session = null
    this.#host.focus()
  }
}
