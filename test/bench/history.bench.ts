import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { setField } from '#domain/change/edits'
import type { GoalRecord } from '#domain/change/record'
import { recordsOf } from '#domain/config/network-config'
import { ofEach } from '#domain/steps'
import type { PostLine } from '#domain/sync/post-events'
import { postItemOf } from '#domain/sync/post-item'
import { defaultCheckSettings } from '#domain/goal/check-settings'
import { Outbox } from '../../src-main/ipc/outbox'
import { textOf } from '../../src-main/ipc/text'
import { History } from '../../src-main/services/history/history'
import { NetworkCopies } from '../../src-main/services/networks/network-copies'
import { NetworkFolders } from '../../src-main/services/networks/network-folders'
import { Posts } from '../../src-main/services/sync/posts'
import { Restores } from '../../src-main/services/history/restores'
import { Session } from '../../src-main/services/session'
import { Turns } from '../../src-main/services/turns'
import { aboutOf } from '../../src-main/store/small-files/about'
import { createNetwork } from '../../src-main/store/network/create-network'
import { writeLine } from '../../src-main/store/journal/journal-line'
import { openNetwork } from '../../src-main/store/network/open-network'
import { postPath, postsFolder } from '../../src-main/sync/post-files'
import { LongWork } from '../../src-main/long-work/long-work'
import { Slices } from '../../src-main/long-work/slices'
import { manyGoals } from '../support/many-goals'
import { surroundings } from '../support/surroundings'
import { ms, table, title } from './measure'
import { stretchesOf } from './slices'

const GOALS = 100_000
const network = 'large'
const outbox = new Outbox(() => undefined)

console.log(title('History: steps of 100,000 goals, and the longest stretch of work of each'))
const data = await mkdtemp(join(tmpdir(), 'goalpost-bench-'))
try {
  await measure()
} finally {
  await rm(data, { recursive: true, force: true })
}

async function measure(): Promise<void> {
  const { history, restores, posts, copies, session, folders } = await opened()
  const rows = [['', 'taken', 'longest own', 'longest work', 'over 50', 'collecting']]
  const measured = async (name: string, work: () => Promise<unknown>) => {
    rows.push([name, ...(await watched(work))])
  }
  const named = { network }
  const point = await restores.create(named)
  await measured('a change of every goal', () => changeAll(session))
  await writePost(folders.path(network), [...session.store(network).records.values()])
  await measured('history.list', () => history.list({ ...named, limit: 100 }))
  await measured('history.entry', () => history.entry({ ...named, sequence: 1 }))
  await measured('restorePoints.compare', () => restores.compare({ ...named, point }))
  await measured('history.undo', () => history.undo(named))
  await measured('history.redo', () => history.redo(named))
  await measured('history.putBack', () => history.putBack({ ...named, sequence: 0 }))
  await measured('history.list of four', () => history.list({ ...named, limit: 100 }))
  await history.undo(named)
  await measured('restorePoints.restore', () => restores.restore({ ...named, point }))
  await history.undo(named)
  await measured('post.undo', () => posts.undo({ ...named, number: 1 }))
  await measured('post.report', () => posts.report({ ...named, number: 1 }))
  await measured('networks.exportEverything', () => copies.export(network))
  await session.close()
  await measured('networks.openCopy', () => copies.takeIn(join(data, 'copy')))
  console.log(table(rows))
}

/** A large network in a session, with everything that looks back. */
async function opened() {
  const around = surroundings()
  const { disk } = around
  const folders = new NetworkFolders(disk, data)
  const config = manyGoals(GOALS)
  const records = recordsOf(config, () => 'none is new')
  await createNetwork(disk, folders.path(network), aboutOf('file', config.network), config, records)
  const opening = await openNetwork(around, folders.path(network))
  if (opening.kind === 'held') throw new Error('Somebody else has it open')
  const work = new LongWork(() => undefined)
  const session = new Session(
    work,
    (changed) => {
      outbox.send('changed', changed)
    },
    () => Promise.resolve(),
  )
  await session.use(network, opening.store)
  const dialogs = { chooseCopyTarget: () => Promise.resolve(join(data, 'copy')) }
  const shared = { surroundings: around, disk, folders, session, work, dialogs, turns: new Turns() }
  const exchanges = { of: () => Promise.reject(new Error('No platform')), callsPerSecond: () => 5 }
  const settings = () => defaultCheckSettings
  const clock = () => performance.now()
  return {
    session,
    folders,
    history: new History(session, work),
    restores: new Restores(session, work),
    copies: new NetworkCopies(shared),
    posts: new Posts({ ...shared, exchanges, settings, clock }),
  }
}

function changeAll(session: Session): Promise<unknown> {
  return session.commit(network, 'edit', async (records, watch) => {
    const changed = ofEach(records.values(), (goal) => setField(goal, 'default_payout', '99.12500'))
    return { label: 'Set Payout', moves: await new Slices(watch).done(changed, records.size) }
  })
}

/** A post of everything that is pending, all of it applied. */
async function writePost(folder: string, records: readonly GoalRecord[]): Promise<void> {
  const items = records.flatMap((record) => postItemOf(record) ?? [])
  const at = '2026-03-01T12:00:00.000Z'
  const lines: PostLine[] = [
    { sequence: 1, at, event: 'began', items, newestId: GOALS, who: 'ana' },
    ...items.map((_item, item): PostLine => {
      const end = { state: 'applied', id: item + 1, differences: [] } as const
      return { sequence: item + 2, at, event: 'ended', item, end }
    }),
  ]
  await mkdir(postsFolder(folder), { recursive: true })
  await writeFile(postPath(folder, 1), lines.map(writeLine).join(''))
}

/** What a verb took, with the texts of its reply and of what the window is told, which the door makes. */
async function watched(work: () => Promise<unknown>): Promise<readonly string[]> {
  for (let round = 0; round < 3; round += 1) {
    gc?.()
    await nextTurn()
  }
  const start = performance.now()
  const { longestOwn, longestWork, over, collecting } = await stretchesOf(async () => {
    const value = await work()
    await new Slices().done(textOf({ ok: true, value }))
    await outbox.settle()
  })
  const taken = performance.now() - start
  return [ms(taken), ms(longestOwn), ms(longestWork), String(over), ms(collecting)]
}
