import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Command } from '#domain/contract/verbs'

type Send = (command: Command) => void

/** The application's menu, with the system's own entries and shortcuts where the system has them. */
export function setMenu(platform: NodeJS.Platform, send: Send): void {
  const template: MenuItemConstructorOptions[] = [
    ...(platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    fileMenu(platform, send),
    { role: 'editMenu' },
    goalMenu(send),
    viewMenu(send),
    { role: 'windowMenu' },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function entry(label: string, command: Command, send: Send, accelerator?: string) {
  const click = () => {
    send(command)
  }
  return { label, click, ...(accelerator !== undefined && { accelerator }) }
}

function fileMenu(platform: NodeJS.Platform, send: Send): MenuItemConstructorOptions {
  return {
    label: '&File',
    submenu: [
      entry('Open configuration file…', 'open-file', send, 'CmdOrCtrl+O'),
      entry('Export configuration…', 'export', send, 'CmdOrCtrl+E'),
      { type: 'separator' },
      entry('Close network', 'close-network', send, 'CmdOrCtrl+Shift+W'),
      platform === 'darwin' ? { role: 'close' } : { role: 'quit' },
    ],
  }
}

function goalMenu(send: Send): MenuItemConstructorOptions {
  return {
    label: '&Goal',
    submenu: [
      entry('New goal', 'new-goal', send, 'CmdOrCtrl+N'),
      entry('Duplicate', 'duplicate', send, 'CmdOrCtrl+D'),
      { type: 'separator' },
      entry('Mark deleted', 'delete', send),
      entry('Discard changes…', 'discard', send),
    ],
  }
}

function viewMenu(send: Send): MenuItemConstructorOptions {
  return {
    label: '&View',
    submenu: [
      entry('Findings', 'findings', send, 'CmdOrCtrl+Shift+F'),
      { type: 'separator' },
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  }
}
