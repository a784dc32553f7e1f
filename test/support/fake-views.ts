import type { FindVerbs } from '#domain/contract/find-verbs'
import { withoutView, withView, type Left, type View } from '#domain/query/view'

type ViewVerb = Extract<keyof FindVerbs, `views.${string}`>

type Handlers = {
  readonly [V in ViewVerb]: (request: FindVerbs[V]['request']) => FindVerbs[V]['reply']
}

/** The saved views of the one network that a test works in, in memory. */
export class FakeViews {
  views: readonly View[] = []
  left: Left | null = null
  notice: string | null = null

  readonly handlers: Handlers = {
    'views.list': () => ({ views: this.views, left: this.left, notice: this.notice }),
    'views.save': ({ view, instead }) => (this.views = withView(this.views, view, instead)),
    'views.remove': ({ name }) => (this.views = withoutView(this.views, name)),
    'views.remember': ({ left }) => {
      this.left = left
      return null
    },
  }
}
