interface Listeners {
  readonly copy: (event: ClipboardEvent) => void
  readonly paste: (event: ClipboardEvent) => void
}

/**
 * Listens for copy and paste while an element that holds no text has the focus. Chromium sends them to where text is selected, or
 * to the whole page, and only where somebody says beforehand that there is something to copy, or room for what is pasted.
 */
export function listenToClipboard(element: HTMLElement, { copy, paste }: Listeners): () => void {
  const hasFocus = () => document.activeElement === element
  const allow = (event: Event) => {
    if (hasFocus()) event.preventDefault()
  }
  const oncopy = (event: ClipboardEvent) => {
    if (hasFocus()) copy(event)
  }
  const onpaste = (event: ClipboardEvent) => {
    if (hasFocus()) paste(event)
  }
  document.addEventListener('beforecopy', allow)
  document.addEventListener('beforepaste', allow)
  document.addEventListener('copy', oncopy)
  document.addEventListener('paste', onpaste)
  return () => {
    document.removeEventListener('beforecopy', allow)
    document.removeEventListener('beforepaste', allow)
    document.removeEventListener('copy', oncopy)
    document.removeEventListener('paste', onpaste)
  }
}
