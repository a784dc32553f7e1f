import { MOST_RECENT } from '#domain/query/view'

/** What was chosen in the palette lately, to be chosen again. */
export class Recent {
  #ids = $state.raw<readonly string[]>([])

  /** The ids of what was chosen, the last one first. */
  get ids(): readonly string[] {
    return this.#ids
  }

  /** Takes over what was kept from last time. */
  begin(ids: readonly string[]): void {
    this.#ids = ids
  }

  note(id: string): void {
    this.#ids = [id, ...this.#ids.filter((other) => other !== id)].slice(0, MOST_RECENT)
  }
}
