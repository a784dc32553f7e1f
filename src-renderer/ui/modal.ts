import type { KeyGroup } from './key-help'

const CONTROLS = 'button:enabled, input:enabled, select:enabled, textarea:enabled, [tabindex="0"]'

/**
 * Shows a dialog above everything, with the keyboard in its first control, or where it asks for it: `{@attach modal}`. What had
 * the focus gets it back, for a dialog that goes with its markup does not do that by itself.
 */
export function modal(dialog: HTMLDialogElement): () => void {
  const before = document.activeElement
  // The one below gives up its veil: two of them would hide what the window shows.
  const below = document.querySelector<HTMLDialogElement>('dialog[open]:not(.below)')
  below?.classList.add('below')
  dialog.showModal()
  // Where the content scrolls, Chromium would focus the scrolling box.
  const first = dialog.querySelector<HTMLElement>(CONTROLS)
  ;(dialog.querySelector<HTMLElement>('[autofocus]') ?? first)?.focus()
  return () => {
    below?.classList.remove('below')
    if (before instanceof HTMLElement && before.isConnected) before.focus()
  }
}

export const dialogKeys: KeyGroup = {
  label: 'In dialogs',
  lines: [
    { keys: ['Enter'], what: 'Do what the coloured button says, from a line of text' },
    { keys: ['Escape'], what: 'Close without doing anything' },
  ],
}
