/** Things by their key, in the order in which they came. A later one takes the place of an earlier one of the same key. */
export function keyed<T, K>(items: Iterable<T>, keyOf: (item: T) => K): ReadonlyMap<K, T> {
  const map = new Map<K, T>()
  for (const item of items) map.set(keyOf(item), item)
  return map
}
