import type { TransferProgress } from '#domain/contract/files-views'
import type { NetworkKey } from '#domain/contract/views'
import { GoalpostError } from '#domain/failure'
import { cancelled } from '../files/export-refusals'
import type { Watch } from '../files/pieces'

/** Progress is told no more often than a person can read it. */
const PAUSE = 100

/** The one file that is being read or written: how far it is, and stopping it. */
export class Transfers {
  readonly #tell: (progress: TransferProgress) => void
  #running: AbortController | null = null

  constructor(tell: (progress: TransferProgress) => void) {
    this.#tell = tell
  }

  /** Does something with a file. Refused while another one is under way. */
  async run<T>(
    network: NetworkKey,
    kind: TransferProgress['kind'],
    work: (watch: Watch) => Promise<T>,
  ): Promise<T> {
    if (this.#running !== null) throw busy()
    const running = new AbortController()
    this.#running = running
    let told = performance.now()
    const progress = (done: number) => {
      if (performance.now() - told < PAUSE) return
      told = performance.now()
      this.#tell({ network, kind, done })
    }
    try {
      return await work({ progress, signal: running.signal })
    } finally {
      this.#running = null
      this.#tell({ network, kind, done: null })
    }
  }

  /** Stops it. Whoever waits for it is told; nothing was changed. */
  stop(): Promise<null> {
    this.#running?.abort(cancelled())
    return Promise.resolve(null)
  }
}

function busy(): GoalpostError {
  return new GoalpostError({
    code: 'transfer/busy',
    what: 'Another file is still being read or written.',
    next: 'Wait until that is done, or stop it.',
  })
}
