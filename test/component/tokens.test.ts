import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { networkColours } from '#domain/network/look'

const css = readFileSync('src-renderer/styles/tokens.css', 'utf8')

/** Text and marks with the ground they stand on, and how far apart they must be: 4.5 for text, 3 for marks and lines. */
const pairs: readonly (readonly [string, readonly string[], number])[] = [
  ...networkColours.flatMap((colour): readonly (readonly [string, readonly string[], number])[] => [
    ['on-look', [`look-${colour}`], 4.5],
    [`look-${colour}`, ['ground', 'pane', 'surface', 'hover', 'selected'], 3],
  ]),
  ['text', ['ground', 'pane', 'surface', 'hover', 'selected', 'mine-ground'], 4.5],
  ['text', ['raised', 'error-ground', 'warning-ground', 'theirs-ground'], 4.5],
  ['quiet', ['ground', 'pane', 'surface', 'hover', 'selected', 'mine-ground'], 4.5],
  ['accent', ['ground', 'pane', 'surface', 'mine-ground'], 4.5],
  ['on-accent', ['accent', 'accent-hover'], 4.5],
  ['error', ['ground', 'pane', 'surface', 'error-ground', 'mine-ground'], 4.5],
  ['warning', ['ground', 'pane', 'surface', 'warning-ground', 'mine-ground'], 4.5],
  ['mine', ['raised', 'pane', 'surface', 'selected', 'mine-ground'], 4.5],
  ['theirs', ['raised', 'ground', 'surface', 'theirs-ground'], 4.5],
  ['on-error', ['error'], 4.5],
  ['on-warning', ['warning'], 4.5],
  ['on-mine', ['mine'], 4.5],
  ['on-theirs', ['theirs'], 4.5],
  ['control-line', ['pane', 'surface', 'mine-ground'], 3],
  ['focus', ['ground', 'pane', 'surface', 'selected', 'mine-ground'], 3],
  ['error', ['selected', 'hover'], 3],
  ['warning', ['selected', 'hover'], 3],
]

type Theme = Readonly<Record<string, string>>

/** The hex colours of the block that follows a text. */
function colours(after: string): Theme {
  const start = after === '' ? 0 : css.indexOf(after)
  if (start < 0) throw new Error(`tokens.css has no ${after}`)
  const block = css.slice(start, css.indexOf('}', start))
  const found = [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)]
  return Object.fromEntries(found.map(([, name = '', hex = '']) => [name, hex]))
}

const light = colours('')
const themes: Readonly<Record<string, Theme>> = {
  light,
  dark: colours('@media (prefers-color-scheme: dark)'),
  'high contrast': colours(":root[data-contrast='high'] {"),
  'high contrast, dark': colours("{\n    :root[data-contrast='high'] {"),
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((place) => parseInt(hex.slice(place, place + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

describe.each(Object.entries(themes))('%s', (name, theme) => {
  /** High contrast keeps text further apart. */
  const leastHere = (least: number) => (least === 4.5 && name.startsWith('high') ? 7 : least)

  test('has a colour by every name', () => {
    expect(Object.keys(theme).sort()).toEqual(Object.keys(light).sort())
  })

  test.each(
    pairs.flatMap(([fore, grounds, least]) =>
      grounds.map((ground) => [fore, ground, leastHere(least)] as const),
    ),
  )('%s on %s has a contrast of %d', (fore, ground, least) => {
    expect(contrast(theme[fore] ?? '', theme[ground] ?? '')).toBeGreaterThanOrEqual(least)
  })
})
