import type { Entry } from '#domain/change/entry'
import type { Disk } from '../../../src-main/store/disk/disk'
import { openNetwork } from '../../../src-main/store/network/open-network'
import { usualLimits } from '../../../src-main/store/surroundings'
import { callFailureOf } from '../../../src-main/sync/call-failure'
import { Posting } from '../../../src-main/sync/posting'
import { aProcess, surroundings } from '../surroundings'
import { folder } from './desk'

const limits = { ...usualLimits, snapshotEntries: 20 }

/** What is said of a line that was cut off as it was written: it was not acknowledged. */
const tornLine = 'Goalpost was stopped in the middle of an edit.'

/** What a network is opened with. */
interface Opening {
  readonly disk: Disk
  readonly now: () => Date
  readonly acknowledged: (entry: Entry) => void
  readonly blame: (what: string) => void
}

/** Opens the network of a client, and what posts from it. */
export async function openDesk({ disk, now, acknowledged, blame }: Opening) {
  const around = surroundings({ disk, now, limits, process: aProcess() })
  const opening = await openNetwork(around, folder)
  if (opening.kind === 'held') throw new Error('Held')
  const { store, notices } = opening
  const broken = notices.filter((notice) => !notice.startsWith(tornLine))
  if (broken.length > 0 || store.readOnly !== null) blame(`opened with ${broken.join(' ')}`)
  store.follow(({ entry }) => {
    acknowledged(entry)
  })
  const posting = new Posting({
    disk,
    folder,
    now,
    who: 'ana',
    writer: store,
    judge: callFailureOf,
    wait: () => Promise.resolve(),
    random: () => 0.5,
    changed: () => undefined,
  })
  return { store, posting }
}
