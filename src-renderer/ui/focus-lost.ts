/** Whether the keyboard is nowhere: what had it went out of the page, or can no longer have it. */
export function focusIsLost(): boolean {
  return document.activeElement?.matches('body, :disabled') !== false
}
