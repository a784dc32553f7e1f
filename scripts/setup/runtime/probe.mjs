import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { connect } from 'node:net'
import { proxyFor } from './proxy.mjs'

/**
 * Tells within a few seconds whether a host can be reached at all, through the proxy where one is set. A download that
 * is bound to fail takes minutes to say so.
 * @param {URL} address
 * @param {{ env: NodeJS.ProcessEnv, timeout?: number }} options
 * @returns {Promise<boolean>}
 */
export function canReach(address, { env, timeout = 4000 }) {
  const proxy = proxyFor(address, env)
  const port = Number(address.port || (address.protocol === 'http:' ? 80 : 443))
  const target = { host: address.hostname, port }
  return new Promise((resolve) => {
    const attempt = proxy ? askProxy(proxy, target, resolve) : dial(target, resolve)
    const timer = setTimeout(() => attempt.destroy(new Error('timeout')), timeout)
    attempt
      .once('close', () => {
        clearTimeout(timer)
      })
      .once('error', () => {
        resolve(false)
      })
  })
}

/** @typedef {{ host: string, port: number }} Target */

/** @param {Target} target @param {(reached: boolean) => void} answer */
function dial(target, answer) {
  const socket = connect(target, () => {
    answer(true)
    socket.destroy()
  })
  return socket
}

/** @param {URL} proxy @param {Target} target @param {(reached: boolean) => void} answer */
function askProxy(proxy, { host, port }, answer) {
  const request = proxy.protocol === 'https:' ? requestHttps : requestHttp
  const login =
    proxy.username && `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`
  const headers = login && {
    'Proxy-Authorization': `Basic ${Buffer.from(login).toString('base64')}`,
  }
  const asking = request(proxy, {
    method: 'CONNECT',
    path: `${host}:${port}`,
    ...(headers && { headers }),
  })
  asking.once('connect', (response, socket) => {
    answer(response.statusCode === 200)
    socket.destroy()
  })
  asking.once('response', () => {
    answer(false)
  })
  asking.end()
  return asking
}
