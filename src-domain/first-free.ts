/** The first of some names that nobody has; they are counted from 1, and there is no end of them. */
export function firstFree(
  nameOf: (number: number) => string,
  isTaken: (name: string) => boolean,
): string {
  for (let number = 1; ; number += 1) {
    const name = nameOf(number)
    if (!isTaken(name)) return name
  }
}
