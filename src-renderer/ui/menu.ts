/** One thing that a menu offers. */
export interface MenuItem {
  readonly id: string
  readonly label: string
  /** Set where one of several is chosen: whether it is this one. */
  readonly checked?: boolean
}

/** The items of a menu in sections, with a line between them. */
export type MenuSections = readonly (readonly MenuItem[])[]

/** The place of the item that a key goes to; null where the key is none of a menu's. */
export function menuPlace(key: string, place: number, count: number): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return (place + 1) % count
    case 'ArrowUp':
      return (place - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
