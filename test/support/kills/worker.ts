import { writeSync } from 'node:fs'
import { argv, kill, pid, stdout } from 'node:process'
import { setField } from '#domain/change/edits'
import { nodeDisk } from '../../../src-main/store/disk/disk'
import { openNetwork } from '../../../src-main/store/network/open-network'
import { thisProcess } from '../../../src-main/store/lock/process-facts'
import { usualLimits } from '../../../src-main/store/surroundings'
import { mortalDisk } from './mortal-disk'

// A process that edits without end and says after each edit that it is done. It is killed from outside, or kills itself at the
// disk operation that it was told.
const [folder = '', dieAt = '0'] = argv.slice(2)
const disk = mortalDisk(nodeDisk, Number(dieAt), () => kill(pid, 'SIGKILL'))
const limits = { ...usualLimits, snapshotEntries: 7 }
const now = () => new Date()
const opening = await openNetwork({ disk, now, process: thisProcess('app'), limits }, folder)
if (opening.kind === 'held') throw new Error(`Held by ${opening.holder.pid}`)
const { store } = opening

for (;;) {
  const value = String(store.sequence + 1)
  await store.commit('edit', (records) => ({
    label: `Edit ${value}`,
    moves: [...records.values()].flatMap((record) => setField(record, 'name', value)),
  }))
  // Straight to the other side: what is still in this process when it dies was not said.
  writeSync(stdout.fd, `${value}\n`)
}
