import { bulkLabel } from '#domain/bulk/label'
import { bulkEntry, bulkMoves } from '#domain/bulk/moves'
import { offerNames } from '#domain/bulk/offer-names'
import { planBulk } from '#domain/bulk/plan-bulk'
import { cellsOf } from '#domain/change/cells'
import { discard, duplicate, markDeleted, newGoal, setField } from '#domain/change/edits'
import type { Action, Entry } from '#domain/change/entry'
import { quoteGoals } from '#domain/change/labels'
import { resolve } from '#domain/change/conflict'
import { applyContents, type ContentsMove } from '#domain/change/contents'
import { applyMove, inverseOf, type Move } from '#domain/change/move'
import { draftOf, type GoalKey, type GoalRecord } from '#domain/change/record'
import { initialSettings } from '#domain/contract/app-settings'
import { createApi, type Api } from '#domain/contract/create-api'
import type { Envelope } from '#domain/contract/envelope'
import { requestSchemas } from '#domain/contract/requests'
import type { EventName, Events, ReplyOf, RequestOf, Verb } from '#domain/contract/verbs'
import type {
  NetworkKey,
  NetworkSummary,
  NetworkView,
  RestorePointView,
  Start,
} from '#domain/contract/views'
import { defaultCheckSettings } from '#domain/goal/check-settings'
import { contextIn } from '#domain/goal/context-in'
import { GoalpostError, type Failure } from '#domain/failure'
import { editMany, planFix, putBackMoves } from './in-one-go'
import { FakeFiles } from './fake-files'
import { FakeHistory } from './fake-history'
import { FakePages } from './fake-pages'
import { FakeSync } from './fake-sync'
import { FakeViews } from './fake-views'

type Handlers = { readonly [V in Verb]: (request: RequestOf<V>) => ReplyOf<V> }

interface Plan {
  readonly label: string
  readonly moves: readonly Move[]
}

const readOnly: Failure = {
  code: 'store/read_only',
  what: 'This network is open to look at only, so nothing in it can be changed.',
  next: 'Open it where it can be changed.',
}

export interface Call {
  readonly verb: Verb
  readonly request: unknown
}

export interface FakeOptions {
  /** The networks on this computer. */
  readonly networks?: readonly NetworkView[]
  readonly sample?: NetworkView
  /** What the file dialog leads to; null where it is cancelled. */
  readonly file?: NetworkView | null
  /** The same for the folder of a copied network. */
  readonly copy?: NetworkView | null
  readonly start?: Partial<Start>
  /** So many goals are told at a time; all where it is missing. */
  readonly page?: number
}

/** A main process without a disk: the contract over plain objects, held to the same request schemas as the real one. */
export class FakeApi {
  readonly calls: Call[] = []
  readonly api: Api = createApi({
    invoke: (verb, request) => this.#invoke(verb, request),
    subscribe: (event, listener) => this.#subscribe(event, listener),
  })

