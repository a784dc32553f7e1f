/** Work that may rest after each step, so that whoever does it can let other work have its turn. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Does all of it in one go. */
export function inOneGo<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
