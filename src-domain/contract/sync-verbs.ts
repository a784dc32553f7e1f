import type { GoalKey } from '#domain/change/record'
import type { Empty } from './empty'
import type {
  PlanView,
  PostNumber,
  PostReport,
  PostSummary,
  PulledCell,
  SyncView,
} from './sync-views'
import type { NetworkKey, NetworkView } from './views'

/** What the window can ask of what goes on between a network and the platform. */
export interface SyncVerbs {
  /** Makes a network of an account of the platform and opens it, still empty. */
  'networks.connect': {
    request: {
      /** The platform's network id. */
      readonly id: string
      /** What replaces the platform's own address. */
      readonly url?: string
    }
    reply: NetworkView
  }
  /** Starts the practice network on this computer and opens the network of it. */
  'networks.openPractice': { request: Empty; reply: NetworkView }
  'sync.view': { request: { readonly network: NetworkKey }; reply: SyncView }
  /** Hands over the token for this session; to keep it as well where that was asked for. */
  'sync.useToken': {
    request: { readonly network: NetworkKey; readonly token: string; readonly keep: boolean }
    reply: null
  }
  'sync.forgetToken': { request: { readonly network: NetworkKey }; reply: null }
  /** Begins a pull, or goes on with one that was stopped. What comes of it is told by the event. */
  'sync.pull': {
    request: {
      readonly network: NetworkKey
      /** Only the goals of these offers; of all where it is missing. */
      readonly offers?: readonly number[]
    }
    reply: null
  }
  'sync.stopPull': { request: { readonly network: NetworkKey }; reply: null }
  /** Answers a pull that asks whether to go on. */
  'sync.answerPull': {
    request: { readonly network: NetworkKey; readonly goOn: boolean }
    reply: null
  }
  /** What the last pull changed of goals that were here, amounts first. */
  'sync.pulledCells': { request: { readonly network: NetworkKey }; reply: readonly PulledCell[] }
  /** What a post would do, of these goals or of all that are pending. */
  'post.plan': {
    request: { readonly network: NetworkKey; readonly keys?: readonly GoalKey[] }
    reply: PlanView
  }
  /** Begins the post of a plan. Refused where the goals are no longer as they were shown, or a warning is not ticked. */
  'post.start': {
    request: {
      readonly network: NetworkKey
      readonly keys?: readonly GoalKey[]
      readonly fingerprint: string
      readonly ticked: readonly { readonly key: GoalKey; readonly code: string }[]
    }
    reply: PostNumber
  }
  'post.pause': { request: { readonly network: NetworkKey }; reply: null }
  /** Goes on after a pause, or with a post that a crash or a closed window left. */
  'post.resume': { request: { readonly network: NetworkKey }; reply: null }
  'post.stop': { request: { readonly network: NetworkKey }; reply: null }
  /** The posts of a network, the newest first. */
  'post.list': { request: { readonly network: NetworkKey }; reply: readonly PostSummary[] }
  'post.report': {
    request: { readonly network: NetworkKey; readonly number: PostNumber }
    reply: PostReport
  }
  /** Asks where to. The path that was written, null when the person chose none. */
  'post.export': {
    request: { readonly network: NetworkKey; readonly number: PostNumber }
    reply: string | null
  }
  /** Makes drafts that take back what a post applied. */
  'post.undo': {
    request: { readonly network: NetworkKey; readonly number: PostNumber }
    reply: number | null
  }
}
