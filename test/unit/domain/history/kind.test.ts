import { describe, expect, it } from 'vitest'
import { setField } from '#domain/change/edits'
import type { Action } from '#domain/change/entry'
import { historyKinds, kindOf } from '#domain/history/kind'
import { aRecord } from '../../../support/a-network'

const [one, other] = [1, 2].map((id) => setField(aRecord({ id }), 'name', 'New'))
const single = one ?? []
const several = [...single, ...(other ?? [])]

const kinds: Readonly<Record<Action, string>> = {
  edit: 'edit',
  create: 'create',
  duplicate: 'create',
  delete: 'delete',
  fix: 'bulk',
  discard: 'discard',
  restore: 'restore',
  resolve: 'resolve',
  import: 'import',
  undo: 'step',
  redo: 'step',
  pull: 'pull',
  post: 'post',
}

describe('the kind of something that was done', () => {
  it.each(Object.entries(kinds))('of %s is %s', (action, kind) => {
    expect(kindOf({ action: action as Action, moves: single })).toBe(kind)
  })

  it('of an edit is another one where several goals were edited', () => {
    expect(kindOf({ action: 'edit', moves: [...single, ...single] })).toBe('edit')
    expect(kindOf({ action: 'edit', moves: several })).toBe('bulk')
  })

  it('can be looked for, whichever it is', () => {
    expect([...historyKinds].sort()).toEqual([...new Set(['bulk', ...Object.values(kinds)])].sort())
  })
})
