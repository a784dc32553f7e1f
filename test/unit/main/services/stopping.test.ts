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

/** An app in which something was done to every goal, with a restore point, of which any operation on the disk can be the last. */
async function anAppAtWork() {
  let left = Infinity
  const disk = beforeEachOperation(() => {
    left -= 1
    if (left < 0) for (let work = 1; work < 200; work += 1) void app.handlers['work.stop']({ work })
  })
  // Whatever moves two goals keeps a restore point, which is a step of its own.
  const over = { disk, limits: { ...usualLimits, manyGoals: 2 } }
  const app = await anApp(undefined, { over, sample: aConfigOf(6) })
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
  const stopAt = (operation: number) => {
    left = operation
  }
  return { ...app, point, stopAt }
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
      app.stopAt(stopped)
      const failure = await failureOf(work(app))
      app.stopAt(Infinity)
      if (failure === null) break
      expect(failure).toBe('work/stopped')
      expect(await everything(app)).toEqual(before)
    }
    // What came too late was not heard: it is done, and whole.
    expect(stopped).toBeGreaterThan(0)
    expect(await everything(app)).not.toEqual(before)
  })
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
