import { describe, expect, it } from 'vitest'
import { goalFields } from '#domain/goal/catalogue'
import { blankGoal, goalField, isGoalFieldName } from '#domain/goal/goal'
import { sectionLabels, sections, type GoalField } from '#domain/goal/goal-field'
import { decodeEntity } from '#domain/model/decode'
import { isValueOf } from '#domain/model/value'
import { aWireGoal } from '../../../support/configs'
import { valueOf } from '../../../support/outcomes'

const fields: readonly GoalField[] = goalFields

/** The platform's Goal Model: field, kind, whether it may be null. */
const model = [
  ['advertiser_id', 'integer', true],
  ['allow_multiple_conversions', 'flag', false],
  ['approve_conversions', 'flag', false],
  ['default_payout', 'decimal', false],
  ['description', 'text', true],
  ['display_advertiser', 'flag', false],
  ['enforce_encrypt_tracking_pixels', 'flag', false],
  ['id', 'integer', false],
  ['is_end_point', 'flag', false],
  ['is_private', 'flag', false],
  ['max_payout', 'decimal', false],
  ['max_percent_payout', 'decimal', true],
  ['modified', 'moment', false],
  ['name', 'text', false],
  ['offer_id', 'integer', false],
  ['payout_type', 'choice', false],
  ['percent_payout', 'decimal', true],
  ['protocol', 'choice', false],
  ['ref_id', 'text', true],
  ['revenue_type', 'choice', false],
  ['status', 'choice', false],
  ['tiered_payout', 'flag', false],
  ['tiered_revenue', 'flag', false],
  ['use_payout_groups', 'flag', false],
  ['use_revenue_groups', 'flag', false],
] as const

describe('the catalogue', () => {
  it('has the fields of the Goal Model, each once, and no other', () => {
    expect(fields.map((field) => field.name).sort()).toEqual(model.map(([name]) => name))
  })

  it.each(model)('says of %s that it is %s', (name, kind, nullable) => {
    expect(goalField(name)).toMatchObject({ name, kind, nullable })
  })

  it('lets everything be written but what the platform alone sets', () => {
    const readOnly = fields.filter((field) => !field.writable).map((field) => field.name)
    expect(readOnly).toEqual(['id', 'modified'])
  })

  it('gives money five places and percentages two', () => {
    const places = fields.flatMap((field) =>
      field.kind === 'decimal' ? [[field.name, field.unit, field.places]] : [],
    )
    expect(places).toEqual([
      ['default_payout', 'money', 5],
      ['percent_payout', 'percent', 2],
      ['max_payout', 'money', 5],
      ['max_percent_payout', 'percent', 2],
    ])
  })

  it.each([
    ['status', ['active', 'deleted'], []],
    ['payout_type', ['cpa_flat', 'cpa_percentage', 'cpa_both'], ['cpc', 'cpm']],
    ['revenue_type', ['cpa_flat', 'cpa_percentage', 'cpa_both'], ['cpc', 'cpm']],
    ['protocol', ['http', 'https', 'http_img', 'https_img', 'server', 'server_affiliate'], []],
  ] as const)('offers the choices of %s, and shows the old ones', (name, offered, shown) => {
    const field = goalField(name)
    const choices = field.kind === 'choice' ? field.choices : []
    const values = (writable: boolean) =>
      choices.filter((choice) => choice.writable === writable).map((choice) => choice.value)
    expect([values(true), values(false)]).toEqual([offered, shown])
  })

  it('describes every field to a person: a label of its own, help, a section that has a name', () => {
    expect(new Set(fields.map((field) => field.label)).size).toBe(fields.length)
    for (const field of fields) {
      expect(field.help).toMatch(/^[A-Z].+\.$/)
      expect(sectionLabels[field.section]).not.toBe('')
    }
    expect(sections.filter((section) => fields.every((it) => it.section !== section))).toEqual([])
  })

  it('knows its own names and no others', () => {
    expect(isGoalFieldName('max_payout')).toBe(true)
    expect(['extra', '__proto__', 'toString', 'Name', ''].filter(isGoalFieldName)).toEqual([])
  })
})

describe('a goal of which nothing is set', () => {
  it('has a value of the right type in every field', () => {
    for (const field of goalFields) expect(isValueOf(field, blankGoal[field.name])).toBe(true)
    expect(Object.keys(blankGoal).sort()).toEqual([...fields.map((it) => it.name), 'extra'].sort())
  })

  it('is what the platform makes of an offer and a name alone', () => {
    const created = valueOf(decodeEntity(goalFields, aWireGoal()))
    const own = { id: null, offer_id: null, name: null, modified: null, extra: {} }
    expect({ ...created, ...own }).toEqual(blankGoal)
  })
})
