import { FAR_PERCENT } from '#domain/contract/app-settings'

/** The whole percentage that somebody typed, with or without its sign; null where it is none that can be set. */
export function readFarPercent(text: string): number | null {
  const digits = /^(\d{1,4})\s*%?$/.exec(text.trim())?.[1]
  const percent = Number(digits)
  return digits !== undefined && percent >= FAR_PERCENT.least && percent <= FAR_PERCENT.most
    ? percent
    : null
}
