import type { Client } from '../api'
import type { Steps } from './done.svelte'
import type { Workspace } from '../workspace.svelte'

/** Something to be read out; the number tells two of the same words apart. */
interface Said {
  readonly words: string
  readonly number: number
}

const done = { undo: 'Undone', redo: 'Done again' } as const

/**
 * Undo and redo, for buttons, menu and keys alike. What is typed is saved before, so that it is the step that goes back. One
 * step after the other, however fast somebody presses.
 */
export class StepActions {
  readonly #workspace: Workspace
  readonly #client: Client
  #last: Promise<unknown> = Promise.resolve()
  #said = $state.raw<Said>({ words: '', number: 0 })

  constructor(workspace: Workspace, client: Client) {
    this.#workspace = workspace
    this.#client = client
  }

  /** What was undone or done again last. */
  get said(): Said {
    return this.#said
  }

  /** Takes the next step back or forth. */
  take(step: keyof Steps): Promise<void> {
    const turn = this.#last.then(() => this.#take(step))
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async #take(step: keyof Steps): Promise<void> {
    const { typing, view } = this.#workspace
    await typing.settle()
    const sequence = await this.#client.history[step]({ network: view.key })
    if (sequence === null) {
      this.#say(`Nothing to ${step}`)
      return
    }
    await this.#workspace.done.reached(sequence)
    this.#say(`${done[step]}: ${this.#workspace.done.latest.label.replace(/^(?:Undo|Redo): /, '')}`)
  }

  #say(words: string): void {
    this.#said = { words, number: this.#said.number + 1 }
  }
}
