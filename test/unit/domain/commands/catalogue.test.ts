import { describe, expect, test } from 'vitest'
import { commandNames, commands } from '#domain/commands/catalogue'
import { keptKeys } from '#domain/commands/kept-keys'
import { missingOf, needs, type Need, type Situation } from '#domain/commands/needs'
import { isShortcut, keysOn } from '#domain/commands/shortcut'

const taken = commandNames.flatMap((name) =>
  (commands[name].keys ?? []).map((shortcut) => ({ name, shortcut })),
)

/** Everything is there but some. */
function without(...missing: readonly Need[]): Situation {
  const all = Object.keys(needs) as Need[]
  return Object.fromEntries(all.map((need) => [need, !missing.includes(need)])) as Situation
}

describe.each(['mac', 'other'] as const)('the shortcuts on %s', (system) => {
  test('are each for one command only', () => {
    const keys = taken.map(({ shortcut }) => keysOn(shortcut, system))
    expect(keys.length).toBeGreaterThan(0)
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([])
  })

  test('leave the system, Chromium and text fields theirs', () => {
    const here = keptKeys.filter(({ on = system }) => on === system)
    const kept = new Map(
      here.flatMap(({ what, keys }) => keys.map((key) => [keysOn(key, system), what])),
    )
    const collisions = taken.flatMap(({ name, shortcut }) => {
      const what = kept.get(keysOn(shortcut, system))
      return what === undefined ? [] : [`${name}: ${what}`]
    })
    expect(collisions).toEqual([])
  })
})

test('every shortcut is written so that a menu understands it', () => {
  const all = [...taken.map(({ shortcut }) => shortcut), ...keptKeys.flatMap(({ keys }) => keys)]
  expect(all.filter((shortcut) => !isShortcut(shortcut))).toEqual([])
})

test('no two commands are called the same', () => {
  const labels = commandNames.map((name) => commands[name].label)
  expect(new Set(labels).size).toBe(labels.length)
})

test('a command that cannot be done says the first thing that it lacks', () => {
  expect(missingOf(commands.duplicate.needs, without())).toBeNull()
  expect(missingOf(commands.duplicate.needs, without('goal'))).toBe('goal')
  expect(missingOf(commands.duplicate.needs, without('goal', 'network'))).toBe('network')
  expect(missingOf(commands.settings.needs, without('goal', 'network'))).toBeNull()
})
