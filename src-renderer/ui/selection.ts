import type { KeyGroup } from './key-help'
import { moveTo } from './list-keys'

/** What is chosen in a list of several: the line that the keys are at, where a range began, and all that are chosen. */
export interface Selection {
  readonly active: string | null
  readonly anchor: string | null
  readonly chosen: ReadonlySet<string>
}

export const NOTHING_CHOSEN: Selection = { active: null, anchor: null, chosen: new Set() }

/** A key or a click, with what was held down. */
type Held = Pick<KeyboardEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>

/** One line and no other. */
export function only(id: string): Selection {
  return { active: id, anchor: id, chosen: new Set([id]) }
}

/** What a click on a line chooses: it alone, it too, or everything up to it. */
export function clicked(
  selection: Selection,
  ids: readonly string[],
  id: string,
  held: Held,
): Selection {
  if (held.shiftKey) return upTo(selection, ids, id)
  return held.ctrlKey || held.metaKey ? toggled(selection, id) : only(id)
}

/**
 * What a key chooses: arrows a line, with Shift up to there, with Ctrl they only go there and Space chooses; null for a key
 * that does nothing here.
 */
export function pressed(
  selection: Selection,
  ids: readonly string[],
  page: number,
  event: Held & Pick<KeyboardEvent, 'key'>,
): Selection | null {
  const { active } = selection
  const isCommand = event.ctrlKey || event.metaKey
  if (event.key === ' ' && active !== null) return toggled(selection, active)
  if (event.key.toLowerCase() === 'a' && isCommand) return { ...selection, chosen: new Set(ids) }
  const to =
    ids[moveTo(event.key, active === null ? -1 : ids.indexOf(active), ids.length, page) ?? -1]
  if (to === undefined) return null
  if (event.shiftKey) return upTo(selection, ids, to)
  return isCommand ? { ...selection, active: to, anchor: to } : only(to)
}

/** The chosen lines that are still there, in their order. */
export function chosenOf(selection: Selection, ids: readonly string[]): readonly string[] {
  return ids.filter((id) => selection.chosen.has(id))
}

function toggled({ chosen }: Selection, id: string): Selection {
  const others = new Set(chosen)
  if (!others.delete(id)) others.add(id)
  return { active: id, anchor: id, chosen: others }
}

function upTo(selection: Selection, ids: readonly string[], id: string): Selection {
  const anchor = selection.anchor ?? id
  const [from, to] = [ids.indexOf(anchor), ids.indexOf(id)].sort((one, other) => one - other)
  const range = ids.slice(Math.max(0, from ?? 0), (to ?? 0) + 1)
  return { active: id, anchor, chosen: new Set(range) }
}

export const selectionKeys: KeyGroup = {
  label: 'In changes and conflicts',
  lines: [
    { keys: ['Shift+Up', 'Shift+Down'], what: 'Choose up to there' },
    { keys: ['CmdOrCtrl+Up', 'CmdOrCtrl+Down'], what: 'Go there without choosing' },
    { keys: ['Space'], what: 'Choose the line, or not' },
    { keys: ['CmdOrCtrl+A'], what: 'Choose all' },
  ],
}
