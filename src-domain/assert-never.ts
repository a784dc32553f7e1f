/** Makes a switch over a closed set complete: a forgotten member is a compile error, a stray value at run time a fault. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
