import { ValidationError } from 'yup'
import { describe, expect, it } from 'vitest'
import { initialSettings } from '#domain/contract/app-settings'
import { requestSchemas } from '#domain/contract/requests'
import { verbs, type Verb } from '#domain/contract/verbs'
import { goalFields } from '#domain/goal/catalogue'
import type { JsonObject } from '#domain/json'
import { emptyValue } from '#domain/model/value'

/** Whether the main process would let a request in. Anything but a refusal is a fault and fails the test. */
function passes(verb: Verb, request: unknown): boolean {
  try {
    requestSchemas[verb].validateSync(request, { strict: true })
    return true
  } catch (error) {
    if (error instanceof ValidationError) return false
    throw error
  }
}

function edit(over: JsonObject): JsonObject {
  return { network: 'acme', edits: [{ key: 'goal-1', field: 'name', value: 'Sale', ...over }] }
}

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
  'goals.edit': edit({}),
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

const writable = goalFields
  .filter((field) => field.writable)
  .map((field) => [field.name, field] as const)
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

describe('remembering panes', () => {
  it.each(['240', -1, 10_001, Infinity, NaN])('does not take a width of %s', (offers) => {
    expect(passes('app.rememberPanes', { offers, inspector: 300 })).toBe(false)
  })
})

describe('saving the settings', () => {
  it.each([
    ['.', 1],
    [',', 1000],
  ])('takes the mark %s and %d %%', (decimalMark, farPercent) => {
    expect(passes('app.saveSettings', { ...initialSettings, decimalMark, farPercent })).toBe(true)
  })

  it.each(['', ';', '٫', 'comma', 'System', '. '])('does not take a mark %j', (decimalMark) => {
    expect(passes('app.saveSettings', { ...initialSettings, decimalMark })).toBe(false)
  })

  it.each(['50', 0, -1, 1001, 12.5, Infinity, NaN])('does not take %s percent', (farPercent) => {
    expect(passes('app.saveSettings', { ...initialSettings, farPercent })).toBe(false)
  })

  it.each([
    [30, true],
    [365, true],
    [null, true],
    [undefined, false],
    [0, false],
    [89, false],
    ['90', false],
    [Infinity, false],
  ])('takes %s days of history: %s', (historyDays, taken) => {
    expect(passes('app.saveSettings', { ...initialSettings, historyDays })).toBe(taken)
  })
})

describe('creating a goal', () => {
  it.each(['40', 0, -1, 1.5, Infinity])('does not take an offer %s', (offerId) => {
    expect(passes('goals.create', { network: 'acme', offerId })).toBe(false)
  })
})

describe('a request for goals', () => {
  it.each([
    ['goals.duplicate', { network: 'acme', key: '../goal-1' }],
    ['goals.delete', { network: 'acme', keys: [] }],
    ['goals.delete', { network: 'acme', keys: 'goal-1' }],
    ['goals.delete', { network: 'acme', keys: ['goal-1', ''] }],
    ['goals.delete', { network: 'acme', keys: ['goal-1', null] }],
    ['goals.delete', { network: 'acme', keys: [1] }],
    ['goals.discard', { network: 'acme', keys: [], fields: ['name'] }],
    ['goals.discard', { network: 'acme', keys: ['goal-1'], fields: ['extra'] }],
    ['goals.discard', { network: 'acme', keys: ['goal-1'], fields: [null] }],
    ['goals.discard', { network: 'acme', keys: ['goal-1'], fields: 'name' }],
  ] as const)('to %s is refused: %j', (verb, request) => {
    expect(passes(verb, request)).toBe(false)
  })

  it('may discard everything, or some fields', () => {
    const keys = ['goal-1', 'new-2']
    expect(passes('goals.discard', { network: 'acme', keys })).toBe(true)
    const fields = goalFields.map((field) => field.name)
    expect(passes('goals.discard', { network: 'acme', keys, fields })).toBe(true)
  })
})

