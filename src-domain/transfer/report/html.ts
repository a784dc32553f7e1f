const NAMES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text for HTML: nothing in it is markup, and what would turn the direction of writing turns only this text. */
export function html(text: string): string {
  return text.replace(/[&<>"']/g, (character) => NAMES[character] ?? '')
}

/** A text of somebody’s own, which may be written from right to left. */
export function own(text: string): string {
  return `<bdi>${html(text)}</bdi>`
}
