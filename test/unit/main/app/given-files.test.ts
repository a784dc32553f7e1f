import { describe, expect, it } from 'vitest'
import { GivenFiles } from '../../../../src-main/app/given-files'

describe('files that the system hands over', () => {
  it('wait until the page can hear of them, and are told at once from then on', () => {
    const told: string[] = []
    const given = new GivenFiles((path) => told.push(path))
    given.take('/a.csv')
    given.take(null)
    expect(told).toEqual([])
    given.handOver()
    given.take('/b.csv')
    expect(told).toEqual(['/a.csv', '/b.csv'])
  })
})
