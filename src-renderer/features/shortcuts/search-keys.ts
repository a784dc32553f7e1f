import type { KeyGroup } from '../../ui/key-help'

/** The lines that have every word of a search in what they do, in their keys, or in their heading. */
export function searchKeys(groups: readonly KeyGroup[], search: string): readonly KeyGroup[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return groups
    .map(({ label, lines }) => ({
      label,
      lines: lines.filter(({ keys, what }) => {
        const text = [label, what, ...keys].join(' ').toLowerCase()
        return words.every((word) => text.includes(word))
      }),
    }))
    .filter(({ lines }) => lines.length > 0)
}
