import { PlatformError } from '../platform/trouble'
import type { Page } from './platform'

/** Rows of the platform's, ascending by id, and what they cover. */
export interface CoveredPage<T> {
  readonly rows: readonly T[]
  /** Every row with an id above this one, and up to the next, is on the page. */
  readonly after: number
  /** Infinity on the last page. */
  readonly upTo: number
  readonly left: number
}

interface Identified {
  readonly id: number | null
}

/** Asks for page after page until nothing is left. Rows that were there already are passed over. */
export async function* pagesOf<T extends Identified>(
  ask: (after: number) => Promise<Page<T>>,
  from = 0,
): AsyncGenerator<CoveredPage<T>, undefined> {
  for (let after = from; ;) {
    const { rows: all, left } = await ask(after)
    const rows = ascending(all, after)
    const last = rows.at(-1)?.id ?? null
    if (last === null && (left > 0 || all.length > 0)) throw pageMissing()
    const upTo = left > 0 && last !== null ? last : Infinity
    yield { rows, after, upTo, left }
    if (upTo === Infinity) return
    after = upTo
  }
}

function ascending<T extends Identified>(rows: readonly T[], after: number): readonly T[] {
  const byId = new Map<number, T>()
  for (const row of rows) if (row.id !== null && row.id > after) byId.set(row.id, row)
  return [...byId.values()].sort((a, b) => (a.id ?? 0) - (b.id ?? 0))
}

function pageMissing(): PlatformError {
  return new PlatformError(
    {
      code: 'pull/page_missing',
      what: 'The platform says that there is more, but does not show it.',
      next: 'Nothing was lost. Try again: it goes on from here.',
    },
    { trouble: 'fault', mayBeDone: false, fields: [] },
  )
}
