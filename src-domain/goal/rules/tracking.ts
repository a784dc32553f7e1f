import type { Rule } from './rule'

const SECURE: Readonly<Record<string, string>> = { http: 'https', http_img: 'https_img' }

export const trackingAdvice: readonly Rule[] = [
  {
    code: 'pixel_not_secure',
    fields: ['protocol'],
    about: 'The pixel is served over plain http.',
    check: ({ protocol, status }) =>
      status !== 'deleted' && protocol !== null && Object.hasOwn(SECURE, protocol)
        ? 'Browsers block a plain http pixel on a secure page, so conversions get lost. Use the HTTPS one.'
        : null,
    fix: ({ protocol }) => ({
      label: 'Use HTTPS',
      set: { protocol: SECURE[protocol ?? ''] ?? protocol },
    }),
  },
  {
    code: 'transaction_id_not_passed',
    fields: ['protocol'],
    about: 'Tracking is by postback with a transaction ID, and the offer’s URL does not pass one.',
    check: ({ protocol, status }, { offer }) => {
      const url = offer?.offer_url ?? null
      return status !== 'deleted' && protocol === 'server' && url !== null && !hasTransaction(url)
        ? 'The postback needs the transaction ID, and the offer’s URL does not pass {transaction_id} on. No conversion can be matched.'
        : null
    },
  },
]

/** Some tools write the braces of a macro as percent codes. */
function hasTransaction(url: string): boolean {
  return /(?:\{|%7B)transaction_id(?:\}|%7D)/i.test(url)
}
