import { BrowserWindow } from 'electron'
import { mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PrintPdf } from '../services/files/export-network'

/** A page of a report may show itself and nothing else: no scripts, no network, no other files. */
const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  javascript: false,
  partition: 'print',
} as const

/** Prints a page in a window that nobody sees. The page lies in a folder of its own for as long as that takes. */
export const printPdf: PrintPdf = async (page) => {
  const folder = await mkdtemp(join(tmpdir(), 'goalpost-report-'))
  const window = new BrowserWindow({ show: false, webPreferences })
  try {
    const path = join(folder, 'report.html')
    await writePage(path, page)
    window.webContents.session.webRequest.onBeforeRequest(({ url }, answer) => {
      answer({ cancel: !url.startsWith('file:') || !url.endsWith('/report.html') })
    })
    await window.loadFile(path)
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: true,
      headerTemplate: '<span></span>',
      footerTemplate: FOOTER,
    })
  } finally {
    window.destroy()
    await rm(folder, { recursive: true, force: true })
  }
}

const FOOTER =
  '<div style="width:100%;padding:0 12mm;font-size:8px;text-align:right"><span class="pageNumber"></span> / <span class="totalPages"></span></div>'

async function writePage(path: string, page: AsyncIterable<Uint8Array>): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const piece of page) await file.appendFile(piece)
  } finally {
    await file.close()
  }
}
