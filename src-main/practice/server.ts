import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { GoalpostError } from '#domain/failure'
import { errorCode } from '../store/disk/disk'

/** This computer alone: nobody else is to reach a practice network. */
const HOST = '127.0.0.1'

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** A server that listens, and the address that it has. */
export interface Listening {
  readonly url: string
  /** Cuts every line that is open, answered or not. */
  stop(): Promise<void>
}

/** Listens on a port of this computer; 0 takes any that is free. */
export async function listen(port: number, handle: Handle): Promise<Listening> {
  const server = createServer((request, response) => void handle(request, response))
  server.listen(port, HOST)
  try {
    await once(server, 'listening')
  } catch (error) {
    throw notListening(port, error)
  }
  const { port: taken } = server.address() as AddressInfo
  return { url: `http://${HOST}:${taken}`, stop: () => stop(server) }
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  server.closeAllConnections()
  await closed
}

function notListening(port: number, cause: unknown): GoalpostError {
  const code = errorCode(cause) ?? 'unknown cause'
  return new GoalpostError(
    {
      code: 'practice/not_listening',
      what: `The practice network cannot use port ${port} (${code}).`,
      next: 'Name another port, or none, so that a free one is taken.',
    },
    { cause },
  )
}
