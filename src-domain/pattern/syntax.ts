/** What a pattern is made of. Groups are numbered from 1, in the order of their opening brackets. */
export type Node =
  | { readonly kind: 'char'; readonly set: CharSet }
  | { readonly kind: 'place'; readonly place: Place }
  | { readonly kind: 'all'; readonly nodes: readonly Node[] }
  | { readonly kind: 'either'; readonly nodes: readonly Node[] }
  | { readonly kind: 'group'; readonly number: number; readonly node: Node }
  | {
      readonly kind: 'repeat'
      readonly node: Node
      readonly least: number
      /** Infinity where there is no most. */
      readonly most: number
      /** As few as possible instead of as many. */
      readonly lazy: boolean
    }

/** Where a text is looked at without taking a character of it. */
export type Place = 'start' | 'end' | 'word edge' | 'no word edge'

/** Code points, in ranges from and to. */
export interface CharSet {
  readonly ranges: readonly (readonly [number, number])[]
  /** Every other character instead. */
  readonly negated: boolean
}

const LAST = 0x10ffff

const digits: CharSet['ranges'] = [[0x30, 0x39]]
const words: CharSet['ranges'] = [...digits, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]]
const spaces: CharSet['ranges'] = [
  [0x09, 0x0d],
  [0x20, 0x20],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]

/** The sets that one letter after a backslash stands for. */
export const classes: ReadonlyMap<string, CharSet['ranges']> = new Map([
  ['d', digits],
  ['w', words],
  ['s', spaces],
  ['D', others(digits)],
  ['W', others(words)],
  ['S', others(spaces)],
])

/** Any character that does not end a line. */
export const notALineEnd: CharSet = {
  ranges: [
    [0x0a, 0x0a],
    [0x0d, 0x0d],
    [0x2028, 0x2029],
  ],
  negated: true,
}

export function isIn({ ranges, negated }: CharSet, code: number): boolean {
  return ranges.some(([from, to]) => code >= from && code <= to) !== negated
}

export function isWord(code: number | undefined): boolean {
  return code !== undefined && isIn({ ranges: words, negated: false }, code)
}

/** What ranges in ascending order leave out. */
function others(ranges: CharSet['ranges']): CharSet['ranges'] {
  const starts = [0, ...ranges.map(([, to]) => to + 1)]
  const ends = [...ranges.map(([from]) => from - 1), LAST]
  return starts.map((from, place) => [from, ends[place] ?? LAST] as const)
}
