import type { System } from '#domain/commands/shortcut'

/** The kind of keyboard that this window is used with. */
export const system: System = navigator.userAgent.includes('Mac OS') ? 'mac' : 'other'
