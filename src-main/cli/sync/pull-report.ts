import type { PulledCell, PullReport } from '#domain/contract/sync-views'
import type { Failure } from '#domain/failure'
import type { LocalNetwork } from '../../services/networks/network-folders'
import type { Records } from '../../store/state/records'
import { counted } from '../counts'
import { jsonDocument } from '../json-text'
import { failureJson } from './failure-json'
import { goalRef } from './goal-ref'
import { cellRows, goalLine, sentence, type Cell } from './rows'

/** What is told of a pull. */
export interface PullTold {
  readonly network: LocalNetwork
  /** The offers whose goals were asked for; null where all were. */
  readonly offers: readonly number[] | null
  /** Those of them that are not on the platform. */
  readonly unknownOffers: readonly number[]
  readonly report: PullReport
  /** `fewer`: the platform shows far less than is known here. */
  readonly end: 'done' | 'stopped' | 'fewer' | 'failed'
  /** Why it was not done; null where it was, or where a person stopped it. */
  readonly failure: Failure | null
  /** How many goals have conflicts now, from whenever. */
  readonly inConflict: number
  /** What changed on the platform, amounts first. */
  readonly cells: readonly PulledCell[]
  readonly records: Records
}

/**
 * A pull as one JSON document, a field that changed on the platform a line, amounts first:
 *
 *     { "network": { "key", "id", "name" }, "offers", "unknownOffers", "at", "end", "failure", "goals", "arrived", "moved",
 *       "missing", "conflicts", "inConflict", "cells": [ { "goal", "field", "was", "now" } ] }
 */
export function pullJson({
  network,
  offers,
  unknownOffers,
  report,
  end,
  failure,
  ...told
}: PullTold) {
  const { key, id, name } = network
  const { inConflict, cells, records } = told
  const { at, goals, arrived, moved, missing, conflicts } = report
  const counts = { goals, arrived, moved, missing, conflicts, inConflict }
  return jsonDocument(
    {
      network: { key, id, name },
      offers,
      unknownOffers,
      at,
      end,
      failure: failureJson(failure),
      ...counts,
    },
    { cells: cells.map((cell) => ({ goal: goalRef(records, cell.key), ...cellOf(cell) })) },
  )
}

/** A pull as a table for a person. */
export function* pullTable(told: PullTold, width: number): Generator<string> {
  const { network, report, inConflict, cells, records } = told
  yield* sentence(network.name, width)
  for (const group of together(cells)) {
    yield goalLine(goalRef(records, group.key), null, width)
    yield* cellRows(group.cells, width)
  }
  const { goals, arrived, moved, missing } = report
  yield* sentence(
    `${counted(goals, 'goal')} pulled: ${arrived} new here, ${moved} changed on the platform, ${missing} no longer there`,
    width,
  )
  if (inConflict > 0) {
    yield* sentence(
      `${counted(inConflict, 'goal')} in conflict: decide in the app whose values count`,
      width,
    )
  }
}

function cellOf({ field, before = null, after = null }: PulledCell): Cell {
  return { field, was: before, now: after }
}

/** Cells of one goal that follow one another stand under it once. */
function* together(cells: readonly PulledCell[]) {
  let [key, gathered]: [string, Cell[]] = ['', []]
  for (const cell of cells) {
    if (cell.key !== key) {
      if (gathered.length > 0) yield { key, cells: gathered }
      key = cell.key
      gathered = []
    }
    gathered.push(cellOf(cell))
  }
  if (gathered.length > 0) yield { key, cells: gathered }
}
