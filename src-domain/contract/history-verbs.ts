import type { GoalKey } from '#domain/change/record'
import type { GoalFieldName } from '#domain/goal/goal'
import type { HistoryFilter } from '#domain/history/filter'
import type { HistoryDetail, HistoryPage, NamedCell, NetworkKey, RestorePointView } from './views'

/** What the window can ask about what was done: to take it back, to look at it, and to restore an earlier state. */
export interface HistoryVerbs {
  /**
   * Takes back the last thing that was done. The sequence of that, as `changed` tells it, which may come after the reply;
   * null where there is none.
   */
  'history.undo': { request: { readonly network: NetworkKey }; reply: number | null }
  'history.redo': { request: { readonly network: NetworkKey }; reply: number | null }
  'history.list': {
    request: {
      readonly network: NetworkKey
      readonly limit: number
      /** The newest entry that is wanted; the newest of all where it is missing. */
      readonly from?: number
    } & HistoryFilter
    reply: HistoryPage
  }
  /** Asks where to and writes what is found there, cell by cell. The path, null when the person chose none. */
  'history.export': {
    request: { readonly network: NetworkKey } & HistoryFilter
    reply: string | null
  }
  'history.entry': {
    request: {
      readonly network: NetworkKey
      readonly sequence: number
      /** Only the cells of this goal: there may be a hundred thousand others. */
      readonly goal?: GoalKey
    }
    reply: HistoryDetail
  }
  /** Makes drafts what they were just after an entry; 0 is before the first one. Null where nothing had to move. */
  'history.putBack': {
    request: {
      readonly network: NetworkKey
      readonly sequence: number
      /** Only these goals; all where it is missing. */
      readonly keys?: readonly GoalKey[]
      /** Only these fields; everything where it is missing. */
      readonly fields?: readonly GoalFieldName[]
    }
    reply: number | null
  }
  'restorePoints.list': {
    request: { readonly network: NetworkKey }
    reply: readonly RestorePointView[]
  }
  /** Keeps one now, and answers its id. */
  'restorePoints.create': { request: { readonly network: NetworkKey }; reply: string }
  /** What restoring would move: each cell as it was then, and as it is now. */
  'restorePoints.compare': {
    request: { readonly network: NetworkKey; readonly point: string }
    reply: readonly NamedCell[]
  }
  'restorePoints.restore': {
    request: { readonly network: NetworkKey; readonly point: string }
    reply: number | null
  }
}
