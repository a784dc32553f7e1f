import { join } from 'node:path'
import type { PostLine } from '#domain/sync/post-events'
import type { Disk } from '../store/disk/disk'
import { readFailure } from '../store/disk/failures'
import { readSegment, type SegmentContents } from '../store/journal/read-segment'

const NAME = /^(?<number>\d{6})\.jsonl$/

/** The folder of a network's posts: a log each. */
export function postsFolder(folder: string): string {
  return join(folder, 'posts')
}

/** The log of one post. */
export function postPath(folder: string, number: number): string {
  return join(postsFolder(folder), `${String(number).padStart(6, '0')}.jsonl`)
}

/** The numbers of a network's posts, ascending. */
export async function listPosts(disk: Disk, folder: string): Promise<readonly number[]> {
  try {
    const names = await disk.files(postsFolder(folder))
    const numbers = names.flatMap((name) => NAME.exec(name)?.groups?.number ?? [])
    return numbers.map(Number).sort((a, b) => a - b)
  } catch (error) {
    throw readFailure(error, postsFolder(folder))
  }
}

/** The lines of a post's log, as far as they are whole. */
export async function readPostLog(
  disk: Disk,
  folder: string,
  number: number,
): Promise<SegmentContents<PostLine>> {
  const path = postPath(folder, number)
  try {
    return await readSegment<PostLine>((await disk.read(path)) ?? new Uint8Array(), 1)
  } catch (error) {
    throw readFailure(error, path)
  }
}
