import { describe, expect, it } from 'vitest'
import { readArguments } from '../../../../src-main/cli/arguments'
import { goalpost } from '../../../support/terminal'

describe('arguments', () => {
  it.each([
    [['validate', 'a.json'], ['a.json'], false],
    [['validate', '--json', 'a.json', 'b.json'], ['a.json', 'b.json'], true],
    [['--json', 'validate', 'a.json'], ['a.json'], true],
    [['validate', 'a.json', '--', '--json', '-h'], ['a.json', '--json', '-h'], false],
    [['validate', '-'], ['-'], false],
  ])('%j name files', (argv, files, json) => {
    expect(readArguments(argv)).toEqual({ kind: 'validate', files, json })
  })
})

describe('help', () => {
  it.each([['--help'], ['-h'], ['validate', '--help'], ['validate', 'a.json', '-h']])(
    'is a result: on stdout, with status 0',
    async (...argv) => {
      const { status, out, err } = await goalpost(...argv)
      expect({ status, err }).toEqual({ status: 0, err: '' })
      expect(out).toContain('Usage: goalpost validate FILE... [--json]\n')
      expect(out).toContain('Exit status: 0')
    },
  )

  it('of a command tells its options', async () => {
    expect((await goalpost('validate', '--help')).out).toContain('--json ')
    expect((await goalpost('--help')).out).not.toContain('--json ')
  })
})

describe('wrong usage', () => {
  it.each([
    [['post'], 'There is no command “post”.'],
    [['post', '--help'], 'There is no command “post”.'],
    [['validate', 'a.json', '--xml'], 'There is no option “--xml”.'],
    [['validate', '-x', 'a.json'], 'There is no option “-x”.'],
    [['--__proto__', 'validate'], 'There is no option “--__proto__”.'],
    [['validate', '--json=yes', 'a.json'], 'The option --json takes no value.'],
    [['\u001b[2J'], 'There is no command “\ufffd[2J”.'],
  ])('%j ends with one line and status 2', async (argv, said) => {
    expect(await goalpost(...argv)).toEqual({
      status: 2,
      out: '',
      err: `${said} See goalpost --help.\n`,
    })
  })

  it.each([
    [[], 'No command was given.'],
    [['--json'], 'No command was given.'],
    [['validate'], 'Name at least one file to validate.'],
    [['validate', '--json'], 'Name at least one file to validate.'],
  ])('%j ends with the usage and status 2', async (argv, said) => {
    expect(await goalpost(...argv)).toEqual({
      status: 2,
      out: '',
      err: `${said}\nUsage: goalpost validate FILE... [--json]\n`,
    })
  })
})
