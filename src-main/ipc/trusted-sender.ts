import type { IpcMainInvokeEvent } from 'electron'

/** Whether a request comes from our own page in the main frame of our own window: not a frame in it, not another page. */
export function isTrustedSender(
  event: Pick<IpcMainInvokeEvent, 'senderFrame' | 'sender'>,
  origin: string,
): boolean {
  const frame = event.senderFrame
  if (frame === null || frame !== event.sender.mainFrame) return false
  return URL.canParse(frame.url) && originOf(new URL(frame.url)) === originOf(new URL(origin))
}

/** Scheme and host. URL.origin is "null" for schemes that the URL standard does not know, such as app:. */
function originOf(url: URL): string {
  return `${url.protocol}//${url.host}`
}
