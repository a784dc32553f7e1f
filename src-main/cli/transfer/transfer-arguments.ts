import { quote } from '#domain/quote'
import { fileFormats, formatOfName, isFileFormat, type FileFormat } from '#domain/transfer/formats'
import { printable } from '../terminal-text'

/** How the commands between a data folder and a file are asked for. */
export type TransferCommand = ImportCommand | ExportCommand

export type TransferCommandName = TransferCommand['kind']

interface Common {
  /** The app's data folder. */
  readonly data: string
  /** Null where there is only one. */
  readonly network: string | null
  readonly json: boolean
}

export interface ImportCommand extends Common {
  readonly kind: 'import'
  readonly file: string
  /** Shows what would be done, and does nothing. */
  readonly dryRun: boolean
  /** The file may be of another network. */
  readonly otherNetwork: boolean
}

export interface ExportCommand extends Common {
  readonly kind: 'export'
  readonly to: string
  readonly format: FileFormat
}

interface Given {
  readonly file: string | undefined
  readonly data: string | undefined
  readonly network: string | undefined
  readonly to: string | undefined
  readonly format: string | undefined
  readonly dryRun: boolean
  readonly otherNetwork: boolean
  readonly json: boolean
}

/** Reads the options of one of these commands: the command, or one line that says what is wrong with them. */
export function readTransferArguments(
  kind: TransferCommandName,
  given: Given,
): TransferCommand | string {
  const { data, network = null, json, dryRun, otherNetwork } = given
  if (kind === 'import' && given.file === undefined) return 'Name the file to import.'
  if (data === undefined) return `Name the data folder: ${kind} --data DIR.`
  if (data === '') return 'The folder for --data has no name.'
  if (network === '') return 'The network for --network has no name.'
  if (kind === 'import') {
    return { kind, data, network, json, file: given.file ?? '', dryRun, otherNetwork }
  }
  const { to } = given
  if (to === undefined || to === '') return 'Name the file to write: export --to FILE.'
  const format = formatOf(given.format, to)
  return typeof format === 'string' ? format : { kind, data, network, json, to, ...format }
}

/** The format that is named, else the one that the file's name ends with. */
function formatOf(named: string | undefined, to: string): { readonly format: FileFormat } | string {
  const known = fileFormats.filter((format) => format !== 'pdf')
  if (named !== undefined) {
    const fits = isFileFormat(named) && named !== 'pdf'
    return fits
      ? { format: named }
      : `There is no format ${quote(printable(named))}. There are ${known.join(', ')}.`
  }
  const format = formatOfName(to)
  if (format === 'pdf') return 'Only the app writes PDF. Write HTML, and print that.'
  return format === null
    ? `The name of the file tells no format: add --format ${known.join('|')}.`
    : { format }
}
