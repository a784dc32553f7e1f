import { app } from 'electron'
import { APP_ORIGIN } from './protocol'

/** The window's page: our own scheme, or the development server that electron-vite names while developing. */
export function pageAddress(): string {
  const server = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
  return server ?? `${APP_ORIGIN}/index.html`
}
