import type { DecimalMark } from './typed'

/** The decimal mark of a regional format such as "de-AT". Anything but a comma counts as a point, and so does no format. */
export function markOf(locale: string): DecimalMark {
  const part = partsOf(locale).find(({ type }) => type === 'decimal')
  return part?.value === ',' ? ',' : '.'
}

/** Intl throws at a text that names no locale, as a system without a regional format may send. */
function partsOf(locale: string): readonly Intl.NumberFormatPart[] {
  try {
    return new Intl.NumberFormat(locale).formatToParts(1.5)
  } catch {
    return []
  }
}
