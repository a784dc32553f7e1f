import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { commandNames, commands, type Command } from '#domain/commands/catalogue'
import { menuTemplate } from '../../../../src-main/app/menu-template'

/** Every entry under the top of a menu, and of the menus in it. */
function entriesOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  const own = template.flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
  return own.flatMap((entry) => (Array.isArray(entry.submenu) ? entry.submenu : [entry]))
}

test.each(['linux', 'win32', 'darwin'] as const)(
  'every command is once in the menu of %s, with its keys, and asks for itself',
  (platform) => {
    const asked: Command[] = []
    const entries = entriesOf(menuTemplate(platform, (command) => asked.push(command)))
    for (const name of commandNames) {
      const { label, keys } = commands[name]
      const [entry, another] = entries.filter((found) => found.label === label)
      expect(entry?.accelerator).toBe(keys?.[0])
      expect(another).toBeUndefined()
      // The click of an entry that was built here takes nothing.
      const click = entry?.click as (() => void) | undefined
      click?.()
    }
    expect(asked).toEqual(commandNames)
  },
)

test('sections have a line between them, and none at an end', () => {
  for (const { submenu } of menuTemplate('linux', () => undefined)) {
    const types = Array.isArray(submenu) ? submenu.map(({ type }) => type) : []
    expect([types.at(0), types.at(-1)]).not.toContain('separator')
    expect(types.join()).not.toContain('separator,separator')
  }
})

test('macOS has the settings and the way out in the menu of the app', () => {
  const [first, file] = menuTemplate('darwin', () => undefined)
  expect(entriesOf(first ? [first] : []).map(({ label, role }) => label ?? role)).toEqual([
    'about',
    undefined,
    'Settings…',
    undefined,
    'services',
    undefined,
    'hide',
    'hideOthers',
    'unhide',
    undefined,
    'quit',
  ])
  expect(file?.label).toBe('&File')
})
