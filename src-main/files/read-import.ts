import type { ImportHead, TableChoices } from '#domain/transfer/import-head'
import type { WantedGoal } from '#domain/transfer/wanted'
import { openImport } from './open-import'

/** A file that is being read: what it is, then what it wants, some goals at a time. */
export interface ImportReading {
  readonly head: ImportHead
  readonly batches: AsyncIterable<readonly WantedGoal[]>
}

/** How files are read that somebody imports. The app does it in a thread of its own. */
export type ReadImport = (
  path: string,
  choices: TableChoices,
  signal: AbortSignal | null,
) => Promise<ImportReading>

/** So many goals at a time. */
const BATCH = 500

/** Reads a file in this very thread: for a program that has nothing else to do meanwhile. */
export const readImportHere: ReadImport = async (path, choices) => {
  const { head, goals } = await openImport(path, choices)
  return { head, batches: inBatches(goals) }
}

/** Some at a time. */
export async function* inBatches<T>(items: Iterable<T>): AsyncGenerator<readonly T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
    await Promise.resolve()
  }
  if (batch.length > 0) yield batch
}
