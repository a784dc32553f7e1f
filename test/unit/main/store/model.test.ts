import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedFields } from '#domain/change/record'
import type { GoalFieldName } from '#domain/goal/goal'
import type { FieldValue } from '#domain/model/field'
import type { Offer } from '#domain/network/offer'
import { faultyDisk, harmless, type FaultyDisk } from '../../../support/faulty-disk'
import { MemoryDisk } from '../../../support/memory-disk'
import { text } from '../../../support/model'
import type { PulledField, PullOf } from '../../../support/pulled'
import { baseKeys, makeDataFolder, makeWork, Workbench } from '../../../support/workbench'

/** The 20 newest restore points are kept, and 90 days of the history. */
const TOO_OLD = ['restore/unreadable', 'history/gone']

const DAY = 24 * 60 * 60 * 1000

/** One thing that a person, or fate, does. */
type Action =
  | { readonly do: 'edit'; readonly keys: readonly string[]; readonly cell: Cell }
  | { readonly do: 'discard'; readonly keys: readonly string[] }
  | { readonly do: 'put back'; readonly keys: readonly string[] | null; readonly to: number }
  | { readonly do: 'restore'; readonly which: number }
  | { readonly do: 'pull'; readonly shows: PullOf }
  | { readonly do: 'wait'; readonly days: number }
  | { readonly do: 'lose power'; readonly luck: readonly number[] }
  | {
      readonly do: 'create' | 'undo' | 'redo' | 'keep' | 'restart' | 'kill' | 'settle'
    }

type Cell = readonly [GoalFieldName, FieldValue]

const keys = fc.uniqueArray(fc.constantFrom(...baseKeys, 'new-1', 'new-2', 'new-3'), {
  minLength: 1,
  maxLength: 7,
})
const cell: fc.Arbitrary<Cell> = fc.constantFrom<Cell>(
  ['name', 'One'],
  ['name', 'Two'],
  ['name', 'Goal 501'],
  ['default_payout', '5.00000'],
  ['default_payout', '7.25000'],
  ['is_private', true],
  ['is_private', false],
  ['description', null],
  ['description', 'Ä “quoted”\nline'],
  ['status', 'deleted'],
)
const pulls: fc.Arbitrary<PullOf> = fc.record({
  keys: fc.subarray([...baseKeys, 'goal-601']),
  fields: fc.subarray<PulledField>(['name', 'default_payout', 'description']),
  vanished: fc.oneof(fc.constant([]), fc.subarray([...baseKeys, 'goal-601'])),
  arrives: fc.boolean(),
})
const plain = (name: 'create' | 'undo' | 'redo' | 'keep' | 'restart' | 'kill' | 'settle') =>
  fc.constant<Action>({ do: name })
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ do: fc.constant('edit' as const), keys, cell }) },
  { weight: 3, arbitrary: plain('create') },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('discard' as const), keys }) },
  { weight: 6, arbitrary: plain('undo') },
  { weight: 4, arbitrary: plain('redo') },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('put back' as const),
      keys: fc.option(keys),
      to: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
  { weight: 1, arbitrary: plain('keep') },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restore' as const), which: fc.nat(9) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pull' as const), shows: pulls }) },
  { weight: 2, arbitrary: plain('restart') },
  { weight: 2, arbitrary: plain('kill') },
  { weight: 2, arbitrary: plain('settle') },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      days: fc.integer({ min: -5, max: 60 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('lose power' as const),
      luck: fc.array(fc.nat(1_000), { minLength: 1, maxLength: 20 }),
    }),
  },
)

/** A network at work on a disk that can lose its power. */
class Life {
  readonly #memory = new MemoryDisk()
  #process: FaultyDisk = faultyDisk(this.#memory.disk, harmless)
  readonly bench = new Workbench(this.#process.disk)
  readonly #times = [this.bench.time]

  /** Whether the clock has seen more than what is kept for the history. */
  get isLong(): boolean {
    return Math.max(...this.#times) - Math.min(...this.#times) > 90 * DAY
  }

  async begin(): Promise<void> {
    await makeDataFolder(this.#memory.disk)
    await makeWork(this.#memory.disk)
    await this.bench.open()
  }

  async live(one: Action): Promise<void> {
    const { bench } = this
    switch (one.do) {
      case 'edit':
        return bench.edit(one.keys, ...one.cell)
      case 'discard':
        return bench.discard(one.keys)
      case 'put back':
        return bench.putBack(Math.floor(one.to * bench.model.sequence), one.keys)
      case 'restore':
        return bench.restore(one.which)
      case 'create':
        return bench.create()
      case 'undo':
        // What is older than 90 days may no longer be undone.
        return bench.undo(this.isLong)
      case 'redo':
        return bench.redo()
      case 'pull':
        return bench.pull(one.shows)
      case 'keep':
        return bench.keepRestorePoint()
      case 'settle':
        return bench.store.settle()
      case 'wait':
        bench.time += one.days * DAY
        this.#times.push(bench.time)
        return
      case 'restart':
        await bench.close()
        return this.#start()
      case 'kill':
        this.#process.die()
        return this.#start()
      case 'lose power':
        this.#process.die()
        this.#memory.losePower(lucky(one.luck))
        return this.#start()
    }
  }

  async #start(): Promise<void> {
    this.#process = faultyDisk(this.#memory.disk, harmless)
    await this.bench.open(this.#process.disk)
  }
}

function namesOf(offers: readonly Offer[]): ReadonlyMap<number, string> {
  return new Map(offers.map(({ id, name }) => [id ?? 0, name ?? '']))
}

function lucky(luck: readonly number[]): (most: number) => number {
  let next = 0
  return (most) => {
    next += 1
    return (luck[next % luck.length] ?? 0) % (most + 1)
  }
}

describe('a network over a long time', () => {
  it('holds what a simple model of it holds, whatever is done and whatever happens', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(action, { maxLength: 100, size: 'max' }), async (actions) => {
        const life = new Life()
        await life.begin()
        const { bench } = life
        for (const one of actions) {
          await life.live(one)
          expect(text(bench.seen())).toBe(text(bench.model.state))
          expect(bench.store.sequence).toBe(bench.model.sequence)
          expect(bench.store.canRedo === null).toBe(bench.model.redoable === 0)
          if (!life.isLong) {
            expect(bench.store.canUndo === null).toBe(bench.model.undoable === 0)
          }
          expect(namesOf(bench.store.contents.offers)).toEqual(bench.offers)
          for (const record of bench.store.records.values()) {
            expect(record.missing === true).toBe(bench.missing.has(record.key))
            const base = bench.model.bases.get(record.key)
            const draft = bench.model.state.get(record.key)
            const changed = changedFields(record).filter((name) => base?.[name] === draft?.[name])
            expect(changed).toEqual([])
            expect(record.base).toEqual(base ?? null)
          }
        }
        // Only what is too old is refused, and nothing was ever broken.
        const codes = bench.failures.map(({ failure }) => failure.code)
        expect(codes.filter((code) => code !== 'restore/unreadable' && !life.isLong)).toEqual([])
        expect(codes.filter((code) => !TOO_OLD.includes(code))).toEqual([])
        expect(bench.notices).toEqual([])
        await bench.close()
      }),
      { numRuns: 200 },
    )
  })
})
