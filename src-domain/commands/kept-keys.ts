import type { Shortcut } from './shortcut'

interface KeptKeys {
  readonly what: string
  readonly keys: readonly Shortcut[]
}

/** What the system, Chromium and text fields do with keys everywhere: no command takes one of them. */
export const keptKeys: readonly KeptKeys[] = [
  { what: 'Cut, copy and paste', keys: ['CmdOrCtrl+X', 'CmdOrCtrl+C', 'CmdOrCtrl+V'] },
  { what: 'Select everything', keys: ['CmdOrCtrl+A'] },
  { what: 'Zoom in, out, and back', keys: ['CmdOrCtrl+Plus', 'CmdOrCtrl+=', 'CmdOrCtrl+-'] },
  { what: 'Actual size', keys: ['CmdOrCtrl+0'] },
  { what: 'Full screen', keys: ['F11', 'Ctrl+Alt+F'] },
  { what: 'Minimise the window', keys: ['CmdOrCtrl+M'] },
  { what: 'Close the window', keys: ['CmdOrCtrl+W', 'Alt+F4'] },
  { what: 'Quit', keys: ['CmdOrCtrl+Q'] },
  { what: 'Hide the app, and others, on macOS', keys: ['CmdOrCtrl+H', 'CmdOrCtrl+Alt+H'] },
  { what: 'The menu bar', keys: ['F10', 'Alt+Space'] },
  { what: 'Move in text', keys: ['CmdOrCtrl+Left', 'CmdOrCtrl+Right', 'Alt+Left', 'Alt+Right'] },
  { what: 'Delete in text', keys: ['CmdOrCtrl+Backspace', 'CmdOrCtrl+Delete', 'Alt+Backspace'] },
  { what: 'Move between controls', keys: ['Tab', 'Shift+Tab', 'Enter', 'Escape', 'Space'] },
]
