import { describe, expect, it } from 'vitest'
import type { Action } from '#domain/change/entry'
import {
  firstNeeded,
  stackOf,
  stacksAfter,
  stepsOf,
  withoutGone,
  type Stacks,
} from '#domain/change/undo'

/** The stacks after these actions, as the entries 1, 2, 3, … */
function after(...actions: readonly Action[]): Stacks {
  return actions.reduce<Stacks>(
    (stacks, action, index) =>
      stacksAfter(stacks, { sequence: index + 1, label: `Entry ${index + 1}`, action }),
    { undo: null, redo: null },
  )
}

/** The sequences on the stacks, the next ones first. */
function sequences({ undo, redo }: Stacks) {
  const of = (stack: Stacks['undo']) => stepsOf(stack).map(({ sequence }) => sequence)
  return { undo: of(undo), redo: of(redo) }
}

describe('what can be undone', () => {
  it.each<[string, readonly Action[], readonly number[], readonly number[]]>([
    ['nothing at first', [], [], []],
    ['the newest first', ['edit', 'create', 'discard'], [3, 2, 1], []],
    ['not what was undone', ['edit', 'edit', 'undo'], [1], [2]],
    ['again what was done again', ['edit', 'edit', 'undo', 'redo'], [2, 1], []],
    ['what was undone first is done again last', ['edit', 'edit', 'undo', 'undo'], [], [1, 2]],
    ['nothing again after something new', ['edit', 'edit', 'undo', 'restore'], [4, 1], []],
  ])('is %s', (_what, actions, undo, redo) => {
    expect(sequences(after(...actions))).toEqual({ undo, redo })
  })

  it('is the same after it was written down and read', () => {
    const { undo } = after('edit', 'create', 'undo', 'edit', 'edit')
    expect(stackOf(stepsOf(undo))).toEqual(undo)
  })
})

describe('entries that are to be kept', () => {
  it('are those that a later undo speaks of', () => {
    const stacks = after('edit', 'edit', 'edit', 'undo', 'undo')
    expect(firstNeeded(stacks, 4)).toBe(2)
    expect(firstNeeded(stacks, 6)).toBe(6)
  })

  it('reach back as far as one leads to the next', () => {
    // 7 does 3 again, so everything from 3 on is kept; 6 is among it and does 2 again, so 2 is kept as well.
    const actions = ['edit', 'edit', 'edit', 'undo', 'undo', 'redo', 'redo'] as const
    expect(firstNeeded(after(...actions), 7)).toBe(2)
  })

  it('leave no step behind one that is gone', () => {
    const stacks = after('edit', 'edit', 'edit', 'edit', 'undo', 'undo')
    expect(sequences(withoutGone(stacks, 2))).toEqual({ undo: [2], redo: [3, 4] })
    expect(sequences(withoutGone(stacks, 4))).toEqual({ undo: [], redo: [] })
  })
})
