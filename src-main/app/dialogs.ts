import { dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { Dialogs } from '../services/networks'
import { theWindow } from './windows'

const all = { name: 'All files', extensions: ['*'] }
const filters = [{ name: 'Goalpost configuration', extensions: ['goalpost.json', 'json'] }, all]
const tables = [{ name: 'CSV table', extensions: ['csv'] }, all]

/** The system's own dialogs, in front of the window. */
export function systemDialogs(): Dialogs {
  return {
    chooseConfig: () =>
      askWhich({ title: 'Open a configuration file', properties: ['openFile'], filters }),
    chooseExport: (defaultPath) =>
      askWhere({ title: 'Export the configuration', defaultPath, filters }),
    chooseHistoryExport: (defaultPath) =>
      askWhere({ title: 'Export the history', defaultPath, filters: tables }),
    choosePostExport: (defaultPath) =>
      askWhere({ title: 'Export the report of the post', defaultPath, filters: tables }),
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
