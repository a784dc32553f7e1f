import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJournal } from '../../../../src-main/store/journal'
import { readLine, writeLine, type Entry } from '../../../../src-main/store/journal-line'

const entry = (sequence: number, label = 'Set Name on “Signup”'): Entry => ({
  sequence,
  at: '2026-03-01T12:00:00.000Z',
  action: 'edit',
  label,
  moves: [
    { type: 'cell', key: 'goal-1', field: 'name', before: null, after: { was: 'a', now: 'ü\n' } },
  ],
})
const bytes = (text: string) => new TextEncoder().encode(text)
const three = [entry(1), entry(2), entry(3)]
const whole = three.map(writeLine).join('')

describe('a journal line', () => {
  it('gives back the entry it was made of, whatever the label says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (label) => {
        const one = entry(1, label)
        expect(readLine(writeLine(one).slice(0, -1))).toEqual(one)
      }),
    )
  })

  it('is refused when any one of its characters differs', () => {
    const line = writeLine(entry(1)).slice(0, -1)
    fc.assert(
      fc.property(fc.nat(line.length - 1), (at) => {
        const other = line[at] === 'x' ? 'y' : 'x'
        expect(readLine(line.slice(0, at) + other + line.slice(at + 1))).toBeNull()
      }),
    )
  })
})

describe('reading a journal', () => {
  it('reads every entry of a whole file', () => {
    expect(readJournal(bytes(whole))).toEqual({
      entries: three,
      length: bytes(whole).length,
      torn: false,
      damaged: false,
    })
  })

  it('reads an empty file as one without entries', () => {
    expect(readJournal(bytes(''))).toMatchObject({ entries: [], torn: false, damaged: false })
  })

  it('drops a last line that was cut off anywhere, and no other', () => {
    const last = bytes(writeLine(entry(3))).length
    fc.assert(
      fc.property(fc.integer({ min: 1, max: last - 1 }), (missing) => {
        const read = readJournal(bytes(whole).subarray(0, bytes(whole).length - missing))
        expect(read).toMatchObject({ entries: three.slice(0, 2), torn: true, damaged: false })
      }),
    )
  })

  it('calls it damage when a line in the middle is broken, and keeps what is before', () => {
    const broken = whole.replace('"sequence":2', '"sequence":7')
    expect(readJournal(bytes(broken))).toMatchObject({
      entries: three.slice(0, 1),
      torn: false,
      damaged: true,
    })
  })

  it('calls it damage when an entry is missing', () => {
    const gap = writeLine(entry(1)) + writeLine(entry(3)) + writeLine(entry(4))
    expect(readJournal(bytes(gap))).toMatchObject({ entries: [entry(1)], damaged: true })
  })
})
