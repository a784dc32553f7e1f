/** What is asked about files in and out. */
export type FileQuestion =
  | { readonly kind: 'export' }
  /** What this file would do; which one is asked first where it is null. */
  | { readonly kind: 'import'; readonly path: string | null }
