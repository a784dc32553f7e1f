import { dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import { endingOf, type FileFormat } from '#domain/transfer/formats'
import type { Dialogs } from '../services/networks/networks'
import { theWindow } from './windows'

const all = { name: 'All files', extensions: ['*'] }
const filters = [{ name: 'Goalpost configuration', extensions: ['goalpost.json', 'json'] }, all]
const importable = [
  {
    name: 'Tables and Goalpost files',
    extensions: ['csv', 'tsv', 'txt', 'xlsx', 'goalpost.json', 'goalpost-changes.json', 'json'],
  },
  all,
]
const formatNames: Readonly<Record<FileFormat, string>> = {
  json: 'Goalpost configuration',
  changes: 'Goalpost change file',
  csv: 'CSV table',
  xlsx: 'Excel workbook',
  html: 'Report as web page',
  pdf: 'Report as PDF',
}
const tables = [{ name: 'CSV table', extensions: ['csv'] }, all]

/** The system's own dialogs, in front of the window. */
export function systemDialogs(): Dialogs {
  return {
    chooseConfig: () =>
      askWhich({ title: 'Open a configuration file', properties: ['openFile'], filters }),
    chooseHistoryExport: (defaultPath) =>
      askWhere({ title: 'Export the history', defaultPath, filters: tables }),
    choosePostExport: (defaultPath) =>
      askWhere({ title: 'Export the report of the post', defaultPath, filters: tables }),
    chooseImport: () =>
      askWhich({ title: 'Import a file', properties: ['openFile'], filters: importable }),
    chooseFile: (defaultPath, format) =>
      askWhere({
        title: 'Export',
        defaultPath,
        filters: [{ name: formatNames[format], extensions: [endingOf(format).slice(1)] }, all],
      }),
    chooseCopy: () =>
      askWhich({ title: 'Open the folder of a copied network', properties: ['openDirectory'] }),
    chooseCopyTarget: (defaultPath) =>
      askWhere({ title: 'Export everything to a new folder', defaultPath, buttonLabel: 'Export' }),
  }
}

async function askWhich(options: OpenDialogOptions): Promise<string | null> {
  const window = theWindow()
  const { filePaths } = await (window === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(window, options))
  return filePaths[0] ?? null
}

async function askWhere(options: SaveDialogOptions): Promise<string | null> {
  const window = theWindow()
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  return canceled || filePath === '' ? null : filePath
}
