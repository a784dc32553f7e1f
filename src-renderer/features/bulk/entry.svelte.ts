import { tick } from 'svelte'
import { refusalOf, type Problem } from './forms/asked'

/** What the inputs of a bulk action and the frame around them have in common. Made by the dialog that has the inputs. */
export class BulkEntry {
  #tried = $state.raw(false)
  #inputs: HTMLElement | null = null
  #go: () => void = () => undefined

  /** What the keys of every text of it do: Enter as the button, Escape as Cancel. */
  readonly keys: { readonly onenter: () => void; readonly onescape: () => void }

  constructor(cancel: () => void) {
    this.keys = {
      onenter: () => {
        this.#go()
      },
      onescape: cancel,
    }
  }

  /** Whether somebody tried to go on with something wrong or missing. */
  get tried(): boolean {
    return this.#tried
  }

  /** For the element around the inputs, with what the button does. */
  readonly attach =
    (go: () => void) =>
    (inputs: HTMLElement): void => {
      this.#inputs = inputs
      this.#go = go
    }

  /** The sentence to show under an input. */
  refusal(problem: Problem | undefined): string | null {
    return refusalOf(problem, this.#tried)
  }

  /** The button, with something wrong or missing: says what, and puts the keyboard into the first input that is refused. */
  async refuse(): Promise<void> {
    this.#tried = true
    await tick()
    const refused = '[aria-invalid="true"], input[type="checkbox"]'
    this.#inputs?.querySelector<HTMLElement>(refused)?.focus()
  }

  /** Other inputs have come: nothing was tried with them. */
  begin(): void {
    this.#tried = false
  }
}
