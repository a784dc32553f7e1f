import { boolean, number, string, type ObjectSchema } from 'yup'
import { exactly, isCode, isName, listOf, name, names } from './request-shapes'
import type { SyncVerbs } from './sync-verbs'

/** What the verbs between a network and the platform may be asked, checked strictly. */
export const syncSchemas: Readonly<Record<keyof SyncVerbs, ObjectSchema<object>>> = {
  'networks.connect': exactly({ id: networkId().required(), url: string().max(1_000) }),
  'networks.openPractice': exactly({}),
  'sync.view': exactly({ network: name() }),
  'sync.useToken': exactly({
    network: name(),
    token: string()
      .matches(/^[\x21-\x7e]{1,500}$/)
      .required(),
    keep: boolean().required(),
  }),
  'sync.forgetToken': exactly({ network: name() }),
  'sync.pull': exactly({ network: name(), offers: listOf(isId, 100_000) }),
  'sync.stopPull': exactly({ network: name() }),
  'sync.answerPull': exactly({ network: name(), goOn: boolean().required() }),
  'sync.pulledCells': exactly({ network: name() }),
  'post.plan': exactly({ network: name(), keys: names() }),
  'post.start': exactly({
    network: name(),
    keys: names(),
    fingerprint: name().required(),
    ticked: listOf(isTick, 1_000_000, 0).required(),
  }),
  'post.pause': exactly({ network: name() }),
  'post.resume': exactly({ network: name() }),
  'post.stop': exactly({ network: name() }),
  'post.list': exactly({ network: name() }),
  'post.report': exactly({ network: name(), number: postNumber() }),
  'post.export': exactly({ network: name(), number: postNumber() }),
  'post.undo': exactly({ network: name(), number: postNumber() }),
}

function postNumber() {
  return number().integer().min(1).max(1_000_000).required()
}

/** The first part of a host's name. */
function networkId() {
  return string().matches(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i)
}

function isId(thing: unknown): boolean {
  return Number.isSafeInteger(thing) && Number(thing) > 0
}

function isTick(thing: unknown): boolean {
  if (typeof thing !== 'object' || thing === null) return false
  const { key, code, ...others }: { key?: unknown; code?: unknown } = thing
  return isName(key) && isCode(code) && Object.keys(others).length === 0
}
