/** The outcome of reading a file's text: what it holds, or one sentence for each reason why it cannot be used. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly string[] }

/** What cannot be read, with a sentence for each reason. */
export function unreadable(...problems: readonly string[]): Read<never> {
  return { ok: false, problems }
}

/** All values, or the problems of all that have one. */
export function allOf<T>(reads: readonly Read<T>[]): Read<readonly T[]> {
  const problems = reads.flatMap((read) => (read.ok ? [] : read.problems))
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, value: reads.flatMap((read) => (read.ok ? [read.value] : [])) }
}

/** A list of problems short enough to read: the first ones, and how many more there are. */
export function firstProblems(problems: readonly string[], most = 12): readonly string[] {
  if (problems.length <= most) return problems
  return [...problems.slice(0, most), `And ${problems.length - most} more problems like these.`]
}
