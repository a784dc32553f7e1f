import type { KeyGroup } from './key-help'

interface Range {
  readonly value: number
  readonly least: number
  readonly most: number
  /** 1 where the pane is before the splitter, -1 where it is after it. */
  readonly sign: 1 | -1
}

/** The width that a key gives to the pane of a splitter; null for a key that gives none. */
export function widthFor(
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  { value, least, most, sign }: Range,
): number | null {
  const step = (shiftKey ? 40 : 8) * sign
  const widths: Partial<Record<string, number>> = {
    ArrowLeft: value - step,
    ArrowRight: value + step,
    Home: least,
    End: most,
  }
  return widths[key] ?? null
}

export const splitterKeys: KeyGroup = {
  label: 'Between panes',
  lines: [
    { keys: ['Left', 'Right'], what: 'Move the line by a little, with Shift by more' },
    { keys: ['Home', 'End'], what: 'As narrow or as wide as it goes' },
  ],
}
