import type { GoalKey } from '#domain/change/record'
import type { NetworkChanged, NetworkView } from '#domain/contract/views'

/** What undo would take back and redo would do again; null where there is nothing. */
export type Steps = Pick<NetworkView, 'undo' | 'redo'>

/** One thing that was done, and the goals that it moved and that are still there. */
export interface Latest {
  readonly sequence: number
  readonly label: string
  readonly goals: readonly GoalKey[]
}

/** What was done to an open network, as far as the window shows it. */
export class Done {
  #steps: Steps
  #latest = $state.raw<Latest>({ sequence: 0, label: '', goals: [] })
  #waiting: readonly (() => boolean)[] = []

  constructor({ undo, redo }: Steps) {
    this.#steps = $state.raw({ undo, redo })
  }

  /** What undo would take back and redo would do again. */
  get steps(): Steps {
    return this.#steps
  }

  /** The last thing that was done since the network was opened. */
  get latest(): Latest {
    return this.#latest
  }

  /** Something was done, and the window shows it. */
  note({ sequence, label, goals, undo, redo }: NetworkChanged): void {
    this.#steps = { undo, redo }
    this.#latest = { sequence, label, goals: goals.map(({ key }) => key) }
    this.#waiting = this.#waiting.filter((wait) => !wait())
  }

  /** Resolves once what was done up to a sequence is shown: it may be told after the reply to what asked for it. */
  reached(sequence: number): Promise<void> {
    return new Promise((resolve) => {
      const wait = () => {
        const there = this.#latest.sequence >= sequence
        if (there) resolve()
        return there
      }
      if (!wait()) this.#waiting = [...this.#waiting, wait]
    })
  }
}
