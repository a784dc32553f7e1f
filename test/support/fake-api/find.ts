import type { FindVerbs, PulledGoal } from '#domain/contract/find-verbs'
import { withoutView, withView, type Left, type View } from '#domain/query/view'
import type { HandlersOf } from './handlers'

/** The saved views of the one network that a test works in, in memory, and which goals pulls changed. */
export class FakeFind {
  views: readonly View[] = []
  left: Left | null = null
  notice: string | null = null
  readonly #pulled: () => readonly PulledGoal[]

  constructor(pulled: () => readonly PulledGoal[]) {
    this.#pulled = pulled
  }

  readonly handlers: HandlersOf<FindVerbs> = {
    'views.list': () => ({ views: this.views, left: this.left, notice: this.notice }),
    'views.save': ({ view, instead }) => (this.views = withView(this.views, view, instead)),
    'views.remove': ({ name }) => (this.views = withoutView(this.views, name)),
    'views.remember': ({ left }) => {
      this.left = left
      return null
    },
    'history.pulled': () => this.#pulled(),
  }
}
