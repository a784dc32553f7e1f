import type { NetworkKey } from '#domain/contract/views'
import type { HistoryFilter } from '#domain/history/filter'
import type { Written } from '../../features/export/about'
import type { Session } from '../session.svelte'

/** What leaves a network as a file or a folder. Everything typed is in it. */
export class Exports {
  readonly #session: Session
  #latest: Written | null = null

  constructor(session: Session) {
    this.#session = session
  }

  /** What goals were last written as in this window; null where none were. */
  get latest(): Written | null {
    return this.#latest
  }

  note(written: Written): void {
    this.#latest = written
  }

  /** What the history shows, as a table for spreadsheets. */
  readonly history = (filter: HistoryFilter): Promise<void> =>
    this.#session.whenSaved(({ view }) =>
      this.#tell(
        'Exported the history',
        this.#session.client.history.export({ network: view.key, ...filter }),
      ),
    )

  /** A whole network as a folder. */
  readonly everything = (network: NetworkKey): Promise<void> =>
    this.#session.exclusively(() =>
      this.#tell(
        'Exported everything',
        this.#session.client.networks.exportEverything({ network }),
      ),
    )

  /** Says where it was written; nothing where no place was chosen. */
  async #tell(what: string, writing: Promise<string | null>): Promise<void> {
    const path = await writing
    if (path !== null) this.#session.messages.tell({ tone: 'done', what, next: path })
  }
}
