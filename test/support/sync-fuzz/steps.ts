import type { Side } from '#domain/change/conflict'
import type { GoalValues } from '#domain/sync/post-item'
import type { Written } from '../../../src-main/sync/platform'
import type { FakeFault } from '../fake-behaviour'

/** Which of the goals that there are then: by their places, round and round. */
type Places = readonly number[]

/** What a person does with goals, with no call to the platform. */
export type Work =
  | { readonly do: 'edit'; readonly goals: Places; readonly values: GoalValues }
  | { readonly do: 'create'; readonly values: GoalValues }
  | { readonly do: 'delete' | 'discard'; readonly goals: Places }
  | { readonly do: 'resolve'; readonly goals: Places | null; readonly side: Side }
  | { readonly do: 'put back'; readonly goals: Places | null; readonly to: number }
  | { readonly do: 'undo' | 'redo' | 'take back' }

/** What a person or fate does to what is under way. */
export type Turn =
  | { readonly do: 'pause' | 'stop' | 'stop pull' | 'kill' | 'restart' }
  | { readonly do: 'lose power'; readonly luck: readonly number[] }
  | { readonly do: 'disk'; readonly after: number; readonly dies: boolean; readonly torn: boolean }

/** What calls the platform, and what happens meanwhile. */
export type Talk =
  | {
      readonly do: 'pull'
      readonly offers: readonly number[] | null
      readonly goOn: boolean
      readonly upsets: readonly Upset[]
    }
  | { readonly do: 'post'; readonly goals: Places | null; readonly upsets: readonly Upset[] }
  | { readonly do: 'resume'; readonly upsets: readonly Upset[] }

/** What is done at one of the two clients. */
export type Act = Work | Turn | Talk

/** What a colleague does on the platform itself. */
export type ColleagueAct =
  | { readonly do: 'edit'; readonly goal: number; readonly values: GoalValues }
  | { readonly do: 'create'; readonly values: GoalValues }
  | { readonly do: 'lose' | 'come back'; readonly goal: number }

/** One thing that somebody does, or fate. */
export type Step =
  | { readonly who: 0 | 1; readonly act: Act }
  | { readonly who: 'colleague'; readonly act: ColleagueAct }
  | { readonly who: 'clock'; readonly years: number }
  | { readonly who: 'platform'; readonly answers: Written['kind']; readonly emptyClears: boolean }

/** How a call fails besides what a fake platform does by itself: surely not done, each for another reason. */
export type Refusal = 'refused' | 'limit' | 'token'

/** What happens at one of the calls of a pull or a post, counted from where it begins. */
export interface Upset {
  readonly at: number
  readonly what:
    | {
        readonly fault: FakeFault['kind'] | Refusal
        /** It happens to so many calls after it that write as well. */
        readonly writes: number
      }
    | { readonly step: Step }
}
