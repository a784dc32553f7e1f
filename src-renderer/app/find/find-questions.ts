/** What is asked on the way to the goals that somebody looks for. */
export type FindQuestion =
  /** A filter: the one at this place, or a new one. */
  | { readonly kind: 'condition'; readonly place: number | null }
  | { readonly kind: 'view-name'; readonly act: 'save' | 'rename' }
