import { describe, expect, test } from 'vitest'
import { isPressed, isShortcut, isTyped, showShortcut } from '#domain/commands/shortcut'

/** A key with what is held down. */
function press(key: string, code = '', ...held: readonly ('ctrl' | 'meta' | 'shift' | 'alt')[]) {
  return {
    key,
    code,
    ctrlKey: held.includes('ctrl'),
    metaKey: held.includes('meta'),
    shiftKey: held.includes('shift'),
    altKey: held.includes('alt'),
  }
}

test.each([
  ['CmdOrCtrl+Shift+P', 'Ctrl+Shift+P', '⇧⌘P'],
  ['CmdOrCtrl+,', 'Ctrl+,', '⌘,'],
  ['Ctrl+Y', 'Ctrl+Y', '⌃Y'],
  ['CmdOrCtrl+Alt+Down', 'Ctrl+Alt+↓', '⌥⌘↓'],
  ['CmdOrCtrl+Plus', 'Ctrl++', '⌘+'],
  ['F6', 'F6', 'F6'],
])('%s is shown as %s, on macOS as %s', (shortcut, shown, onMac) => {
  expect(showShortcut(shortcut, 'other')).toBe(shown)
  expect(showShortcut(shortcut, 'mac')).toBe(onMac)
})

describe('a shortcut', () => {
  test('is pressed with exactly its modifiers', () => {
    expect(isPressed('CmdOrCtrl+Z', press('z', 'KeyZ', 'ctrl'), 'other')).toBe(true)
    expect(isPressed('CmdOrCtrl+Z', press('Z', 'KeyZ', 'ctrl', 'shift'), 'other')).toBe(false)
    expect(isPressed('CmdOrCtrl+Z', press('z', 'KeyZ', 'ctrl', 'alt'), 'other')).toBe(false)
    expect(isPressed('CmdOrCtrl+Z', press('z', 'KeyZ'), 'other')).toBe(false)
  })

  test('has the command key on macOS and Ctrl elsewhere', () => {
    expect(isPressed('CmdOrCtrl+Z', press('z', 'KeyZ', 'meta'), 'mac')).toBe(true)
    expect(isPressed('CmdOrCtrl+Z', press('z', 'KeyZ', 'ctrl'), 'mac')).toBe(false)
    expect(isPressed('CmdOrCtrl+Z', press('z', 'KeyZ', 'meta'), 'other')).toBe(false)
  })

  test('is the letter on the key, and under another script the key in its place', () => {
    expect(isPressed('CmdOrCtrl+Z', press('z', 'KeyY', 'ctrl'), 'other')).toBe(true)
    expect(isPressed('CmdOrCtrl+Z', press('я', 'KeyZ', 'ctrl'), 'other')).toBe(true)
    expect(isPressed('CmdOrCtrl+1', press('&', 'Digit1', 'ctrl'), 'other')).toBe(true)
  })

  test('of a character does not mind how that is typed', () => {
    expect(isPressed('?', press('?', 'Slash', 'shift'), 'other')).toBe(true)
    expect(isPressed('?', press('?', 'Comma'), 'other')).toBe(true)
    expect(isPressed('CmdOrCtrl+Up', press('ArrowUp', 'ArrowUp', 'ctrl'), 'other')).toBe(true)
  })

  test('types text only where nothing but Shift is held', () => {
    expect(['?', 'A', 'Shift+A'].map(isTyped)).toEqual([true, true, true])
    expect(['CmdOrCtrl+A', 'Alt+A', 'F1', 'Shift+F6'].map(isTyped)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })

  test.each(['', 'Ctrl', 'CmdOrCtrl+Comma', 'Cmd+A', 'CmdOrCtrl+a', 'CmdOrCtrl++'])(
    'is not written “%s”',
    (text) => {
      expect(isShortcut(text)).toBe(false)
    },
  )
})
