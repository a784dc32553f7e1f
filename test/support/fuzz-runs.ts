import { env } from 'node:process'

/**
 * How often fast-check tries something, and from which seed on: as often as a test says and from any, or as `npm run fuzz` has it,
 * which tries much more and names the seed.
 */
export function fuzzRuns(usual: number): { readonly numRuns: number; readonly seed?: number } {
  const { GOALPOST_RUNS: runs, GOALPOST_SEED: seed } = env
  return { numRuns: Number(runs ?? usual), ...(seed !== undefined && { seed: Number(seed) }) }
}
