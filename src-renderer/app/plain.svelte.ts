/** A copy without reactive proxies: the structured clone between the processes refuses those. */
export function plain<T>(value: T): T {
  // The snapshot's own type only narrows what cannot be cloned; requests are plain data.
  return $state.snapshot<unknown>(value) as T
}
