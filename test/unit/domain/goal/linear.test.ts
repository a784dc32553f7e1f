import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearOf, lossOf, type Linear, type Loss } from '#domain/goal/linear'
import { aGoal } from '../../../support/goals'

/** A side in whole numbers: the flat amount in 0.00001, the part of the sale in 0.01 %. */
interface Exact {
  readonly flat: bigint
  readonly percent: bigint
}

function text(units: bigint, places: number): string {
  const digits = units.toString().padStart(places + 1, '0')
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

function lineOf({ flat, percent }: Exact): Linear {
  const amounts = { default_payout: text(flat, 5), percent_payout: text(percent, 2) }
  const line = linearOf(aGoal({ payout_type: 'cpa_both', ...amounts }), 'payout')
  if (line === null) throw new Error('No line')
  return line
}

/** What a side comes to for a sale of so many cents, in 0.000001. */
function worth({ flat, percent }: Exact, cents: bigint): bigint {
  return flat * 10n + percent * cents
}

/** What is said of a sale of so many cents. */
function saysLoss(loss: Loss, cents: bigint): boolean {
  if (loss.kind === 'none' || loss.kind === 'always') return loss.kind === 'always'
  const limit = BigInt(loss.sale.times(100).toFixed())
  return loss.kind === 'above' ? cents > limit : cents < limit
}

const amounts = (largest: bigint) => fc.bigInt({ min: 0n, max: largest })
const exacts = () =>
  fc.oneof(
    fc.record({ flat: amounts(40n), percent: amounts(30n) }),
    fc.record({ flat: amounts(10n ** 8n), percent: amounts(20_000n) }),
    fc.record({ flat: amounts(10n ** 24n), percent: amounts(10n ** 12n) }),
  )

describe('where a goal loses money', () => {
  it('is told right of every sale in cents, the break-even and its neighbours among them', () => {
    const kinds = new Set<string>()
    fc.assert(
      fc.property(exacts(), exacts(), fc.array(amounts(10n ** 12n)), (paid, earned, sales) => {
        const loss = lossOf(lineOf(paid), lineOf(earned))
        kinds.add(loss.kind)
        const limit = 'sale' in loss ? BigInt(loss.sale.times(100).toFixed()) : 1n
        const near = [-2n, -1n, 0n, 1n, 2n].map((step) => limit + step)
        for (const cents of [1n, 2n, ...near, ...sales].filter((sale) => sale > 0n)) {
          expect([cents, saysLoss(loss, cents)]).toEqual([
            cents,
            worth(paid, cents) > worth(earned, cents),
          ])
        }
      }),
      { numRuns: 1000 },
    )
    expect([...kinds].sort()).toEqual(['above', 'always', 'below', 'none'])
  })

  it.each<[string, Exact, Exact, string, string?]>([
    ['the same on both sides', { flat: 1n, percent: 1n }, { flat: 1n, percent: 1n }, 'none'],
    ['a little less', { flat: 1n, percent: 0n }, { flat: 2n, percent: 0n }, 'none'],
    ['a little more', { flat: 2n, percent: 0n }, { flat: 1n, percent: 0n }, 'always'],
    ['a larger part', { flat: 1n, percent: 2n }, { flat: 1n, percent: 1n }, 'always'],
    ['a smaller part', { flat: 1n, percent: 1n }, { flat: 1n, percent: 2n }, 'none'],
    ['a part', { flat: 0n, percent: 100n }, { flat: 300_000n, percent: 0n }, 'above', '300'],
    [
      'a part, rounded',
      { flat: 0n, percent: 300n },
      { flat: 200_000n, percent: 0n },
      'above',
      '66.66',
    ],
    ['an amount', { flat: 300_000n, percent: 0n }, { flat: 0n, percent: 100n }, 'below', '300'],
    [
      'an amount, rounded',
      { flat: 100_000n, percent: 0n },
      { flat: 0n, percent: 300n },
      'below',
      '33.34',
    ],
  ])('%s', (_what, paid, earned, kind, sale) => {
    const loss = lossOf(lineOf(paid), lineOf(earned))
    expect(loss.kind).toBe(kind)
    expect('sale' in loss ? loss.sale.toFixed() : undefined).toBe(sale)
  })
})

describe('a side as a line over the sale', () => {
  const of = (
    payout_type: string | null,
    default_payout: string | null,
    percent: string | null,
  ) => {
    const goal = aGoal({ payout_type, default_payout, percent_payout: percent })
    const line = linearOf(goal, 'payout')
    return line === null ? null : [line.flat.toFixed(), line.rate.toFixed()]
  }

  it.each([
    ['cpa_flat', '5.00000', '7.00', ['5', '0']],
    ['cpa_percentage', '5.00000', '7.50', ['0', '0.075']],
    ['cpa_both', '5.00000', '7.00', ['5', '0.07']],
    ['cpa_percentage', 'abc', '0.00000000000000000001', ['0', '0.0000000000000000000001']],
  ])('of type %s has the amounts that the type uses', (type, flat, percent, line) => {
    expect(of(type, flat, percent)).toEqual(line)
  })

  it.each([
    ['cpc', '5.00000', '7.00'],
    [null, '5.00000', '7.00'],
    ['cpa_flat', null, '7.00'],
    ['cpa_flat', 'abc', '7.00'],
    ['cpa_flat', '-0.00001', '7.00'],
    ['cpa_both', '5.00000', null],
    ['cpa_both', '5.00000', '-0.01'],
  ])('of type %s with %s and %s is none', (type, flat, percent) => {
    expect(of(type, flat, percent)).toBeNull()
  })

  it('is read from the revenue’s own fields', () => {
    const goal = aGoal({
      revenue_type: 'cpa_both',
      max_payout: '3.00000',
      max_percent_payout: '4.00',
    })
    const line = linearOf(goal, 'revenue')
    expect([line?.flat.toFixed(), line?.rate.toFixed()]).toEqual(['3', '0.04'])
  })
})
