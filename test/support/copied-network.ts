import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { anApp } from './an-app'
import { theGoal } from './networks'

type App = Awaited<ReturnType<typeof anApp>>

/** The sample network with something done, something undone, and a restore point. */
export async function anAppAtWork(over: Parameters<typeof anApp>[1] = {}): Promise<App> {
  const app = await anApp(undefined, over)
  const { handlers } = app
  await handlers['networks.openSample']({})
  await rename(app, 'First')
  await handlers['restorePoints.create']({ network: 'acme' })
  await rename(app, 'Second')
  await rename(app, 'Third')
  await handlers['history.undo']({ network: 'acme' })
  return app
}

export async function rename({ handlers }: App, value: string, network = 'acme'): Promise<void> {
  await handlers['goals.edit']({ network, edits: [{ key: theGoal, field: 'name', value }] })
}

export async function exported(app: App, network = 'acme'): Promise<string> {
  app.chosen.copyTarget = join(app.data, 'copy of acme')
  await app.handlers['networks.exportEverything']({ network })
  return app.chosen.copyTarget
}

/** Every file of a folder with its text. */
export async function textsOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = found.filter((name) => name.isFile() && !name.parentPath.endsWith('lock'))
  const paths = files.map(({ parentPath, name }) => join(parentPath, name))
  const texts = paths.map(async (path) => [path.slice(folder.length), await readFile(path, 'utf8')])
  return Object.fromEntries((await Promise.all(texts)) as [string, string][])
}
