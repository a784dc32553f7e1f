import type { KeyGroup } from '../../ui/key-help'
import type { TreeRow } from './tree-rows'

/** What a key does in the tree: go to another line, or open or close one. */
export type TreeStep = { readonly go: TreeRow } | { readonly toggle: TreeRow } | null

/** The arrow keys of a tree, as every system has them. */
export function treeStep(key: string, rows: readonly TreeRow[], current: TreeRow): TreeStep {
  const place = rows.indexOf(current)
  switch (key) {
    case 'ArrowDown':
      return to(rows[place + 1])
    case 'ArrowUp':
      return to(rows[place - 1])
    case 'Home':
      return to(rows[0])
    case 'End':
      return to(rows.at(-1))
    case 'ArrowRight':
      return current.expanded === false ? { toggle: current } : into(rows, place)
    case 'ArrowLeft':
      return current.expanded === true ? { toggle: current } : outOf(rows, current)
    case 'Enter':
    case ' ':
      return current.expanded === null ? to(current) : { toggle: current }
    default:
      return null
  }
}

function to(row: TreeRow | undefined): TreeStep {
  return row === undefined ? null : { go: row }
}

function into(rows: readonly TreeRow[], place: number): TreeStep {
  const [current, next] = [rows[place], rows[place + 1]]
  return next !== undefined && next.parent === current?.key ? { go: next } : null
}

function outOf(rows: readonly TreeRow[], current: TreeRow): TreeStep {
  return to(rows.find((row) => row.key === current.parent))
}

export const treeKeys: KeyGroup = {
  label: 'In the offers',
  lines: [
    { keys: ['Right'], what: 'Open an advertiser, or go to its first offer' },
    { keys: ['Left'], what: 'Close it, or go from an offer to its advertiser' },
  ],
}
