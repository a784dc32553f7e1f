import { render, screen } from '@testing-library/svelte'
import userEvent from '@testing-library/user-event'
import type { GoalKey } from '#domain/change/record'
import type { NetworkView } from '#domain/contract/views'
import { clientOf } from '../../src-renderer/app/api'
import { Bench } from '../../src-renderer/app/bench'
import GoalPane from '../../src-renderer/app/goals/GoalPane.svelte'
import { Session } from '../../src-renderer/app/session.svelte'
import { FakeApi } from './fake-api/fake-api'
import { completeWindow } from './window'

/** The inspector alone, over an open network of which these goals are chosen: all of them where none is named. */
export async function openMany(view: NetworkView, keys?: readonly GoalKey[]) {
  completeWindow()
  const fake = new FakeApi({ networks: [view], start: { open: view } })
  const session = new Session(clientOf(fake.api))
  session.start()
  await session.opening.network(view.key)
  const { workspace } = session
  if (workspace === null) throw new Error('The network did not open')
  const bench = new Bench(session, workspace)
  const rows = new Set(keys ?? view.goals.map(({ key }) => key))
  const [first = ''] = rows
  const cursor = { row: first, column: 'name' }
  workspace.choose({ cursor, anchor: cursor, rows, whole: true })
  render(GoalPane, {
    desk: bench,
    run: bench.run,
    onleave: () => undefined,
    onhistory: bench.showHistoryOf,
  })
  await screen.findByRole('heading', { level: 2 })
  return { fake, user: userEvent.setup(), workspace, bench }
}
