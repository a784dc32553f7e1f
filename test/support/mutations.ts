import { Buffer } from 'node:buffer'
import fc from 'fast-check'

interface Damage {
  readonly at: number
  readonly length: number
  readonly put: Uint8Array
}

/** What a file may be damaged with: bytes, and what means something to whoever reads files. */
const PIECES = [
  ...[
    '"',
    ',',
    ';',
    '\t',
    '\r',
    '\n',
    '{',
    '}',
    '[',
    ']',
    '\\',
    '-',
    '9',
    '\0',
    "'",
    '=',
    '<',
    '>',
  ],
  ...['PK\u0003\u0004', '\ufeff', '__proto__', '&xxe;', '<!DOCTYPE x>', '1e999', 'null', '[]'],
]

const damage = (): fc.Arbitrary<Damage> =>
  fc.record({
    at: fc.nat(),
    length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(5_000)),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc.constantFrom(...PIECES).map((text) => Buffer.from(text)),
    ),
  })

/** A way to damage a file: bytes put in the place of others, in up to four places. */
export const damages = (): fc.Arbitrary<(bytes: Buffer) => Buffer> =>
  fc.array(damage(), { minLength: 1, maxLength: 4 }).map(
    (all) => (bytes) =>
      all.reduce((before, { at, length, put }) => {
        const start = at % (before.length + 1)
        return Buffer.concat([before.subarray(0, start), put, before.subarray(start + length)])
      }, bytes),
  )
