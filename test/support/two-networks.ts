import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeConfig } from '#domain/config/write-config'
import { anApp } from './an-app'
import { aConfig } from './configs'

type App = Awaited<ReturnType<typeof anApp>>

/** Opens a file of the same account once more. */
export async function openAnother(
  { handlers, chosen, data }: App,
  config = aConfig(),
): Promise<string> {
  chosen.config = join(data, 'chosen.goalpost.json')
  await writeFile(chosen.config, writeConfig(config))
  return (await handlers['networks.openFile']({}))?.key ?? ''
}

/** Two networks of one account, acme and acme-2, the second one open. */
export async function twoOfOneAccount(): Promise<App> {
  const app = await anApp()
  await openAnother(app)
  await openAnother(app)
  return app
}

export async function listed({ handlers }: App) {
  return handlers['networks.list']({})
}

export async function theOne(app: App, key: string) {
  return (await listed(app)).find((network) => network.key === key)
}

/** Everything in a network's folder but its card and its lock. */
export async function contentsOf({ data }: App, key: string): Promise<readonly string[]> {
  const folder = join(data, 'networks', key)
  const names = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = names.filter((name) => name.isFile() && !name.parentPath.endsWith('lock'))
  const others = files.filter(({ name }) => name !== 'about.json')
  return Promise.all(
    others.map(async ({ parentPath, name }) => {
      const path = join(parentPath, name)
      return `${path} ${await readFile(path, 'utf8')}`
    }),
  )
}

export function cardPath({ data }: App, key: string): string {
  return join(data, 'networks', key, 'about.json')
}
