import uFuzzy from '@leeoniya/ufuzzy'

/** More terms than this are looked for in the order they were typed; fewer in any order. */
const TERMS_IN_ANY_ORDER = 4
/** More hits than this are too many to be ranked while somebody types. */
const RANKED = 1000

// Words of every script, of which letters may be left out.
const fuzzy = new uFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  intraIns: Infinity,
})

/** The places of the texts that a search finds, best first: those with the whole of it as a word, then by how close they come. */
export function fuzzyFind(texts: readonly string[], search: string): readonly number[] {
  // uFuzzy asks for an array that it could change, and changes none.
  const all = texts as string[]
  const [hits, info, order] = fuzzy.search(all, meant(search), TERMS_IN_ANY_ORDER, RANKED)
  if (hits === null) return []
  const ranked = order === null ? hits : order.flatMap((place) => info.idx[place] ?? [])
  const whole = wholeWord(search)
  const isWhole = (place: number) => whole.test(texts[place] ?? '')
  return [...ranked.filter(isWhole), ...ranked.filter((place) => !isWhole(place))]
}

/** Of a number nothing may be left out: 5005 is no 50105. What stands in quotes is taken as it is. */
function meant(search: string): string {
  return search.replaceAll('"', ' ').replace(/\S*\d\S*/g, '"$&"')
}

function wholeWord(search: string): RegExp {
  const word = search.trim().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?:^|\\s)${word}(?:\\s|$)`, 'iu')
}
