import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { anAppAtWork, exported, rename, textsOf } from '../../../../support/copied-network'
import { aSealed, resealed } from '../../../../support/sealed'

describe('a folder that is said to be a copied network', () => {
  const card = { format: 'goalpost/about', version: 1, id: 'other', name: 'Other', origin: 'file' }

  async function changed(path: string, change: (text: string) => string): Promise<void> {
    await writeFile(path, change(await readFile(path, 'utf8')))
  }

  it.each<readonly [string, string, (copy: string) => Promise<unknown>]>([
    ['is not one', 'copy/not_one', (copy) => rm(join(copy, 'about.json'))],
    ['has a broken card', 'copy/broken', (copy) => writeFile(join(copy, 'about.json'), '{')],
    ['has no goals', 'copy/broken', (copy) => rm(join(copy, 'snapshot.json'))],
    [
      'has a flipped bit in its goals',
      'copy/broken',
      (copy) =>
        changed(join(copy, 'snapshot.json'), (text) =>
          text.replace('First purchase', 'Fjrst purchase'),
        ),
    ],
    [
      'has a flipped bit in its journal',
      'copy/broken',
      (copy) =>
        changed(join(copy, 'journal/000000000001.log'), (text) => text.replace('First', 'Fjrst')),
    ],
    [
      'was put together from two',
      'copy/broken',
      (copy) => writeFile(join(copy, 'about.json'), aSealed(card)),
    ],
    [
      'is of a newer Goalpost',
      'network/newer',
      (copy) => writeFile(join(copy, 'about.json'), aSealed({ ...card, version: 3 })),
    ],
    [
      'has goals of a newer Goalpost',
      'network/newer',
      (copy) =>
        changed(join(copy, 'snapshot.json'), (text) =>
          resealed(text.replace('"version":2', '"version":9')),
        ),
    ],
  ])('is refused and left as it is where it %s', async (_what, code, change) => {
    const app = await anAppAtWork()
    const copy = await exported(app)
    await change(copy)
    const before = await textsOf(copy)
    app.chosen.copy = copy
    await expect(app.handlers['networks.openCopy']({})).rejects.toMatchObject({ failure: { code } })
    expect(await textsOf(copy)).toEqual(before)
    expect(await readdir(join(app.data, 'networks'))).toEqual(['acme'])
    // What was open is still open.
    await rename(app, 'Fourth')
  })

  it('is mended where only its last line is cut off, in the network that is made from it', async () => {
    const app = await anAppAtWork()
    const copy = await exported(app)
    await changed(join(copy, 'journal/000000000001.log'), (text) => text.slice(0, -5))
    const before = await textsOf(copy)
    app.chosen.copy = copy
    const view = await app.handlers['networks.openCopy']({})
    expect(view?.notices.join()).toContain('in the middle of an edit')
    expect(view?.goals[0]?.change.name?.now).toBe('Third')
    expect(await textsOf(copy)).toEqual(before)
  })

  it('is taken in without what else lies in it', async () => {
    const app = await anAppAtWork()
    const copy = await exported(app)
    await writeFile(join(copy, 'letter.txt'), 'Dear colleague')
    await cp(join(app.data, 'networks/acme/lock'), join(copy, 'lock'), { recursive: true })
    app.chosen.copy = copy
    await app.handlers['networks.openCopy']({})
    await app.handlers['networks.close']({})
    expect((await readdir(join(app.data, 'networks/acme-2'))).sort()).toEqual([
      'about.json',
      'journal',
      'lock',
      'restore',
      'snapshot.json',
    ])
  })

  it('is refused where it is a network that is here already', async () => {
    const app = await anAppAtWork()
    app.chosen.copy = join(app.data, 'networks/acme')
    await expect(app.handlers['networks.openCopy']({})).rejects.toMatchObject({
      failure: { code: 'copy/already_here' },
    })
  })

  it('changes nothing when none was chosen', async () => {
    const app = await anAppAtWork()
    expect(await app.handlers['networks.openCopy']({})).toBeNull()
    await rename(app, 'Fourth')
  })
})
