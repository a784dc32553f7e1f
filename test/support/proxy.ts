import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'

/** A proxy as companies have them, on this computer. */
export interface Proxy {
  /** As a system's settings name it. */
  readonly address: string
  /** What was asked of it: "GET http://127.0.0.1:8080/…", "CONNECT acme.example:443". */
  readonly asked: readonly string[]
  stop(): Promise<void>
}

/** A proxy that passes plain calls on to where they are for, and leads every secure line to a port of this computer. */
export async function startProxy(secure: number): Promise<Proxy> {
  const asked: string[] = []
  const server = createServer((call, answer) => {
    asked.push(`${call.method ?? ''} ${call.url ?? ''}`)
    passOn(call, answer)
  })
  server.on('connect', (call: IncomingMessage, near: Socket, first: Buffer) => {
    asked.push(`CONNECT ${call.url ?? ''}`)
    const far = connect(secure, '127.0.0.1', () => {
      near.write('HTTP/1.1 200 Connection established\r\n\r\n')
      far.write(first)
      far.pipe(near).pipe(far)
    })
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      one.on('error', () => other.destroy())
    }
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has its address so.
  const { port } = server.address() as AddressInfo
  const stop = async () => {
    server.close()
    server.closeAllConnections()
    await once(server, 'close')
  }
  return { address: `http://127.0.0.1:${port}`, asked, stop }
}

function passOn(call: IncomingMessage, answer: ServerResponse): void {
  const { method, headers, url = '' } = call
  const on = request(url, { method, headers }, (came) => {
    answer.writeHead(came.statusCode ?? 502, came.headers)
    came.pipe(answer)
  })
  on.on('error', () => answer.destroy())
  call.pipe(on)
}
