/** Valid in JSON as they are, but a terminal obeys some of them and the reader sees none. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu

/** A value as JSON on one line, with everything that steers a terminal or hides from the reader escaped. */
export function jsonText(value: unknown): string {
  return JSON.stringify(value).replace(UNSEEN, escaped)
}

/**
 * One JSON document with an entry of its lists a line, in pieces, so that it may be larger than any text can be: first what
 * it is about, then the lists.
 */
export function* jsonDocument(
  head: object,
  lists: Readonly<Record<string, Iterable<object>>>,
): Generator<string> {
  yield jsonText(head).slice(0, -1)
  let comma = Object.keys(head).length === 0 ? '' : ','
  for (const [name, entries] of Object.entries(lists)) {
    yield `${comma}\n${jsonText(name)}:[`
    comma = ','
    let between = ''
    for (const entry of entries) {
      yield `${between}\n${jsonText(entry)}`
      between = ','
    }
    yield ']'
  }
  yield '}\n'
}

function escaped(character: string): string {
  const units = character.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
  return units.map((unit) => `\\u${unit}`).join('')
}
