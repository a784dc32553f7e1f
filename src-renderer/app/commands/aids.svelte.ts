import { Recent } from './recent.svelte'

/** What helps to find one's way: the palette and the list of shortcuts, of which one may be open. */
export class Aids {
  #shown = $state.raw<'palette' | 'shortcuts' | null>(null)
  /** What was chosen in the palette while no network was open. */
  readonly recent = new Recent()

  get shown(): 'palette' | 'shortcuts' | null {
    return this.#shown
  }

  readonly show = (aid: 'palette' | 'shortcuts'): void => {
    this.#shown = aid
  }

  readonly close = (): void => {
    this.#shown = null
  }
}
