import { execFileSync } from 'node:child_process'
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { platform } from 'node:process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LARGEST_FILE } from '../../../../src-main/files/regular-file'
import { brokenFiles } from '../../../support/broken-files'
import { aFolder } from '../../../support/folders'
import { goalpost } from '../../../support/terminal'

const CHECK = 'Check that the file is there and that you may read it, then open it again.'
const SAVE = 'Save what it gives as a file, and open that one.'

/** Things at a path that are no file, how to make one, and what is said after its name. */
const noFiles: readonly (readonly [string, (path: string) => unknown, string])[] = [
  ['nothing', () => undefined, ` cannot be read. It is not there. ${CHECK}`],
  ['a folder', (path) => mkdir(path), ' cannot be read. It is a folder. Name a file in it.'],
  [
    'a file over the limit',
    async (path) => {
      await writeFile(path, '')
      await truncate(path, LARGEST_FILE + 1)
    },
    ' is too large: 257 MB. Goalpost opens files of up to 256 MB. Export fewer offers at a time.',
  ],
]

/** The same for what Windows does not have. */
const noFilesOfUnix: typeof noFiles = [
  [
    'a pipe that nobody writes to',
    (path) => execFileSync('mkfifo', [path]),
    ` cannot be read. It is a pipe or a device, not a file. ${SAVE}`,
  ],
  [
    'a device without an end',
    (path) => symlink('/dev/zero', path),
    ` cannot be read. It is a pipe or a device, not a file. ${SAVE}`,
  ],
  [
    'a link to itself',
    (path) => symlink(path, path),
    ` cannot be read. The system says ELOOP. ${CHECK}`,
  ],
]

describe('goalpost validate', () => {
  it.each(brokenFiles)('ends with status 2 and one line: a file $kind', async (broken) => {
    const path = join(await aFolder(), 'broken.json')
    await writeFile(path, broken.content)
    const { status, out, err } = await goalpost('validate', path)
    expect(err).toBe(`${path}${broken.said}\n`)
    expect({ status, out }).toEqual({ status: 2, out: '' })
  })

  it.each([...noFiles, ...(platform === 'win32' ? [] : noFilesOfUnix)])(
    'ends with status 2 and one line: %s',
    async (_kind, make, said) => {
      const path = join(await aFolder(), 'broken.json')
      await make(path)
      const { status, out, err } = await goalpost('validate', path)
      expect(err).toBe(`${path}${said}\n`)
      expect({ status, out }).toEqual({ status: 2, out: '' })
    },
  )
})
