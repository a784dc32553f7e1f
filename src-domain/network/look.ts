import { firstFree } from '#domain/first-free'

/** The colours that tell the networks on one computer apart. Each has a token of its name in the window's styles. */
export const networkColours = [
  'blue',
  'orange',
  'green',
  'plum',
  'slate',
  'pink',
  'olive',
  'brown',
] as const

/** How long a network's name here may be. */
export const LONGEST_NAME = 100

export type NetworkColour = (typeof networkColours)[number]

/** Whether something is one of the colours that networks are told apart by. */
export function isNetworkColour(thing: unknown): thing is NetworkColour {
  return networkColours.some((colour) => colour === thing)
}

/** The first colour that nobody has; where all are taken, the first of those that the fewest have. */
export function freeColour(taken: readonly NetworkColour[]): NetworkColour {
  const count = (colour: NetworkColour) => taken.filter((one) => one === colour).length
  return networkColours.reduce((best, colour) => (count(colour) < count(best) ? colour : best))
}

/** A name that no other network here has: with a number where it is taken. */
export function freeName(wanted: string, taken: readonly string[]): string {
  // Room for the number, and no half character at the cut.
  const short = tidyName(wanted)
    .slice(0, LONGEST_NAME - 8)
    .replace(/\p{Cs}$/u, '')
  const name = tidyName(short) || 'Network'
  return firstFree(
    (number) => (number === 1 ? name : `${name} ${number}`),
    (numbered) => isTaken(numbered, taken),
  )
}

/** Whether another network has this name already, as a person reads it. */
export function isTaken(name: string, taken: readonly string[]): boolean {
  const read = (text: string) => tidyName(text).toLowerCase()
  return taken.some((other) => read(other) === read(name))
}

/** A name in one line, without space around it. */
export function tidyName(name: string): string {
  return name
    .normalize()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/**
 * One or two characters that stand for a name: the first of its first two words, the number that it ends with instead of the
 * second, or the first two of a single word.
 */
export function initialsOf(name: string): string {
  const words = name.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  const [first, ...others] = words
  if (first === undefined) return characters(name.trim())[0] ?? '?'
  const last = others.at(-1)
  if (last !== undefined && /^\d{1,2}$/.test(last)) return initial(first) + last
  const second = others[0]
  return second === undefined ? initialsOfWord(first) : initial(first) + initial(second)
}

/** Signs that are words by themselves are wide, and one of them says enough. */
function initialsOfWord(word: string): string {
  const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
  const [first = '', second = ''] = characters(word)
  return wide.test(first) ? first : first.toUpperCase() + second
}

function initial(word: string): string {
  return (characters(word)[0] ?? '').toUpperCase()
}

/** What a person takes for characters: an accent or a joined sign belongs to the one before. */
function characters(text: string): readonly string[] {
  const parts = new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)
  return Array.from(parts, ({ segment }) => segment)
}
