import type { HistoryEntry } from '#domain/contract/views'
import { showDay, showTime } from '../../ui/moments'

/** One line of the timeline: the name of a day, or something that was done on it. */
export type TimelineRow =
  | { readonly kind: 'day'; readonly key: string; readonly day: string }
  | {
      readonly kind: 'entry'
      readonly key: string
      readonly day: string
      readonly time: string
      readonly entry: HistoryEntry
    }

/** The entries in the order they were done, the newest first, under their days. */
export function timelineRows(entries: readonly HistoryEntry[], now: Date): readonly TimelineRow[] {
  const rows: TimelineRow[] = []
  let before: string | null = null
  for (const entry of entries) {
    const day = showDay(entry.at, now)
    // A clock that was moved can bring a day twice: it is told by what comes first on it.
    if (day !== before) rows.push({ kind: 'day', key: `day-${entry.sequence}`, day })
    rows.push({ kind: 'entry', key: `${entry.sequence}`, day, time: showTime(entry.at), entry })
    before = day
  }
  return rows
}
