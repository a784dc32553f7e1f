import { describe, expect, it } from 'vitest'
import { initialSettings } from '#domain/contract/app-settings'
import { verbs, type Verb } from '#domain/contract/verbs'
import type { JsonObject } from '#domain/json'
import { passes } from '../../../support/requests'

const aLook: JsonObject = {
  query: { text: 'spring', conditions: [{ kind: 'flag', column: 'is_private', not: true }] },
  columns: [{ name: 'name', width: 220, pinned: true }],
  sort: [{ column: 'margin', direction: 'descending' }],
}

const good: Readonly<Record<Verb, JsonObject>> = {
  'app.start': {},
  'app.rememberPanes': { offers: 240, inspector: 380.5 },
  'app.saveSettings': { ...initialSettings },
  'networks.list': {},
  'networks.openSample': {},
  'networks.openFile': {},
  'networks.open': { network: 'acme' },
  'networks.goals': { network: 'acme', from: 500 },
  'networks.close': {},
  'networks.change': { network: 'acme', name: 'Acme, spring', colour: 'plum' },
  'networks.archive': { network: 'acme', archived: true },
  'networks.exportEverything': { network: 'acme' },
  'networks.openCopy': {},
  'goals.edit': { network: 'acme', edits: [{ key: 'goal-1', field: 'name', value: 'Sale' }] },
  'goals.create': { network: 'acme', offerId: 40 },
  'goals.duplicate': { network: 'acme', key: 'goal-1' },
  'goals.delete': { network: 'acme', keys: ['goal-1', 'new-2'] },
  'goals.bulk': { network: 'acme', keys: ['goal-1'], action: { kind: 'delete' } },
  'goals.fix': { network: 'acme', code: 'name_untidy', keys: ['goal-1'] },
  'goals.discard': { network: 'acme', keys: ['goal-1'], fields: ['name'] },
  'history.undo': { network: 'acme' },
  'history.redo': { network: 'acme' },
  'history.list': { network: 'acme', limit: 50 },
  'history.export': { network: 'acme' },
  'history.entry': { network: 'acme', sequence: 3 },
  'history.putBack': { network: 'acme', sequence: 3, fields: ['name'] },
  'restorePoints.list': { network: 'acme' },
  'restorePoints.create': { network: 'acme' },
  'restorePoints.compare': { network: 'acme', point: '000000000009-20260301t120000000z' },
  'restorePoints.restore': { network: 'acme', point: '000000000003-20260301t120000000z' },
  'goals.resolve': {
    network: 'acme',
    side: 'mine',
    parts: [{ keys: ['goal-1'], fields: ['name'] }, { keys: ['goal-2'] }],
  },
  'networks.connect': { id: 'acme', url: 'https://api.acme.example' },
  'networks.openPractice': {},
  'sync.view': { network: 'acme' },
  'sync.useToken': { network: 'acme', token: 'NETexample', keep: false },
  'sync.forgetToken': { network: 'acme' },
  'sync.pull': { network: 'acme', offers: [40] },
  'sync.stopPull': { network: 'acme' },
  'sync.answerPull': { network: 'acme', goOn: true },
  'sync.pulledCells': { network: 'acme' },
  'post.plan': { network: 'acme', keys: ['goal-1'] },
  'post.start': {
    network: 'acme',
    fingerprint: '1-0a0b0c0d',
    ticked: [{ key: 'goal-1', code: 'loss_flat' }],
  },
  'post.pause': { network: 'acme' },
  'post.resume': { network: 'acme' },
  'post.stop': { network: 'acme' },
  'post.list': { network: 'acme' },
  'post.report': { network: 'acme', number: 1 },
  'post.export': { network: 'acme', number: 1 },
  'post.undo': { network: 'acme', number: 1 },
  'views.list': { network: 'acme' },
  'views.save': { network: 'acme', view: { name: 'Mine', ...aLook }, instead: 'Yours' },
  'views.remove': { network: 'acme', name: 'Mine' },
  'views.remember': {
    network: 'acme',
    left: { ...aLook, view: null, scope: 40, goal: 'goal-1', top: 12 },
  },
  'history.pulled': { network: 'acme', days: 7 },
  'imports.open': { network: 'acme', path: '/home/ana/goals.csv' },
  'imports.reread': { network: 'acme', mapping: ['id', null, 'name'], mark: ',' },
  'imports.rows': { network: 'acme', outcome: 'update', from: 0, limit: 100 },
  'imports.apply': {
    network: 'acme',
    leaveOut: [4],
    takeTheirs: [],
    answers: [{ place: 5, key: 'goal-1' }],
    acceptOtherNetwork: false,
  },
  'imports.close': { network: 'acme' },
  'exports.write': { network: 'acme', format: 'xlsx', keys: ['goal-1'], comment: '' },
  'exports.replace': { network: 'acme' },
  'work.stop': { work: 3 },
}

