import { GoalpostError } from '#domain/failure'
import type { Network } from '#domain/network/network'
import { aboutDatabase, aboutOf, aboutPath, isNewerAbout, type About } from './about'
import type { Disk } from '../disk/disk'
import { writeFailure } from '../disk/failures'
import { newerNetwork } from '../json/newer'
import { setAside } from '../disk/set-aside'

/** What of a card can change. */
export type CardPart = Partial<Pick<About, 'name' | 'colour' | 'archived' | 'goals' | 'opened'>>

/** Changes a network's card and nothing else of it. Throws where the card cannot be read. */
export async function changeCard(disk: Disk, folder: string, part: CardPart): Promise<void> {
  const about = aboutDatabase(disk, folder)
  await about.read().catch((error: unknown) => {
    throw unreadableCard(error)
  })
  if (about.data === null) throw unreadableCard()
  if (isNewerAbout(about.data)) throw newerNetwork()
  about.data = { ...about.data, ...part }
  await about.write().catch((error: unknown) => {
    throw writeFailure(error, folder)
  })
}

/** Makes a card anew where there is none that can be read. A broken one is kept under another name. */
export async function mendCard(disk: Disk, folder: string, network: Network): Promise<void> {
  const about = aboutDatabase(disk, folder)
  const broken = await about.read().then(
    () => false,
    () => true,
  )
  if (broken) await setAside(disk, aboutPath(folder))
  if (about.data !== null) return
  about.data = aboutOf('file', network)
  await about.write()
}

function unreadableCard(cause?: unknown): GoalpostError {
  return new GoalpostError(
    {
      code: 'network/card_unreadable',
      what: 'The file with the name and the colour of this network cannot be read.',
      next: 'Open the network once: the file is then made anew. Nothing else was touched.',
    },
    { cause },
  )
}
