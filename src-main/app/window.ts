import { BrowserWindow, nativeTheme, screen } from 'electron'
import { join } from 'node:path'
import type { SettingsFile } from '../store/settings'
import { placeWindow, SMALLEST } from './window-place'

/** Behind the page until it is painted: the page's own ground, so that nothing flashes. */
const GROUND = { light: '#f3f5f5', dark: '#101415' } as const

/** Moves and sizes are remembered once they have come to rest. */
const REST_MS = 400

/** What the page may not do is decided here, and proved in test/e2e/security.spec.ts. */
const webPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: false,
} as const

/** Opens the window where it was last time and shows it once it is painted. */
export function openWindow(settings: SettingsFile, preload: string, page: string): BrowserWindow {
  const saved = settings.current.window
  const place = placeWindow(
    saved,
    screen.getAllDisplays().map((display) => display.workArea),
  )
  const window = new BrowserWindow({
    ...place,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Goalpost',
    backgroundColor: nativeTheme.shouldUseDarkColors ? GROUND.dark : GROUND.light,
    icon: join(import.meta.dirname, '../../resources/icon.png'),
    webPreferences: { ...webPreferences, preload },
  })
  if (saved?.maximized) window.maximize()
  window.once('ready-to-show', () => {
    window.show()
  })
  rememberPlace(window, settings)
  void window.loadURL(page)
  return window
}

function rememberPlace(window: BrowserWindow, settings: SettingsFile): void {
  let rest: NodeJS.Timeout | undefined
  const remember = () => {
    clearTimeout(rest)
    const maximized = window.isMaximized()
    void settings.remember({ window: { ...window.getNormalBounds(), maximized } })
  }
  const soon = () => {
    clearTimeout(rest)
    rest = setTimeout(remember, REST_MS)
  }
  window.on('resize', soon)
  window.on('move', soon)
  window.on('close', remember)
}
