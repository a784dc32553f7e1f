import { describe, expect, it } from 'vitest'
import { notReadable } from '../../../../src-main/files/refusals'

describe('a file that the system does not hand out', () => {
  it.each([
    ['ENOENT', 'a.json cannot be read. It is not there.'],
    [
      'ENOTDIR',
      'a.json cannot be read. It is not there: a part of its path is a file, not a folder.',
    ],
    ['EACCES', 'a.json cannot be read. You have no right to read it.'],
    ['EIO', 'a.json cannot be read. The system says EIO.'],
    [null, 'a.json cannot be read.'],
  ])('%s is told in words', (code, what) => {
    expect(notReadable('a.json', code, null).failure).toMatchObject({
      code: 'file/not_readable',
      what,
    })
  })
})
