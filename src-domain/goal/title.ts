import { quote } from '#domain/quote'

/** As much of a goal as it is told from others by. */
export interface Titled {
  readonly name: string | null
  /** Null where the platform gave none yet, or where it is not known. */
  readonly id?: number | null
}

/** What a goal is called in a list, in a heading, on a button: all of its name, or that it has none. */
export function titleOf(name: string | null): string {
  return isMissing(name) ? 'No name' : name
}

/**
 * What a goal is called in a sentence: its name in quotes, short enough to read. Quotes with nothing between them would tell
 * nobody which goal is meant, so one without a name is called by its ID, if it has one.
 */
export function quoteTitle({ name, id = null }: Titled, longest?: number): string {
  if (!isMissing(name)) return quote(name, longest)
  return id === null ? 'a goal without a name' : `goal ${id}`
}

function isMissing(name: string | null): name is null | '' {
  return name === null || name.trim() === ''
}
