import type { GoalKey } from '#domain/change/record'
import type { Left, View } from '#domain/query/view'
import type { NetworkKey } from './views'

/** The views of a network, and how it was left. */
export interface ViewsView {
  readonly views: readonly View[]
  /** Null where it never was, or nothing is known of it. */
  readonly left: Left | null
  /** What a person is told where the file of them was broken; null where it was not. */
  readonly notice: string | null
}

/** When a pull last showed other values of a goal than before. */
export interface PulledGoal {
  readonly key: GoalKey
  /** By this computer's clock. */
  readonly at: string
}

/** What the window can ask for to find goals, and to find them again. */
export interface FindVerbs {
  'views.list': { request: { readonly network: NetworkKey }; reply: ViewsView }
  /** Keeps a view, in the place of the one of its name and of the one that it is instead of. All that there are then. */
  'views.save': {
    request: { readonly network: NetworkKey; readonly view: View; readonly instead?: string }
    reply: readonly View[]
  }
  'views.remove': {
    request: { readonly network: NetworkKey; readonly name: string }
    reply: readonly View[]
  }
  /** Keeps how the network is left. A disk that refuses it only costs the memory of it. */
  'views.remember': { request: { readonly network: NetworkKey; readonly left: Left }; reply: null }
  /** The goals that pulls of the last days changed, as far as the history is kept. */
  'history.pulled': {
    request: { readonly network: NetworkKey; readonly days: number }
    reply: readonly PulledGoal[]
  }
}
