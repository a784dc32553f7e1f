import { readFile, writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readSealed } from '../../../../../src-main/store/json/sealed'
import { anApp } from '../../../../support/an-app'
import { aSealed } from '../../../../support/sealed'
import { cardPath, contentsOf, theOne, twoOfOneAccount } from '../../../../support/two-networks'

describe('an archived network', () => {
  it('is listed as such, does not open, and opens with everything after it was brought back', async () => {
    const app = await twoOfOneAccount()
    const before = await contentsOf(app, 'acme')
    await app.handlers['networks.archive']({ network: 'acme', archived: true })
    expect(await theOne(app, 'acme')).toMatchObject({ archived: true })
    await expect(app.handlers['networks.open']({ network: 'acme' })).rejects.toMatchObject({
      failure: { code: 'network/archived' },
    })
    expect(await contentsOf(app, 'acme')).toEqual(before)
    await app.handlers['networks.archive']({ network: 'acme', archived: false })
    expect((await app.handlers['networks.open']({ network: 'acme' })).goals).toHaveLength(1)
  })

  it('cannot be the open one', async () => {
    const app = await twoOfOneAccount()
    await expect(
      app.handlers['networks.archive']({ network: 'acme-2', archived: true }),
    ).rejects.toMatchObject({ failure: { code: 'network/open' } })
  })

  it('is left alone by the sample network, which opens anew', async () => {
    const app = await anApp()
    await app.handlers['networks.openSample']({})
    await app.handlers['networks.close']({})
    await app.handlers['networks.archive']({ network: 'acme', archived: true })
    expect((await app.handlers['networks.openSample']({})).key).toBe('acme-2')
  })

  it('is not opened at the start', async () => {
    const app = await twoOfOneAccount()
    await app.session.close()
    const card = readSealed(await readFile(cardPath(app, 'acme-2'))) as object
    await writeFile(cardPath(app, 'acme-2'), aSealed({ ...card, archived: true }))
    const start = await (await anApp(app.data)).handlers['app.start']({})
    expect(start.open).toBeNull()
    expect(start.refused).toMatchObject({
      network: 'acme-2',
      failure: { code: 'network/archived' },
    })
  })
})
