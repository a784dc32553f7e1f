import { array, boolean, mixed, number, string, type ObjectSchema } from 'yup'
import type { Edit } from '#domain/change/edit'
import { isGoalFieldName } from '#domain/goal/goal'
import { historyKinds } from '#domain/history/kind'
import { LONGEST_NAME, networkColours, tidyName } from '#domain/network/look'
import { settingsSchema } from './app-settings'
import { isBulkAction } from './bulk-requests'
import { filesSchemas } from './files-requests'
import { findSchemas } from './find-requests'
import {
  code,
  exactly,
  fieldNames,
  isFieldValue,
  isName,
  listOf,
  name,
  names,
  path,
} from './request-shapes'
import { syncSchemas } from './sync-requests'
import type { Verb } from './verbs'

/** Goals whose conflicts are in the same fields are one part: there are not many ways for that. */
const MOST_PARTS = 10_000

/**
 * What each verb may be asked, checked strictly at the main process's door: types are not cast, unknown keys are refused.
 * Nothing larger than a person's work gets through: a bulk edit of every field of 100,000 goals is the most.
 */
export const requestSchemas: Readonly<Record<Verb, ObjectSchema<object>>> = {
  'app.start': exactly({}),
  'app.rememberPanes': exactly({ offers: width(), inspector: width() }),
  'app.saveSettings': settingsSchema,
  'networks.list': exactly({}),
  'networks.openSample': exactly({ toLookAt: boolean() }),
  'networks.openFile': exactly({ path: path() }),
  'networks.open': exactly({ network: name(), toLookAt: boolean() }),
  'networks.goals': exactly({ network: name(), from: sequence().required() }),
  'networks.close': exactly({}),
  'networks.change': exactly({
    network: name(),
    name: string()
      .max(LONGEST_NAME)
      .test('tidy', (text) => text !== undefined && text !== '' && text === tidyName(text))
      .required(),
    colour: string().oneOf(networkColours).required(),
  }),
  'networks.archive': exactly({ network: name(), archived: boolean().required() }),
  'networks.exportEverything': exactly({ network: name() }),
  'networks.openCopy': exactly({}),
  'goals.edit': exactly({
    network: name(),
    edits: listOf(isEdit, 2_500_000).required(),
  }),
  'goals.create': exactly({ network: name(), offerId: number().integer().min(1).required() }),
  'goals.duplicate': exactly({ network: name(), key: name() }),
  'goals.delete': exactly({ network: name(), keys: names().required() }),
  'goals.bulk': exactly({
    network: name(),
    keys: names().required(),
    action: mixed().test('action', isBulkAction).required(),
  }),
  'goals.fix': exactly({
    network: name(),
    code: code(),
    keys: names().required(),
  }),
  'goals.discard': exactly({
    network: name(),
    keys: names().required(),
    fields: fieldNames(),
  }),
  'history.undo': exactly({ network: name() }),
  'history.redo': exactly({ network: name() }),
  'history.list': exactly({
    network: name(),
    limit: number().integer().min(1).max(1_000).required(),
    from: sequence(),
    ...historyFilter(),
  }),
  'history.export': exactly({ network: name(), ...historyFilter() }),
  'history.entry': exactly({
    network: name(),
    sequence: sequence().required(),
    goal: name().optional(),
  }),
  'history.putBack': exactly({
    network: name(),
    sequence: sequence().required(),
    keys: names(),
    fields: fieldNames(),
  }),
  'restorePoints.list': exactly({ network: name() }),
  'restorePoints.create': exactly({ network: name() }),
  'restorePoints.compare': exactly({ network: name(), point: name() }),
  'restorePoints.restore': exactly({ network: name(), point: name() }),
  'goals.resolve': exactly({
    network: name(),
    side: string().oneOf(['mine', 'theirs']).required(),
    parts: array(exactly({ keys: names().required(), fields: fieldNames() }))
      .min(1)
      .max(MOST_PARTS)
      .required(),
  }),
  ...syncSchemas,
  ...findSchemas,
  ...filesSchemas,
  'work.stop': exactly({ work: sequence().required() }),
}

function historyFilter() {
  return {
    text: string().max(1_000),
    goal: name().optional(),
    kind: string().oneOf(historyKinds),
  }
}

function sequence() {
  return number().integer().min(0).max(Number.MAX_SAFE_INTEGER)
}

function width() {
  return number().min(0).max(10_000).required()
}

function isEdit(thing: unknown): boolean {
  if (typeof thing !== 'object' || thing === null) return false
  const { key, field, value, ...others }: Partial<Edit> = thing
  if (!isName(key) || Object.keys(others).length > 0) return false
  return typeof field === 'string' && isGoalFieldName(field) && isFieldValue(field, value)
}
