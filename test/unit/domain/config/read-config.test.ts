import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONFIG_VERSION } from '#domain/config/config'
import { firstProblems } from '#domain/config/problems'
import { readConfig } from '#domain/config/read-config'
import type { Json } from '#domain/json'
import { jsons, texts } from '../../../support/arbitraries'
import { aFile, aFileText, aFileWithGoalText, nested } from '../../../support/configs'
import { problemsOf, valueOf } from '../../../support/outcomes'

function problems(text: string): readonly string[] {
  return problemsOf(readConfig(text))
}

describe('a configuration file', () => {
  it('is read as a network with its goals', () => {
    const text = aFileText({
      network: { id: 'acme', name: 'Acme', preferences: { enable_offer_goals: '1' } },
      advertisers: [{ id: 7, company: 'Acme', terms: 'net30' }],
      offers: [{ id: 40, advertiser_id: 7, name: 'Shop', has_goals_enabled: true }],
      goals: [{ id: 501, offer_id: 40, name: 'Sale', default_payout: '2', network_goal_id: '9' }],
    })
    expect(valueOf(readConfig(text))).toMatchObject({
      network: { id: 'acme', name: 'Acme', preferences: { enable_offer_goals: '1' } },
      advertisers: [{ id: 7, company: 'Acme', extra: { terms: 'net30' } }],
      offers: [{ id: 40, advertiser_id: 7, name: 'Shop', has_goals_enabled: true }],
      goals: [
        {
          id: 501,
          offer_id: 40,
          name: 'Sale',
          default_payout: '2.00000',
          extra: { network_goal_id: '9' },
        },
      ],
    })
  })

  it('may be empty', () => {
    expect(valueOf(readConfig(aFileText()))).toMatchObject({
      advertisers: [],
      offers: [],
      goals: [],
    })
  })

  it('may say nothing of preferences', () => {
    const text = aFileText({ network: { id: 'acme', name: 'Acme' } })
    expect(valueOf(readConfig(text)).network.preferences).toEqual({})
  })

  it('may begin with a byte order mark', () => {
    expect(readConfig(`\uFEFF${aFileText()}`).ok).toBe(true)
  })

  it('may hold goals that are not on the platform yet, as many as it likes', () => {
    const text = aFileText({ goals: [{ name: 'A' }, { name: 'A' }, { id: null, name: 'B' }] })
    expect(valueOf(readConfig(text)).goals.map((goal) => goal.id)).toEqual([null, null, null])
  })

  it('may hold goals of an offer that it does not have', () => {
    expect(readConfig(aFileText({ goals: [{ id: 1, offer_id: 99, name: 'A' }] })).ok).toBe(true)
  })
})

describe('a file that is no configuration', () => {
  it.each([
    ['nothing', ''],
    ['a text', 'offer_id;name'],
    ['half a file', aFileText().slice(0, 60)],
    ['a file and more', `${aFileText()}}`],
    ['two marks', `\uFEFF\uFEFF${aFileText()}`],
  ])('is refused as no JSON: %s', (_what, text) => {
    expect(problems(text)).toEqual([
      'This is not a JSON file, or only part of one. Ask for it again.',
    ])
  })

  it.each(['null', '[]', '5', '"goalpost/config"'])('is refused as other JSON: %s', (text) => {
    expect(problems(text)).toEqual(['This JSON file does not hold a configuration.'])
  })

  it.each([{}, { format: 'other/config' }, { format: null }, { format: ['goalpost/config'] }])(
    'is refused for its format: %j',
    (json) => {
      const [problem, ...others] = problems(JSON.stringify(json))
      expect(problem).toContain('"goalpost/config"')
      expect(others).toEqual([])
    },
  )

  it.each([null, '1', 0, -1, 1.5, true])('is refused for its version: %j', (version) => {
    expect(problems(aFileText({ version }))).toEqual([
      'Its "version" should be a whole number such as 1.',
    ])
  })

  it('is refused when it is from a newer Goalpost, whatever else it holds', () => {
    const [problem, ...others] = problems(aFileText({ version: CONFIG_VERSION + 1, goals: 'none' }))
    expect(problem).toContain('newer Goalpost')
    expect(problem).toContain('Update')
    expect(others).toEqual([])
  })
})

