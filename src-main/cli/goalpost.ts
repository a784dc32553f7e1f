import type { Writable } from 'node:stream'
import { readArguments } from './arguments'
import { failureLine, failureOf } from './failure-line'
import { Output, tell } from './output'
import { practice, type PracticeSurroundings } from './practice'
import { help, USAGE } from './usage'
import { validate } from './validate'

/** What the command line is connected to: a terminal, a pipe, a file, a test. */
export interface Terminal extends PracticeSurroundings {
  readonly argv: readonly string[]
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: Writable
}

/** Exit status of wrong usage and of input that cannot be read. People script it. */
const UNUSABLE = 2

const [USUAL_WIDTH, LEAST_WIDTH] = [80, 60]

/** Runs one command. Answers the exit status and never throws: results on stdout, everything else on stderr. */
export async function runGoalpost(terminal: Terminal): Promise<number> {
  const { stdout, stderr } = terminal
  const say = (line: string) => tell(stderr, line)
  try {
    const out = new Output(stdout)
    const status = await runCommand(terminal, out, say)
    await out.flush()
    return status
  } catch (error) {
    await say(failureLine(failureOf(error)))
    return UNUSABLE
  }
}

async function runCommand(
  terminal: Terminal,
  out: Output,
  say: (line: string) => Promise<void>,
): Promise<number> {
  const command = readArguments(terminal.argv)
  switch (command.kind) {
    case 'help':
      await out.write(help(command.of))
      return 0
    case 'wrong':
      await say(command.why)
      if (command.showUsage) await say(USAGE)
      return UNUSABLE
    case 'validate':
      return validate(command, out, widthOf(terminal.stdout), say)
    case 'practice':
      return practice(command, out, say, terminal)
  }
}

function widthOf({ isTTY = false, columns = USUAL_WIDTH }: Terminal['stdout']): number {
  return isTTY ? Math.max(columns, LEAST_WIDTH) : USUAL_WIDTH
}
