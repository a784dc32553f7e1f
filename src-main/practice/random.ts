/** A number from 0 up to, but not, 1. */
export type Random = () => number

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 to one less than the given one. */
export function upTo(random: Random, count: number): number {
  return Math.floor(random() * count)
}

/** One of several. */
export function oneOf<T>(random: Random, items: readonly [T, ...T[]]): T {
  return items[upTo(random, items.length)] ?? items[0]
}
