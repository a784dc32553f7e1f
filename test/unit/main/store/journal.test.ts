import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '#domain/change/entry'
import type { Move } from '#domain/change/move'
import { inOneGo } from '#domain/steps'
import { linePieces, readLine, writeLine } from '../../../../src-main/store/journal/journal-line'
import { readJournal } from '../../../../src-main/store/journal/read-journal'
import { readSegment } from '../../../../src-main/store/journal/read-segment'
import { segmentPath } from '../../../../src-main/store/journal/segments'
import { aGoal, anOffer } from '../../../support/goals'
import { MemoryDisk } from '../../../support/memory-disk'

const entry = (sequence: number, label = 'Set Name on “Signup”'): Entry => ({
  sequence,
  at: '2026-03-01T12:00:00.000Z',
  who: 'ana',
  action: 'edit',
  label,
  moves: [
    { type: 'cell', key: 'goal-1', field: 'name', before: null, after: { was: 'a', now: 'ü\n' } },
  ],
})
const readBack = (line: string) => inOneGo(readLine(Buffer.from(line)))
const bytes = (text: string) => new TextEncoder().encode(text)
const three = [entry(1), entry(2), entry(3)]
const whole = three.map(writeLine).join('')

describe('a journal line', () => {
  it('gives back the entry it was made of, whatever the label says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (label) => {
        const one = entry(1, label)
        expect(readBack(writeLine(one).slice(0, -1))).toEqual(one)
      }),
    )
  })

  it('gives back as many moves as there are, whatever is in them, in pieces', () => {
    const nasty = ['},{"', ']}', '"moves":[{', '\\"},{\\"', 'ü\u2028😀', 'x'.repeat(70_000)]
    const text = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary' }))
    const extra = { list: [{ a: 1 }, { b: [{ c: 2 }, { d: 3 }] }, { e: [] }] }
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 9 }), text, (names, label) => {
        const one = entry(1, label)
        const moves = Array.from({ length: 4_000 }, (_none, place): Move => {
          const base = { ...aGoal({ name: names[place % names.length] ?? null }), extra }
          const after = { key: `goal-${place}`, base, change: {} }
          return { type: 'goal', key: after.key, before: null, after: place % 50 ? null : after }
        })
        const offers = [{ before: null, after: anOffer({ name: label }) }]
        const many: Entry = { ...one, moves, contents: { offers } }
        const pieces = inOneGo(linePieces(many))
        expect(pieces.length).toBeGreaterThan(1)
        expect(JSON.parse(Buffer.concat(pieces).toString().slice(9))).toEqual(many)
        expect(readBack(writeLine(many).slice(0, -1))).toEqual(many)
      }),
      { numRuns: 20 },
    )
  })

  it('is refused when any one of its characters differs', () => {
    const line = writeLine(entry(1)).slice(0, -1)
    fc.assert(
      fc.property(fc.nat(line.length - 1), (at) => {
        const other = line[at] === 'x' ? 'y' : 'x'
        expect(readBack(line.slice(0, at) + other + line.slice(at + 1))).toBeNull()
      }),
    )
  })
})

describe('reading a part of a journal', () => {
  it('reads every entry of a whole file', async () => {
    expect(await readSegment(bytes(whole), 1)).toEqual({
      entries: three,
      length: bytes(whole).length,
      end: 'whole',
    })
  })

  it('reads an empty file as one without entries', async () => {
    expect(await readSegment(bytes(''), 1)).toMatchObject({ entries: [], end: 'whole' })
  })

  it('drops a last line that was cut off anywhere, and no other', async () => {
    const last = bytes(writeLine(entry(3))).length
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: last - 1 }), async (missing) => {
        const read = await readSegment(bytes(whole).subarray(0, bytes(whole).length - missing), 1)
        expect(read).toMatchObject({ entries: three.slice(0, 2), end: 'torn' })
      }),
    )
  })

  it('calls it damage when a line in the middle is broken, and keeps what is before', async () => {
    const broken = whole.replace('"sequence":2', '"sequence":7')
    expect(await readSegment(bytes(broken), 1)).toMatchObject({
      entries: three.slice(0, 1),
      end: 'damaged',
    })
  })

  it('calls it damage when an entry is missing', async () => {
    const gap = writeLine(entry(1)) + writeLine(entry(3)) + writeLine(entry(4))
    expect(await readSegment(bytes(gap), 1)).toMatchObject({ entries: [entry(1)], end: 'damaged' })
  })
})

describe('reading a journal', () => {
  /** Two whole entries and one that was cut off, in a part that went on although another one was begun, with this in it. */
  async function read(second: string) {
    const { disk } = new MemoryDisk()
    await disk.makeFolder('/acme')
    await disk.makeFolder('/acme/journal')
    await disk.write(segmentPath('/acme', 1), bytes(whole.slice(0, -9)))
    await disk.write(segmentPath('/acme', 2), bytes(second))
    return readJournal(disk, '/acme', 0)
  }

  it('takes a part that the disk let nobody begin for none: a line that was cut off before it is no damage', async () => {
    const { entries, fault } = await read('')
    expect(entries).toEqual(three.slice(0, 2))
    expect(fault).toMatchObject({ kind: 'torn', tail: { first: 1 }, unreachable: [2] })
  })

  it('calls it damage where something is in the part behind', async () => {
    expect((await read(writeLine(entry(2)))).fault).toMatchObject({ kind: 'damaged' })
  })
})