const named = verbs.filter((verb) => 'network' in good[verb])
const every = verbs.flatMap((verb) => Object.keys(good[verb]).map((key) => [verb, key] as const))

describe('a request', () => {
  it.each(verbs)('to %s is let in', (verb) => {
    expect(passes(verb, good[verb])).toBe(true)
  })

  it.each(verbs)('to %s is refused with a key that it does not have', (verb) => {
    expect(passes(verb, { ...good[verb], admin: true })).toBe(false)
  })

  it.each(verbs)('to %s is refused with a key __proto__', (verb) => {
    const text = JSON.stringify({ ...good[verb], key_to_replace: {} })
    const request: unknown = JSON.parse(text.replace('key_to_replace', '__proto__'))
    expect(passes(verb, request)).toBe(false)
  })

  it.each(verbs)('to %s is refused when it is no object', (verb) => {
    for (const request of [undefined, null, [], [good[verb]], 'text', 5, true, new Map()]) {
      expect(passes(verb, request)).toBe(false)
    }
  })

  const optional = new Set([
    'fields',
    'networks.connect url',
    'sync.pull offers',
    'post.plan keys',
    'views.save instead',
    'imports.open path',
    'imports.reread mapping',
    'imports.reread mark',
    'imports.rows outcome',
    'exports.write keys',
  ])
  const needed = every.filter(
    ([verb, key]) => !optional.has(key) && !optional.has(`${verb} ${key}`),
  )

  it.each(needed)('to %s is refused without %s', (verb, key) => {
    const { [key]: _missing, ...others } = good[verb]
    expect(passes(verb, others)).toBe(false)
  })

  it.each(every)('to %s is refused with a %s of a wrong type', (verb, key) => {
    const truth = typeof good[verb][key] === 'boolean' ? 'true' : true
    // History that is kept for ever is kept for null days.
    const none = key === 'historyDays' ? [] : [null]
    for (const value of [...none, {}, truth, NaN, () => null, [[]], { length: 1 }]) {
      expect(passes(verb, { ...good[verb], [key]: value })).toBe(false)
    }
  })

  it.each(named)(
    'to %s names a network as our own names are, so that no path hides in it',
    (verb) => {
      for (const network of ['', '..', 'a/b', 'a\\b', 'A', 'a b', 'a\n', 'ä', 'a'.repeat(101), 5]) {
        expect(passes(verb, { ...good[verb], network })).toBe(false)
      }
      expect(passes(verb, { ...good[verb], network: 'a'.repeat(100) })).toBe(true)
    },
  )
})

it('a view is saved in the place of another one, or of none', () => {
  const view = { name: 'Mine', ...aLook }
  expect(passes('views.save', { network: 'acme', view })).toBe(true)
  expect(passes('views.save', { network: 'acme', view, instead: '' })).toBe(false)
  expect(passes('views.save', { network: 'acme', view: { ...view, name: ' Mine' } })).toBe(false)
})
