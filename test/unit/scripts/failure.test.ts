import { expect, it } from 'vitest'
import { classifyError, classifyOutput } from '../../../scripts/lib/classify.mjs'
import { describe as describeError, Failure } from '../../../scripts/lib/failure.mjs'

const outputs = {
  'npm without a network':
    'npm error code ENOTFOUND\nnpm error syscall getaddrinfo\nnpm error errno ENOTFOUND\nnpm error network request to https://registry.example/vite failed, reason: getaddrinfo ENOTFOUND registry.example',
  'npm with a slow resolver':
    'npm error code EAI_AGAIN\nnpm error errno EAI_AGAIN\nnpm error request to https://registry.example/vite failed',
  'npm behind a closed port': 'npm error code ECONNREFUSED\nnpm error errno ECONNREFUSED',
  'npm on a full disk':
    'npm error code ENOSPC\nnpm error syscall write\nnpm error errno -28\nnpm error nospc ENOSPC: no space left on device, write',
  'npm in a folder of somebody else':
    "npm error code EACCES\nnpm error syscall mkdir\nnpm error path /srv/goalpost/node_modules\nnpm error errno -13\nnpm error Error: EACCES: permission denied, mkdir '/srv/goalpost/node_modules'",
  'apt without a network':
    "W: Failed to fetch http://deb.example/debian/dists/bookworm/InRelease  Temporary failure resolving 'deb.example'\nE: Unable to locate package libgtk-3-0",
  'apt on a full disk': "E: You don't have enough free space in /var/cache/apt/archives/.",
  'tar on a full disk': 'tar: package/icudtl.dat: Cannot write: No space left on device',
} as const

it.each([
  ['npm without a network', 'offline'],
  ['npm with a slow resolver', 'offline'],
  ['npm behind a closed port', 'offline'],
  ['npm on a full disk', 'no-space'],
  ['npm in a folder of somebody else', 'no-permission'],
  ['apt without a network', 'offline'],
  ['apt on a full disk', 'no-space'],
  ['tar on a full disk', 'no-space'],
] as const)('knows what %s means: %s', (situation, code) => {
  expect(classifyOutput(outputs[situation], 'doing it')?.code).toBe(code)
})

it('claims nothing about an output that it does not know', () => {
  expect(classifyOutput('npm error code E404', 'doing it')).toBeNull()
})

it('knows a full disk and a closed folder by the error of the file system', () => {
  const error = (code: string) => Object.assign(new Error(code), { code, path: '/there' })
  expect(classifyError(error('ENOSPC'), 'doing it')?.code).toBe('no-space')
  expect(classifyError(error('EROFS'), 'doing it')?.what).toContain('/there')
  expect(classifyError(error('ENOENT'), 'doing it')).toBeNull()
})

it('tells a failure with its code, what happened and what to do, and without a stack trace', () => {
  const text = describeError(new Failure({ code: 'no-luck', what: 'It rained.', next: 'Wait.' }))
  expect(text).toBe('\nStopped (no-luck): It rained.\nWhat to do: Wait.\n')
})

it('tells a bug without a stack trace, too, unless asked', () => {
  const bug = new Error('x is undefined')
  expect(describeError(bug)).toContain('x is undefined')
  expect(describeError(bug)).not.toContain('failure.test')
  expect(describeError(bug, { debug: true })).toContain('failure.test')
})
