/** About so many characters are made at once: a millisecond or two of work. */
const SLICE = 256 * 1024

interface Form {
  /** What each item of a list begins with. */
  readonly lineBreak: '' | '\n'
  /** How the object ends. */
  readonly end: '' | '}'
}

/** The JSON of an object in pieces: a list in it may be long. */
export function* jsonTexts(data: object, { lineBreak, end }: Form): Generator<string> {
  let text = '{'
  const there = Object.entries(data).filter(([, value]) => value !== undefined)
  for (const [index, [key, value]] of (there as [string, unknown][]).entries()) {
    text += `${index === 0 ? '' : ','}${JSON.stringify(key)}:`
    if (!Array.isArray(value)) {
      text += JSON.stringify(value)
      continue
    }
    text += '['
    for (const [place, item] of value.entries()) {
      text += `${place === 0 ? '' : ','}${lineBreak}${JSON.stringify(item)}`
      if (text.length < SLICE) continue
      yield text
      text = ''
    }
    text += ']'
  }
  yield text + end
}
