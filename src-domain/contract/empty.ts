/** A request or a reply that says nothing. */
export type Empty = Readonly<Record<string, never>>
