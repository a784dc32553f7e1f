/** Something that can be done or gone to. */
export interface PaletteItem {
  /** Names it among all of them, today and later. */
  readonly id: string
  readonly label: string
  /** Where it belongs. */
  readonly detail: string
  /** The keys that do it as well; null where there are none. */
  readonly keys: string | null
  /** Why it cannot be done now; null where it can. */
  readonly why: string | null
  readonly run: () => void
}

/** Things of one kind. There may be very many: only those that are found are made. */
export interface PaletteGroup {
  readonly label: string
  /** What each is found by. */
  readonly texts: readonly string[]
  readonly items: (places: readonly number[]) => readonly PaletteItem[]
  /** The one of this id; null where it is none of these, or gone. */
  readonly find: (id: string) => PaletteItem | null
  /** Whether all are listed while nothing is searched for. */
  readonly isListed: boolean
}

/** What is listed under one heading. */
export interface PaletteSection {
  readonly label: string
  readonly items: readonly PaletteItem[]
}
