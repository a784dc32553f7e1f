import { rewind, type Past } from '#domain/change/rewind'
import { addCounts, countPulled, nothingPulled } from '#domain/sync/pull-counts'
import { Slices } from '../long-work/slices'
import type { PullFile, PullState } from './pull-file'
import type { PulledNetwork } from './pull-network'

/** A pull that was left so long ago begins anew: too much may have moved on the platform since. */
const LONGEST_REST = 60 * 60 * 1000

/** Where a pull of these offers begins: where one was left a while ago, with the same offers and no post since; else anew. */
export async function begunPull(
  file: PullFile,
  network: PulledNetwork,
  offers: readonly number[] | null,
  now: Date,
): Promise<PullState> {
  const left = await file.read()
  const goesOn = left !== null && isSame(left.offers, offers) && isRecent(left, now)
  return (goesOn ? await caughtUp(left, network) : null) ?? newPull(network, offers, now)
}

function newPull(
  { sequence }: PulledNetwork,
  offers: readonly number[] | null,
  now: Date,
): PullState {
  const begun = now.toISOString()
  const nothing = { left: null, goals: 0, kept: false, entries: [], counts: nothingPulled }
  return { format: 'goalpost/pull', version: 1, offers, begun, after: 0, sequence, ...nothing }
}

function isSame(one: readonly number[] | null, other: readonly number[] | null): boolean {
  return String(one) === String(other)
}

/** By this computer's clock: where that was set back meanwhile, nobody knows. */
function isRecent({ begun }: PullState, now: Date): boolean {
  const age = now.getTime() - Date.parse(begun)
  return age >= 0 && age < LONGEST_REST
}

/**
 * The pull with what came after it was kept: a page may have been committed just before a crash. Null where something was
 * posted since, or that cannot be told.
 */
async function caughtUp(left: PullState, network: PulledNetwork): Promise<PullState | null> {
  const { sequence, past: entries, records } = network
  const past: Past = new Map()
  const slices = new Slices()
  let state: PullState = { ...left, sequence }
  let looked = 0
  try {
    for await (const entry of entries.backward(sequence)) {
      if (entry.sequence <= left.sequence) break
      if (entry.action === 'post') return null
      looked += 1
      await slices.done(rewind(past, records, entry.moves, null))
      if (entry.action === 'pull') state = withEntry(state, entry.sequence, past, entry.moves)
    }
  } catch {
    return null
  }
  // Without a gap, and in order again.
  if (looked !== sequence - left.sequence) return null
  return { ...state, entries: state.entries.toSorted((a, b) => a - b) }
}

function withEntry(
  state: PullState,
  sequence: number,
  ...[before, moves]: Parameters<typeof countPulled>
): PullState {
  const counts = countPulled(before, moves)
  const entries = counts.moved > 0 ? [...state.entries, sequence] : state.entries
  const kept = state.kept || moves.length > 0
  return { ...state, kept, entries, counts: addCounts(state.counts, counts) }
}
