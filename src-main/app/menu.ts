import { Menu } from 'electron'
import { menuTemplate, type Send } from './menu-template'

/** Gives the app its menu. The window answers the keys of it first, wherever it has the focus. */
export function setMenu(platform: NodeJS.Platform, send: Send): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, send)))
}
