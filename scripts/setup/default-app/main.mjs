/**
 * Stands in for the loader that a stock Electron brings along, so that `electron FOLDER` runs the app in that folder.
 * Copied into the runtime from the package registry, and runs nowhere else.
 */
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const { folder, preloads } = readArguments(process.argv.slice(1))
const load = createRequire(import.meta.url)
for (const preload of preloads) load(resolve(preload))
await openApp(resolve(folder)).catch((error) => {
  // Without this, Electron would put up a dialog, which nobody can close on a virtual display.
  console.error(error)
  app.exit(1)
})

/** @param {readonly string[]} args */
function readArguments(args) {
  /** @type {string[]} */
  const preloads = []
  let folder = '.'
  for (let index = 0; index < args.length; index++) {
    const argument = args[index] ?? ''
    if (argument === '-r' || argument === '--require') {
      preloads.push(args[++index] ?? '')
    } else if (!argument.startsWith('-')) {
      folder = argument
      break
    }
  }
  return { folder, preloads }
}

/** @typedef {{ setVersion(version: string): void, setAppPath(path: string): void }} Undocumented what a loader needs */

/** @param {string} folder */
async function openApp(folder) {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  const loader = /** @type {typeof app & Undocumented} */ (app)
  if (about.version) loader.setVersion(about.version)
  app.setName(about.productName ?? about.name)
  app.setPath('userData', join(app.getPath('appData'), app.getName()))
  loader.setAppPath(folder)
  await import(pathToFileURL(join(folder, about.main ?? 'index.js')).href)
}
