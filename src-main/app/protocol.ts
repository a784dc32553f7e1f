import { net, protocol } from 'electron'
import { pathToFileURL } from 'node:url'
import { CONTENT_SECURITY_POLICY } from './content-security-policy'
import { fileOf, HOST, SCHEME } from './page-files'

/** Where the window's page comes from: an origin of its own, instead of file: with its reach into every folder. */
export const APP_ORIGIN = `${SCHEME}://${HOST}`

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