  readonly #options: FakeOptions
  readonly #pages: FakePages
  readonly #networks = new Map<NetworkKey, NetworkView>()
  readonly #listeners = new Map<EventName, Set<(payload: unknown) => void>>()
  readonly #refusals = new Map<Verb, Failure>()
  #gate: Promise<void> = Promise.resolve()
  readonly #late = new Map<Verb, Promise<void>>()
  #made = 0
  /** What was done, in the one network that a test works in. */
  readonly history = new FakeHistory()
  /** What goes on between the networks and the platform. */
  readonly sync = new FakeSync(
    (changed) => {
      this.emit('sync', changed)
    },
    (view) => this.#open(view),
  )
  /** The views that were saved, and how the network was left. */
  readonly views = new FakeViews()
  /** Files in and out. */
  readonly files = new FakeFiles((network, rows) =>
    this.#commit(network, 'import', (record) => ({
      label: `Import ${rows.length} goals`,
      moves: rows.flatMap(({ goal: { key }, cells }) =>
        cells.flatMap(({ field, now }) => (key === null ? [] : setField(record(key), field, now))),
      ),
    })),
  )
  readonly #points: { readonly view: RestorePointView; readonly goals: readonly GoalRecord[] }[] =
    []

  constructor(options: FakeOptions = {}) {
    this.#options = options
    this.#pages = new FakePages(options.page)
    for (const network of options.networks ?? []) this.#networks.set(network.key, network)
  }

  /** From now on, asking for this is refused; null lets it through again. */
  refuse(verb: Verb, failure: Failure | null): void {
    if (failure === null) this.#refusals.delete(verb)
    else this.#refusals.set(verb, failure)
  }

  /** Nothing is done until the returned function is called: a slow disk. */
  hold(): () => void {
    let release: () => void = () => undefined
    this.#gate = new Promise((resolve) => {
      release = resolve
    })
    return release
  }

  /** Answers of this kind are as things are when they are asked for, and arrive when the returned function is called. */
  delay(verb: Verb): () => void {
    let release: () => void = () => undefined
    const gate = new Promise<void>((resolve) => {
      release = resolve
    })
    this.#late.set(verb, gate)
    return () => {
      this.#late.delete(verb)
      release()
    }
  }

  emit<E extends EventName>(event: E, payload: Events[E]): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(payload)
  }

  asked<V extends Verb>(verb: V): readonly RequestOf<V>[] {
    // Each call was checked against the verb's schema when it came in.
    return this.calls
      .filter((call) => call.verb === verb)
      .map((call) => call.request as RequestOf<V>)
  }

  /** The platform shows something else: bases move, and whatever they refer to. */
  pulled(network: NetworkKey, moves: readonly Move[], contents: ContentsMove | null = null): void {
    this.#move(network, this.history.add('pull', 'Pull', moves), contents)
  }

  record(network: NetworkKey, key: GoalKey): GoalRecord | undefined {
    return this.#networks.get(network)?.goals.find((record) => record.key === key)
  }

  async #invoke(verb: Verb, raw: unknown): Promise<Envelope<unknown>> {
    // What the real transport does: it throws where the request holds a proxy.
    const request: unknown = structuredClone(raw)
    this.calls.push({ verb, request })
    await this.#gate
    const answer = this.#answer(verb, request)
    await this.#late.get(verb)
    return answer
  }

  #answer(verb: Verb, request: unknown): Envelope<unknown> {
    try {
      const refusal = this.#refusals.get(verb)
      if (refusal !== undefined) throw new GoalpostError(refusal)
      requestSchemas[verb].validateSync(request, { strict: true })
      // Checked just above against the schema of the same verb.
      const handle = this.#handlers[verb] as (checked: unknown) => unknown
      return { ok: true, value: handle(request) }
    } catch (error) {
      const failure = error instanceof GoalpostError ? error.failure : fault(error)
      return { ok: false, failure }
    }
  }

  #subscribe(event: EventName, listener: (payload: unknown) => void): () => void {
    const listeners = this.#listeners.get(event) ?? new Set()
    this.#listeners.set(event, listeners.add(listener))
    return () => listeners.delete(listener)
  }

  readonly #handlers: Handlers = {
    'app.start': () => ({
      networks: this.#summaries(),
      open: null,
      refused: null,
      panes: { offers: 240, inspector: 380 },
      settings: initialSettings,
      systemMark: '.',
      ...this.#options.start,
      ...(this.#options.start?.open && {
        open: this.#pages.opened(this.#options.start.open),
      }),
    }),
    'app.rememberPanes': () => null,
    'app.saveSettings': () => null,
    'networks.list': () => this.#summaries(),
    'networks.openSample': () => this.#open(this.#options.sample),
    'networks.openFile': () => {
      const { file } = this.#options
      return file === null ? null : this.#open(file)
    },
    'networks.open': ({ network }) => this.#pages.opened(this.#network(network)),
    'networks.goals': (request) => this.#pages.page(this.#network(request.network), request),
    'networks.close': () => null,
    'networks.change': ({ network, name, colour }) => this.#resummarize(network, { name, colour }),
    'networks.archive': ({ network, archived }) => this.#resummarize(network, { archived }),
    'networks.exportEverything': ({ network }) => `/home/ana/${network}`,
    'networks.openCopy': () => {
      const { copy = null } = this.#options
      return copy === null ? null : this.#open(copy)
    },
    'goals.edit': ({ network, edits }) => {
      this.#commit(network, 'edit', (record) => editMany(edits, record, '.'))
      return null
    },
    'goals.create': ({ network, offerId }) => {
      const key = this.#newKey()
      const { preferences } = this.#network(network).network
      this.#commit(network, 'create', () => ({
        label: `New goal in offer ${offerId}`,
        moves: newGoal(key, offerId, preferences),
      }))
      return key
    },
    'goals.duplicate': ({ network, key }) => {
      const copy = this.#newKey()
      this.#commit(network, 'duplicate', (record) => ({
        label: `Duplicate ${quoteGoals([record(key)])}`,
        moves: duplicate(copy, record(key)),
      }))
      return copy
    },
    'goals.delete': ({ network, keys }) => {
      this.#commit(network, 'delete', (record) => ({
        label: `Delete ${quoteGoals(keys.map(record))}`,
        moves: keys.flatMap((key) => markDeleted(record(key))),
      }))
      return null
    },
    'goals.bulk': ({ network, keys, action }) => {
      const { offers, network: account, goals } = this.#network(network)
      const context = {
        preferences: account.preferences,
        offer: (id: number | null) => offers.find((offer) => offer.id === id) ?? null,
        namesIn: offerNames(goals),
        newKey: () => this.#newKey(),
        mark: '.' as const,
      }
      return this.#commit(network, bulkEntry(action.kind), (record) => {
        const plan = planBulk(action, keys.map(record), context)
        return { label: bulkLabel(action, plan, record, '.'), moves: bulkMoves(plan, record) }
      })
    },
    'goals.fix': ({ network, code, keys }) => {
      const { offers, network: account } = this.#network(network)
      const contextOf = contextIn(offers, account.preferences, () => defaultCheckSettings)
      this.#commit(network, 'fix', (record) => planFix(code, keys.map(record), contextOf))
      return null
    },
    'goals.discard': ({ network, keys, fields }) => {
      this.#commit(network, 'discard', (record) => ({
        label: `Discard changes of ${quoteGoals(keys.map(record))}`,
        moves: keys.flatMap((key) => discard(record(key), fields)),
      }))
      return null
    },
    'goals.resolve': ({ network, side, parts }) =>
      this.#commit(network, 'resolve', (record) => ({
        label: `Resolve conflicts of ${quoteGoals(parts.flatMap(({ keys }) => keys).map(record))}`,
        moves: parts.flatMap(({ keys, fields }) =>
          keys.flatMap((key) => resolve(record(key), side, fields)),
        ),
      })),
    'history.undo': ({ network }) => this.#step(network, 'undo'),
    'history.redo': ({ network }) => this.#step(network, 'redo'),
    'history.list': (request) => this.history.page(request),
    'history.export': ({ network }) => `/home/ana/${network} history.csv`,
    'history.entry': ({ network, sequence, goal }) => {
      const { cells, ...said } = this.history.detail(sequence, this.#records(network))
      return { ...said, cells: cells.filter(({ key }) => goal === undefined || key === goal) }
    },
    'history.putBack': ({ network, sequence, keys, fields }) => {
      const records = this.#records(network)
      const past = this.history.pastAt(sequence, records, keys)
      return this.#commit(network, 'restore', (record) => ({
        label: `Put ${keys === undefined ? 'everything' : quoteGoals(keys.map(record))} back`,
        moves: putBackMoves(records, past, fields),
      }))
    },
    'restorePoints.list': () => this.#points.map(({ view }) => view),
    'restorePoints.create': ({ network }) => {
      const { goals } = this.#network(network)
      const { sequence } = this.history
      const id = `${String(sequence).padStart(12, '0')}-20260301t120000${String(this.#points.length).padStart(3, '0')}z`
      const at = '2026-03-01T12:00:00.000Z'
      const view = { id, sequence, at, reason: 'Kept by hand', goals: goals.length }
      this.#points.unshift({ view, goals })
      return id
    },
    'restorePoints.compare': ({ network, point }) => {
      const records = this.#records(network)
      const moves = this.#restoring(records, point).map(inverseOf)
      return moves.flatMap((move) => {
        const record = records.get(move.key)
        const name = record === undefined ? null : draftOf(record).name
        return cellsOf({ action: 'restore', moves: [move] }).map((cell) => ({ ...cell, name }))
      })
    },
    'restorePoints.restore': ({ network, point }) => {
      const moves = this.#restoring(this.#records(network), point)
      const label = 'Put everything back to a restore point'
      return this.#commit(network, 'restore', () => ({ label, moves }))
    },
    ...this.sync.handlers,
    ...this.views.handlers,
    'history.pulled': () => this.history.pulled(),
    ...this.files.handlers,
    'work.stop': () => null,
  }

  /** The moves that make everything what it is in a restore point. */
  #restoring(records: ReadonlyMap<GoalKey, GoalRecord>, point: string): readonly Move[] {
    const kept = this.#points.find(({ view }) => view.id === point)
    if (kept === undefined) throw new Error(`There is no restore point ${point}`)
    const past = new Map<GoalKey, GoalRecord | null>([...records.keys()].map((key) => [key, null]))
    for (const record of kept.goals) past.set(record.key, record)
    return putBackMoves(records, past)
  }

  #records(network: NetworkKey): ReadonlyMap<GoalKey, GoalRecord> {
    return new Map(this.#network(network).goals.map((record) => [record.key, record]))
  }

  /** Applies moves and tells the window, before the reply leaves: as the real one does. */
  #commit(
    network: NetworkKey,
    action: Action,
    plan: (record: (key: GoalKey) => GoalRecord) => Plan,
  ): number | null {
    if (this.#network(network).readOnly !== null) throw new GoalpostError(readOnly)
    const records = this.#records(network)
    const find = (key: GoalKey): GoalRecord => {
      const record = records.get(key)
      if (record === undefined) throw new Error(`There is no goal ${key}`)
      return record
    }
    const { label, moves } = plan(find)
    if (moves.length === 0) return null
    const entry = this.history.add(action, label, moves)
    this.#move(network, entry)
    return entry.sequence
  }

  #step(network: NetworkKey, step: 'undo' | 'redo'): number | null {
    const entry = this.history.step(step)
    if (entry !== null) this.#move(network, entry)
    return entry?.sequence ?? null
  }

  #move(network: NetworkKey, entry: Entry, contents: ContentsMove | null = null): void {
    const { sequence, label, moves } = entry
    const view = this.#network(network)
    const records = new Map(this.#records(network))
    for (const move of moves) {
      const after = applyMove(records.get(move.key) ?? null, move)
      if (after === null) records.delete(move.key)
      else records.set(move.key, after)
    }
    const around = contents === null ? view : applyContents(view, contents)
    this.#networks.set(network, { ...view, ...around, goals: [...records.values()] })
    const touched = [...new Set(moves.map((move) => move.key))]
    this.emit('changed', {
      key: network,
      sequence,
      label,
      goals: touched.flatMap((key) => records.get(key) ?? []),
      removed: touched.filter((key) => !records.has(key)),
      contents,
      ...this.history.labels,
    })
  }

  #open(view: NetworkView | undefined): NetworkView {
    if (view === undefined) throw new Error('The test gave no such network')
    this.#networks.set(view.key, view)
    return view
  }

  #network(key: NetworkKey): NetworkView {
    const view = this.#networks.get(key)
    if (view === undefined) throw new Error(`There is no network ${key}`)
    return view
  }

  #summaries() {
    return [...this.#networks.values()].map(({ summary }) => summary)
  }

  #resummarize(key: NetworkKey, part: Partial<NetworkSummary>): null {
    const view = this.#network(key)
    this.#networks.set(key, { ...view, summary: { ...view.summary, ...part } })
    return null
  }

  #newKey(): GoalKey {
    this.#made += 1
    return `new-${this.#made}`
  }
}

function fault(error: unknown): Failure {
  const what = error instanceof Error ? error.message : String(error)
  return { code: 'fault', what, next: '' }
}
