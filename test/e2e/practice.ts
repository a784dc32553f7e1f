import type { Config } from '#domain/config/config'
import type { FaultPlan } from '../../src-main/practice/faults'
import { startPractice, type Practice } from '../../src-main/practice/practice'
import { randomOf } from '../../src-main/practice/random'
import { usualAllowance } from '../../src-main/practice/rate-limit'
import { contentOf } from '../../src-main/practice/wire-form'
import { aConfigOf } from '../support/sync-bench'

/** A platform on this computer with so many goals, and with faults where they are planned. */
export function aPlatform(goals: number, plan?: FaultPlan): Promise<Practice> {
  return aPlatformOf(aConfigOf(goals), plan === undefined ? {} : { plan })
}

/** A platform on this computer that has what a configuration has, at any port that is free. Its token tells it from any other. */
export function aPlatformOf(
  config: Config,
  { plan = () => null, port = 0 }: { readonly plan?: FaultPlan; readonly port?: number } = {},
): Promise<Practice> {
  return startPractice({
    content: contentOf(config),
    state: null,
    networkId: 'acme',
    token: 'NETmarkedmarkedmarkedmarked',
    port,
    allowance: usualAllowance,
    plan,
    now: () => new Date(),
    random: randomOf(1),
    wait: () => Promise.resolve(),
    heard: () => undefined,
    trouble: () => undefined,
  })
}
