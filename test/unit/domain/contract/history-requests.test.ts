import { describe, expect, it } from 'vitest'
import { passes } from '../../../support/requests'

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
