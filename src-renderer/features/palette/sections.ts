import { fuzzyFind } from '../../ui/fuzzy'
import type { PaletteGroup, PaletteItem, PaletteSection } from './palette-item'

/** As many of a kind are listed: who wants more types more. */
const MOST = 50
/** As many of the best are looked through for those that were used before. */
const LOOKED_THROUGH = 500

/** What the palette lists for a search. What was used last comes first, and what cannot be done now comes last. */
export function sectionsFor(
  groups: readonly PaletteGroup[],
  recent: readonly string[],
  search: string,
): readonly PaletteSection[] {
  const sections = search.trim() === '' ? usual(groups, recent) : found(groups, recent, search)
  return sections.filter(({ items }) => items.length > 0)
}

function usual(
  groups: readonly PaletteGroup[],
  recent: readonly string[],
): readonly PaletteSection[] {
  const used = new Set(recent)
  const others = groups.filter(({ isListed }) => isListed)
  return [
    {
      label: 'Used last',
      items: recent.flatMap((id) => groups.flatMap(({ find }) => find(id) ?? [])),
    },
    ...others.map(({ label, texts, items }) => ({
      label,
      items: items([...texts.keys()])
        .filter(({ id }) => !used.has(id))
        .toSorted((one, other) => Number(one.why !== null) - Number(other.why !== null)),
    })),
  ]
}

function found(
  groups: readonly PaletteGroup[],
  recent: readonly string[],
  search: string,
): readonly PaletteSection[] {
  const ages = new Map(recent.map((id, age) => [id, age]))
  const rank = ({ id, why }: PaletteItem) => (why === null ? (ages.get(id) ?? MOST) : Infinity)
  return groups.map(({ label, texts, items }) => {
    const best = items(fuzzyFind(texts, search).slice(0, LOOKED_THROUGH))
    const ranked = best.toSorted((one, other) => order(rank(one), rank(other)))
    return { label, items: ranked.slice(0, MOST) }
  })
}

function order(one: number, other: number): number {
  return one === other ? 0 : one - other
}
