import type { RequestOf } from '#domain/contract/verbs'
import { postCsv } from '#domain/sync/post-csv'
import { writeFileInPieces } from '../../files/write-file-in-pieces'
import type { Disk } from '../../store/disk/disk'
import { piecesOf } from '../../files/pieces'
import type { LongWork } from '../../long-work/long-work'
import { fileName } from '../files/file-name'
import type { NetworkFolders } from '../networks/network-folders'
import type { Dialogs } from '../networks/networks'
import type { Posts } from './posts'
import type { Turns } from '../turns'

interface ExportParts {
  readonly disk: Disk
  readonly folders: NetworkFolders
  readonly turns: Turns
  readonly work: LongWork
  readonly posts: Posts
  readonly dialogs: Pick<Dialogs, 'choosePostExport'>
}

/** The report of a post as a table for spreadsheets. */
export class PostExport {
  readonly #parts: ExportParts

  constructor(parts: ExportParts) {
    this.#parts = parts
  }

  /** Asks where to and writes the report there. Null where the person chose no place. */
  export(request: RequestOf<'post.export'>): Promise<string | null> {
    return this.#parts.turns.take(async () => {
      const { disk, folders, posts, dialogs, work } = this.#parts
      const report = await posts.report(request)
      const name = (await folders.find(request.network))?.name ?? request.network
      const path = await dialogs.choosePostExport(`${fileName(name)} post ${report.number}.csv`)
      if (path === null) return null
      await work.run('export post', (watch) =>
        writeFileInPieces(disk, path, piecesOf(postCsv(report), watch), watch),
      )
      return path
    })
  }
}
