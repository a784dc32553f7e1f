import type { AppSettings } from '#domain/contract/app-settings'
import type { ReplyOf, RequestOf, Verb } from '#domain/contract/verbs'
import type { SettingsFile } from '../store/settings'
import type { LongWork } from '../long-work/long-work'
import type { Beginning } from './networks/beginning'
import type { BulkChanges } from './goals/bulk-changes'
import type { ConnectNetworks } from './sync/connect-networks'
import type { Exports } from './files/exports'
import type { Goals } from './goals/goals'
import type { History } from './history/history'
import type { HistoryExport } from './history/history-export'
import type { Imports } from './files/imports'
import type { NetworkCards } from './networks/network-cards'
import type { NetworkCopies } from './networks/network-copies'
import type { Networks } from './networks/networks'
import type { PostExport } from './sync/post-export'
import type { Posts } from './sync/posts'
import type { RecentPulls } from './history/recent-pulls'
import type { Restores } from './history/restores'
import type { SavedViews } from './networks/saved-views'
import type { Syncing } from './sync/syncing'

/** One function for each verb of the contract: a missing one does not compile. */
export type Handlers = {
  readonly [V in Verb]: (request: RequestOf<V>) => Promise<ReplyOf<V>>
}

/** What the handlers hand requests on to. */
export interface Services {
  readonly beginning: Beginning
  readonly networks: Networks
  readonly cards: NetworkCards
  readonly copies: NetworkCopies
  readonly connect: ConnectNetworks
  readonly goals: Goals
  readonly bulk: BulkChanges
  readonly history: History
  readonly historyExport: HistoryExport
  readonly recentPulls: RecentPulls
  readonly restores: Restores
  readonly views: SavedViews
  readonly syncing: Syncing
  readonly posts: Posts
  readonly postExport: PostExport
  readonly imports: Imports
  readonly exports: Exports
  readonly work: LongWork
  readonly settings: SettingsFile
  /** Hears what was set, once it is kept. */
  readonly whenSet: (settings: AppSettings) => void
}

/** Hands each verb on to the service that does it. */
export function createHandlers(services: Services): Handlers {
  const { beginning, networks, cards, copies, connect, goals, bulk, history } = services
  const { historyExport, recentPulls, restores, views, syncing, posts, postExport } = services
  const { settings, whenSet, imports, exports, work } = services
  return {
    'app.start': () => beginning.start(),
    'app.rememberPanes': async (panes) => {
      await settings.remember({ panes })
      return null
    },
    'app.saveSettings': async (app) => {
      await settings.save(app)
      whenSet(app)
      return null
    },
    'networks.list': () => networks.list(),
    'networks.openSample': ({ toLookAt }) => networks.openSample(toLookAt),
    'networks.openFile': ({ path }) => networks.openFile(path),
    'networks.open': ({ network, toLookAt }) => networks.open(network, toLookAt),
    'networks.goals': (request) => networks.goals(request),
    'networks.close': () => networks.close(),
    'networks.change': ({ network, name, colour }) => cards.change(network, { name, colour }),
    'networks.archive': ({ network, archived }) => cards.archive(network, archived),
    'networks.exportEverything': ({ network }) => copies.export(network),
    'networks.openCopy': () => networks.openCopy(),
    'networks.connect': (request) => connect.connect(request),
    'networks.openPractice': () => connect.openPractice(),
    'goals.edit': (request) => goals.edit(request),
    'goals.create': (request) => goals.create(request),
    'goals.duplicate': (request) => goals.duplicate(request),
    'goals.delete': (request) => goals.delete(request),
    'goals.bulk': (request) => bulk.run(request),
    'goals.fix': (request) => goals.fix(request),
    'goals.discard': (request) => goals.discard(request),
    'goals.resolve': (request) => goals.resolve(request),
    'history.undo': (request) => history.undo(request),
    'history.redo': (request) => history.redo(request),
    'history.list': (request) => history.list(request),
    'history.export': (request) => historyExport.export(request),
    'history.entry': (request) => history.entry(request),
    'history.putBack': (request) => history.putBack(request),
    'history.pulled': (request) => recentPulls.goals(request),
    'restorePoints.list': (request) => restores.list(request),
    'restorePoints.create': (request) => restores.create(request),
    'restorePoints.compare': (request) => restores.compare(request),
    'restorePoints.restore': (request) => restores.restore(request),
    'views.list': (request) => views.list(request),
    'views.save': (request) => views.save(request),
    'views.remove': (request) => views.remove(request),
    'views.remember': (request) => views.remember(request),
    'sync.view': (request) => syncing.view(request),
    'sync.useToken': (request) => syncing.useToken(request),
    'sync.forgetToken': (request) => syncing.forgetToken(request),
    'sync.pull': (request) => syncing.pull(request),
    'sync.stopPull': (request) => syncing.stopPull(request),
    'sync.answerPull': (request) => syncing.answerPull(request),
    'sync.pulledCells': (request) => syncing.pulledCells(request),
    'post.plan': (request) => posts.plan(request),
    'post.start': (request) => posts.start(request),
    'post.pause': (request) => posts.pause(request),
    'post.resume': (request) => posts.resume(request),
    'post.stop': (request) => posts.stop(request),
    'post.list': (request) => posts.list(request),
    'post.report': (request) => posts.report(request),
    'post.export': (request) => postExport.export(request),
    'post.undo': (request) => posts.undo(request),
    'imports.open': (request) => imports.open(request),
    'imports.reread': (request) => imports.reread(request),
    'imports.rows': (request) => imports.rows(request),
    'imports.apply': (request) => imports.apply(request),
    'imports.close': (request) => imports.close(request),
    'exports.write': (request) => exports.write(request),
    'exports.replace': (request) => exports.replace(request),
    'work.stop': ({ work: number }) => {
      work.stop(number)
      return Promise.resolve(null)
    },
  }
}
