import { once } from 'node:events'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { startProxy } from '../support/proxy'
import { selfSigned } from '../support/self-signed'
import { expect, test } from './fixtures'
import { aPlatform } from './practice'

/** A platform that vouches for itself, and all that was ever asked of it. */
async function untrusted() {
  const asked: string[] = []
  const server = createServer(selfSigned('platform.invalid'), ({ url }, answer) => {
    asked.push(url ?? '')
    answer.end('{}')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has its address so.
  const { port } = server.address() as AddressInfo
  return { port, asked, server }
}

test('every call goes through the system’s proxy, and none to whom this computer does not trust', async ({
  desk,
}) => {
  const methods: string[] = []
  const platform = await aPlatform(4, ({ method }) => {
    methods.push(method)
    return null
  })
  const self = await untrusted()
  const proxy = await startProxy(self.port)
  const goalpost = await desk.start('light', [
    `--proxy-server=${proxy.address}`,
    // Else what is on this computer is reached without it.
    '--proxy-bypass-list=<-loopback>',
  ])

  await goalpost.sync.connect(platform.networkId, platform.url, platform.token)
  await expect(goalpost.says('Pulled 4 goals')).toBeVisible()
  await goalpost.goals.choose('Goal 501')
  await goalpost.form.text('Payout per conversion').fill('5.50')
  await goalpost.form.text('Payout per conversion').press('Enter')
  await goalpost.sync.post()
  await expect(goalpost.says('1 of 1 goal posted')).toBeVisible()
  const through = proxy.asked.filter((line) => line.includes(platform.url))
  expect(methods).toContain('update')
  expect(through).toHaveLength(methods.length)

  await goalpost.chooseFromMenu('Close network')
  await goalpost.sync.connect('other', 'https://platform.invalid', platform.token)
  await expect(goalpost.message).toContainText('does not trust the certificate')
  await expect(goalpost.message).toContainText('install its certificate')
  expect(proxy.asked.at(-1)).toBe('CONNECT platform.invalid:443')
  expect(self.asked).toEqual([])

  self.server.close()
  await Promise.all([proxy.stop(), platform.stop()])
})
