type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly string[] }

/** What was read; a test that meets problems instead fails with them. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value
  throw new Error(`Not read:\n${outcome.problems.join('\n')}`)
}

/** Why something could not be read; none where it was read. */
export function problemsOf(outcome: Outcome<unknown>): readonly string[] {
  return outcome.ok ? [] : outcome.problems
}
