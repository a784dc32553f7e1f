import { assertNever } from '#domain/assert-never'
import type { Writable } from 'node:stream'
import { PlatformError } from '../platform/trouble'
import { readArguments } from './arguments'
import { failureLine, failureOf } from './failure-line'
import { Output, tell } from './output'
import { practice, type PracticeSurroundings } from './practice'
import { plan } from './sync/plan'
import { post } from './sync/post'
import { pull } from './sync/pull'
import { status } from './sync/status'
import type { Outside } from './sync/workplace'
import { exportFile } from './transfer/export'
import { importFile } from './transfer/import'
import { help, USAGE } from './usage'
import { validate } from './validate'

/** What the command line is connected to: a terminal, a pipe, a file, a test. */
export interface Terminal extends PracticeSurroundings, Outside {
  readonly argv: readonly string[]
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: Writable & { readonly isTTY?: boolean }
}

/** Exit status of wrong usage and of input that cannot be read, and of a platform that does not answer. People script them. */
const [UNUSABLE, UNREACHED] = [2, 3]

const [USUAL_WIDTH, LEAST_WIDTH] = [80, 60]

/** Runs one command. Answers the exit status and never throws: results on stdout, everything else on stderr. */
export async function runGoalpost(terminal: Terminal): Promise<number> {
  const { stdout, stderr } = terminal
  const say = (line: string) => tell(stderr, line)
  try {
    const out = new Output(stdout)
    const ended = await runCommand(terminal, out, say)
    await out.flush()
    return ended
  } catch (error) {
    await say(failureLine(failureOf(error)))
    return error instanceof PlatformError ? UNREACHED : UNUSABLE
  }
}

async function runCommand(
  terminal: Terminal,
  out: Output,
  say: (line: string) => Promise<void>,
): Promise<number> {
  const command = readArguments(terminal.argv)
  const { isTTY = false } = terminal.stderr
  const talk = { out, say, width: widthOf(terminal.stdout), isTTY }
  switch (command.kind) {
    case 'help':
      await out.write(help(command.of))
      return 0
    case 'wrong':
      await say(command.why)
      if (command.showUsage) await say(USAGE)
      return UNUSABLE
    case 'validate':
      return validate(command, out, talk.width, say)
    case 'practice':
      return practice(command, out, say, terminal)
    case 'status':
      return status(command, talk, terminal)
    case 'plan':
      return plan(command, talk, terminal)
    case 'pull':
      return pull(command, talk, terminal)
    case 'post':
      return post(command, talk, terminal)
    case 'import':
      return importFile(command, talk, terminal)
    case 'export':
      return exportFile(command, talk, terminal)
    default:
      return assertNever(command)
  }
}

function widthOf({ isTTY = false, columns = USUAL_WIDTH }: Terminal['stdout']): number {
  return isTTY ? Math.max(columns, LEAST_WIDTH) : USUAL_WIDTH
}
