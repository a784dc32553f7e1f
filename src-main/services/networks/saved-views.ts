import type { RequestOf } from '#domain/contract/verbs'
import type { ViewsView } from '#domain/contract/find-verbs'
import type { NetworkKey } from '#domain/contract/views'
import { GoalpostError } from '#domain/failure'
import { isBuiltIn } from '#domain/query/built-in-views'
import { MOST_VIEWS, withoutView, withView, type Left, type View } from '#domain/query/view'
import { quote } from '#domain/quote'
import { errorCode, type Disk } from '../../store/disk/disk'
import { readFailure, readOnlyFailure } from '../../store/disk/failures'
import { setAside } from '../../store/disk/set-aside'
import { readViews, viewsPath, writeViews, type Views } from '../../store/small-files/views-file'
import type { NetworkFolders } from './network-folders'
import type { Session } from '../session'
import { Turns } from '../turns'

interface SavedViewsParts {
  readonly disk: Disk
  readonly folders: NetworkFolders
  readonly session: Session
}

/** The views that a person saved of the open network, and how it was left. */
export class SavedViews {
  readonly #parts: SavedViewsParts
  readonly #turns = new Turns()

  constructor(parts: SavedViewsParts) {
    this.#parts = parts
  }

  /** What there is. A broken file is set aside and told of: the network has the views that every network has. */
  list({ network }: RequestOf<'views.list'>): Promise<ViewsView> {
    return this.#turns.take(async () => {
      const folder = this.#folder(network)
      try {
        const { views, left } = await readViews(this.#parts.disk, folder)
        return { views, left, notice: null }
      } catch (error) {
        if (errorCode(error) !== null) throw readFailure(error, viewsPath(folder))
        return { views: [], left: null, notice: await this.#mend(network, folder) }
      }
    })
  }

  save({ network, view, instead }: RequestOf<'views.save'>): Promise<readonly View[]> {
    if (isBuiltIn(view.name)) throw nameTaken(view.name)
    return this.#change(network, ({ views, left }) => {
      const next = withView(views, view, instead)
      if (next.length > MOST_VIEWS) throw tooMany()
      return { views: next, left }
    })
  }

  remove({ network, name }: RequestOf<'views.remove'>): Promise<readonly View[]> {
    return this.#change(network, ({ views, left }) => ({ views: withoutView(views, name), left }))
  }

  /** Nobody asked for it to be kept, so nobody is told where it could not be. */
  async remember({ network, left }: RequestOf<'views.remember'>): Promise<null> {
    if (this.#parts.session.storeOf(network)?.readOnly !== null) return null
    await this.#change(network, ({ views }) => ({ views, left })).catch(() => undefined)
    return null
  }

  /** Waits for what is still being written. */
  settle(): Promise<void> {
    return this.#turns.take(() => Promise.resolve())
  }

  async #change(
    network: NetworkKey,
    change: (views: Views) => { readonly views: readonly View[]; readonly left: Left | null },
  ): Promise<readonly View[]> {
    const { disk } = this.#parts
    // Looked at now: the network may be closing by the time that it is the turn of this.
    const folder = this.#folder(network)
    if (this.#isReadOnly(network)) throw readOnlyFailure()
    return await this.#turns.take(async () => {
      const before = await readViews(disk, folder).catch((error: unknown) => {
        throw readFailure(error, viewsPath(folder))
      })
      const after = change(before)
      await writeViews(disk, folder, after)
      return after.views
    })
  }

  async #mend(network: NetworkKey, folder: string): Promise<string> {
    const what = 'The file of the views that were saved for this network was broken'
    if (this.#isReadOnly(network)) return `${what} and could not be read.`
    const aside = await setAside(this.#parts.disk, viewsPath(folder)).catch(() => null)
    return aside === null
      ? `${what} and could not be read.`
      : `${what}. It was kept as ${aside}, and new views can be saved.`
  }

  #isReadOnly(network: NetworkKey): boolean {
    return this.#parts.session.store(network).readOnly !== null
  }

  /** Of the open network alone: another one may have it open otherwise. */
  #folder(network: NetworkKey): string {
    this.#parts.session.store(network)
    return this.#parts.folders.path(network)
  }
}

function nameTaken(name: string): GoalpostError {
  return new GoalpostError({
    code: 'views/name_taken',
    what: `Every network has a view called ${quote(name)}.`,
    next: 'Give yours another name.',
  })
}

function tooMany(): GoalpostError {
  return new GoalpostError({
    code: 'views/too_many',
    what: `A network can have ${MOST_VIEWS} views of your own.`,
    next: 'Delete one that you no longer need, then save this one.',
  })
}
