import { cellsOf } from '#domain/change/cells'
import { inverseOf, type Move } from '#domain/change/move'
import { draftOf, type GoalKey, type GoalRecord } from '#domain/change/record'
import type { HistoryVerbs } from '#domain/contract/history-verbs'
import type { RestorePointView } from '#domain/contract/views'
import { putBackMoves } from '../in-one-go'
import type { FakeDesk } from './desk'
import type { HandlersOf } from './handlers'

type PointVerb = Extract<keyof HistoryVerbs, `restorePoints.${string}`>

interface Point {
  readonly view: RestorePointView
  readonly goals: readonly GoalRecord[]
}

/** Restore points, in memory: the newest first. */
export class FakeRestorePoints {
  readonly #desk: FakeDesk
  readonly #points: Point[] = []

  constructor(desk: FakeDesk) {
    this.#desk = desk
  }

  readonly handlers: HandlersOf<Pick<HistoryVerbs, PointVerb>> = {
    'restorePoints.list': () => this.#points.map(({ view }) => view),
    'restorePoints.create': ({ network }) => {
      const { goals } = this.#desk.network(network)
      const { sequence } = this.#desk.journal
      const id = `${String(sequence).padStart(12, '0')}-20260301t120000${String(this.#points.length).padStart(3, '0')}z`
      const at = '2026-03-01T12:00:00.000Z'
      const view = { id, sequence, at, reason: 'Kept by hand', goals: goals.length }
      this.#points.unshift({ view, goals })
      return id
    },
    'restorePoints.compare': ({ network, point }) => {
      const records = this.#desk.records(network)
      const moves = this.#restoring(records, point).map(inverseOf)
      return moves.flatMap((move) => {
        const record = records.get(move.key)
        const name = record === undefined ? null : draftOf(record).name
        return cellsOf({ action: 'restore', moves: [move] }).map((cell) => ({ ...cell, name }))
      })
    },
    'restorePoints.restore': ({ network, point }) => {
      const moves = this.#restoring(this.#desk.records(network), point)
      const label = 'Put everything back to a restore point'
      return this.#desk.commit(network, 'restore', () => ({ label, moves }))
    },
  }

  /** The moves that make everything what it is in a restore point. */
  #restoring(records: ReadonlyMap<GoalKey, GoalRecord>, point: string): readonly Move[] {
    const kept = this.#points.find(({ view }) => view.id === point)
    if (kept === undefined) throw new Error(`There is no restore point ${point}`)
    const past = new Map<GoalKey, GoalRecord | null>([...records.keys()].map((key) => [key, null]))
    for (const record of kept.goals) past.set(record.key, record)
    return putBackMoves(records, past)
  }
}
