import { commandNames, commands } from '#domain/commands/catalogue'
import { menuOf, menus, type MenuName } from '#domain/commands/command'
import { keptKeys } from '#domain/commands/kept-keys'
import { showShortcut } from '#domain/commands/shortcut'
import { treeKeys } from '../../features/offers/tree-keys'
import type { KeyGroup } from '../../ui/key-help'
import { gridKeys, headKeys } from '../../ui/grid/grid-keys'
import { listKeys } from '../../ui/list-keys'
import { dialogKeys } from '../../ui/modal'
import { selectionKeys } from '../../ui/selection'
import { splitterKeys } from '../../ui/splitter-keys'
import { textKeys } from '../../ui/text-editing'
import { system } from './system'

/** Every key that does something: of commands by menu, of the system's, then of each kind of list and control. */
export function shortcutGroups(): readonly KeyGroup[] {
  const names = Object.keys(menus) as readonly MenuName[]
  const kept = { label: 'Everywhere', lines: keptKeys.filter(({ isListed }) => isListed) }
  const places = [
    gridKeys,
    headKeys,
    listKeys,
    treeKeys,
    selectionKeys,
    textKeys,
    splitterKeys,
    dialogKeys,
  ]
  return [...names.map(commandsOf), kept, ...places]
    .filter(({ lines }) => lines.length > 0)
    .map(({ label, lines }) => ({ label, lines: lines.map(shown) }))
}

function commandsOf(menu: MenuName): KeyGroup {
  const those = commandNames.map((name) => commands[name]).filter((one) => menuOf(one) === menu)
  return {
    label: menus[menu],
    lines: those.flatMap(({ label, keys }) => (keys === undefined ? [] : { keys, what: label })),
  }
}

function shown({ keys, what }: KeyGroup['lines'][number]): KeyGroup['lines'][number] {
  return { keys: keys.map((key) => showShortcut(key, system)), what }
}
