import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { DecimalMark } from '#domain/money/typed'
import type { NetworkContents } from '#domain/network/network'
import type { AppSettings } from './app-settings'

/** Names a network's folder on this computer. Two local networks may come from one account. */
export type NetworkKey = string

/** A local network as a list shows it. */
export interface NetworkSummary {
  readonly key: NetworkKey
  readonly name: string
  /** The platform's network id. */
  readonly id: string
}

/** A network as the window opens it: everything, at one point of its journal. */
export interface NetworkView extends NetworkContents {
  readonly key: NetworkKey
  readonly goals: readonly GoalRecord[]
  /** What went wrong while opening and was mended: a sentence each, to be shown. */
  readonly notices: readonly string[]
}

/** What a committed change moved: sent to the window after it is on disk. */
export interface NetworkChanged {
  readonly key: NetworkKey
  readonly sequence: number
  readonly label: string
  readonly goals: readonly GoalRecord[]
  readonly removed: readonly GoalKey[]
}

/** What the window needs to begin with. */
export interface Start {
  readonly networks: readonly NetworkSummary[]
  /** The network that was open when the app was last closed. */
  readonly open: NetworkView | null
  /** Why that network could not be opened, where it could not. */
  readonly notices: readonly string[]
  readonly panes: Panes
  readonly settings: AppSettings
  /** The decimal mark of the system's regional format. */
  readonly systemMark: DecimalMark
}

/** Widths of the side panes in CSS pixels. */
export interface Panes {
  readonly offers: number
  readonly inspector: number
}
