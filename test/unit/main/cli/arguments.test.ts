import { describe, expect, it } from 'vitest'
import { readArguments } from '../../../../src-main/cli/arguments'
import { faultNames } from '../../../../src-main/practice/faults'
import { USAGE } from '../../../../src-main/cli/usage'
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

describe('the options of practice', () => {
  it('have values that are used where nothing is said', () => {
    expect(readArguments(['practice'])).toEqual({
      kind: 'practice',
      port: 0,
      data: null,
      goals: null,
      seed: 0,
      faults: [],
    })
  })

  it('may stand anywhere, the last of each counts', () => {
    const argv = ['--seed', '3', 'practice', '--port=80', '--data', 'd', '--goals=9', '--seed=4']
    expect(readArguments([...argv, '--faults', 'portal,latency'])).toEqual({
      kind: 'practice',
      port: 80,
      data: 'd',
      goals: 9,
      seed: 4,
      faults: ['portal', 'latency'],
    })
  })

  it('name faults, or all of them', () => {
    expect(readArguments(['practice', '--faults=all'])).toMatchObject({ faults: faultNames })
    const why: unknown = expect.stringMatching(/^There is no fault “fire”\. There are .*portal/)
    expect(readArguments(['practice', '--faults=portal,fire'])).toMatchObject({ why })
  })
})

describe('the options of the commands between a folder and the platform', () => {
  it('may stand anywhere', () => {
    expect(readArguments(['pull', '--data', 'd', '--network=n'])).toEqual({
      kind: 'pull',
      data: 'd',
      network: 'n',
      offers: null,
      url: null,
      acceptFewer: false,
      json: false,
    })
    const argv = ['--accept-fewer', '--url', 'https://a', 'pull', '--json', '--data=d']
    expect(readArguments([...argv, '--network', 'n'])).toMatchObject({
      url: 'https://a',
      acceptFewer: true,
      json: true,
    })
    expect(readArguments(['status', '--data', 'd', '--json'])).toEqual({
      kind: 'status',
      data: 'd',
      json: true,
    })
    expect(readArguments(['plan', '--data', 'd', '--network', 'n'])).toEqual({
      kind: 'plan',
      data: 'd',
      network: 'n',
      json: false,
    })
    expect(readArguments(['post', '--yes', '--data', 'd'])).toEqual({
      kind: 'post',
      data: 'd',
      network: null,
      yes: true,
      json: false,
    })
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
    expect((await goalpost('pull', '--help')).out).toContain('--accept-fewer ')
    expect((await goalpost('status', '--help')).out).toContain('calls nobody')
    expect((await goalpost('plan', '--help')).out).toContain('--network NAME ')
    expect((await goalpost('post', '-h')).out).toContain('--yes ')
  })
})

describe('wrong usage', () => {
  it.each([
    [['send'], 'There is no command “send”.'],
    [['send', '--help'], 'There is no command “send”.'],
    [['constructor'], 'There is no command “constructor”.'],
    [['validate', 'a.json', '--xml'], 'There is no option “--xml”.'],
    [['validate', '-x', 'a.json'], 'There is no option “-x”.'],
    [['--__proto__', 'validate'], 'There is no option “--__proto__”.'],
    [['validate', '--json=yes', 'a.json'], 'The option --json takes no value.'],
    [['validate', 'a.json', '--port', '5'], 'There is no option “--port” of validate.'],
    [['practice', '--json'], 'There is no option “--json” of practice.'],
    [['practice', '--port'], 'The option --port needs a value.'],
    [['practice', 'here'], 'The command practice takes no “here”.'],
    [['practice', '--port', '65536'], 'The port should be a number from 0 to 65535.'],
    [['practice', '--port=1e3'], 'The port should be a number from 0 to 65535.'],
    [['practice', '--goals', '0'], 'The number of goals should be from 1 to 1000000.'],
    [['practice', '--seed', 'x'], 'The seed should be a whole number from 0 to 4294967295.'],
    [['practice', '--data='], 'The folder for --data has no name.'],
    [['pull', '--data', 'd'], 'Name the network to pull: --network ID.'],
    [['pull', '--network', 'n'], 'Name the data folder: pull --data DIR.'],
    [['pull', '--data', 'd', '--network='], 'The network for --network has no name.'],
    [
      ['pull', '--data', 'd', '--network', 'n', '--offers', '12,x'],
      'Name the offers by their ids, with commas between them: --offers 12,34.',
    ],
    [
      ['pull', '--data', 'd', '--network', 'n', '--offers='],
      'Name the offers by their ids, with commas between them: --offers 12,34.',
    ],
    [['plan', '--data', 'd', '--offers', '12'], 'There is no option “--offers” of plan.'],
    [['pull', '--data', 'd', '--yes'], 'There is no option “--yes” of pull.'],
    [['status'], 'Name the data folder: status --data DIR.'],
    [['status', '--data='], 'The folder for --data has no name.'],
    [['plan', '--data', 'd', '--url', 'u'], 'There is no option “--url” of plan.'],
    [['post', '--data', 'd', 'all'], 'The command post takes no “all”.'],
    [['post', '--data', 'd', '--yes=1'], 'The option --yes takes no value.'],
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
      err: `${said}\n${USAGE}\n`,
    })
  })
})
