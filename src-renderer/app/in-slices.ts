/** Long enough to get somewhere, short enough that no key press waits. */
const SLICE_MS = 8

/** How often it is told how far the work is. */
const TELL_MS = 200

/**
 * Does work that takes long between other work. It is told now and then, and at the end. Returns the way to stop.
 */
export function inSlices(
  work: (isOver: () => boolean) => boolean,
  tell: (done: boolean) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let toldAt = performance.now()
  const slice = () => {
    const until = performance.now() + SLICE_MS
    const done = work(() => performance.now() > until)
    if (done || performance.now() - toldAt > TELL_MS) {
      toldAt = performance.now()
      tell(done)
    }
    if (!done) timer = setTimeout(slice)
  }
  timer = setTimeout(slice)
  return () => {
    clearTimeout(timer)
  }
}
