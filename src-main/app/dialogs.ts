import { dialog, type OpenDialogOptions, type SaveDialogOptions } from 'electron'
import type { Dialogs } from '../services/networks'
import { theWindow } from './windows'

const filters = [
  { name: 'Goalpost configuration', extensions: ['goalpost.json', 'json'] },
  { name: 'All files', extensions: ['*'] },
]

/** The system's own dialogs, in front of the window. */
export function systemDialogs(): Dialogs {
  return {
    chooseConfig: async () => {
      const options: OpenDialogOptions = {
        title: 'Open a configuration file',
        properties: ['openFile'],
        filters,
      }
      const window = theWindow()
      const { filePaths } = await (window === undefined
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options))
      return filePaths[0] ?? null
    },
    chooseExport: async (suggestedName) => {
      const options: SaveDialogOptions = {
        title: 'Export the configuration',
        defaultPath: suggestedName,
        filters,
      }
      const window = theWindow()
      const { canceled, filePath } = await (window === undefined
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(window, options))
      return canceled || filePath === '' ? null : filePath
    },
  }
}
