import { screen, waitFor, within } from '@testing-library/svelte'
import { describe, expect, test } from 'vitest'
import type { NetworkSummary } from '#domain/contract/views'
import { aNetwork } from '../support/a-network'
import { descriptionOf, fill, openNetwork, startApp } from '../support/open-app'

const nord = aNetwork({ key: 'nord', name: 'Nordlicht Media' })
const acme = aNetwork({ key: 'acme', name: 'Acme', summary: { colour: 'orange' } })

/** A network that has another name here than on the platform. */
function called(name: string, over: Partial<NetworkSummary> = {}) {
  return aNetwork({ key: 'nord', name: 'Nordlicht Media', summary: { name, ...over } })
}

function listed() {
  return within(screen.getByRole('region', { name: 'On this computer' }))
}

function dialog() {
  return within(screen.getByRole('dialog', { name: 'Network settings' }))
}

function nameField(): HTMLInputElement {
  return dialog().getByRole('textbox', { name: 'Name on this computer' })
}

async function button(name: string | RegExp) {
  return screen.findByRole('button', { name })
}

describe('the list of networks', () => {
  test('says of each what it is called here and there, how many goals it has and when it was opened', async () => {
    startApp({ networks: [called('Spring', { goals: 1204 }), acme] })
    const [first, second] = (await screen.findAllByRole('listitem')).map((line) =>
      line.textContent.replace(/\s+/g, ' '),
    )
    expect(first).toContain('Sp')
    expect(first).toContain('Spring')
    expect(first).toContain('Nordlicht Media · acmenet')
    expect(first).toContain('1,204 goals')
    expect(first).toMatch(/Opened Sunday 1 March 2026/)
    expect(second).toContain('1 goal')
    expect(second).not.toContain('·')
  })

  test('leaves out what is not known', async () => {
    startApp({ networks: [called('Nordlicht Media', { goals: null, opened: null })] })
    const [line] = await screen.findAllByRole('listitem')
    expect(line?.textContent).not.toMatch(/goal|Opened/)
  })

  test('has the archived ones in a part of their own, from where they come back', async () => {
    const { fake, user } = startApp({ networks: [acme, called('Old', { archived: true })] })
    await screen.findByRole('region', { name: 'On this computer' })
    expect(listed().queryByText('Old')).toBeNull()
    await user.click(screen.getByText('Archived (1)'))
    await user.click(await button('Bring back Old'))
    expect(fake.asked('networks.archive')).toEqual([{ network: 'nord', archived: false }])
    expect(await listed().findByText('Old')).toBeTruthy()
    expect(screen.queryByText(/^Archived/)).toBeNull()
  })

  test('opens a copied network', async () => {
    const { user } = startApp({ copy: nord })
    await user.click(await button('Open a copied network…'))
    expect(await screen.findByRole('heading', { name: /Nordlicht/ })).toBeTruthy()
  })

  test('stays as it is where no copied network was chosen', async () => {
    const { user } = startApp({ copy: null, networks: [acme] })
    await user.click(await button('Open a copied network…'))
    expect(listed().getByText('Acme')).toBeTruthy()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('tells why a copied network cannot be opened', async () => {
    const { fake, user } = startApp()
    fake.refuse('networks.openCopy', { code: 'x', what: 'It is damaged.', next: 'Copy it again.' })
    await user.click(await button('Open a copied network…'))
    expect((await screen.findByRole('alert')).textContent).toContain('It is damaged.')
  })
})

describe('the settings of a network', () => {
  test('rename it and give it another colour from the list, and hand the focus back', async () => {
    const { fake, user } = startApp({ networks: [nord, acme] })
    await user.click(await button('Settings of Nordlicht Media'))
    expect(descriptionOf(nameField())).toContain('Nordlicht Media, network ID acmenet')
    await fill(user, nameField(), '  Spring   offers ')
    await user.click(dialog().getByRole('radio', { name: 'Plum' }))
    await user.click(dialog().getByRole('button', { name: 'Save' }))
    expect(fake.asked('networks.change')).toEqual([
      { network: 'nord', name: 'Spring offers', colour: 'plum' },
    ])
    await waitFor(() => {
      expect(document.activeElement?.getAttribute('aria-label')).toBe('Settings of Spring offers')
    })
    expect(listed().getByText('SO')).toBeTruthy()
  })

  test('ask for nothing where nothing was changed', async () => {
    const { fake, user } = startApp({ networks: [nord] })
    await user.click(await button('Settings of Nordlicht Media'))
    await user.click(dialog().getByRole('button', { name: 'Save' }))
    await waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull()
    })
    expect(fake.asked('networks.change')).toEqual([])
  })

  test.each([
    ['', 'A name is needed.'],
    ['   ', 'A name is needed.'],
    ['ACME', 'Another network here has this name.'],
  ])('refuse “%s” as a name, in words, and keep the dialog', async (typed, words) => {
    const { fake, user } = startApp({ networks: [nord, acme] })
    await user.click(await button('Settings of Nordlicht Media'))
    await user.clear(nameField())
    if (typed !== '') await fill(user, nameField(), typed)
    await user.click(dialog().getByRole('button', { name: 'Save' }))
    expect(dialog().getByText(words)).toBeTruthy()
    expect(document.activeElement).toBe(nameField())
    expect(fake.asked('networks.change')).toEqual([])
  })

  test('archive a network, with what was typed, and never lose the focus', async () => {
    const { fake, user } = startApp({ networks: [nord, acme] })
    await user.click(await button('Settings of Nordlicht Media'))
    await fill(user, nameField(), 'Old')
    await user.click(dialog().getByRole('button', { name: 'Archive' }))
    expect(await screen.findByText('Archived (1)')).toBeTruthy()
    expect(
      fake.calls.map(({ verb }) => verb).filter((verb) => /change|archive/.test(verb)),
    ).toEqual(['networks.change', 'networks.archive'])
    expect(listed().queryByText('Old')).toBeNull()
    expect(document.activeElement?.tagName).toBe('BUTTON')
  })

  test('are not kept, and nothing is archived, where the disk refuses them', async () => {
    const { fake, user } = startApp({ networks: [nord] })
    fake.refuse('networks.change', { code: 'x', what: 'The disk is full.', next: 'Free some.' })
    await user.click(await button('Settings of Nordlicht Media'))
    await fill(user, nameField(), 'Old')
    await user.click(dialog().getByRole('button', { name: 'Archive' }))
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is full.')
    expect(fake.asked('networks.archive')).toEqual([])
  })

  test('copy the whole network to a folder, and say where it is', async () => {
    const { fake, user } = startApp({ networks: [nord] })
    await user.click(await button('Settings of Nordlicht Media'))
    await user.click(dialog().getByRole('button', { name: 'Export everything…' }))
    expect(await screen.findByText('/home/ana/nord')).toBeTruthy()
    expect(fake.asked('networks.exportEverything')).toEqual([{ network: 'nord' }])
  })

  test('close with Escape, and nothing was changed', async () => {
    const { fake, user } = startApp({ networks: [nord] })
    await user.click(await button('Settings of Nordlicht Media'))
    await fill(user, nameField(), 'Spring')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(fake.asked('networks.change')).toEqual([])
  })
})

