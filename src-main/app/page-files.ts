import { isAbsolute, join, relative } from 'node:path'

export const SCHEME = 'app'
export const HOST = 'goalpost'

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
