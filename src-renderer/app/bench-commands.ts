import { tick } from 'svelte'
import type { BulkCommand } from '#domain/commands/bulk'
import { focusField } from '../features/inspector/focus-field'
import { focusIsLost } from '../ui/focus-lost'
import type { Bench } from './bench'
import type { WorkbenchCommand } from './commands/commands'
import type { Steps } from './history/done.svelte'
import type { Question } from './edit/goal-actions.svelte'

/** What the commands of an open network are done with. */
type Tools = Pick<Bench, 'session' | 'workspace' | 'actions' | 'steps' | 'screens' | 'desk'>

/** What each command does but for the bulk actions, which are one: they ask. */
export type Acts = Readonly<Record<Exclude<WorkbenchCommand, BulkCommand>, () => void>>

/** What each command of an open network does. Whether it can be done now is asked before. */
export function actsOf(tools: Tools): Acts {
  const { session, workspace, actions, screens, desk } = tools
  const onGoals = (task: () => unknown) => doOnGoals(tools, task)
  const ask = (question: Question) =>
    onGoals(() => {
      actions.ask(question)
    })
  return {
    import: () => {
      actions.ask({ kind: 'import', path: null })
    },
    // Everything typed is in it.
    export: () =>
      void session.whenSaved(() => {
        actions.ask({ kind: 'export' })
        return Promise.resolve()
      }),
    'export-everything': () => void session.exports.everything(workspace.view.key),
    'network-settings': () => {
      session.local.ask(workspace.view.key)
    },
    'close-network': () => void session.close(),
    'new-goal': () => void onGoals(() => showMade(actions.newGoal())),
    // Several goals are not copied unseen: where to, and what they are called, is asked.
    duplicate: () =>
      void onGoals(() =>
        workspace.chosen.keys.length > 1
          ? actions.askForBulk('duplicate')
          : showMade(actions.duplicate()),
      ),
    delete: () => void onGoals(() => actions.markDeleted()),
    discard: () => void onGoals(() => actions.askToDiscard()),
    undo: () => void takeStep(tools, 'undo'),
    redo: () => void takeStep(tools, 'redo'),
    find: () => void onGoals(() => screens.goals?.find()),
    'add-filter': () => void ask({ kind: 'condition', place: null }),
    columns: () => void onGoals(() => screens.goals?.chooseColumns()),
    'save-view': () => void ask({ kind: 'view-name', act: 'save' }),
    findings: () => void onGoals(() => screens.goals?.toggleFindings()),
    pull: () => {
      desk.pull()
    },
    'pull-offer': () => {
      desk.pullOffers()
    },
    post: () => {
      desk.post()
    },
    changes: () => void screens.show('changes'),
    conflicts: () => void screens.show('conflicts'),
    goals: () => void screens.show('goals'),
    history: () => void screens.show('history'),
    'restore-points': () => {
      actions.askForRestorePoint()
    },
  }
}

/** What is done to a goal is done in sight. */
export async function doOnGoals(
  { screens, session }: Pick<Tools, 'screens' | 'session'>,
  task: () => unknown,
): Promise<void> {
  if (screens.shown !== 'goals') await screens.show('goals')
  await session.messages.attempt(async () => {
    await task()
  })
}

/** A goal that was just made is named first. */
export async function showMade(making: Promise<boolean>): Promise<void> {
  const made = await making
  await tick()
  if (made) focusField('name')
}

/** What had the focus may have gone with the step. */
async function takeStep(
  { session, steps, screens, workspace }: Tools,
  step: keyof Steps,
): Promise<void> {
  await session.messages.attempt(async () => {
    await steps.take(step)
    if (screens.shown === 'goals') workspace.lookAtMoved()
  })
  await tick()
  if (focusIsLost()) screens.focus()
}
