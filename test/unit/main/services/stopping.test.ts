import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { GoalpostError } from '#domain/failure'
import { usualLimits } from '../../../../src-main/store/surroundings'
import { anApp } from '../../../support/an-app'
import { beforeEachOperation } from '../../../support/stopping-disk'
import { aConfigOf } from '../../../support/sync-bench'

const network = 'acme'
const keys = ['goal-501', 'goal-502', 'goal-503']
const name = { kind: 'set', field: 'name', value: 'Named anew' } as const

/** An app that is told to stop everything from any operation on the disk on. */
async function anAppToStop() {
  let left = Infinity
  const disk = beforeEachOperation(() => {
    left -= 1
    if (left < 0) for (let work = 1; work < 200; work += 1) void app.handlers['work.stop']({ work })
  })
  // Whatever moves two goals keeps a restore point, which is a step of its own.
  const over = { disk, limits: { ...usualLimits, manyGoals: 2 } }
  const app = await anApp(undefined, { over, sample: aConfigOf(6) })
  /** How the work ends that is stopped after so many operations: with a failure's code, or null where it was too late. */
  const stoppedAt = async (operations: number, work: () => Promise<unknown>) => {
    left = operations
    const failure = await failureOf(work())
    left = Infinity
    return failure
  }
  return { ...app, stoppedAt }
}

/** The same, in which something was done to every goal, with a restore point. */
async function anAppAtWork() {
  const app = await anAppToStop()
  const { handlers, chosen } = app
  await handlers['networks.openSample']({})
  const point = await handlers['restorePoints.create']({ network })
  await handlers['goals.bulk']({ network, keys, action: name })
  chosen.copyTarget = join(app.data, 'copy')
  await handlers['networks.exportEverything']({ network })
  chosen.copy = chosen.copyTarget
  chosen.copyTarget = join(app.data, 'another copy')
  chosen.config = join(app.data, 'sample.json')
  chosen.historyExport = join(app.data, 'history.csv')
  chosen.file = join(app.data, 'goals.csv')
  return { ...app, point }
}

type App = Awaited<ReturnType<typeof anAppAtWork>>

const works: readonly (readonly [string, (app: App) => Promise<unknown>])[] = [
  ['keeping a restore point', ({ handlers }) => handlers['restorePoints.create']({ network })],
  ['restoring one', ({ handlers, point }) => handlers['restorePoints.restore']({ network, point })],
  [
    'putting back from the history',
    ({ handlers }) => handlers['history.putBack']({ network, sequence: 0 }),
  ],
  ['undoing', ({ handlers }) => handlers['history.undo']({ network })],
  [
    'a bulk action',
    ({ handlers }) =>
      handlers['goals.bulk']({ network, keys, action: { ...name, value: 'Once more' } }),
  ],
  ['deleting many goals', ({ handlers }) => handlers['goals.delete']({ network, keys })],
  ['discarding many changes', ({ handlers }) => handlers['goals.discard']({ network, keys })],
  [
    'exporting',
    ({ handlers }) => handlers['exports.write']({ network, format: 'csv', comment: '' }),
  ],
  ['exporting the history', ({ handlers }) => handlers['history.export']({ network })],
  ['exporting everything', ({ handlers }) => handlers['networks.exportEverything']({ network })],
  ['opening a copy', ({ handlers }) => handlers['networks.openCopy']({})],
  ['opening a file', ({ handlers }) => handlers['networks.openFile']({})],
]

describe.each(works)('%s', (_what, work) => {
  it('changes nothing where it is stopped, whenever that is', async () => {
    const app = await anAppAtWork()
    const before = await everything(app)
    let stopped = 0
    for (; ; stopped += 1) {
      const failure = await app.stoppedAt(stopped, () => work(app))
      if (failure === null) break
      expect(failure).toBe('work/stopped')
      expect(await everything(app)).toEqual(before)
    }
    // What came too late was not heard: it is done, and whole.
    expect(stopped).toBeGreaterThan(0)
    expect(await everything(app)).not.toEqual(before)
  })
})

const looks: readonly (readonly [string, (app: App) => Promise<unknown>])[] = [
  [
    'comparing with a restore point',
    ({ handlers, point }) => handlers['restorePoints.compare']({ network, point }),
  ],
  ['listing the history', ({ handlers }) => handlers['history.list']({ network, limit: 9 })],
  ['looking at an entry', ({ handlers }) => handlers['history.entry']({ network, sequence: 1 })],
]

describe.each(looks)('%s', (_what, look) => {
  it('changes nothing, stopped or not', async () => {
    const app = await anAppAtWork()
    const before = await everything(app)
    let stopped = 0
    for (; ; stopped += 1) {
      const failure = await app.stoppedAt(stopped, () => look(app))
      expect(await everything(app)).toEqual(before)
      if (failure === null) break
      expect(failure).toBe('work/stopped')
    }
    expect(stopped).toBeGreaterThan(0)
  })
})

/** The practice network, with something to be posted. */
async function anAppToPost() {
  const app = await anAppToStop()
  const { handlers, session, stoppedAt } = app
  await handlers['networks.openPractice']({})
  await app.pulled('practice')
  await handlers['goals.bulk']({ network: 'practice', keys, action: name })
  const { fingerprint } = await handlers['post.plan']({ network: 'practice' })
  const start = () => handlers['post.start']({ network: 'practice', fingerprint, ticked: [] })
  /** Stops it at each operation in turn, until it was too late; how often that was. */
  const stopped = async (work: () => Promise<unknown>) => {
    const state = async () => {
      const { records, sequence } = session.store('practice')
      const posts = await handlers['post.list']({ network: 'practice' })
      const points = await handlers['restorePoints.list']({ network: 'practice' })
      return { goals: [...records.values()], sequence, posts, points }
    }
    const before = await state()
    for (let times = 0; ; times += 1) {
      const failure = await stoppedAt(times, work)
      if (failure === null) return times
      expect(failure).toBe('work/stopped')
      expect(await state()).toEqual(before)
    }
  }
  return { ...app, start, stopped }
}

it('beginning a post and taking it back change nothing where they are stopped', async () => {
  const { handlers, session, start, stopped, posted } = await anAppToPost()
  expect(await stopped(start)).toBeGreaterThan(0)
  await posted('practice', 1)
  const takeBack = () => handlers['post.undo']({ network: 'practice', number: 1 })
  expect(await stopped(takeBack)).toBeGreaterThan(0)
  expect(session.store('practice').canUndo?.label).toBe('Take back post 1')
})

async function failureOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work
    return null
  } catch (error) {
    return error instanceof GoalpostError ? error.failure.code : String(error)
  }
}

/** Every goal, and every file with its text. */
async function everything({ data, session }: App) {
  const found = await readdir(data, { recursive: true, withFileTypes: true })
  const files = found.filter((one) => one.isFile() && !one.parentPath.endsWith('lock'))
  const texts = files.map(async ({ parentPath, name: file }) => {
    const path = join(parentPath, file)
    return [path.slice(data.length), await readFile(path, 'latin1')] as const
  })
  const goals = session.storeOf(network)?.records ?? null
  return {
    files: Object.fromEntries(await Promise.all(texts)),
    goals: goals && [...goals.values()],
  }
}
