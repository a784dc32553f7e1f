import type { DecimalMark } from '#domain/money/typed'
import type { WriteWorkbook } from '../../files/export/write-workbook'
import type { ReadImport } from '../../files/read-import'
import type { SettingsFile } from '../../store/settings'
import type { Surroundings } from '../../store/surroundings'
import type { LongWork } from '../../long-work/long-work'
import { Exports } from './exports'
import type { PrintPdf } from './export-network'
import { Imports } from './imports'
import { KnownFiles } from './known-files'
import type { NetworkFolders } from '../networks/network-folders'
import type { Dialogs } from '../networks/networks'
import type { Session } from '../session'
import type { Turns } from '../turns'

/** What files in and out stand on. */
interface FilesParts {
  readonly surroundings: Surroundings
  readonly folders: NetworkFolders
  readonly session: Session
  readonly turns: Turns
  readonly dialogs: Dialogs
  readonly settings: SettingsFile
  readonly mark: () => DecimalMark
  readonly read: ReadImport
  readonly writeWorkbook: WriteWorkbook
  readonly printPdf: PrintPdf
  readonly newId: () => string
  readonly work: LongWork
}

/** Everything that takes files in and writes them. */
export function composeFiles(parts: FilesParts) {
  const shared = { ...parts, known: new KnownFiles() }
  return { imports: new Imports(shared), exports: new Exports(shared) }
}
