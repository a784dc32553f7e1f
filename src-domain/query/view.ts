import type { GoalKey } from '#domain/change/record'
import { usualLayout, type Layout } from '#domain/table/layout'
import type { Sort } from '#domain/table/sort'
import { everything, type Query } from './condition'
import { fold } from './fold'
import type { Scope } from './scope'

/** How a table of goals is looked at: which of them, in which columns, in which order. */
export interface Look {
  readonly query: Query
  readonly columns: Layout
  readonly sort: Sort
}

/** A look that was given a name to come back to. */
export interface View extends Look {
  readonly name: string
}

/** How a network was left, for the next time. */
export interface Left extends Look {
  /** The name of the view that was chosen; null for none. What is looked at may have moved on from it. */
  readonly view: string | null
  readonly scope: Scope
  /** The goal that the cursor was at. */
  readonly goal: GoalKey | null
  /** The first row in sight, from 0. */
  readonly top: number
  /** The ids of what was chosen in the palette, the last one first. Missing where that was not kept yet. */
  readonly recent?: readonly string[]
}

/** How much of what was chosen in the palette is remembered. */
export const MOST_RECENT = 8

export const LONGEST_VIEW_NAME = 60

/** How many views a network may have. */
export const MOST_VIEWS = 200

export const usualLook: Look = { query: everything, columns: usualLayout, sort: [] }

/** Whether two names are one, as a person reads them. */
export function isSameName(one: string, other: string): boolean {
  return fold(one).trim() === fold(other).trim()
}

/** The views with this one, in the order of their names: in the place of the one of its name, and of the one that it replaces. */
export function withView(
  views: readonly View[],
  view: View,
  instead: string = view.name,
): readonly View[] {
  const others = withoutView(withoutView(views, view.name), instead)
  return [...others, view].sort((a, b) => (fold(a.name) < fold(b.name) ? -1 : 1))
}

export function withoutView(views: readonly View[], name: string): readonly View[] {
  return views.filter((view) => !isSameName(view.name, name))
}
