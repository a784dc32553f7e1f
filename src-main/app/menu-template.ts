import type { MenuItemConstructorOptions } from 'electron'
import { commandNames, commands, type Command } from '#domain/commands/catalogue'
import { menus, type MenuName } from '#domain/commands/command'
import { groupBy } from '#domain/group-by'

export type Send = (command: Command) => void
type Entries = readonly MenuItemConstructorOptions[]

const separator: MenuItemConstructorOptions = { type: 'separator' }

/** What the system has entries of its own for, at the end of a menu. */
const systems: Readonly<Partial<Record<MenuName, Entries>>> = {
  edit: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  view: [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    separator,
    { role: 'togglefullscreen' },
  ],
}

/** The application's menu: the catalogue's commands by menu and section, and the system's own entries where it has them. The help comes last. */
export function menuTemplate(platform: NodeJS.Platform, send: Send): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin'
  const names = Object.keys(menus) as MenuName[]
  const made = names.map((name) => menu(name, isMac, send))
  return [
    ...(isMac ? [appMenu(send)] : []),
    ...made.slice(0, -1),
    { role: 'windowMenu' },
    ...made.slice(-1),
  ]
}

function menu(name: MenuName, isMac: boolean, send: Send): MenuItemConstructorOptions {
  const sections = sectionsOf(name).filter((section) => !(isMac && section === 'file/settings'))
  const entries = sections.map((section) => entriesOf(section, send))
  const ending = name === 'file' ? [{ role: isMac ? 'close' : 'quit' } as const] : systems[name]
  return {
    label: `&${menus[name]}`,
    ...(name === 'help' && { role: 'help' }),
    submenu: divided([...entries, ...(ending === undefined ? [] : [ending])]),
  }
}

/** macOS keeps the settings in the app's own menu; elsewhere they are under File. */
function appMenu(send: Send): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: divided([
      [{ role: 'about' }],
      entriesOf('file/settings', send),
      [{ role: 'services' }],
      [{ role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }],
      [{ role: 'quit' }],
    ]),
  }
}

/** The sections of a menu, in the order of their first commands. */
function sectionsOf(name: MenuName): readonly string[] {
  const all = commandNames.map((command) => commands[command].in)
  return [...new Set(all.filter((section) => section.startsWith(`${name}/`)))]
}

function entriesOf(section: string, send: Send): Entries {
  const those = commandNames.filter((command) => commands[command].in === section)
  const bySubmenu = groupBy(those, (command) => commands[command].submenu)
  return [...bySubmenu].flatMap(([label, own]) => {
    const entries = own.map((command) => entryOf(command, send))
    return label === undefined ? entries : [{ label, submenu: entries }]
  })
}

function entryOf(command: Command, send: Send): MenuItemConstructorOptions {
  const { label, keys } = commands[command]
  const click = () => {
    send(command)
  }
  return { label, click, ...(keys !== undefined && { accelerator: keys[0] }) }
}

function divided(sections: readonly Entries[]): MenuItemConstructorOptions[] {
  return sections.flatMap((entries, place) => (place === 0 ? entries : [separator, ...entries]))
}
