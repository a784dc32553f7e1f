/** Where a key moves the selection in a list; null for a key that does not. */
export function moveTo(key: string, place: number, count: number, page: number): number | null {
  if (count === 0) return null
  const last = count - 1
  const moves: Readonly<Partial<Record<string, number>>> = {
    ArrowDown: place + 1,
    ArrowUp: place < 0 ? last : place - 1,
    PageDown: place + page,
    PageUp: place - page,
    Home: 0,
    End: last,
  }
  const to = moves[key]
  return to === undefined ? null : Math.min(last, Math.max(0, to))
}
