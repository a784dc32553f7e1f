import type { BrowserWindow } from 'electron'
import { writeFile } from 'node:fs/promises'

/** Saves a picture of the window's page as PNG once it has been painted with its content. */
export function savePicture(window: BrowserWindow, path: string): void {
  window.webContents.once('did-finish-load', () => {
    void paintedPicture(window).then((png) => writeFile(path, png))
  })
}

async function paintedPicture(window: BrowserWindow): Promise<Buffer> {
  // Two frames after the fonts are there, the page is on the screen as a person sees it.
  await window.webContents.executeJavaScript(
    'document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))',
  )
  return (await window.webContents.capturePage()).toPNG()
}
