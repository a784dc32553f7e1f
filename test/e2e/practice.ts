import type { Config } from '#domain/config/config'
import type { Call, FaultName } from '../../src-main/practice/faults'
import { startPractice, type Practice } from '../../src-main/practice/practice'
import { randomOf } from '../../src-main/practice/random'
import { usualAllowance } from '../../src-main/practice/rate-limit'
import { contentOf } from '../../src-main/practice/wire-form'
import { aConfigOf } from '../support/sync-bench'

/** A platform on this computer with so many goals, and with faults where they are planned. */
export function aPlatform(
  goals: number,
  plan?: (call: Call) => FaultName | null,
): Promise<Practice> {
  return aPlatformOf(aConfigOf(goals), plan)
}

/** A platform on this computer that has what a configuration has. Its token tells it from any other. */
export function aPlatformOf(
  config: Config,
  plan: (call: Call) => FaultName | null = () => null,
): Promise<Practice> {
  return startPractice({
    content: contentOf(config),
    state: null,
    networkId: 'acme',
    token: 'NETmarkedmarkedmarkedmarked',
    port: 0,
    allowance: usualAllowance,
    plan,
    now: () => new Date(),
    random: randomOf(1),
    wait: () => Promise.resolve(),
    heard: () => undefined,
    trouble: () => undefined,
  })
}
