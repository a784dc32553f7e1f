import { pendingState, type GoalRecord } from '#domain/change/record'
import type { ExportEnd } from '#domain/contract/files-views'
import type { RequestOf } from '#domain/contract/verbs'
import type { Failure } from '#domain/failure'
import type { FileFormat } from '#domain/transfer/formats'
import type { ExportAbout, ExportChoice, Which, Written } from '../../features/export/about'
import { counted } from '../../ui/counted'
import type { Bench } from '../bench'
import { exportSets } from './export-sets'
import { failureUnlessStopped } from '../window/failures'

/** Goals on their way into a file: what can be chosen, and how it ended. */
export class ExportDesk implements ExportAbout {
  readonly #bench: Bench
  readonly #sets: ReturnType<typeof exportSets>
  #busy = $state.raw(false)
  #failure = $state.raw<Failure | null>(null)
  #changedSince = $state.raw<string | null>(null)
  #asked: Written | null = null
  readonly choices: readonly ExportChoice[]
  readonly proposed: ExportAbout['proposed']

  constructor(bench: Bench) {
    this.#bench = bench
    this.#sets = exportSets(bench.workspace)
    this.choices = this.#sets.map(({ which, label, records }) => choiceOf(which, label, records))
    this.proposed = bench.session.exports.latest ?? { which: null, format: 'json' }
  }

  get busy(): boolean {
    return this.#busy
  }
  get failure(): Failure | null {
    return this.#failure
  }
  get changedSince(): string | null {
    return this.#changedSince
  }

  readonly write = (which: Which, format: FileFormat, comment: string): void => {
    const set = this.#sets.find((one) => one.which === which)
    if (set === undefined) return
    const { client } = this.#bench.session
    this.#asked = { which, format }
    const request: RequestOf<'exports.write'> = { ...this.#of, format, comment, ...set.request() }
    void this.#try(() => client.exports.write(request))
  }

  readonly replace = (): void => {
    const { client } = this.#bench.session
    void this.#try(() => client.exports.replace(this.#of))
  }

  readonly dismiss = (): void => {
    this.#failure = null
    this.#changedSince = null
  }

  readonly cancel = (): void => {
    if (!this.#busy) this.#bench.actions.forgetQuestion()
  }

  get #of() {
    return { network: this.#bench.workspace.view.key }
  }

  /** Nothing is said where no place was chosen. */
  async #try(writing: () => Promise<ExportEnd | null>): Promise<void> {
    if (this.#busy) return
    this.#busy = true
    this.dismiss()
    try {
      this.#end(await writing())
    } catch (error) {
      this.#failure = failureUnlessStopped(error)
    } finally {
      this.#busy = false
    }
  }

  #end(end: ExportEnd | null): void {
    if (end?.kind === 'changed since') this.#changedSince = end.path
    if (end?.kind !== 'written') return
    const { session, actions } = this.#bench
    actions.forgetQuestion()
    if (this.#asked !== null) session.exports.note(this.#asked)
    const { path, goals, notices } = end
    const what = `Exported ${counted(goals, 'goal')}`
    session.messages.tell({ tone: 'done', what, next: path, details: notices })
  }
}

function choiceOf(value: Which, label: string, records: readonly GoalRecord[]): ExportChoice {
  const changed = records.filter((record) => pendingState(record) !== 'unchanged').length
  return { value, label, goals: records.length, changed }
}
