import type { BulkPlan } from '#domain/bulk/plan'
import { goalField } from '#domain/goal/goal'
import { counted, figure } from '../../ui/counted'
import type { BulkAbout, GoalWords } from './about'
import { toldCell, type ToldCell } from './told-cell'

/** One line of a preview. */
export type PreviewLine = GoalWords & {
  /** The field; empty where it is about the goal as a whole. */
  readonly field: string
} & (
    | ToldCell
    | {
        readonly kind: 'words'
        readonly tone: 'new' | 'gone' | 'skipped'
        readonly words: string
        readonly isNote: boolean
      }
  )

/** The lines of everything that is done. Each is put into words as it comes into view. */
export function doneLines(
  { cells, gone, made }: BulkPlan,
  about: BulkAbout,
): { readonly count: number; readonly line: (place: number) => PreviewLine | null } {
  const count = cells.length + gone.length + made.length
  const line = (place: number): PreviewLine | null => {
    const cell = cells[place]
    if (cell !== undefined) {
      const goal = about.goal(cell.key)
      return { ...goal, field: goalField(cell.field).label, ...toldCell(cell, goal, about) }
    }
    const key = gone[place - cells.length]
    if (key !== undefined)
      return { ...about.goal(key), ...wholly('gone', 'it is not on the platform yet') }
    const copy = made[place - cells.length - gone.length]
    if (copy === undefined) return null
    const like = `like ${about.quote(copy.source)}`
    return { ...about.copy(copy.record), ...wholly('new', like, copy.note) }
  }
  return { count, line }
}

/** The same of everything that is not done, and how many goals it is about. */
export function skippedLines(
  { skipped }: BulkPlan,
  about: BulkAbout,
): {
  readonly count: number
  readonly goals: number
  readonly line: (place: number) => PreviewLine | null
} {
  const line = (place: number): PreviewLine | null => {
    const one = skipped[place]
    if (one === undefined) return null
    const field = one.field === null ? '' : goalField(one.field).label
    return { ...about.goal(one.key), ...wholly('skipped', one.why), field }
  }
  return { count: skipped.length, goals: new Set(skipped.map(({ key }) => key)).size, line }
}

/** A note says more than the words do. */
function wholly(tone: 'new' | 'gone' | 'skipped', words: string, note: string | null = null) {
  return { kind: 'words', field: '', tone, words: note ?? words, isNote: note !== null } as const
}

/** What a plan comes to, in a sentence: "48 of 60 goals change, 9 stay as they are, 3 are skipped." */
export function sumOf(plan: BulkPlan, goals: number): string {
  if (plan.made.length > 0) {
    const noted = plan.made.filter(({ note }) => note !== null).length
    return `${counted(plan.made.length, 'goal')} will be made${noted === 0 ? '' : `, ${figure(noted)} of them to look at`}.`
  }
  const moving = new Set([...plan.cells.map(({ key }) => key), ...plan.gone])
  const left = new Set(plan.skipped.map(({ key }) => key).filter((key) => !moving.has(key)))
  const parts = [
    `${figure(moving.size)} of ${counted(goals, 'goal')} ${moving.size === 1 ? 'changes' : 'change'}`,
    ...said(goals - moving.size - left.size, 'stays as it is', 'stay as they are'),
    ...said(left.size, 'is skipped', 'are skipped'),
  ]
  return `${parts.join(', ')}.`
}

function said(goals: number, one: string, many: string): readonly string[] {
  return goals <= 0 ? [] : [`${figure(goals)} ${goals === 1 ? one : many}`]
}
