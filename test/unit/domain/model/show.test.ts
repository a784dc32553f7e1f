import { describe, expect, it } from 'vitest'
import { goalField } from '#domain/goal/goal'
import { showValue } from '#domain/model/show'

describe('a value as a person reads it', () => {
  it.each([
    ['is_private', true, 'on'],
    ['is_private', false, 'off'],
    ['default_payout', '12.50000', '12.50'],
    ['default_payout', '0.00125', '0.00125'],
    ['percent_payout', '5.00', '5.00 %'],
    ['protocol', 'server', 'Postback'],
    ['protocol', 'mobile_app', 'mobile_app'],
    ['name', 'Signup', 'Signup'],
    ['offer_id', 40, '40'],
    ['name', null, 'nothing'],
    ['default_payout', null, 'nothing'],
    ['description', '', 'nothing'],
    ['modified', 1472237150, '2016-08-26 18:45 UTC'],
    ['modified', '2018-02-16 10:24:02', '2018-02-16 10:24:02'],
    ['modified', -62169984000, 'never'],
    ['modified', '0000-00-00 00:00:00', 'never'],
    ['modified', 1e300, '1e+300'],
  ] as const)('of %s: %j is shown as %j', (name, value, shown) => {
    expect(showValue(goalField(name), value, '.')).toBe(shown)
  })

  it('has a comma in amounts alone, for who writes one', () => {
    expect(showValue(goalField('default_payout'), '12.50000', ',')).toBe('12,50')
    expect(showValue(goalField('percent_payout'), '5.00', ',')).toBe('5,00 %')
    expect(showValue(goalField('name'), 'Version 2.5', ',')).toBe('Version 2.5')
  })
})
