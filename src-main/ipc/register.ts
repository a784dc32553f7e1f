import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { verbs, type Verb } from '#domain/contract/verbs'
import type { Handlers } from '../services/handlers'
import { Slices } from '../long-work/slices'
import { answer } from './answer'
import type { Outbox } from './outbox'
import { textOf } from './text'

/**
 * Opens the main process's door: every verb of the contract, through one wrapper that checks who asks, then what is asked,
 * and answers with the JSON text of an envelope, after whatever the window was told before.
 */
export function registerHandlers(
  handlers: Handlers,
  isTrusted: (event: IpcMainInvokeEvent) => boolean,
  outbox: Outbox,
): void {
  for (const verb of verbs) {
    ipcMain.handle(verb, async (event, request: unknown): Promise<string> => {
      if (!isTrusted(event)) throw new Error('Refused')
      const envelope = await answer(verb, request, handlerOf(handlers, verb))
      const text = await new Slices().done(textOf(envelope))
      await outbox.settle()
      return text
    })
  }
}

/** A handler as answer() calls it: it has then checked that the request is that verb's. */
function handlerOf(handlers: Handlers, verb: Verb): (request: never) => Promise<unknown> {
  return handlers[verb]
}
