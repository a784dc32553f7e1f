import { tick } from 'svelte'
import type { GoalKey } from '#domain/change/record'
import type { GoalFieldName } from '#domain/goal/goal'
import { focusField } from '../features/inspector/focus-field'
import type { ManyEditing } from '../features/inspector/many-editing'
import type { GoalActions } from './goal-actions.svelte'
import type { Session } from './session.svelte'
import { editsOf, targetOf } from './target'
import type { Workspace } from './workspace.svelte'

/** Where the forms of the inspector save to. */
export interface Desk {
  readonly session: Session
  readonly workspace: Workspace
  readonly actions: GoalActions
}

/**
 * What a form over some goals does. It is bound to them: a field that goes out of sight with its goals never writes into the
 * next ones. Several goals are only written to when an edit is ended.
 */
export function editingOf(
  { session, workspace, actions }: Desk,
  keys: readonly GoalKey[],
  leave: () => void,
): ManyEditing {
  const { typing } = workspace
  const target = targetOf(keys)

  /** The button goes with what it took back or decided, so the focus goes on to the field. */
  async function attempt(fields: readonly GoalFieldName[], work: () => Promise<unknown>) {
    await session.messages.attempt(work)
    await tick()
    const [field] = fields
    if (field !== undefined) focusField(field)
  }

  return {
    hold: (field) => {
      typing.hold(target, field)
      return () => {
        typing.release()
      }
    },
    set: (field, value) => {
      const edit = { target, field, value }
      if (keys.length === 1) typing.set(edit)
      else typing.note(edit)
    },
    setTogether: (values) => {
      typing.setTogether(editsOf(target, values))
    },
    forget: (field) => {
      typing.drop(target, [field])
    },
    commit: () => void typing.flush(),
    resolve: (fields, side) =>
      void attempt(fields, () => actions.resolve(side, [{ keys, fields }])),
    revert: (fields) => void attempt(fields, () => actions.revert(keys, fields)),
    fix: (code) => void attempt([], () => actions.fix(code, keys)),
    locked: workspace.locked,
    leave,
  }
}
