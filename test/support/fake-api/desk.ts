import { applyContents, type ContentsMove } from '#domain/change/contents'
import type { Action, Entry } from '#domain/change/entry'
import { applyMove, type Move } from '#domain/change/move'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type {
  NetworkChanged,
  NetworkKey,
  NetworkSummary,
  NetworkView,
} from '#domain/contract/views'
import { GoalpostError, type Failure } from '#domain/failure'
import { FakeJournal } from './journal'

interface Plan {
  readonly label: string
  readonly moves: readonly Move[]
}

const readOnly: Failure = {
  code: 'store/read_only',
  what: 'This network is open to look at only, so nothing in it can be changed.',
  next: 'Open it where it can be changed.',
}

/** The networks on this computer, and the single writer of each. */
export class FakeDesk {
  /** What was done, in the one network that a test works in. */
  readonly journal = new FakeJournal()
  readonly #networks: Map<NetworkKey, NetworkView>
  readonly #tell: (changed: NetworkChanged) => void
  #made = 0

  constructor(networks: readonly NetworkView[], tell: (changed: NetworkChanged) => void) {
    this.#networks = new Map(networks.map((network) => [network.key, network]))
    this.#tell = tell
  }

  open(view: NetworkView | undefined): NetworkView {
    if (view === undefined) throw new Error('The test gave no such network')
    this.#networks.set(view.key, view)
    return view
  }

  network(key: NetworkKey): NetworkView {
    const view = this.#networks.get(key)
    if (view === undefined) throw new Error(`There is no network ${key}`)
    return view
  }

  summaries(): readonly NetworkSummary[] {
    return [...this.#networks.values()].map(({ summary }) => summary)
  }

  resummarize(key: NetworkKey, part: Partial<NetworkSummary>): null {
    const view = this.network(key)
    this.#networks.set(key, { ...view, summary: { ...view.summary, ...part } })
    return null
  }

  records(network: NetworkKey): ReadonlyMap<GoalKey, GoalRecord> {
    return new Map(this.network(network).goals.map((record) => [record.key, record]))
  }

  newKey(): GoalKey {
    this.#made += 1
    return `new-${this.#made}`
  }

  /** Applies moves and tells the window, before the reply leaves: as the real one does. */
  commit(
    network: NetworkKey,
    action: Action,
    plan: (record: (key: GoalKey) => GoalRecord) => Plan,
  ): number | null {
    if (this.network(network).readOnly !== null) throw new GoalpostError(readOnly)
    const records = this.records(network)
    const find = (key: GoalKey): GoalRecord => {
      const record = records.get(key)
      if (record === undefined) throw new Error(`There is no goal ${key}`)
      return record
    }
    const { label, moves } = plan(find)
    if (moves.length === 0) return null
    const entry = this.journal.add(action, label, moves)
    this.#move(network, entry)
    return entry.sequence
  }

  step(network: NetworkKey, step: 'undo' | 'redo'): number | null {
    const entry = this.journal.step(step)
    if (entry !== null) this.#move(network, entry)
    return entry?.sequence ?? null
  }

  /** The platform shows something else: bases move, and whatever they refer to. */
  pulled(network: NetworkKey, moves: readonly Move[], contents: ContentsMove | null): void {
    this.#move(network, this.journal.add('pull', 'Pull', moves), contents)
  }

  #move(network: NetworkKey, entry: Entry, contents: ContentsMove | null = null): void {
    const { sequence, label, moves } = entry
    const view = this.network(network)
    const records = new Map(this.records(network))
    for (const move of moves) {
      const after = applyMove(records.get(move.key) ?? null, move)
      if (after === null) records.delete(move.key)
      else records.set(move.key, after)
    }
    const around = contents === null ? view : applyContents(view, contents)
    this.#networks.set(network, { ...view, ...around, goals: [...records.values()] })
    const touched = [...new Set(moves.map((move) => move.key))]
    this.#tell({
      key: network,
      sequence,
      label,
      goals: touched.flatMap((key) => records.get(key) ?? []),
      removed: touched.filter((key) => !records.has(key)),
      contents,
      ...this.journal.labels,
    })
  }
}
