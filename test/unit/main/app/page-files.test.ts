import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { fileOf } from '../../../../src-main/app/page-files'

const folder = join('/', 'opt', 'goalpost', 'renderer')
const at = (address: string) => fileOf(folder, new URL(address))

describe('the page’s files', () => {
  it('are those in its folder', () => {
    expect(at('app://goalpost/index.html')).toBe(join(folder, 'index.html'))
    expect(at('app://goalpost/assets/a%20b.js?v=1')).toBe(join(folder, 'assets', 'a b.js'))
  })

  it.each([
    ['app://goalpost/../main/index.js', join(folder, 'main/index.js')],
    ['app://goalpost/%2e%2e/main/index.js', join(folder, 'main/index.js')],
    ['app://goalpost/..%2fmain/index.js', null],
    ['app://goalpost/assets/..%2f..%2f..%2fetc/passwd', null],
    ['app://goalpost/..%2f..%2fetc%2fpasswd', null],
    ['app://goalpost/..%2frenderer-secret/x', null],
    ['app://goalpost/%zz', null],
    ['app://goalpost/', null],
    ['app://other/index.html', null],
  ])('are all that %s can lead to', (address, file) => {
    expect(at(address)).toBe(file)
  })
})
