import { net } from 'electron'
import type { Fetch } from '../platform/send'

/** The system's way out: its proxy and its certificates count, as in a browser. The app must be ready. */
export const systemFetch: Fetch = (url, init) => net.fetch(url, init)
