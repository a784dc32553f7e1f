import { array, boolean, mixed, number, string, type Schema } from 'yup'
import { exactly, isName } from '#domain/contract/request-shapes'
import { tidyName } from '#domain/network/look'
import { columns } from '#domain/table/columns'
import { NARROWEST, WIDEST } from '#domain/table/layout'
import { querySchema } from './query-schema'
import { LONGEST_VIEW_NAME, MOST_RECENT } from './view'

/** Longer than the id of anything that the palette lists. */
const LONGEST_RECENT = 200

const columnName = () =>
  string()
    .oneOf(columns.map(({ name }) => name))
    .required()

const look = {
  query: querySchema,
  columns: distinct('name', {
    name: columnName(),
    width: number().integer().min(NARROWEST).max(WIDEST).required(),
    pinned: boolean().required(),
  }).min(1),
  sort: distinct('column', {
    column: columnName(),
    direction: string().oneOf(['ascending', 'descending']).required(),
  }),
}

/** A view's name: in one line, and not nothing. */
export const viewName = () =>
  string()
    .max(LONGEST_VIEW_NAME)
    .test({
      name: 'tidy',
      skipAbsent: true,
      test: (text) => text !== '' && text === tidyName(text ?? ''),
    })
    .required()

/** What a view may be where it comes from a file or from another process. */
export const viewSchema = exactly({ name: viewName(), ...look })

/** What may be kept of how a network was left. */
export const leftSchema = exactly({
  ...look,
  view: string().max(LONGEST_VIEW_NAME).nullable().defined(),
  scope: mixed().test('scope', isScope).required(),
  goal: mixed()
    .nullable()
    .test('goal', (goal) => goal === null || isName(goal))
    .defined(),
  top: number().integer().min(0).required(),
  recent: array(string().max(LONGEST_RECENT).required()).max(MOST_RECENT),
})

/** A list of things of one shape, no two of one name. */
function distinct(name: string, shape: Record<string, Schema>) {
  return array(exactly(shape))
    .max(columns.length)
    .test('distinct', (list = []) => {
      const names = list.map((one: Record<string, unknown>) => one[name])
      return new Set(names).size === names.length
    })
    .required()
}

function isScope(scope: unknown): boolean {
  return scope === 'all' || scope === 'lost' || Number.isSafeInteger(scope)
}
