import { nativeTheme } from 'electron'
import type { AppSettings } from '#domain/contract/app-settings'

/** Shows menus, the window's frame and the page light or dark: the page asks by `prefers-color-scheme`. */
export function showTheme({ theme }: Pick<AppSettings, 'theme'>): void {
  nativeTheme.themeSource = theme
}
