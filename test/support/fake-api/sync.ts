import type { SyncVerbs } from '#domain/contract/sync-verbs'
import type {
  PlanView,
  PostReport,
  PulledCell,
  SyncChanged,
  SyncView,
} from '#domain/contract/sync-views'
import { countStates, type ItemState } from '#domain/sync/post-state'
import type { NetworkKey, NetworkView } from '#domain/contract/views'
import type { HandlersOf } from './handlers'

/** A network that was never pulled and has its token. */
const restingView: SyncView = {
  connection: { url: null, hasToken: true, keeping: 'possible', practice: false },
  pull: null,
  pulled: null,
  post: null,
}

/** A plan of nothing. */
export const emptyPlan: PlanView = {
  fingerprint: 'print-1',
  items: [],
  leftOut: [],
  starred: [],
  offers: 0,
  advertisers: 0,
  largestRise: null,
  largestFall: null,
  worstMargin: null,
  calls: 0,
  seconds: 0,
}

/** What goes on between a network and the platform, as a test says it. */
export class FakeSync {
  view: SyncView = restingView
  plan: PlanView = emptyPlan
  pulledCells: readonly PulledCell[] = []
  reports: readonly PostReport[] = []
  /** The network that connecting, or the practice network, opens. */
  connected: NetworkView | null = null
  readonly #emit: (changed: SyncChanged) => void
  readonly #open: (view: NetworkView | undefined) => NetworkView

  constructor(
    emit: (changed: SyncChanged) => void,
    open: (view: NetworkView | undefined) => NetworkView,
  ) {
    this.#emit = emit
    this.#open = open
  }

  /** Something happened: the window is told. */
  tell(
    part: Partial<SyncView>,
    items: readonly { readonly item: number; readonly state: ItemState }[] = [],
    network: NetworkKey = 'acme',
  ): void {
    this.view = { ...this.view, ...part }
    if (part.post === null) this.reports = this.reports.map((post) => ({ ...post, over: true }))
    this.#emit({ network, view: this.view, items })
  }

  /** Items of a post stand elsewhere now, and so does the post. */
  move(
    number: number,
    items: readonly { readonly item: number; readonly state: ItemState }[],
  ): void {
    this.reports = this.reports.map((report) => {
      if (report.number !== number) return report
      const moved = report.items.map((item, place) => ({
        ...item,
        state: items.find((one) => one.item === place)?.state ?? item.state,
      }))
      return { ...report, items: moved, counts: countStates(moved.map(({ state }) => state)) }
    })
    const counts = this.#report(number).counts
    this.tell(
      { post: { number, counts, phase: 'running', secondsLeft: null, resting: null } },
      items,
    )
  }

  readonly handlers: HandlersOf<SyncVerbs> = {
    'networks.connect': () => this.#open(this.connected ?? undefined),
    'networks.openPractice': () => this.#open(this.connected ?? undefined),
    'sync.view': () => this.view,
    'sync.useToken': ({ network, keep }) => {
      const { connection } = this.view
      const keeping = keep ? 'kept' : connection.keeping
      this.tell({ connection: { ...connection, hasToken: true, keeping } }, [], network)
      return null
    },
    'sync.forgetToken': ({ network }) => {
      const { connection } = this.view
      this.tell(
        { connection: { ...connection, hasToken: false, keeping: 'possible' } },
        [],
        network,
      )
      return null
    },
    'sync.pull': () => null,
    'sync.stopPull': () => null,
    'sync.answerPull': () => null,
    'sync.pulledCells': () => this.pulledCells,
    'post.plan': () => this.plan,
    'post.start': () => this.#start(),
    'post.pause': () => null,
    'post.resume': () => null,
    'post.stop': () => null,
    'post.list': () => this.reports.toReversed().map(({ items: _items, ...summary }) => summary),
    'post.report': ({ number }) => this.#report(number),
    'post.export': ({ number }) => `/home/ana/post-${number}.html`,
    'post.undo': () => null,
  }

  #start(): number {
    const number = this.reports.length + 1
    const items = this.plan.items.map((item) => ({ ...item, state: { state: 'queued' } as const }))
    const counts = countStates(items.map(({ state }) => state))
    const at = '2026-03-01T12:00:00.000Z'
    this.reports = [...this.reports, { number, at, who: 'ana', counts, over: false, items }]
    this.tell({ post: { number, counts, phase: 'running', secondsLeft: null, resting: null } })
    return number
  }

  #report(number: number): PostReport {
    const report = this.reports.find((one) => one.number === number)
    if (report === undefined) throw new Error(`There is no post ${number}`)
    return report
  }
}
