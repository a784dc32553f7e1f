import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  freeColour,
  freeName,
  initialsOf,
  isTaken,
  networkColours,
  tidyName,
} from '#domain/network/look'

describe('the initials of a network', () => {
  it.each([
    ['Acme Network', 'AN'],
    ['acme network of europe', 'AN'],
    ['Nordlicht', 'No'],
    ['nordlicht', 'No'],
    ['Acme Network 2', 'A2'],
    ['Acme Network 12', 'A12'],
    ['Acme 2026', 'A2'],
    ['X', 'X'],
    ['北極光ネットワーク', '北'],
    ['北極光 网络', '北网'],
    ['שלום עולם', 'שע'],
    ['شبكة', 'شب'],
    ['Éclair réseau', 'ÉR'],
    ['e\u0301clair re\u0301seau', 'E\u0301R'],
    ['--- (beta) ---', 'Be'],
    ['ßeta', 'SSe'],
    ['***', '*'],
    ['', '?'],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials)
  })
})

describe('a new network', () => {
  it('takes the first colour that no other has', () => {
    expect(freeColour([])).toBe('blue')
    expect(freeColour(['blue', 'green'])).toBe('orange')
  })

  it('shares a colour with as few others as there can be', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...networkColours)), (taken) => {
        const counts = networkColours.map((one) => taken.filter((other) => other === one).length)
        const own = taken.filter((other) => other === freeColour(taken)).length
        expect(own).toBe(Math.min(...counts))
      }),
    )
  })

  it('keeps its name where nobody has it, and gets a number where somebody has', () => {
    expect(freeName('Acme', ['Nord'])).toBe('Acme')
    expect(freeName('Acme', ['ACME ', 'Acme 2'])).toBe('Acme 3')
  })

  it('has a name that is tidy, not too long and nobody else’s, whatever it is called', () => {
    const name = fc.string({ unit: 'grapheme', maxLength: 150 })
    fc.assert(
      fc.property(name, fc.array(name), (wanted, taken) => {
        const free = freeName(wanted, taken)
        expect(tidyName(free)).toBe(free)
        expect(free.length).toBeLessThanOrEqual(100)
        expect(isTaken(free, taken)).toBe(false)
      }),
    )
  })
})
