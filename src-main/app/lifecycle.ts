import { app, dialog } from 'electron'
import { join } from 'node:path'
import { theWindow } from './windows'

/** The folder for everything local: the one asked for, else the system's usual one. */
export function useDataFolder(wanted: string | null): string {
  const folder = wanted ?? app.getPath('userData')
  // The folder decides which instance is the single one. Chromium's own files stay together in a corner of it.
  app.setPath('userData', folder)
  app.setPath('sessionData', join(folder, 'browser'))
  return folder
}

/** Starts the app once the system is ready, unless another instance has this data folder: that one comes to the front. */
export function startOnce(start: () => Promise<void>): void {
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  void app.whenReady().then(start).catch(giveUp)
}

/** Opens the window again where the system keeps an app without one. */
export function onActivate(open: () => void): void {
  app.on('activate', () => {
    if (theWindow() === undefined) open()
  })
}

/** Somebody started the app once more, with this command line. */
export function onSecondInstance(show: (argv: readonly string[], cwd: string) => void): void {
  app.on('second-instance', (_event, argv, cwd) => {
    show(argv, cwd)
  })
}

/** macOS hands files over by an event instead of the command line. */
export function onOpenFile(take: (path: string) => void): void {
  app.on('open-file', (event, path) => {
    event.preventDefault()
    take(path)
  })
}

/** Quits with the last window, except on macOS, and only after what is under way has ended. */
export function quitAfter(close: () => Promise<void>): void {
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    event.preventDefault()
    void close().finally(() => {
      app.exit()
    })
  })
}

function giveUp(error: unknown): void {
  console.error(error)
  const reason = error instanceof Error ? error.message : String(error)
  dialog.showErrorBox(
    'Goalpost could not start',
    `${reason}\n\nNothing that was kept before has been touched.`,
  )
  app.exit(1)
}
