import { net, protocol } from 'electron'
import { join, relative, isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'

const SCHEME = 'app'
const HOST = 'goalpost'

/** Where the window's page comes from: an origin of its own, instead of file: with its reach into every folder. */
export const APP_ORIGIN = `${SCHEME}://${HOST}`

/** No inline script or style, nothing from elsewhere, no frames, no forms: the page needs none of it. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

/** Serves the built page, and only files that are in its folder. */
export function servePage(folder: string): void {
  protocol.handle(SCHEME, async (request) => {
    const path = fileOf(folder, new URL(request.url))
    if (path === null) return new Response('Not found', { status: 404 })
    const file = await net.fetch(pathToFileURL(path).href).catch(() => null)
    if (file === null) return new Response('Not found', { status: 404 })
    const headers = new Headers(file.headers)
    headers.set('Content-Security-Policy', CONTENT_SECURITY_POLICY)
    headers.set('X-Content-Type-Options', 'nosniff')
    return new Response(file.body, { headers })
  })
}

/** The file behind an address; null for another host, and for a path that leads out of the folder. */
export function fileOf(folder: string, url: URL): string | null {
  if (url.host !== HOST) return null
  const path = join(folder, decodePath(url.pathname))
  const inside = relative(folder, path)
  return inside === '' || inside.startsWith('..') || isAbsolute(inside) ? null : path
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return ''
  }
}
