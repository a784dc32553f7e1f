import stringWidth from 'string-width'

/**
 * Everything that steers a terminal or hides from the reader: control characters and with them every escape sequence,
 * marks that turn the direction of writing, invisible characters, halves of pairs. The two joiners stay: scripts need them.
 */
const UNPRINTABLE = /(?![\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** ASCII, Latin letters and the marks of typography: nothing to hide, a column each, and nearly every text there is. */
const PLAIN = /^[ -~\u00a1-\u00ac\u00ae-\u02af\u2010-\u2027]*$/

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The text with a replacement character for each one that must not reach a terminal. */
export function printable(text: string): string {
  return PLAIN.test(text) ? text : text.replace(UNPRINTABLE, '\ufffd')
}

/** How many columns of a terminal a text takes: two for most characters of East Asia. */
export function columnsOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text)
}

/** The text if it fits, else its beginning with an ellipsis. */
export function cut(text: string, width: number): string {
  return columnsOf(text) <= width ? text : `${chunk(text, width - 1)}…`
}

/** The text in lines that fit, broken between words, and within a word only where it is longer than a line. */
export function wrap(text: string, room: number): readonly string[] {
  const width = Math.max(room, 1)
  const lines: string[] = []
  let line = ''
  let taken = 0
  for (const word of text.split(' ').flatMap((long) => chunks(long, width))) {
    const columns = columnsOf(word)
    if (line !== '' && taken + 1 + columns > width) {
      lines.push(line)
      line = ''
      taken = 0
    }
    const gap = line === '' ? '' : ' '
    line += gap + word
    taken += gap.length + columns
  }
  return [...lines, line]
}

/** Fills up with spaces to a number of columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)))
}

function chunks(word: string, width: number): readonly string[] {
  const found: string[] = []
  let rest = word
  while (columnsOf(rest) > width) {
    const first = chunk(rest, width)
    found.push(first)
    rest = rest.slice(first.length)
  }
  return [...found, rest]
}

/** As much of the beginning as fits, at least one character, none of them cut in two. */
function chunk(text: string, width: number): string {
  let fits = ''
  let taken = 0
  for (const { segment } of graphemes.segment(text)) {
    taken += columnsOf(segment)
    if (taken > width && fits !== '') break
    fits += segment
  }
  return fits
}
