/**
 * How to call npm: the one that is running this script where there is one, so that both are the same version.
 * @param {Pick<import('./host.mjs').Host, 'env' | 'platform' | 'nodePath'>} host
 * @param {readonly string[]} args
 * @returns {[command: string, args: string[], options: { shell?: boolean }]}
 */
export function npmCall({ env, platform, nodePath }, args) {
  const running = env.npm_execpath
  if (running && /npm-cli\.[cm]?js$/.test(running)) return [nodePath, [running, ...args], {}]
  // Windows has npm as a batch file, and those start in a shell only.
  return ['npm', [...args], platform === 'win32' ? { shell: true } : {}]
}

/** Retries stay, but offline is told within seconds instead of minutes. */
export const quickRetries = ['--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']

/**
 * The folder that the person is in. npm runs a script in the package's folder and keeps the other one in INIT_CWD; a
 * script called without npm, even from another npm script, is where it is.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} current
 */
export function startFolder({ npm_lifecycle_event: script, INIT_CWD: start }, current) {
  return script === 'goalpost' && start ? start : current
}
