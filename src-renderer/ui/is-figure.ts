/**
 * Whether a text is a number, with or without what it is counted in, and nothing else. Numbers that stand under each other have digits of one width; in words the hyphen
 * would get that width too, and tear them apart.
 */
export function isFigure(text: string | null): boolean {
  return text !== null && /^[-−]?\d[\d.,]*( %| [A-Z]{3})?$/.test(text)
}
