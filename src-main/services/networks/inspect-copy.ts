import { GoalpostError } from '#domain/failure'
import { aboutDatabase, isNewerAbout, type About } from '../../store/small-files/about'
import type { Disk } from '../../store/disk/disk'
import { readFailure } from '../../store/disk/failures'
import { readNewestOnly } from '../../store/migrations/any-version'
import { newerNetwork } from '../../store/json/newer'
import { replay } from '../../store/state/replay'
import { Slices } from '../../long-work/slices'
import type { Watch } from '../../long-work/watch'
import { brokenCopy, noCopy } from './copy-failures'

/** Reads a folder that is said to be a copied network, as opening it would. Answers with its card, or throws what is wrong with it. */
export async function inspectCopy(disk: Disk, folder: string, watch: Watch): Promise<About> {
  const files = await disk.files(folder).catch((error: unknown) => {
    throw readFailure(error, folder)
  })
  if (!files.includes('about.json')) throw noCopy(folder)
  const card = await readCard(disk, folder)
  if (isNewerAbout(card)) throw newerNetwork()
  const id = await networkIdIn(disk, folder, watch)
  // A card of one network and the goals of another were put together by hand.
  if (id !== card.id) throw brokenCopy(folder)
  return card
}

async function readCard(disk: Disk, folder: string): Promise<About> {
  const about = aboutDatabase(disk, folder)
  await about.read().catch((error: unknown) => {
    throw brokenCopy(folder, error)
  })
  if (about.data === null) throw noCopy(folder)
  return about.data
}

/** Half a last line is what a crash leaves behind, and opening it mends that; anything else that is broken is not taken in. */
async function networkIdIn(disk: Disk, folder: string, watch: Watch): Promise<string> {
  try {
    const files = await readNewestOnly(disk, folder)
    if (files.broken || files.journal.fault?.kind === 'damaged') throw brokenCopy(folder)
    const slices = new Slices(watch)
    const { contents } = await replay(files, () => slices.restIfDue())
    return contents.network.id
  } catch (error) {
    const told = error instanceof GoalpostError && error.failure.code !== 'network/unreadable'
    throw told ? error : brokenCopy(folder, error)
  }
}
