/** How long work is told of and stopped. Nothing is kept of it before `commit` was passed. */
export interface Watch {
  /** So much is done; of how much, where that is known. */
  readonly progress: (done: number, total?: number) => void
  /** Aborted with what whoever waits is told. */
  readonly signal: AbortSignal | null
  /** The last moment in which it can be stopped: throws where it was. From then on it goes to its end. */
  readonly commit: () => void
}

/** Nobody looks, and nobody can stop it. */
export const unwatched: Watch = {
  progress: () => undefined,
  signal: null,
  commit: () => undefined,
}

/** The same for work of which nobody can say how far it is. */
export function uncounted(watch: Watch): Watch {
  const progress = () => {
    watch.progress(0)
  }
  return { ...watch, progress }
}
