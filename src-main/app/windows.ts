import { BrowserWindow } from 'electron'
import type { EventName } from '#domain/contract/verbs'

/** The app's one window. On macOS it may be closed while the app goes on. */
export function theWindow() {
  return BrowserWindow.getAllWindows().at(0)
}

/** Tells the window something unasked, as JSON. Nobody hears it while there is none. */
export function tell(event: EventName, json: string): void {
  theWindow()?.webContents.send(event, json)
}

/** Shows the window to somebody who started the app again. Without one, nothing. */
export function bringToFront(): void {
  const shown = theWindow()
  if (shown?.isMinimized()) shown.restore()
  shown?.focus()
}
