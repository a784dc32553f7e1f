import type { Locator, Page } from '@playwright/test'

/** The first screen, while no network is open. */
export class Welcome {
  readonly heading: Locator
  readonly openSample: Locator
  readonly openFile: Locator
  readonly networks: Locator

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { name: 'Goalpost', exact: true })
    this.openSample = page.getByRole('button', { name: 'Open the sample network' })
    this.openFile = page.getByRole('button', { name: 'Open a configuration file…' })
    this.networks = page.getByRole('region', { name: 'On this computer' }).getByRole('listitem')
  }
}
