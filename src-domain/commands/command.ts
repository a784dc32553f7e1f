import type { Need } from './needs'
import type { Shortcut } from './shortcut'

/** The menus of the app, in their order. */
export const menus = {
  file: 'File',
  edit: 'Edit',
  goal: 'Goal',
  platform: 'Platform',
  view: 'View',
  help: 'Help',
} as const

export type MenuName = keyof typeof menus

/** One thing that a person can ask for, from the menu, by its keys, or in the palette. */
export interface CommandEntry {
  /** What the menu and the palette call it; ends with … where it asks something first. */
  readonly label: string
  /** The menu that it is in, and the section of it: sections have a line between them. */
  readonly in: `${MenuName}/${string}`
  /** The menu within that menu that it is in with others; directly in that menu where it is missing. */
  readonly submenu?: string
  /** The keys that ask for it. The first are shown beside it. */
  readonly keys?: readonly [Shortcut, ...Shortcut[]]
  /** What must be there; the first that is not says why it cannot be done. */
  readonly needs: readonly Need[]
}

/** The menu that a command is in. */
export function menuOf(command: CommandEntry): MenuName {
  const [name] = command.in.split('/')
  // The type of a place begins with the name of a menu.
  return name as MenuName
}
