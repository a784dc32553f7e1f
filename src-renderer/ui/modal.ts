import type { KeyGroup } from './key-help'

/**
 * Shows a dialog above everything: `{@attach modal}`. What had the focus gets it back, for a dialog that goes with its
 * markup does not do that by itself.
 */
export function modal(dialog: HTMLDialogElement): () => void {
  const before = document.activeElement
  dialog.showModal()
  return () => {
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
