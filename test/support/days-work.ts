import { GoalpostError } from '#domain/failure'
import type { Disk } from '../../src-main/store/disk/disk'
import { baseKeys, makeWork, Workbench } from './workbench'

/** What there is to say of a day. */
export interface Day {
  /** Whether the network was shown as made. */
  readonly made: boolean
  readonly bench: Workbench
}

const [first = '', second = ''] = baseKeys

/** The morning's work: enough for snapshots in the background, new parts of the journal and restore points. */
async function morning(bench: Workbench): Promise<void> {
  await bench.edit([first], 'name', 'One')
  await bench.edit(baseKeys, 'default_payout', '12.50000')
  await bench.create()
  await bench.undo()
  await bench.redo()
  await bench.store.settle()
  await bench.edit(['new-1'], 'name', 'Signup')
  await bench.discard([first])
  await bench.keepRestorePoint()
  await bench.undo()
  await bench.edit([second], 'is_private', true)
  await bench.putBack(2, null)
  await bench.store.settle()
}

async function afternoon(bench: Workbench): Promise<void> {
  await bench.undo()
  await bench.undo()
  await bench.redo()
  await bench.edit([second], 'name', 'Two')
  await bench.restore(0)
}

/** A day's work in a new network. It goes on after a failure, as a person would. */
export async function aDaysWork(disk: Disk): Promise<Day> {
  const bench = new Workbench(disk)
  const made = await did(() => makeWork(disk))
  for (const part of [morning, afternoon]) {
    if (await did(() => bench.open())) await part(bench)
    if (bench.isOpen) await bench.close().catch(() => undefined)
  }
  return { made, bench }
}

async function did(work: () => Promise<void>): Promise<boolean> {
  try {
    await work()
    return true
  } catch (error) {
    if (error instanceof GoalpostError) return false
    throw error
  }
}
