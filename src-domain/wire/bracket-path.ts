/** PHP drops what is nested deeper. */
const DEEPEST = 64

/**
 * The keys that a parameter's name leads through, as PHP reads it: `a[b][]` is a, b and an empty one, which appends. Null where
 * PHP takes no notice of the parameter. A name ends at its first zero byte, as texts of C do.
 */
export function bracketPath(raw: string): readonly string[] | null {
  const [text = ''] = raw.split('\0', 1)
  const name = text.replace(/^ +/, '')
  const [head = ''] = name.split('[', 1)
  if (head === '') return null
  const path = [head.replace(/[ .]/g, '_')]
  let at = head.length
  while (name[at] === '[') {
    const end = name.indexOf(']', at)
    if (end < 0) return path.length > 1 ? path : [plain(name)]
    const key = name.slice(at + 1, end)
    path.push(/^\s?$/.test(key) ? '' : key)
    at = end + 1
  }
  return path.length > DEEPEST ? null : path
}

/** A bracket that is never closed is no bracket. */
function plain(name: string): string {
  return name.replace(/[ .[]/g, '_')
}
