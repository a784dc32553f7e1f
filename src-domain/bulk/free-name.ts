import { foldName } from '#domain/check/groups'

/** The name with the lowest number that makes it one of its own: "Signup (2)". A name that ends with a number counts on from it. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  const stem = wanted.replace(/ \(\d{1,6}\)$/, '')
  for (let number = 2; ; number += 1) {
    const name = `${stem} (${number})`
    if (!taken.has(foldName(name))) return name
  }
}
