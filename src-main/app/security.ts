import { app, session, type WebContents } from 'electron'

/**
 * Closes every way out of our page, for every web contents there will ever be (the numbers are those of Electron's own
 * security checklist).
 */
export function lockDown(): void {
  // 4: even a window that somebody adds without saying so is sandboxed. Where a developer runs as root, Chromium only starts
  // with --no-sandbox, and the two together crash every helper process.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => {
    refuseNavigation(contents)
    // 14: no new windows.
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    // 11, 12: no webviews.
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
    })
  })
}

/** 5: the page may use no device, no location, nothing that asks for permission. Needs the app to be ready. */
export function refusePermissions(): void {
  session.defaultSession.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.defaultSession.setPermissionCheckHandler(() => false)
}

/** 13: the page stays where it is. Reloading it is not navigation and still works. */
function refuseNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (event.url !== contents.getURL()) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame) event.preventDefault()
  })
}
