import { cut, printable } from './terminal-text'

/** More of a name than any line shows: the rest need not be looked at. */
const LONGEST_NAME = 1000

/** A goal as a person tells it from others: `goal 501 “Signup”`, `new goal “Signup”`. */
export function goalTitle(
  { id, name }: { readonly id: number | null; readonly name: string | null },
  width: number,
): string {
  const named = name === null ? 'without a name' : `“${printable(name.slice(0, LONGEST_NAME))}”`
  return cut(`${id === null ? 'new goal' : `goal ${id}`} ${named}`, width)
}