describe('an open network', () => {
  test('shows its tile, its name here and there, and says its name in the window’s title', async () => {
    await openNetwork(called('Spring', { colour: 'olive' }))
    const heading = screen.getByRole('heading', { level: 1 })
    expect(heading.textContent.replace(/\s+/g, ' ')).toContain('Spring Nordlicht Media · acmenet')
    const tile = within(await button('Network settings')).getByText('Sp')
    expect(tile.style.background).toBe('var(--look-olive)')
    expect(heading.parentElement?.style.getPropertyValue('--look')).toBe('var(--look-olive)')
    expect(document.title).toBe('Spring - Goalpost')
  })

  test('changes its look at once, from the tile and from the menu, and cannot be archived', async () => {
    const { fake, user } = await openNetwork(nord)
    await user.click(await button('Network settings'))
    expect(dialog().queryByRole('button', { name: 'Archive' })).toBeNull()
    await user.click(dialog().getByRole('button', { name: 'Cancel' }))
    fake.emit('command', 'network-settings')
    await screen.findByRole('dialog')
    await fill(user, nameField(), 'Spring')
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('heading', { name: /^Spring/ })).toBeTruthy()
    expect(document.title).toBe('Spring - Goalpost')
    expect(screen.getByRole('grid')).toBeTruthy()
  })

  test('is copied whole from the menu', async () => {
    const { fake } = await openNetwork(nord)
    fake.emit('command', 'export-everything')
    expect(await screen.findByText('Exported everything')).toBeTruthy()
    expect(fake.asked('networks.exportEverything')).toEqual([{ network: 'nord' }])
  })

  test('gives way to a copied network from the menu', async () => {
    const app = startApp({ networks: [nord], start: { open: nord }, copy: acme })
    await screen.findByRole('grid')
    app.fake.emit('command', 'open-copy')
    expect(await screen.findByRole('heading', { name: /^Acme/ })).toBeTruthy()
  })
})
