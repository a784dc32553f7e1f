/** Spaces that part a figure from what belongs to it: "14 %", "3.00 EUR", "+ 4". */
const WITHIN = /(?<=\d) (?=%|[A-Z]{3}\b)|(?<=\+) (?=\d)/g

/** A sentence in which a figure and its unit, or the sign before it, are never parted by the end of a line. */
export function unbroken(sentence: string): string {
  return sentence.replace(WITHIN, '\u00a0')
}
