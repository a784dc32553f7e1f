import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { writeAuthority } from '../../../scripts/display/authority.mjs'
import { withDisplay } from '../../../scripts/display/display.mjs'
import { startXvfb } from '../../../scripts/display/xvfb.mjs'
import { withProgress } from '../../../scripts/lib/progress.mjs'
import { aHost, containing, temporaryFolder } from './host'

const virtual = () => {
  const stop = vi.fn()
  const env = { DISPLAY: ':7', XAUTHORITY: '/a' }
  return { stop, start: vi.fn(() => Promise.resolve({ env, stop })) }
}

it('uses the display that is there', async () => {
  const { start } = virtual()
  const env = { WAYLAND_DISPLAY: 'wayland-0' }
  expect(await withDisplay(aHost({ env }), (given) => Promise.resolve(given), start)).toBe(env)
  expect(start).not.toHaveBeenCalled()
})

it('opens a virtual one where there is none, and puts it away even after a failure', async () => {
  const { start, stop } = virtual()
  const job = vi.fn(() => Promise.reject(new Error('no')))
  await expect(withDisplay(aHost({ env: { A: '1' } }), job, start)).rejects.toThrow('no')
  expect(job).toHaveBeenCalledWith({ A: '1', DISPLAY: ':7', XAUTHORITY: '/a' })
  expect(stop).toHaveBeenCalledOnce()
})

/** Starts a shell script in the place of the display server. */
const instead = (script: string) =>
  ((_command: string, _args: string[], options: object) =>
    spawn('sh', ['-c', script], options)) as typeof spawn

it('takes the number that the server picked', async () => {
  const display = await startXvfb(instead('echo 42 >&3; exec sleep 5'))
  display.stop()
  expect(display.env.DISPLAY).toBe(':42')
})

it('tells what the server said when it does not start', async () => {
  await expect(startXvfb(instead('echo no fonts >&2; exit 1'))).rejects.toMatchObject({
    code: 'display-failed',
    what: containing('It ended at once.\nno fonts'),
  })
})

it('writes an authority that any machine can use, and nobody else can read', () => {
  const file = join(temporaryFolder(), 'authority')
  writeAuthority(file)
  const bytes = readFileSync(file)
  expect(bytes.subarray(0, 2).toString('hex')).toBe('ffff')
  expect(bytes.subarray(8, 26).toString()).toBe('MIT-MAGIC-COOKIE-1')
  expect(bytes).toHaveLength(44)
})

it('shows that a long step is alive', async () => {
  vi.useFakeTimers()
  const written: string[] = []
  const screen = { write: (text: string) => written.push(text) }
  const step = () => new Promise<void>((resolve) => setTimeout(resolve, 25_000))
  const done = withProgress('Installing', step, screen)
  await vi.advanceTimersByTimeAsync(25_000)
  await done
  vi.useRealTimers()
  expect(written).toEqual(['Installing …\n', '  … 10 s\n', '  … 20 s\n', '  took 25 s\n'])
})
