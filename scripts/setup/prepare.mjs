import { lacksDisplay } from '../lib/host.mjs'
import { say, withProgress } from '../lib/progress.mjs'
import { run } from '../lib/run.mjs'
import { ensureDependencies } from './dependencies.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { findRuntime } from './runtime/find.mjs'
import { downloadRuntime, installedRuntime } from './runtime/official.mjs'
import { overriddenRuntime } from './runtime/override.mjs'
import { cachedRuntime, installRuntime } from './runtime/registry.mjs'
import { introduce } from './runtime/runtime.mjs'
import { assertSandbox } from './system/sandbox.mjs'
import { ensureSystem } from './system/system.mjs'

/**
 * Sees to everything that building and running needs. What is there already costs next to nothing.
 * @param {import('../lib/host.mjs').Host} host
 * @returns {Promise<import('./runtime/runtime.mjs').Runtime>}
 */
export async function prepare(host) {
  const tools = { run, withProgress, say }
  checkNodeVersion(host.nodeVersion)
  await ensureDependencies(host, tools)
  const runtime = await findRuntime(
    {
      overridden: () => overriddenRuntime(host),
      official: () => installedRuntime(host),
      cached: () => cachedRuntime(host),
      downloadOfficial: () => downloadRuntime(host, tools),
      downloadFromRegistry: () => installRuntime(host, tools),
    },
    host,
  )
  say(introduce(runtime))
  const { executable } = runtime
  await ensureSystem(host, { executable, needsDisplay: lacksDisplay(host) }, tools)
  await assertSandbox(host, executable, run)
  return runtime
}
