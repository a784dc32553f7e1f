import { MediaQuery } from 'svelte/reactivity'
import type { Settings } from './settings.svelte'

/**
 * Keeps the page looking as it is set: what the tokens are chosen by is put on its root. Light and dark need nothing here, for the
 * system says them to the page, or the main process does in its place.
 */
export function keepLook(settings: Settings): void {
  const more = new MediaQuery('prefers-contrast: more')
  const { documentElement: root } = document
  $effect(() => {
    const isHigh = settings.kept.contrast === 'high' || more.current
    root.dataset.contrast = isHigh ? 'high' : 'usual'
    root.style.setProperty('--row', `${settings.rowHeight}px`)
  })
}