describe('what is wrong in a configuration', () => {
  it.each<[string, Json, string]>([
    ['network', null, 'It names no "network".'],
    ['network', [], 'It names no "network".'],
    ['network', { name: 'Acme' }, 'Its network has no "id"'],
    ['network', { id: '', name: 'Acme' }, 'Its network has no "id"'],
    ['network', { id: 5, name: 'Acme' }, 'Its network has no "id"'],
    ['network', { id: 'acme' }, 'Its network has no "name".'],
    ['network', { id: 'acme', name: 'A', preferences: null }, '"preferences"'],
    ['network', { id: 'acme', name: 'A', preferences: [] }, '"preferences"'],
    ['network', { id: 'acme', name: 'A', preferences: { a: {} } }, '"preferences"'],
    ['network', { id: 'acme', name: 'A', preferences: { a: [] } }, '"preferences"'],
    ['advertisers', {}, 'It has no list of "advertisers".'],
    ['offers', null, 'It has no list of "offers".'],
    ['goals', 'none', 'It has no list of "goals".'],
    ['goals', [null], 'Goal no. 1 is not an object'],
    ['goals', [{ id: 1 }, []], 'Goal no. 2 is not an object'],
    ['advertisers', [{ company: 'A' }], 'Advertiser no. 1 has no id.'],
    ['offers', [{ id: 1 }, { name: 'B' }], 'Offer no. 2 has no id.'],
    ['offers', [{ id: null }], 'Offer no. 1 has no id.'],
    ['goals', [{ id: 5 }, { id: '5' }, { id: 5 }], 'Goal 5 stands in it more than once.'],
    ['offers', [{ id: 5 }, { id: 5 }], 'Offer 5 stands in it more than once.'],
    ['advertisers', [{ id: 5 }, { id: 5 }], 'Advertiser 5 stands in it more than once.'],
  ])('is told in one sentence: %s %j', (part, json, said) => {
    const found = problems(aFileText({ [part]: json }))
    expect(found).toHaveLength(1)
    expect(found[0]).toContain(said)
  })

  it.each(['network', 'advertisers', 'offers', 'goals'])('is told where there is no %s', (part) => {
    const { [part]: _missing, ...others } = aFile()
    expect(problems(JSON.stringify(others))).toHaveLength(1)
  })

  it('is told by goal and field', () => {
    const goals = [{ id: 501, name: 'Sale', default_payout: true, is_private: 'maybe' }]
    expect(problems(aFileText({ goals }))).toEqual([
      'Goal 501 “Sale” has default_payout = true: an amount is needed, as a text such as "12.50".',
      'Goal 501 “Sale” has is_private = "maybe": true or false is needed.',
    ])
  })

  it('is told by name or by place where a goal has no id', () => {
    const goals = [{ name: 'Sale', protocol: 5 }, { protocol: 5 }]
    expect(problems(aFileText({ goals })).map((it) => it.split(' has ')[0])).toEqual([
      'Goal no. 1 “Sale”',
      'Goal no. 2',
    ])
  })

  it('is told for all parts at once', () => {
    const found = problems(aFileText({ network: {}, advertisers: [{}], offers: 5, goals: [5, 6] }))
    expect(found).toHaveLength(5)
  })

  it('is told in sentences of a length to read', () => {
    const long = 'x'.repeat(100_000)
    const goals = [{ id: long, name: long, protocol: { long }, status: 5, is_private: long }]
    for (const problem of problems(aFileText({ goals }))) expect(problem.length).toBeLessThan(300)
    expect(problems(aFileText({ goals }))).toHaveLength(4)
  })
})

describe('a hostile file', () => {
  it.each([
    ['a goal', aFileWithGoalText('{"id": 1, "__proto__": {"name": "x"}}')],
    [
      'the preferences',
      aFileText({ network: 'N' }).replace(
        '"N"',
        '{"id":"a","name":"a","preferences":{"__proto__":1}}',
      ),
    ],
  ])('is refused with a key __proto__ in %s', (_where, text) => {
    expect(problems(text)).toHaveLength(1)
    expect(Object.hasOwn(Object.prototype, 'name')).toBe(false)
  })

  it.each([
    ['a known field', aFileWithGoalText(`{"id": 1, "name": ${nested(200_000)}}`)],
    ['an id', aFileWithGoalText(`{"id": ${nested(200_000)}}`)],
    ['an unknown key', aFileWithGoalText(`{"id": 1, "x": ${nested(200_000)}}`)],
    ['a goal', aFileWithGoalText(nested(200_000))],
    [
      'a preference',
      aFileText({ network: 'N' }).replace(
        '"N"',
        `{"id":"a","name":"a","preferences":{"a":${nested(200_000)}}}`,
      ),
    ],
    ['the whole', nested(200_000)],
  ])('is refused, not a crash, when %s is 200,000 lists deep', (_where, text) => {
    expect(problems(text).length).toBeGreaterThan(0)
  })

  it('is answered whatever text it is', () => {
    fc.assert(
      fc.property(fc.oneof(texts(), fc.json()), (text) => {
        expect(problems(text).length).toBeGreaterThan(0)
      }),
    )
  })

  it('is answered whatever stands in the place of its parts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('network', 'advertisers', 'offers', 'goals'),
        fc.oneof(jsons(), fc.array(jsons())),
        (part, json) => {
          const found = problems(aFileText({ [part]: json }))
          expect(found.every((problem) => /^[A-Z].*[.]$/s.test(problem))).toBe(true)
        },
      ),
    )
  })
})

describe('a list of problems', () => {
  it('is shown whole while it is short', () => {
    expect(firstProblems(['a', 'b'], 2)).toEqual(['a', 'b'])
  })

  it('is cut where it is long, saying how much is left', () => {
    expect(firstProblems(['a', 'b', 'c', 'd'], 2)).toEqual([
      'a',
      'b',
      'And 2 more problems like these.',
    ])
    expect(firstProblems(Array.from({ length: 500 }, () => 'x'))).toHaveLength(13)
  })
})
