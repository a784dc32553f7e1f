import { isIn, type CharSet } from './syntax'

/** Whether a code point is one that is looked for. */
export type CharTest = (code: number) => boolean

const ASCII = 128

/** A set as something that can be asked often: most characters are looked up in a table. */
export function charTest(set: CharSet, matchCase: boolean): CharTest {
  const test = (code: number) => isAnyIn(set, matchCase ? [code] : casesOf(code))
  const table = Array.from({ length: ASCII }, (_none, code) => test(code))
  return (code) => table[code] ?? test(code)
}

/** Whether any of several tests takes it. */
export function anyOf(tests: readonly CharTest[]): CharTest {
  const test = (code: number) => tests.some((one) => one(code))
  const table = Array.from({ length: ASCII }, (_none, code) => test(code))
  return (code) => table[code] ?? test(code)
}

/** A set that is turned round takes no character of which another case is in what it leaves out. */
function isAnyIn(set: CharSet, codes: readonly number[]): boolean {
  return set.negated
    ? codes.every((code) => isIn(set, code))
    : codes.some((code) => isIn(set, code))
}

/** A character and its other cases, where those are one character each. */
function casesOf(code: number): readonly number[] {
  const char = String.fromCodePoint(code)
  const cases = [char, char.toLowerCase(), char.toUpperCase()].map((one) => Array.from(one))
  return cases.flatMap(([one = '', ...more]) =>
    more.length === 0 ? [one.codePointAt(0) ?? code] : [],
  )
}
