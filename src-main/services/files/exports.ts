import { draftValue, type GoalRecord } from '#domain/change/record'
import type { ExportEnd } from '#domain/contract/files-views'
import type { RequestOf } from '#domain/contract/verbs'
import { GoalpostError } from '#domain/failure'
import { endingOf } from '#domain/transfer/formats'
import { lookAtFile } from '../../files/replace-unchanged'
import type { Surroundings } from '../../store/surroundings'
import type { Records } from '../../store/state/records'
import type { LongWork } from '../../long-work/long-work'
import { exportNetwork, type ExportTools } from './export-network'
import { fileName } from './file-name'
import type { KnownFiles } from './known-files'
import type { NetworkFolders } from '../networks/network-folders'
import type { Dialogs } from '../networks/networks'
import type { Session } from '../session'
import type { Turns } from '../turns'

interface ExportsParts extends Pick<ExportTools, 'writeWorkbook' | 'printPdf'> {
  readonly surroundings: Surroundings
  readonly folders: NetworkFolders
  readonly session: Session
  readonly turns: Turns
  readonly work: LongWork
  readonly known: KnownFiles
  readonly dialogs: Pick<Dialogs, 'chooseFile'>
  /** The decimal mark of the moment, for reports. */
  readonly mark: () => ExportTools['mark']
}

type Request = RequestOf<'exports.write'>

/** Goals of the open network on their way into a file. */
export class Exports {
  readonly #parts: ExportsParts
  #heldBack: { readonly request: Request; readonly path: string } | null = null

  constructor(parts: ExportsParts) {
    this.#parts = parts
  }

  /** Asks where to, and writes there unless the file there was changed by somebody else since it was read or written here. */
  async write(request: Request): Promise<ExportEnd | null> {
    const { turns, dialogs, known } = this.#parts
    const suggested = await this.#suggestedName(request)
    const path = await turns.take(() => dialogs.chooseFile(suggested, request.format))
    if (path === null) return null
    if (!known.isChanged(path, await lookAtFile(path))) return this.#write(request, path)
    this.#heldBack = { request, path }
    return { kind: 'changed since', path }
  }

  /** Writes what was held back. */
  async replace({ network }: RequestOf<'exports.replace'>): Promise<ExportEnd> {
    const held = this.#heldBack
    if (held?.request.network !== network) throw nothingHeldBack()
    this.#heldBack = null
    return this.#write(held.request, held.path)
  }

  async #write(request: Request, path: string): Promise<ExportEnd> {
    const { session, work, known, surroundings, writeWorkbook, printPdf, mark } = this.#parts
    const { network, format, comment } = request
    const { contents, records } = await session.whole(network)
    const at = surroundings.now().toISOString()
    const made = { author: surroundings.process.user, at, comment }
    const content = { contents, records: chosen(records, request), made }
    return work.run('export', async (watch) => {
      const { disk } = surroundings
      const tools = { ...watch, disk, mark: mark(), writeWorkbook, printPdf }
      const seen = await lookAtFile(path)
      const written = await exportNetwork(tools, path, seen, format, content)
      known.note(path, written.seen)
      return { kind: 'written', path, goals: written.goals, notices: written.notices }
    })
  }

  async #suggestedName({ network, format }: Request): Promise<string> {
    const { folders, session } = this.#parts
    const { contents } = session.store(network)
    const name = (await folders.find(network))?.name ?? contents.network.name
    return fileName(name) + endingOf(format)
  }
}

function chosen(records: Records, { keys, offers }: Request): readonly GoalRecord[] {
  if (keys !== undefined) return keys.flatMap((key) => records.get(key) ?? [])
  const all = [...records.values()]
  if (offers === undefined) return all
  const wanted = new Set(offers)
  return all.filter((record) => wanted.has(Number(draftValue(record, 'offer_id'))))
}

function nothingHeldBack(): GoalpostError {
  return new GoalpostError({
    code: 'export/none',
    what: 'No export waits to be written any more.',
    next: 'Export once more.',
  })
}
