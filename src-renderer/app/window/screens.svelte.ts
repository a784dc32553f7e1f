import { tick } from 'svelte'

/** The screens of an open network, in the order of their tabs. */
export const screenTabs = [
  { name: 'goals', label: 'Goals' },
  { name: 'changes', label: 'Changes' },
  { name: 'conflicts', label: 'Conflicts' },
  { name: 'history', label: 'History' },
] as const

export type ScreenName = (typeof screenTabs)[number]['name']

interface Screen {
  readonly focus: () => void
}

interface GoalsScreen extends Screen {
  readonly toggleFindings: () => void
  /** Puts the keyboard into the search. */
  readonly find: () => void
  readonly chooseColumns: () => void
}

/** Which screen of an open network is shown. The screens put themselves in as they are rendered. */
export class Screens {
  #shown = $state.raw<ScreenName>('goals')
  goals = $state.raw<GoalsScreen | null>(null)
  changes = $state.raw<Screen | null>(null)
  conflicts = $state.raw<Screen | null>(null)
  history = $state.raw<Screen | null>(null)

  /** Whether the changes show the posts in place of what is pending. */
  atPosts = $state.raw(false)

  get shown(): ScreenName {
    return this.#shown
  }

  async show(name: ScreenName): Promise<void> {
    if (name === this.#shown) return
    this.#shown = name
    await tick()
    this.focus()
  }

  /** To a screen, with the keyboard in its list also where it is shown already. */
  async goTo(name: ScreenName): Promise<void> {
    await this.show(name)
    this.focus()
  }

  /** To the posts, wherever the window is. */
  async showPosts(): Promise<void> {
    this.atPosts = true
    if (this.#shown !== 'changes') await this.show('changes')
  }

  /** Puts the keyboard where it belongs on the screen that is shown. */
  focus(): void {
    this[this.#shown]?.focus()
  }
}
