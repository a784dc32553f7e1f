/** A text in quotes, short enough to stand in a sentence. */
export function quote(text: string, longest = 60): string {
  return `“${text.length > longest ? `${text.slice(0, longest - 1)}…` : text}”`
}
