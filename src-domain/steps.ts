/** Work that may rest after each step, so that whoever does it can let other work have its turn. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Does all of it in one go. */
export function inOneGo<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/** Everything that is made of each of many things, one thing at a step. */
export function* ofEach<T, Made>(
  things: Iterable<T>,
  make: (one: T) => readonly Made[],
): Steps<readonly Made[]> {
  const all: Made[] = []
  for (const one of things) {
    all.push(...make(one))
    yield
  }
  return all
}
