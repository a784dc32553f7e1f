import fc from 'fast-check'
import { expect, it, vi } from 'vitest'
import type { NetworkChanged } from '#domain/contract/views'
import { inOneGo } from '#domain/steps'
import { Outbox } from '../../../../src-main/ipc/outbox'
import { textOf } from '../../../../src-main/ipc/text'
import { aRecord } from '../../../support/goals'

const changed = (sequence: number, goals: number): NetworkChanged => ({
  key: 'acme',
  sequence,
  label: 'Changed',
  goals: Array.from({ length: goals }, () => aRecord()),
  removed: [],
  contents: null,
  undo: null,
  redo: null,
})

function anOutbox() {
  const told: number[] = []
  const outbox = new Outbox((_event, text) => {
    told.push((JSON.parse(text) as NetworkChanged).sequence)
  })
  return { told, outbox }
}

it('says what JSON says', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const envelope = { ok: true, value, nothing: undefined, within: { list: [value, undefined] } }
      expect(inOneGo(textOf(envelope))).toBe(JSON.stringify(envelope))
    }),
  )
})

it('tells what is small at once', () => {
  const { outbox, told } = anOutbox()
  outbox.send('changed', changed(1, 1))
  expect(told).toEqual([1])
})

it('tells what is large beside other work, and nothing before it that came after it', async () => {
  const { outbox, told } = anOutbox()
  outbox.send('changed', changed(1, 50_000))
  outbox.send('changed', changed(2, 1))
  expect(told).toEqual([])
  await outbox.settle()
  expect(told).toEqual([1, 2])
  outbox.send('changed', changed(3, 1))
  expect(told).toEqual([1, 2, 3])
})

it('goes on where the window could not be told', async () => {
  const told: string[] = []
  const fault = vi.spyOn(console, 'error').mockReturnValue()
  const outbox = new Outbox((event) => {
    if (event === 'changed') throw new Error('Object has been destroyed')
    told.push(event)
  })
  outbox.send('changed', changed(1, 1))
  outbox.send('changed', changed(2, 50_000))
  outbox.send('file', '/goals.csv')
  await outbox.settle()
  expect(told).toEqual(['file'])
  expect(fault).toHaveBeenCalledTimes(2)
  fault.mockRestore()
})
