import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Command } from '#domain/contract/verbs'

type Send = (command: Command) => void

/** The application's menu, with the system's own entries and shortcuts where the system has them. */
export function setMenu(platform: NodeJS.Platform, send: Send): void {
  const template: MenuItemConstructorOptions[] = [
    ...(platform === 'darwin' ? [appMenu(send)] : []),
    fileMenu(platform, send),
    editMenu(send),
    goalMenu(send),
    platformMenu(send),
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

/** macOS keeps the settings in the app's own menu; elsewhere they are under File. */
function appMenu(send: Send): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about' },
      { type: 'separator' },
      settings(send),
      { type: 'separator' },
      { role: 'services' },
      { type: 'separator' },
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      { type: 'separator' },
      { role: 'quit' },
    ],
  }
}

function settings(send: Send): MenuItemConstructorOptions {
  return entry('Settings…', 'settings', send, 'CmdOrCtrl+Comma')
}

function fileMenu(platform: NodeJS.Platform, send: Send): MenuItemConstructorOptions {
  const ending: readonly MenuItemConstructorOptions[] =
    platform === 'darwin'
      ? [{ role: 'close' }]
      : [{ type: 'separator' }, settings(send), { type: 'separator' }, { role: 'quit' }]
  return {
    label: '&File',
    submenu: [
      entry('Open configuration file…', 'open-file', send, 'CmdOrCtrl+O'),
      entry('Open a copied network…', 'open-copy', send),
      { type: 'separator' },
      entry('Export configuration…', 'export', send, 'CmdOrCtrl+E'),
      entry('Export everything…', 'export-everything', send),
      { type: 'separator' },
      entry('Restore points…', 'restore-points', send),
      entry('Network settings…', 'network-settings', send),
      { type: 'separator' },
      entry('Close network', 'close-network', send, 'CmdOrCtrl+Shift+W'),
      ...ending,
    ],
  }
}

/** Undo and redo are the network's, not those of one text; the page answers their keys, as it answers Ctrl+Y. */
function editMenu(send: Send): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      entry('Undo', 'undo', send, 'CmdOrCtrl+Z'),
      entry('Redo', 'redo', send, 'CmdOrCtrl+Shift+Z'),
      { type: 'separator' },
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
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

function platformMenu(send: Send): MenuItemConstructorOptions {
  return {
    label: '&Platform',
    submenu: [
      entry('Pull', 'pull', send, 'CmdOrCtrl+Shift+L'),
      entry('Pull the chosen offer', 'pull-offer', send),
      entry('Post…', 'post', send, 'CmdOrCtrl+Shift+P'),
    ],
  }
}

function viewMenu(send: Send): MenuItemConstructorOptions {
  return {
    label: '&View',
    submenu: [
      entry('Goals', 'goals', send, 'CmdOrCtrl+1'),
      entry('Changes', 'changes', send, 'CmdOrCtrl+2'),
      entry('Conflicts', 'conflicts', send, 'CmdOrCtrl+3'),
      entry('History', 'history', send, 'CmdOrCtrl+4'),
      { type: 'separator' },
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
