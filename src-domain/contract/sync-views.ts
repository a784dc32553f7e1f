import type { MovedCell } from '#domain/change/cells'
import type { GoalKey } from '#domain/change/record'
import type { Failure } from '#domain/failure'
import type { GoalFieldName } from '#domain/goal/goal'
import type { Titled } from '#domain/goal/title'
import type { FieldValue } from '#domain/model/field'
import type { LeftOut, Starred } from '#domain/sync/plan'
import type { ItemState, PostCounts, PostPhase } from '#domain/sync/post-state'
import type { NetworkKey } from './views'

/** Names a post of a network: the posts of a network are numbered from 1. */
export type PostNumber = number

/** How a network is reached. */
export interface ConnectionView {
  /** What replaces the platform's own address; null where nothing does. */
  readonly url: string | null
  /** Whether a token is at hand, for this session or kept. */
  readonly hasToken: boolean
  /** Whether the token is kept by this system, can be kept, or could only be kept where others may read it. */
  readonly keeping: 'kept' | 'possible' | 'weak'
  readonly practice: boolean
}

/** A pull under way. */
export interface PullProgress {
  readonly doing: 'offers' | 'goals'
  readonly done: number
  /** Null while the platform has not said how many there are. */
  readonly total: number | null
  /** Null where it cannot be told yet. */
  readonly secondsLeft: number | null
  /** The platform shows so much less than before that a person must say whether to go on. */
  readonly asks: { readonly known: number; readonly shown: number } | null
}

/** What the last pull came to. */
export interface PullReport {
  readonly at: string
  readonly end: 'done' | 'stopped' | Failure
  /** How many goals the platform showed. */
  readonly goals: number
  readonly arrived: number
  readonly moved: number
  readonly missing: number
  /** Goals with conflicts that this pull brought. */
  readonly conflicts: number
}

/** A field that the platform shows otherwise than at the pull before. */
export type PulledCell = MovedCell & { readonly name: string | null }

/** A post that goes on, or waits to. */
export interface PostProgress {
  readonly number: PostNumber
  readonly counts: PostCounts
  readonly phase: PostPhase
  /** Null where nothing more is sent for now. */
  readonly secondsLeft: number | null
  /** Why it rests just now, and that it will try again by itself. */
  readonly resting: Failure | null
}

/** Everything about a network and the platform that is not in its goals. */
export interface SyncView {
  readonly connection: ConnectionView
  readonly pull: PullProgress | null
  readonly pulled: PullReport | null
  readonly post: PostProgress | null
}

/** What happened between a network and the platform. */
export interface SyncChanged {
  readonly network: NetworkKey
  readonly view: SyncView
  /** Items of the post under way that stand elsewhere than before. */
  readonly items: readonly { readonly item: number; readonly state: ItemState }[]
}

/** One goal of a post as a list shows it. */
export interface PostItemView {
  readonly key: GoalKey
  readonly kind: 'create' | 'update' | 'delete'
  readonly name: string
  readonly offer: number | null
  readonly cells: readonly PostCell[]
}

export interface PostCell {
  readonly field: GoalFieldName
  readonly was: FieldValue
  readonly now: FieldValue
}

/** An amount that a post moves, to be looked at before it is sent. */
export interface AmountMove {
  readonly key: GoalKey
  readonly name: string
  readonly field: GoalFieldName
  readonly was: string
  readonly now: string
  /** Of the offer, else of the network. */
  readonly currency: string | null
}

/** What a post would do: everything that a person confirms. */
export interface PlanView {
  /** Tells this plan from any other: it is said again when the post begins. */
  readonly fingerprint: string
  readonly items: readonly PostItemView[]
  readonly leftOut: readonly (LeftOut & Titled)[]
  readonly starred: readonly (Starred & Titled)[]
  readonly offers: number
  readonly advertisers: number
  readonly largestRise: AmountMove | null
  readonly largestFall: AmountMove | null
  /** The goal that keeps least of what it earns, in percent, among those with a margin that can be told. */
  readonly worstMargin: {
    readonly key: GoalKey
    readonly name: string
    readonly percent: string
  } | null
  readonly calls: number
  readonly seconds: number
}

/** A post, under way or over. */
export interface PostSummary {
  readonly number: PostNumber
  readonly at: string
  readonly who: string
  readonly counts: PostCounts
  readonly over: boolean
}

/** Everything about a post. */
export interface PostReport extends PostSummary {
  readonly items: readonly (PostItemView & { readonly state: ItemState })[]
}
