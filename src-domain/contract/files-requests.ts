import { array, boolean, number, string, type ObjectSchema } from 'yup'
import { goalFields } from '#domain/goal/catalogue'
import { fileFormats, LONGEST_COMMENT } from '#domain/transfer/formats'
import { outcomes } from '#domain/transfer/planned-row'
import type { FilesVerbs } from './files-verbs'
import { exactly, isName, listOf, name, names, path } from './request-shapes'

const [MOST_ROWS, MOST_COLUMNS] = [1_000_000, 1_000]

/** What the verbs of files in and out may be asked, checked strictly. */
export const filesSchemas: Readonly<Record<keyof FilesVerbs, ObjectSchema<object>>> = {
  'imports.open': exactly({ network: name(), path: path() }),
  'imports.reread': exactly({
    network: name(),
    mapping: array(
      string()
        .oneOf(goalFields.map((field) => field.name))
        .nullable()
        .defined(),
    ).max(MOST_COLUMNS),
    mark: string().oneOf(['.', ',']),
  }),
  'imports.rows': exactly({
    network: name(),
    outcome: string().oneOf(outcomes),
    from: number().integer().min(0).max(MOST_ROWS).required(),
    limit: number().integer().min(1).max(1_000).required(),
  }),
  'imports.apply': exactly({
    network: name(),
    leaveOut: listOf(isPlace, MOST_ROWS, 0).required(),
    takeTheirs: listOf(isPlace, MOST_ROWS, 0).required(),
    answers: listOf(isAnswer, MOST_ROWS, 0).required(),
    acceptOtherNetwork: boolean().required(),
  }),
  'imports.close': exactly({ network: name() }),
  'exports.write': exactly({
    network: name(),
    format: string().oneOf(fileFormats).required(),
    keys: names(),
    offers: listOf(isPlace, 1_000_000),
    comment: string().max(LONGEST_COMMENT).defined(),
  }),
  'exports.replace': exactly({ network: name() }),
}

/** The place of a row, or the id of an offer: a whole number from 1 on. */
function isPlace(thing: unknown): boolean {
  return Number.isSafeInteger(thing) && Number(thing) > 0
}

function isAnswer(thing: unknown): boolean {
  if (typeof thing !== 'object' || thing === null) return false
  const { place, key, ...others }: { place?: unknown; key?: unknown } = thing
  return isPlace(place) && (key === null || isName(key)) && Object.keys(others).length === 0
}
