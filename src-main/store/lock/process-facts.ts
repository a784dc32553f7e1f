import { readFile } from 'node:fs/promises'
import { hostname, userInfo } from 'node:os'
import { kill, pid, platform } from 'node:process'
import { errorCode } from '../disk/disk'

/** Which of Goalpost's programs a process runs. */
export type Program = 'app' | 'command line'

/** This process, and what it can find out about others on this computer. */
export interface ProcessFacts {
  readonly pid: number
  readonly host: string
  readonly user: string
  readonly program: Program
  /**
   * Tells a process from a later one with the same number: the computer's start and the process's. Null where the system does
   * not say; 'gone' where no such process runs.
   */
  birthOf(pid: number): Promise<string | null>
}

/** The facts of the process that this runs in. */
export function thisProcess(program: Program): ProcessFacts {
  return { pid, host: hostname(), user: userName(), program, birthOf }
}

/** The system user's name. Some systems run programs for users that they have no name for. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}

async function birthOf(other: number): Promise<string | null> {
  if (!isRunning(other)) return 'gone'
  if (platform !== 'linux') return null
  try {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8')
    const stat = await readFile(`/proc/${other}/stat`, 'utf8')
    // The name in parentheses may hold spaces. The start is field 22, so the 20th behind the name.
    const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
    return `${boot.trim()} ${start}`
  } catch (error) {
    return errorCode(error) === 'ENOENT' || errorCode(error) === 'ESRCH' ? 'gone' : null
  }
}

function isRunning(other: number): boolean {
  try {
    return kill(other, 0)
  } catch (error) {
    // Somebody else's process.
    return errorCode(error) === 'EPERM'
  }
}
