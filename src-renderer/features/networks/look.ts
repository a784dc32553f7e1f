import type { NetworkSummary } from '#domain/contract/views'
import { isTaken, tidyName, type NetworkColour } from '#domain/network/look'

export const colourNames: Readonly<Record<NetworkColour, string>> = {
  blue: 'Blue',
  orange: 'Orange',
  green: 'Green',
  plum: 'Plum',
  slate: 'Slate',
  pink: 'Pink',
  olive: 'Olive',
  brown: 'Brown',
}

/** Why a network cannot be called this here; null where it can. Its own name it may keep, whoever has it as well. */
export function refusedName(
  typed: string,
  own: string,
  others: readonly NetworkSummary[],
): string | null {
  const name = tidyName(typed)
  if (name === '') return 'A name is needed.'
  if (name === own) return null
  const names = others.map((other) => other.name)
  return isTaken(name, names) ? 'Another network here has this name.' : null
}
