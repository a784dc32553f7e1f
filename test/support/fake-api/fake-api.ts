import type { ContentsMove } from '#domain/change/contents'
import { setField } from '#domain/change/edits'
import type { Move } from '#domain/change/move'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import { initialSettings } from '#domain/contract/app-settings'
import { createApi, type Api } from '#domain/contract/create-api'
import type { Envelope } from '#domain/contract/envelope'
import { requestSchemas } from '#domain/contract/requests'
import type { EventName, Events, RequestOf, Verb, Verbs } from '#domain/contract/verbs'
import type { NetworkKey, NetworkView, Start } from '#domain/contract/views'
import { GoalpostError, type Failure } from '#domain/failure'
import { FakeDesk } from './desk'
import { FakeFiles } from './files'
import { FakeFind } from './find'
import { goalsHandlers } from './goals'
import type { HandlersOf } from './handlers'
import { historyHandlers } from './history'
import { networksHandlers, type NetworkOptions } from './networks'
import { FakePages } from './pages'
import { FakeRestorePoints } from './restore-points'
import { FakeSync } from './sync'

export interface Call {
  readonly verb: Verb
  readonly request: unknown
}

export interface FakeOptions extends NetworkOptions {
  /** The networks on this computer. */
  readonly networks?: readonly NetworkView[]
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
  readonly #desk: FakeDesk
  readonly #handlers: HandlersOf<Verbs>
  readonly #listeners = new Map<EventName, Set<(payload: unknown) => void>>()
  readonly #refusals = new Map<Verb, Failure>()
  #gate: Promise<void> = Promise.resolve()
  readonly #late = new Map<Verb, Promise<void>>()
  /** What goes on between the networks and the platform. */
  readonly sync = new FakeSync(
    (changed) => {
      this.emit('sync', changed)
    },
    (view) => this.#desk.open(view),
  )
  /** The views that were saved, and how the network was left. */
  readonly views = new FakeFind(() => this.history.pulled())
  /** Files in and out. */
  readonly files = new FakeFiles((network, rows) =>
    this.#desk.commit(network, 'import', (record) => ({
      label: `Import ${rows.length} goals`,
      moves: rows.flatMap(({ goal: { key }, cells }) =>
        cells.flatMap(({ field, now }) => (key === null ? [] : setField(record(key), field, now))),
      ),
    })),
  )

  constructor(options: FakeOptions = {}) {
    this.#options = options
    this.#pages = new FakePages(options.page)
    this.#desk = new FakeDesk(options.networks ?? [], (changed) => {
      this.emit('changed', changed)
    })
    this.#handlers = this.#compose()
  }

  /** What was done, in the one network that a test works in. */
  get history() {
    return this.#desk.journal
  }

  /** From now on, asking for this is refused; null lets it through again. */
  refuse(verb: Verb, failure: Failure | null): void {
    if (failure === null) this.#refusals.delete(verb)
    else this.#refusals.set(verb, failure)
  }

  /** Nothing is done until the returned function is called: a slow disk. */
  hold(): () => void {
    const { gate, release } = aGate()
    this.#gate = gate
    return release
  }

  /** Answers of this kind are as things are when they are asked for, and arrive when the returned function is called. */
  delay(verb: Verb): () => void {
    const { gate, release } = aGate()
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
    this.#desk.pulled(network, moves, contents)
  }

  record(network: NetworkKey, key: GoalKey): GoalRecord | undefined {
    return this.#desk.records(network).get(key)
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

  #compose(): HandlersOf<Verbs> {
    return {
      'app.start': () => this.#start(),
      'app.rememberPanes': () => null,
      'app.saveSettings': () => null,
      ...networksHandlers(this.#desk, this.#pages, this.#options),
      ...goalsHandlers(this.#desk),
      ...historyHandlers(this.#desk),
      ...new FakeRestorePoints(this.#desk).handlers,
      ...this.views.handlers,
      ...this.files.handlers,
      ...this.sync.handlers,
      'work.stop': () => null,
    }
  }

  #start(): Start {
    const { start } = this.#options
    return {
      networks: this.#desk.summaries(),
      open: null,
      refused: null,
      panes: { offers: 240, inspector: 380 },
      settings: initialSettings,
      systemMark: '.',
      ...start,
      ...(start?.open && { open: this.#pages.opened(start.open) }),
    }
  }
}

/** Whatever waits at the gate goes on when it is released. */
function aGate() {
  let release: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    release = resolve
  })
  return { gate, release }
}

function fault(error: unknown): Failure {
  const what = error instanceof Error ? error.message : String(error)
  return { code: 'fault', what, next: '' }
}
