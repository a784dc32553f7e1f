import type { Client } from './client'
import type { Turn, Work } from './steps'

/** Does at a client what does not call the platform. */
export function doAct(client: Client, act: Work | Turn): Promise<void> | undefined {
  const { person } = client
  switch (act.do) {
    case 'edit':
      return person.edit(client.keys(act.goals), act.values)
    case 'create':
      return person.create(act.values)
    case 'delete':
      return person.delete(client.keys(act.goals))
    case 'discard':
      return person.discard(client.keys(act.goals))
    case 'resolve':
      return person.resolve(client.keys(act.goals), act.side)
    case 'put back':
      return person.putBack(act.to, act.goals && client.keys(act.goals))
    case 'undo':
    case 'redo':
      return person.undo(act.do)
    case 'take back':
      return person.takeBack()
    case 'pause':
    case 'stop':
    case 'stop pull':
    case 'kill':
    case 'restart':
    case 'lose power':
    case 'disk':
      return doTurn(client, act)
  }
}

/** Does what a person or fate does to what is under way at a client. */
function doTurn(client: Client, act: Turn): Promise<void> | undefined {
  const { machine, syncing } = client
  switch (act.do) {
    case 'stop':
      return syncing.stop()
    case 'stop pull':
      syncing.stopPull()
      return
    case 'pause':
      // It waits for the very call that it may be in.
      void syncing.pause()
      return
    case 'kill':
      machine.die()
      return
    case 'lose power':
      machine.losePower(act.luck)
      return
    case 'disk':
      machine.failDisk(act.after, act.dies, act.torn)
      return
    case 'restart':
      return syncing.isBusy ? undefined : client.restart()
  }
}
