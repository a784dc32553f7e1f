import type { Locator, Page } from '@playwright/test'

/** The first screen, while no network is open. */
export class Welcome {
  readonly heading: Locator
  readonly openSample: Locator
  readonly practice: Locator
  readonly openFile: Locator
  readonly openCopy: Locator
  readonly networks: Locator
  readonly archived: Locator

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { name: 'Goalpost', exact: true })
    this.openSample = page.getByRole('button', { name: 'Open the sample network' })
    this.practice = page.getByRole('button', { name: 'Practice network' })
    this.openFile = page.getByRole('button', { name: 'Open a configuration file…' })
    this.openCopy = page.getByRole('button', { name: 'Open a copied network…' })
    this.archived = page.getByText(/^Archived/)
    this.networks = page.getByRole('region', { name: 'On this computer' }).getByRole('listitem')
  }

  /** The line of a network, by anything that it says. */
  network(text: string): Locator {
    return this.networks.filter({ hasText: text })
  }
}
