import type { Command } from '#domain/commands/catalogue'
import type { AppSettings } from './app-settings'
import type { Empty } from './empty'
import type { FilesVerbs } from './files-verbs'
import type { FindVerbs } from './find-verbs'
import type { GoalsVerbs } from './goals-verbs'
import type { HistoryVerbs } from './history-verbs'
import type { NetworksVerbs } from './networks-verbs'
import type { SyncVerbs } from './sync-verbs'
import type { SyncChanged } from './sync-views'
import type { NetworkChanged, Panes, Start } from './views'
import type { WorkProgress, WorkVerbs } from './work'

interface AppVerbs {
  'app.start': { request: Empty; reply: Start }
  'app.rememberPanes': { request: Panes; reply: null }
  'app.saveSettings': { request: AppSettings; reply: null }
}

/**
 * Everything the window can ask the main process for: `area.verb`, an object in, a reply out. Each request to a goal names
 * its network, so that nothing can reach another one than the window shows.
 */
export interface Verbs
  extends
    AppVerbs,
    NetworksVerbs,
    GoalsVerbs,
    HistoryVerbs,
    FindVerbs,
    SyncVerbs,
    FilesVerbs,
    WorkVerbs {}

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
