/**
 * The proxy that stands between this machine and an address, by the usual variables, or null.
 * @param {URL} address
 * @param {NodeJS.ProcessEnv} env
 */
export function proxyFor(address, env) {
  const excluded = (env.NO_PROXY ?? env.no_proxy ?? '').split(/[\s,]+/).filter(Boolean)
  const isExcluded = excluded.some(
    (name) => name === '*' || `.${address.hostname}`.endsWith(`.${name.replace(/^\*?\./, '')}`),
  )
  const proxy = env.HTTPS_PROXY ?? env.https_proxy ?? env.ALL_PROXY ?? env.all_proxy
  if (isExcluded || !proxy) return null
  return URL.canParse(proxy) ? new URL(proxy) : null
}
