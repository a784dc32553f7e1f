import type { MovedCell } from '#domain/change/cells'
import type { ContentsMove } from '#domain/change/contents'
import type { Action } from '#domain/change/entry'
import type { GoalKey, GoalRecord } from '#domain/change/record'
import type { Failure } from '#domain/failure'
import type { DecimalMark } from '#domain/money/typed'
import type { NetworkColour } from '#domain/network/look'
import type { NetworkContents } from '#domain/network/network'
import type { AppSettings } from './app-settings'

/** Names a network's folder on this computer. Two local networks may come from one account. */
export type NetworkKey = string

/** A local network as a list shows it. */
export interface NetworkSummary {
  readonly key: NetworkKey
  /** What it is called here. No two on one computer are called the same. */
  readonly name: string
  /** What the platform calls it, and the platform's network id. */
  readonly platformName: string
  readonly id: string
  readonly colour: NetworkColour
  /** Put away: it is kept, and opens again once it was brought back. */
  readonly archived: boolean
  /** How many goals there were when it was last open; null where that is not known. */
  readonly goals: number | null
  /** When it was last opened; null where it never was. */
  readonly opened: string | null
}

/** What a person decides about how a network looks here. */
export type NetworkLook = Pick<NetworkSummary, 'name' | 'colour'>

/** Goals that are not here yet: where they begin, and how many goals there are with those that are. */
export interface GoalsToCome {
  readonly next: number
  readonly total: number
}

/** Some of a network's goals, by their place when it was opened, each as it is now. */
export interface GoalsPage {
  readonly goals: readonly GoalRecord[]
  /** Where the next ones begin; null where these are the last. */
  readonly next: number | null
}

/** A network as the window opens it: at one point of its journal, with everything but most of its goals. */
export interface NetworkView extends NetworkContents {
  readonly key: NetworkKey
  /** It as a list shows it. */
  readonly summary: NetworkSummary
  /** The first ones. */
  readonly goals: readonly GoalRecord[]
  /** Those that follow, to be asked for; null where there are no more. */
  readonly toCome: GoalsToCome | null
  /** What went wrong while opening and was mended: a sentence each, to be shown. */
  readonly notices: readonly string[]
  /** What undo would take back and redo would do again; null where there is nothing. */
  readonly undo: string | null
  readonly redo: string | null
  /** Why nothing in it can be changed; null where it can. */
  readonly readOnly: ReadOnlyView | null
}

/** A network that can only be looked at: its folder cannot be written to, or somebody else has it open. */
export type ReadOnlyView =
  | { readonly reason: 'folder' }
  | {
      readonly reason: 'held'
      readonly holder: {
        readonly user: string
        readonly host: string
        readonly program: 'app' | 'command line'
        readonly pid: number
        readonly since: string
      }
    }

/** What a committed change moved: sent to the window after it is on disk. */
export interface NetworkChanged {
  readonly key: NetworkKey
  readonly sequence: number
  readonly label: string
  readonly goals: readonly GoalRecord[]
  readonly removed: readonly GoalKey[]
  /** What moved besides goals; null where nothing did. */
  readonly contents: ContentsMove | null
  /** What undo would take back and redo would do again now. */
  readonly undo: string | null
  readonly redo: string | null
}

/** One thing that was done, as the history lists it. */
export interface HistoryEntry {
  readonly sequence: number
  readonly at: string
  readonly who: string
  readonly action: Action
  readonly label: string
  /** How many goals it moved. */
  readonly goals: number
}

/** Some of the history, newest first. */
export interface HistoryPage {
  readonly entries: readonly HistoryEntry[]
  /** Where the next page begins; null where there is nothing older. */
  readonly next: number | null
}

/** One thing that was done, with every cell that it moved. */
export interface HistoryDetail extends HistoryEntry {
  readonly cells: readonly NamedCell[]
}

/** One field of a goal before and after, with what the goal is called. */
export interface NamedCell extends MovedCell {
  readonly name: string | null
}

/** A verified copy of a network that can be gone back to. */
export interface RestorePointView {
  readonly id: string
  readonly sequence: number
  readonly at: string
  readonly reason: string
  readonly goals: number
}

/** What the window needs to begin with. */
export interface Start {
  readonly networks: readonly NetworkSummary[]
  /** The network that was open when the app was last closed. */
  readonly open: NetworkView | null
  /** That network and why it could not be opened; null where it could, or there was none. */
  readonly refused: { readonly network: NetworkKey; readonly failure: Failure } | null
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
