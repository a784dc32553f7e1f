import type { ImportRows, ImportView } from '#domain/contract/files-views'
import type { RequestOf } from '#domain/contract/verbs'
import type { NetworkKey } from '#domain/contract/views'
import { GoalpostError } from '#domain/failure'
import { textOf } from '#domain/transfer/cell'
import { toRemember } from '#domain/transfer/columns'
import type { TableChoices } from '#domain/transfer/import-head'
import type { ReadImport } from '../../files/read-import'
import { lookAtFile } from '../../files/replace-unchanged'
import type { SettingsFile } from '../../store/settings'
import type { LongWork } from '../../long-work/long-work'
import { applyImport } from './apply-import'
import type { KnownFiles } from './known-files'
import type { Dialogs } from '../networks/networks'
import { planImport, type PlannedImport } from './planned-import'
import type { Session } from '../session'
import type { Turns } from '../turns'

interface ImportsParts {
  readonly session: Session
  readonly turns: Turns
  readonly work: LongWork
  readonly known: KnownFiles
  readonly settings: SettingsFile
  readonly dialogs: Pick<Dialogs, 'chooseImport'>
  readonly read: ReadImport
  readonly newId: () => string
}

/** Files on their way into the open network: read, shown, then applied as drafts. One is held at a time. */
export class Imports {
  readonly #parts: ImportsParts
  #held: { readonly network: NetworkKey; readonly plan: PlannedImport } | null = null

  constructor(parts: ImportsParts) {
    this.#parts = parts
  }

  async open({ network, path }: RequestOf<'imports.open'>): Promise<ImportView | null> {
    const { turns, dialogs, settings } = this.#parts
    const chosen = path ?? (await turns.take(() => dialogs.chooseImport()))
    if (chosen === null) return null
    return this.#plan(network, chosen, { remembered: settings.current.columns })
  }

  /** The same file with other columns, or another decimal mark. */
  reread({ network, mapping, mark }: RequestOf<'imports.reread'>): Promise<ImportView> {
    const { path, choices } = this.#plannedIn(network)
    const chosen = {
      ...(mapping !== undefined && { mapping }),
      ...(mark !== undefined && { mark }),
    }
    return this.#plan(network, path, { ...choices, ...chosen })
  }

  rows({ network, outcome, from, limit }: RequestOf<'imports.rows'>): Promise<ImportRows> {
    const { rows } = this.#plannedIn(network)
    const wanted = outcome === undefined ? rows : rows.filter((row) => row.outcome === outcome)
    return Promise.resolve({ rows: wanted.slice(from, from + limit), total: wanted.length })
  }

  async apply(request: RequestOf<'imports.apply'>): Promise<number | null> {
    const { network, leaveOut, takeTheirs, answers, acceptOtherNetwork } = request
    const plan = this.#plannedIn(network)
    const decisions = {
      leaveOut: new Set(leaveOut),
      takeTheirs: new Set(takeTheirs),
      answers: new Map(answers.map(({ place, key }) => [place, key])),
      acceptOtherNetwork,
    }
    const entry = await this.#parts.session.change(network, 'import', (store, watch) =>
      applyImport(store, plan, decisions, this.#parts.newId, watch),
    )
    await this.#rememberColumns(plan)
    this.#held = null
    return entry?.sequence ?? null
  }

  close({ network }: RequestOf<'imports.close'>): Promise<null> {
    if (this.#held?.network === network) this.#held = null
    return Promise.resolve(null)
  }

  async #plan(network: NetworkKey, path: string, choices: TableChoices): Promise<ImportView> {
    const { session, work, known, read } = this.#parts
    const store = await session.whole(network)
    const plan = await work.run('read', async (watch) => {
      const seen = await lookAtFile(path).catch(() => null)
      const made = await planImport(read, store, path, choices, watch)
      known.note(path, seen)
      return made
    })
    this.#held = { network, plan }
    return viewOf(plan)
  }

  #plannedIn(network: NetworkKey): PlannedImport {
    if (this.#held?.network === network) return this.#held.plan
    throw nothingHeld()
  }

  /** What somebody chose for a column is proposed the next time. */
  async #rememberColumns({ head: { table }, choices }: PlannedImport): Promise<void> {
    if (table === null || choices.mapping === undefined) return
    const { settings } = this.#parts
    const headers = table.columns.map(({ header }) => header)
    const columns = { ...settings.current.columns, ...toRemember(headers, table.mapping) }
    await settings.remember({ columns })
  }
}

function viewOf({ file, head, counts, otherNetwork }: PlannedImport): ImportView {
  const { kind, table, made, notices } = head
  const columns = (table?.columns ?? []).map(({ header, samples }, column) => ({
    header,
    samples: samples.map(textOf),
    field: table?.mapping[column] ?? null,
  }))
  return { file, kind, counts, columns, mark: table?.mark ?? null, otherNetwork, made, notices }
}

function nothingHeld(): GoalpostError {
  return new GoalpostError({
    code: 'import/none',
    what: 'There is no file to import any more.',
    next: 'Choose the file again.',
  })
}
