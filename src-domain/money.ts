import Big from 'big.js'

/**
 * An amount as the platform writes it: digits, at most one point, an optional minus. Twenty digits on each side hold any
 * amount the platform can send and keep a pasted novel out of the arithmetic.
 */
const DECIMAL = /^-?(?:\d{1,20}(?:\.\d{0,20})?|\.\d{1,20})$/

/** How the platform writes every amount that it sends: plain digits with a point and its fixed places behind it. */
const FIXED = /^(?:0|[1-9]\d{0,19})\.(?<fraction>\d{1,20})$/

/** The exact value of a decimal text, or null where the text is not a number. Surrounding spaces are ignored. */
export function readDecimal(text: string): Big | null {
  const trimmed = text.trim()
  return DECIMAL.test(trimmed) ? new Big(trimmed.replace(/\.$/, '')) : null
}

/** With how many places an amount is written in that form; null where it is in another. */
function fixedPlaces(text: string): number | null {
  return FIXED.exec(text)?.groups?.fraction?.length ?? null
}

/** How many decimal places a value needs: 2.500 needs one. */
export function placesOf(value: Big): number {
  const fraction = value.toFixed().split('.')[1] ?? ''
  return fraction.length
}

/**
 * The form in which amounts are stored and sent: fixed places, as the platform answers ("12.5" becomes "12.50000").
 * A text that is no number, or needs more places than there are, is kept as typed: a rule reports it, nothing rounds it.
 */
export function canonicalDecimal(text: string, places: number): string {
  // Nearly every amount of a page comes like this, and need not go through the arithmetic.
  if (fixedPlaces(text) === places) return text
  const value = readDecimal(text)
  if (value === null || placesOf(value) > places) return text.trim()
  return value.eq(0) ? new Big(0).toFixed(places) : value.toFixed(places)
}

/** Whether two texts mean the same amount: "2", "2.00" and "2.00000" do. Texts that are no numbers compare as texts. */
export function sameDecimal(one: string, other: string): boolean {
  if (one === other) return true
  const places = fixedPlaces(one)
  if (places !== null && places === fixedPlaces(other)) return false
  const [a, b] = [readDecimal(one), readDecimal(other)]
  return a === null || b === null ? one.trim() === other.trim() : a.eq(b)
}
