/** A text as forms and addresses carry it. Half of a pair, which UTF-8 cannot say, becomes a replacement character. */
export function encodeFormText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd')).replaceAll('%20', '+')
}

/** The text in a form or an address, read as leniently as PHP does: a percent sign that starts no byte is one. */
export function decodeFormText(encoded: string): string {
  return encoded.replaceAll('+', ' ').replace(/(?:%[0-9a-f]{2})+/gi, decodeBytes)
}

function decodeBytes(bytes: string): string {
  try {
    return decodeURIComponent(bytes)
  } catch {
    return decodeURIComponent(bytes.replace(/%[89a-f][0-9a-f]/gi, '\ufffd'))
  }
}
