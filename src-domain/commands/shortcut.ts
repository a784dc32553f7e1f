/**
 * Keys as Electron's menus write them: modifiers and one key, joined by a plus sign. CmdOrCtrl is ⌘ on macOS and Ctrl elsewhere;
 * a key that is no letter, digit or name stands for the character, however it is typed.
 */
export type Shortcut = string

/** What kind of keyboard there is. */
export type System = 'mac' | 'other'

/** A key that was pressed, as the window tells it. */
export interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

interface Keys {
  readonly ctrl: boolean
  readonly meta: boolean
  readonly shift: boolean
  readonly alt: boolean
  readonly key: string
}

const modifiers = ['CmdOrCtrl', 'Ctrl', 'Alt', 'Shift']
const KEY =
  /^(?:[A-Z0-9,./;'?[\]\\`=-]|F\d{1,2}|Plus|Space|Tab|Enter|Escape|Delete|Backspace|Home|End|PageUp|PageDown|Up|Down|Left|Right)$/
const arrows: Readonly<Partial<Record<string, string>>> = {
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
}

/** Whether it is written as it must be. */
export function isShortcut(text: string): boolean {
  const parts = text.split('+')
  return KEY.test(parts.pop() ?? '') && parts.every((part) => modifiers.includes(part))
}

/** The same for the same keys on a system, however they are written. */
export function keysOn(shortcut: Shortcut, system: System): string {
  const { ctrl, meta, shift, alt, key } = read(shortcut, system)
  return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', meta && 'Meta', key]
    .filter((part) => part !== false)
    .join('+')
}

/** The keys as a person reads them: "Ctrl+Shift+P", "⇧⌘P". */
export function showShortcut(shortcut: Shortcut, system: System): string {
  const { ctrl, meta, shift, alt, key } = read(shortcut, system)
  const shown = arrows[key] ?? (key === 'Plus' ? '+' : key)
  if (system === 'other') {
    return [ctrl && 'Ctrl', alt && 'Alt', shift && 'Shift', shown].filter(Boolean).join('+')
  }
  return [ctrl && '⌃', alt && '⌥', shift && '⇧', meta && '⌘', shown].filter(Boolean).join('')
}

/** Whether exactly these keys were pressed. */
export function isPressed(shortcut: Shortcut, pressed: Pressed, system: System): boolean {
  const { ctrl, meta, shift, alt, key } = read(shortcut, system)
  const held = pressed.ctrlKey === ctrl && pressed.metaKey === meta && pressed.altKey === alt
  return held && key === nameOf(pressed) && (pressed.shiftKey === shift || isSymbol(key))
}

/** Whether text is typed by it: no modifier but Shift is held. */
export function isTyped(shortcut: Shortcut): boolean {
  return !/(?:CmdOrCtrl|Ctrl|Alt)\+|(?:^|\+)F\d/.test(shortcut)
}

function read(shortcut: Shortcut, system: System): Keys {
  const parts = shortcut.split('+')
  const isMac = system === 'mac'
  return {
    ctrl: parts.includes('Ctrl') || (!isMac && parts.includes('CmdOrCtrl')),
    meta: isMac && parts.includes('CmdOrCtrl'),
    shift: parts.includes('Shift'),
    alt: parts.includes('Alt'),
    key: parts.at(-1) ?? '',
  }
}

/** Which key a shortcut calls it. Under a script that is not Latin, and for digits, it is the one in that place of the keyboard. */
function nameOf({ key, code }: Pressed): string {
  const named: Readonly<Partial<Record<string, string>>> = { ' ': 'Space', '+': 'Plus' }
  if (/^[a-z]$/i.test(key)) return key.toUpperCase()
  const place = /^(?:Key([A-Z])|Digit(\d))$/.exec(code)
  return named[key] ?? place?.[1] ?? place?.[2] ?? key.replace(/^Arrow/, '')
}

/** A character that may need Shift on one keyboard and not on another. */
function isSymbol(key: string): boolean {
  return key.length === 1 && !/[A-Z0-9]/.test(key)
}