describe('editing', () => {
  it.each(writable)('may empty %s', (_name, field) => {
    expect(passes('goals.edit', edit({ field: field.name, value: emptyValue(field) }))).toBe(true)
  })

  it.each([
    ['offer_id', 40],
    ['name', ''],
    ['default_payout', '12,5'],
    ['percent_payout', '25'],
    ['is_private', true],
    ['protocol', 'server'],
    ['protocol', 'something_new'],
    ['description', 'x'.repeat(100_000)],
  ])('may set %s, right or wrong by the rules', (field, value) => {
    expect(passes('goals.edit', edit({ field, value }))).toBe(true)
  })

  it.each([
    ['offer_id', '40'],
    ['offer_id', 1.5],
    ['name', 5],
    ['name', {}],
    ['name', ['Sale']],
    ['default_payout', 5],
    ['is_private', '1'],
    ['is_private', 1],
    ['is_private', null],
    ['protocol', true],
    ['description', 'x'.repeat(100_001)],
  ])('may not set %s to a value of another type or size', (field, value) => {
    expect(passes('goals.edit', edit({ field, value }))).toBe(false)
  })

  it.each([
    ['id', 5],
    ['modified', 1700000000],
  ])('may not set %s, which the platform alone sets', (field, value) => {
    expect(passes('goals.edit', edit({ field, value }))).toBe(false)
  })

  it.each(['extra', '__proto__', 'constructor', 'toString', '', 'Name', 'name '])(
    'may not set what is no field: %j',
    (field) => {
      expect(passes('goals.edit', edit({ field, value: null }))).toBe(false)
    },
  )

  it.each([
    ['no edits', { network: 'acme', edits: [] }],
    ['nothing in the place of one', { network: 'acme', edits: [null] }],
    ['a text in the place of one', { network: 'acme', edits: ['name'] }],
    ['an unknown key in one', edit({ by: 'me' })],
    ['a key that is no goal’s', edit({ key: 'Goal 1' })],
  ])('is refused with %s', (_what, request) => {
    expect(passes('goals.edit', request)).toBe(false)
  })

  it('is refused for one wrong edit among many', () => {
    const edits = Array.from({ length: 50 }, () => ({ key: 'goal-1', field: 'name', value: 'A' }))
    expect(passes('goals.edit', { network: 'acme', edits })).toBe(true)
    const wrong = [...edits, { key: 'goal-1', field: 'id', value: 5 }]
    expect(passes('goals.edit', { network: 'acme', edits: wrong })).toBe(false)
  })

  it('is refused without a value', () => {
    const edits = [{ key: 'goal-1', field: 'name' }]
    expect(passes('goals.edit', { network: 'acme', edits })).toBe(false)
  })
})

describe('a request for the past', () => {
  it.each([
    ['networks.open', { network: 'acme', toLookAt: 'yes' }],
    ['history.list', { network: 'acme', limit: 0 }],
    ['history.list', { network: 'acme', limit: 1_001 }],
    ['history.list', { network: 'acme', limit: 5, from: -1 }],
    ['history.list', { network: 'acme', limit: 5, goal: '../x' }],
    ['history.list', { network: 'acme', limit: 5, text: 5 }],
    ['history.list', { network: 'acme', limit: 5, kind: 'undo' }],
    ['history.export', { network: 'acme', goal: '../x' }],
    ['history.export', { network: 'acme', limit: 5 }],
    ['history.entry', { network: 'acme', sequence: 1.5 }],
    ['history.putBack', { network: 'acme', sequence: 1, keys: [] }],
    ['history.putBack', { network: 'acme', sequence: 1, fields: ['extra'] }],
    ['restorePoints.restore', { network: 'acme', point: '../../about' }],
  ] as const)('to %s is refused: %j', (verb, request) => {
    expect(passes(verb, request)).toBe(false)
  })

  it.each([
    ['networks.open', { network: 'acme', toLookAt: true }],
    ['history.list', { network: 'acme', limit: 5, from: 9, text: 'payout', goal: 'goal-1' }],
    ['history.export', { network: 'acme', text: 'payout', goal: 'goal-1', kind: 'bulk' }],
    ['history.putBack', { network: 'acme', sequence: 0 }],
    ['history.putBack', { network: 'acme', sequence: 0, keys: ['goal-1'], fields: ['name'] }],
  ] as const)('to %s is let in: %j', (verb, request) => {
    expect(passes(verb, request)).toBe(true)
  })
})

it('a view is saved in the place of another one, or of none', () => {
  const view = { name: 'Mine', ...aLook }
  expect(passes('views.save', { network: 'acme', view })).toBe(true)
  expect(passes('views.save', { network: 'acme', view, instead: '' })).toBe(false)
  expect(passes('views.save', { network: 'acme', view: { ...view, name: ' Mine' } })).toBe(false)
})
