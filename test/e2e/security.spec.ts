import { spawnSync } from 'node:child_process'
import { CONTENT_SECURITY_POLICY } from '../../src-main/app/content-security-policy'
import { expect, test } from './fixtures'

// Each property of the shell, proved in a real window.

test('the page has no Node and sees only the contract’s verbs', async ({ goalpost }) => {
  const seen = await goalpost.page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'].filter(
      (name) => name in window,
    ),
    api: Object.keys(Reflect.get(window, 'goalpost') as object).sort(),
  }))
  expect(seen).toEqual({
    node: [],
    api: [
      'app',
      'exports',
      'goals',
      'history',
      'imports',
      'networks',
      'on',
      'pathOf',
      'post',
      'restorePoints',
      'sync',
      'views',
      'work',
    ],
  })
})

test('the window is sandboxed, isolated and without Node', async ({ desk, goalpost }) => {
  await expect(goalpost.page).toHaveTitle('Goalpost')
  const preferences = await desk.app.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    // Not in Electron's types, but the only way to ask a running window.
    const ask: unknown = contents && Reflect.get(contents, 'getLastWebPreferences')
    return typeof ask === 'function' ? (ask.call(contents) as Record<string, unknown>) : {}
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
  })
})

test('the page comes from app:// with a policy that allows nothing inline or remote', async ({
  goalpost,
}) => {
  expect(goalpost.page.url()).toBe('app://goalpost/index.html')
  const policy = await goalpost.page.evaluate(async () =>
    (await fetch('/index.html')).headers.get('content-security-policy'),
  )
  expect(policy).toBe(CONTENT_SECURITY_POLICY)
  expect(policy).not.toContain('unsafe')
})

test('inline script, inline style and remote requests are blocked', async ({ goalpost }) => {
  const blocked = await goalpost.page.evaluate(async () => {
    const seen: string[] = []
    document.addEventListener('securitypolicyviolation', (event) => {
      seen.push(event.effectiveDirective)
    })
    const script = document.createElement('script')
    script.textContent = 'window.inline = true'
    document.head.append(script)
    const box = document.createElement('div')
    box.setAttribute('style', 'color: red')
    const image = document.createElement('img')
    image.src = 'https://example.com/pixel.gif'
    document.body.append(box, image)
    const refused = await fetch('https://example.com/').then(
      () => false,
      () => true,
    )
    while (seen.length < 4) await new Promise((resolve) => setTimeout(resolve))
    return { seen: seen.sort(), refused, ran: 'inline' in window }
  })
  expect(blocked).toEqual({
    seen: ['connect-src', 'img-src', 'script-src-elem', 'style-src-attr'],
    refused: true,
    ran: false,
  })
})

test('nothing outside the page’s folder can be read', async ({ goalpost }) => {
  const answers = await goalpost.page.evaluate(async () => {
    const addresses = ['/..%2fmain/index.js', '/..%2f..%2fpackage.json', '/missing.html']
    const status = (address: string) => fetch(address).then((answer) => answer.status)
    const file = await fetch('file:///etc/passwd').then(
      () => 'read',
      () => 'refused',
    )
    return { statuses: await Promise.all(addresses.map(status)), file }
  })
  expect(answers).toEqual({ statuses: [404, 404, 404], file: 'refused' })
})

test('links, forms, frames and scripts cannot take the window elsewhere', async ({ goalpost }) => {
  // An attempt to leave stops whatever the page is still loading.
  await expect(goalpost.welcome.heading).toBeVisible()
  for (const where of [
    'https://example.com/',
    'file:///etc/passwd',
    'app://other/',
    'data:text/html,x',
  ]) {
    await goalpost.page.evaluate((address) => {
      const link = document.createElement('a')
      link.href = address
      document.body.append(link)
      link.click()
      window.location.href = address
      const frame = document.createElement('iframe')
      frame.src = address
      document.body.append(frame)
    }, where)
    await expect
      .poll(() => goalpost.page.evaluate(() => window.location.href))
      .toBe('app://goalpost/index.html')
  }
  // Asked of the page itself: a locator would wait for the navigation that never comes.
  const heading = await goalpost.page.evaluate(() => document.querySelector('h1')?.textContent)
  expect(heading).toBe('Goalpost')
})

test('no second window opens', async ({ desk, goalpost }) => {
  const opened = await goalpost.page.evaluate(() => {
    const link = document.createElement('a')
    link.href = 'app://goalpost/index.html'
    link.target = '_blank'
    document.body.append(link)
    link.click()
    return [window.open('https://example.com/'), window.open('app://goalpost/index.html')]
  })
  expect(opened).toEqual([null, null])
  expect(desk.app.electron.windows()).toHaveLength(1)
})

test('every permission is refused', async ({ goalpost }) => {
  const answers = await goalpost.page.evaluate(async () => {
    const media = navigator.mediaDevices.getUserMedia({ audio: true, video: true })
    const place = new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => {
          resolve('given')
        },
        () => {
          resolve('refused')
        },
      )
    })
    return {
      notifications: await Notification.requestPermission(),
      media: await media.then(
        () => 'given',
        () => 'refused',
      ),
      place: await place,
      clipboard: await navigator.clipboard.readText().then(
        () => 'given',
        () => 'refused',
      ),
    }
  })
  expect(answers).toEqual({
    notifications: 'denied',
    media: 'refused',
    place: 'refused',
    clipboard: 'refused',
  })
})

test('a webview is never attached', async ({ desk, goalpost }) => {
  await goalpost.page.evaluate(() => {
    const view = document.createElement('webview')
    view.setAttribute('src', 'https://example.com/')
    document.body.append(view)
  })
  const contents = await desk.app.electron.evaluate(
    ({ webContents }) => webContents.getAllWebContents().length,
  )
  expect(contents).toBe(1)
})

test('a request that is not the contract’s is refused without harm', async ({ goalpost }) => {
  const codes = await goalpost.page.evaluate(async () => {
    type Answer = Promise<string>
    const api = Reflect.get(window, 'goalpost') as unknown as {
      networks: { open: (request: unknown) => Answer }
    }
    const requests = [{ network: '../../etc' }, { network: 5 }, null, { network: 'a', more: true }]
    const answers = await Promise.all(requests.map((request) => api.networks.open(request)))
    return answers.map((text) => (JSON.parse(text) as { failure?: { code: string } }).failure?.code)
  })
  expect(codes).toEqual(Array(4).fill('request/refused'))
})

test('a second start shows the first window and ends itself', async ({ desk, goalpost }) => {
  await expect(goalpost.welcome.heading).toBeVisible()
  const first = desk.app.electron.process()
  const again = spawnSync(
    first.spawnfile,
    first.spawnargs.slice(1).filter((flag) => !/^--(inspect|remote)/.test(flag)),
    { env: desk.env, timeout: 30_000 },
  )
  expect(again.status).toBe(0)
  expect(desk.app.electron.windows()).toHaveLength(1)
})
