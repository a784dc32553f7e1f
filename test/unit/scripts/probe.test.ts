import { createServer } from 'node:http'
import { createServer as createTcpServer, type AddressInfo, type Server } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { canReach } from '../../../scripts/setup/runtime/probe.mjs'
import { proxyFor } from '../../../scripts/setup/runtime/proxy.mjs'

const github = new URL('https://github.com/')

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

/** A proxy that answers every request to connect with the same status. */
async function aProxy(status: string) {
  const asked: (string | undefined)[] = []
  const server = createServer()
  server.on('connect', (request, socket) => {
    asked.push(request.url, request.headers['proxy-authorization'])
    socket.end(`HTTP/1.1 ${status}\r\n\r\n`)
  })
  return { port: await listen(server), asked }
}

it('reaches a host that answers, and not one that does not', async () => {
  const port = await listen(createTcpServer((socket) => socket.end()))
  expect(await canReach(new URL(`https://127.0.0.1:${port}/`), { env: {} })).toBe(true)
  expect(await canReach(new URL('https://127.0.0.1:1/'), { env: {} })).toBe(false)
})

it('asks the proxy where there is one', async () => {
  const { port, asked } = await aProxy('200 Connected')
  const env = { HTTPS_PROXY: `http://me:secret@127.0.0.1:${port}` }
  expect(await canReach(github, { env })).toBe(true)
  expect(asked).toEqual(['github.com:443', `Basic ${btoa('me:secret')}`])
})

it('believes a proxy that says no', async () => {
  const { port } = await aProxy('403 Forbidden')
  expect(await canReach(github, { env: { HTTPS_PROXY: `http://127.0.0.1:${port}` } })).toBe(false)
})

it('gives up on a host that stays silent', async () => {
  const port = await listen(createTcpServer())
  const env = { HTTPS_PROXY: `http://127.0.0.1:${port}` }
  expect(await canReach(github, { env, timeout: 50 })).toBe(false)
})

it('goes past the proxy to what is excluded from it', () => {
  const HTTPS_PROXY = 'http://proxy.example:8080'
  expect(proxyFor(github, { HTTPS_PROXY })?.hostname).toBe('proxy.example')
  expect(proxyFor(github, { HTTPS_PROXY, NO_PROXY: 'localhost, github.com' })).toBeNull()
  expect(proxyFor(github, { HTTPS_PROXY, no_proxy: '.github.com' })).toBeNull()
  expect(proxyFor(github, { HTTPS_PROXY, NO_PROXY: 'hub.com' })?.hostname).toBe('proxy.example')
})
