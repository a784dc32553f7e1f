import { moneyFirst } from '#domain/change/money-first'
import type { NetworkKey } from '#domain/contract/views'
import type { PlannedRow } from '#domain/transfer/planned-row'
import type { Client } from '../api'

const PAGE = 1_000

/** The rows of the file that is held, page by page: each time all that are here so far, what is paid and earned first in each. */
export async function* importRows(
  ask: Client['imports']['rows'],
  network: NetworkKey,
): AsyncGenerator<readonly PlannedRow[]> {
  const all: PlannedRow[] = []
  let total = 1
  while (all.length < total) {
    const page = await ask({ network, from: all.length, limit: PAGE })
    if (page.rows.length === 0) break
    all.push(...page.rows.map(sorted))
    total = page.total
    yield [...all]
  }
}

function sorted(row: PlannedRow): PlannedRow {
  const cells = row.cells.toSorted((one, other) => moneyFirst(one.field, other.field))
  return { ...row, cells }
}
