/** A network preference as the platform names it, with the value it sent: mixed types, as everywhere on its wire. */
export type Preferences = Readonly<Record<string, string | number | boolean | null>>

/** The preferences that switch parts of a goal on or off. */
export type Switch = 'enable_offer_goals' | 'enable_conversion_approval' | 'encrypt_tracking_pixels'

/**
 * Whether a preference is on. The platform counts anything that is set and not 0 as on. A preference that was never
 * read is unknown: nothing is switched off because of it.
 */
export function preferenceState(preferences: Preferences, name: string): 'on' | 'off' | 'unknown' {
  if (!Object.hasOwn(preferences, name)) return 'unknown'
  const value = preferences[name] ?? null
  return value === null || value === false || value === 0 || value === '0' || value === ''
    ? 'off'
    : 'on'
}
