import type { BulkAction } from '#domain/bulk/action'
import type { GoalKey } from '#domain/change/record'
import type { Command } from '#domain/commands/catalogue'
import type { GoalFieldName } from '#domain/goal/goal'
import type { HistoryFilter } from '#domain/history/filter'
import type { FieldValue } from '#domain/model/field'
import type { Side } from '#domain/change/conflict'
import type { AppSettings } from './app-settings'
import type { Empty } from './empty'
import type { FilesVerbs } from './files-verbs'
import type { FindVerbs } from './find-verbs'
import type { SyncVerbs } from './sync-verbs'
import type { SyncChanged } from './sync-views'
import type {
  GoalsPage,
  HistoryDetail,
  HistoryPage,
  NamedCell,
  NetworkChanged,
  NetworkKey,
  NetworkLook,
  NetworkSummary,
  NetworkView,
  Panes,
  RestorePointView,
  Start,
} from './views'
import type { WorkProgress, WorkVerbs } from './work'

/** One field of one goal set to a value. */
export interface Edit {
  readonly key: GoalKey
  readonly field: GoalFieldName
  readonly value: FieldValue
}

/**
 * Everything the window can ask the main process for: `area.verb`, an object in, a reply out. Each request to a goal names
 * its network, so that nothing can reach another one than the window shows.
 */
export interface Verbs extends SyncVerbs, FindVerbs, FilesVerbs, WorkVerbs {
  'app.start': { request: Empty; reply: Start }
  'app.rememberPanes': { request: Panes; reply: null }
  'app.saveSettings': { request: AppSettings; reply: null }
  'networks.list': { request: Empty; reply: readonly NetworkSummary[] }
  'networks.openSample': { request: ToLookAt; reply: NetworkView }
  /** Makes a network of a configuration file; asks which one where none is named. Null when the person chose none. */
  'networks.openFile': { request: { readonly path?: string }; reply: NetworkView | null }
  'networks.open': {
    request: { readonly network: NetworkKey } & ToLookAt
    reply: NetworkView
  }
  /** More goals of the open network, from where those before end. Waits until they are read. */
  'networks.goals': {
    request: { readonly network: NetworkKey; readonly from: number }
    reply: GoalsPage
  }
  'networks.close': { request: Empty; reply: null }
  /** Asks where to. The path that was written, null when the person chose none. */
  'networks.export': { request: { readonly network: NetworkKey }; reply: string | null }
  /** Calls it something else here, and gives it a colour. The platform's name and id stay. */
  'networks.change': { request: { readonly network: NetworkKey } & NetworkLook; reply: null }
  /** Puts a network away, or brings it back. */
  'networks.archive': {
    request: { readonly network: NetworkKey; readonly archived: boolean }
    reply: null
  }
  /** Asks where to and copies the whole network there. The new folder, null when the person chose none. */
  'networks.exportEverything': { request: { readonly network: NetworkKey }; reply: string | null }
  /** Asks for the folder of such a copy and makes a network from it. Null when the person chose none. */
  'networks.openCopy': { request: Empty; reply: NetworkView | null }
  'goals.edit': {
    request: { readonly network: NetworkKey; readonly edits: readonly Edit[] }
    reply: null
  }
  'goals.create': {
    request: { readonly network: NetworkKey; readonly offerId: number }
    reply: GoalKey
  }
  'goals.duplicate': {
    request: { readonly network: NetworkKey; readonly key: GoalKey }
    reply: GoalKey
  }
  'goals.delete': {
    request: { readonly network: NetworkKey; readonly keys: readonly GoalKey[] }
    reply: null
  }
  /**
   * Does one thing to many goals, as one step. Goals that are gone meanwhile are passed over. The sequence of that; null where
   * nothing had to move.
   */
  'goals.bulk': {
    request: {
      readonly network: NetworkKey
      readonly keys: readonly GoalKey[]
      readonly action: BulkAction
    }
    reply: number | null
  }
  /** Does what a rule proposes for each of these goals that it speaks of. */
  'goals.fix': {
    request: {
      readonly network: NetworkKey
      /** The rule's code. */
      readonly code: string
      readonly keys: readonly GoalKey[]
    }
    reply: null
  }
  'goals.discard': {
    request: {
      readonly network: NetworkKey
      readonly keys: readonly GoalKey[]
      /** Only these fields; everything where it is missing. */
      readonly fields?: readonly GoalFieldName[]
    }
    reply: null
  }
  /**
   * Takes back the last thing that was done. The sequence of that, as `changed` tells it, which may come after the reply;
   * null where there is none.
   */
  /** Decides conflicts: with mine the change stays, with theirs it is dropped. Null where none was left. */
  'goals.resolve': {
    request: {
      readonly network: NetworkKey
      readonly side: Side
      readonly keys: readonly GoalKey[]
      /** Only these fields; everything where it is missing. */
      readonly fields?: readonly GoalFieldName[]
    }
    reply: number | null
  }
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

/** Opens a network to look at only where somebody else has it open. */
interface ToLookAt {
  readonly toLookAt?: boolean
}

export type Verb = keyof Verbs
export type RequestOf<V extends Verb> = Verbs[V]['request']
export type ReplyOf<V extends Verb> = Verbs[V]['reply']

/** What the main process tells the window unasked. */
export interface Events {
  changed: NetworkChanged
  sync: SyncChanged
  work: WorkProgress
  /** A menu entry or its shortcut was chosen. */
  command: Command
  /** The path of a file that the system handed over: by a double click, or as the app was started with it. */
  file: string
}

export type EventName = keyof Events

/** The names, for code that runs: a missing one fails to compile, and so does one that is no verb. */
export const verbs = Object.keys({
  'app.start': true,
  'app.rememberPanes': true,
  'app.saveSettings': true,
  'networks.list': true,
  'networks.openSample': true,
  'networks.openFile': true,
  'networks.open': true,
  'networks.goals': true,
  'networks.close': true,
  'networks.export': true,
  'networks.change': true,
  'networks.archive': true,
  'networks.exportEverything': true,
  'networks.openCopy': true,
  'goals.edit': true,
  'goals.create': true,
  'goals.duplicate': true,
  'goals.delete': true,
  'goals.bulk': true,
  'goals.fix': true,
  'goals.discard': true,
  'history.undo': true,
  'history.redo': true,
  'history.list': true,
  'history.export': true,
  'history.entry': true,
  'history.putBack': true,
  'restorePoints.list': true,
  'restorePoints.create': true,
  'restorePoints.compare': true,
  'restorePoints.restore': true,
  'goals.resolve': true,
  'networks.connect': true,
  'networks.openPractice': true,
  'sync.view': true,
  'sync.useToken': true,
  'sync.forgetToken': true,
  'sync.pull': true,
  'sync.stopPull': true,
  'sync.answerPull': true,
  'sync.pulledCells': true,
  'post.plan': true,
  'post.start': true,
  'post.pause': true,
  'post.resume': true,
  'post.stop': true,
  'post.list': true,
  'post.report': true,
  'post.export': true,
  'post.undo': true,
  'views.list': true,
  'views.save': true,
  'views.remove': true,
  'views.remember': true,
  'history.pulled': true,
  'imports.open': true,
  'imports.reread': true,
  'imports.rows': true,
  'imports.apply': true,
  'imports.close': true,
  'exports.write': true,
  'exports.replace': true,
  'work.stop': true,
} satisfies Record<Verb, true>) as readonly Verb[]

export const eventNames = Object.keys({
  changed: true,
  sync: true,
  work: true,
  command: true,
  file: true,
} satisfies Record<EventName, true>) as readonly EventName[]
