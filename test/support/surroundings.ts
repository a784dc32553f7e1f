import { nodeDisk } from '../../src-main/store/disk/disk'
import type { ProcessFacts } from '../../src-main/store/lock/process-facts'
import { usualLimits, type Surroundings } from '../../src-main/store/surroundings'

/** A clock that stands still. */
const noon = () => new Date('2026-03-01T12:00:00Z')

/** A process of Ana's that is the only one on its computer. */
export function aProcess(over: Partial<ProcessFacts> = {}): ProcessFacts {
  const { pid = 100 } = over
  return {
    pid,
    host: 'desk',
    user: 'ana',
    program: 'app',
    birthOf: (other) => Promise.resolve(other === pid ? 'boot 1' : 'gone'),
    ...over,
  }
}

/** What a store stands on in tests: the real disk, a clock that stands still, a process that is alone. */
export function surroundings(over: Partial<Surroundings> = {}): Surroundings {
  return { disk: nodeDisk, now: noon, process: aProcess(), limits: usualLimits, ...over }
}
