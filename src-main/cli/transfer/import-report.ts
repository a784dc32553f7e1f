import type { LocalNetwork } from '../../services/networks/network-folders'
import type { PlannedImport } from '../../services/files/planned-import'
import { outcomes, type Outcome, type PlannedRow } from '#domain/transfer/planned-row'
import { placeNameOf } from '#domain/transfer/import-head'
import { counted } from '../counts'
import { jsonDocument } from '../json-text'
import { cellRows, goalLine, sentence, under } from '../sync/rows'

/** What is told of an import. */
export interface ImportTold {
  readonly network: LocalNetwork
  readonly plan: PlannedImport
  readonly dryRun: boolean
  /** The entry of the history that it became; null where nothing was moved. */
  readonly sequence: number | null
}

/**
 * An import as one JSON document, a goal of the file a line; those that are as they are here already are only counted:
 *
 *     { "network": { "key", "id", "name" }, "file", "kind", "dryRun", "sequence",
 *       "counts": { "create", "update", "unchanged", "conflict", "ask", "refused" },
 *       "decimalMark", "columns": [ { "header", "field" } ],
 *       "rows": [ { "place", "goal": { "key", "id", "offer_id", "name" }, "outcome",
 *         "cells": [ { "field", "was", "now", "base", "state" } ], "reasons", "candidates" } ] }
 */
export function importJson({ network, plan, dryRun, sequence }: ImportTold): Generator<string> {
  const { key, id, name } = network
  const { file, head, counts } = plan
  const { kind, table } = head
  const columns = table?.columns.map(({ header }, column) => ({
    header,
    field: table.mapping[column] ?? null,
  }))
  return jsonDocument(
    {
      network: { key, id, name },
      file,
      kind,
      dryRun,
      sequence,
      counts,
      decimalMark: table?.mark ?? null,
    },
    { columns: columns ?? [], rows: toldRows(plan) },
  )
}

function toldRows({ rows }: PlannedImport): readonly PlannedRow[] {
  return rows.filter(({ outcome }) => outcome !== 'unchanged')
}

/** An import as a table for a person. */
export function* importTable(told: ImportTold, width: number): Generator<string> {
  const { network, plan } = told
  yield* sentence(network.name, width)
  const placeName = placeNameOf(plan.head.kind)
  for (const row of toldRows(plan)) {
    yield goalLine(row.goal, `${words[row.outcome]} (${placeName(row.place)})`, width)
    if (row.outcome !== 'refused' && row.outcome !== 'ask') yield* cellRows(row.cells, width)
    for (const reason of row.reasons) yield* under(reason, width)
  }
  yield* sentence(lastLine(told), width)
}

const words: Readonly<Record<Outcome, string>> = {
  create: 'new',
  update: 'changed',
  unchanged: 'unchanged',
  conflict: 'in conflict',
  ask: 'which goal is it?',
  refused: 'refused',
}

/** "12 goals: 1 new, 3 changed, 8 unchanged. Nothing was changed: this was a dry run." */
function lastLine({ plan, dryRun, sequence }: ImportTold): string {
  const { counts, rows } = plan
  const parts = outcomes
    .filter((outcome) => counts[outcome] > 0)
    .map((outcome) => `${counts[outcome]} ${outcome === 'ask' ? 'to be answered' : words[outcome]}`)
  const all = [counted(rows.length, 'goal'), parts.join(', ')].filter((part) => part !== '')
  return `${all.join(': ')}. ${endOf(dryRun, sequence)}`
}

function endOf(dryRun: boolean, sequence: number | null): string {
  if (dryRun) return 'Nothing was changed: this was a dry run.'
  return sequence === null ? 'Nothing had to be changed.' : 'They are drafts now.'
}
