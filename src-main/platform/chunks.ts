/** How many of these ids, from the first on, a list of them can hold in so many characters of an address; at least one. */
export function fitting(ids: readonly number[], parameter: string, room: number): number {
  const each = `&${encodeURIComponent(`${parameter}[]`)}=`.length
  let left = room
  const tooMany = ids.findIndex((id) => (left -= each + String(id).length) < 0)
  return tooMany < 0 ? ids.length : Math.max(1, tooMany)
}

/** All of these ids in lists that each fit into so many characters. */
export function chunked(
  ids: readonly number[],
  parameter: string,
  room: number,
): readonly (readonly number[])[] {
  const chunks: (readonly number[])[] = []
  for (let rest = ids; rest.length > 0;) {
    const most = fitting(rest, parameter, room)
    chunks.push(rest.slice(0, most))
    rest = rest.slice(most)
  }
  return chunks
}
