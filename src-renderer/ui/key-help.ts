/** What some keys do somewhere. */
export interface KeyHelp {
  readonly keys: readonly string[]
  readonly what: string
}

/** What keys do in one kind of place. */
export interface KeyGroup {
  readonly label: string
  readonly lines: readonly KeyHelp[]
}
