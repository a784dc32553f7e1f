import type { Shortcut, System } from './shortcut'

interface KeptKeys {
  readonly what: string
  readonly keys: readonly Shortcut[]
  /** Whether it is worth a line for everywhere in the list of shortcuts: the others are told of with the grid, or known to everybody. */
  readonly isListed: boolean
  /** Set where they are kept on one kind of keyboard alone. */
  readonly on?: System
}

/** What the system, Chromium and text fields do with keys everywhere: no command takes one of them. */
export const keptKeys: readonly KeptKeys[] = [
  kept('Cut, copy and paste', 'CmdOrCtrl+X', 'CmdOrCtrl+C', 'CmdOrCtrl+V'),
  kept('Select everything', 'CmdOrCtrl+A'),
  kept('Zoom in', 'CmdOrCtrl+Plus'),
  kept('Zoom out', 'CmdOrCtrl+-'),
  kept('Actual size', 'CmdOrCtrl+0'),
  kept('Full screen', 'F11'),
  kept('Minimise the window', 'CmdOrCtrl+M'),
  kept('Close the window', 'CmdOrCtrl+W'),
  kept('Quit', 'CmdOrCtrl+Q'),
  kept('To the next control, and back', 'Tab', 'Shift+Tab'),
  unlisted('Edit a cell of the list', 'F2'),
  unlisted('Choose a row of the list as well', 'Ctrl+Space'),
  unlisted('Go through a list without choosing', 'CmdOrCtrl+Up', 'CmdOrCtrl+Down'),
  unlisted('A page of it', 'CmdOrCtrl+PageUp', 'CmdOrCtrl+PageDown'),
  unlisted('Fill down in the list', 'CmdOrCtrl+D'),
  unlisted('From the list to the fields of the goal', 'Alt+Enter'),
  unlisted('Zoom in, without Shift', 'CmdOrCtrl+='),
  { ...unlisted('Full screen on macOS', 'Ctrl+CmdOrCtrl+F'), on: 'mac' },
  unlisted('Close the window on Windows', 'Alt+F4'),
  unlisted('Hide the app, and others, on macOS', 'CmdOrCtrl+H', 'CmdOrCtrl+Alt+H'),
  unlisted('The menu bar', 'F10', 'Alt+Space'),
  unlisted('Move in text', 'CmdOrCtrl+Left', 'CmdOrCtrl+Right', 'Alt+Left', 'Alt+Right'),
  unlisted('Delete in text', 'CmdOrCtrl+Backspace', 'CmdOrCtrl+Delete', 'Alt+Backspace'),
  unlisted('Use a control, or leave it', 'Enter', 'Space', 'Escape'),
]

function kept(what: string, ...keys: readonly Shortcut[]): KeptKeys {
  return { what, keys, isListed: true }
}

function unlisted(what: string, ...keys: readonly Shortcut[]): KeptKeys {
  return { what, keys, isListed: false }
}
