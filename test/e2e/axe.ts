import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

const themes = [
  { name: 'light', colorScheme: 'light', contrast: 'no-preference' },
  { name: 'dark', colorScheme: 'dark', contrast: 'no-preference' },
  { name: 'high contrast', colorScheme: 'light', contrast: 'more' },
] as const

/**
 * What axe finds on the screen as it is now, or in a part of it, in three themes: one line a fault. Themes differ in their colours alone, so that
 * the other rules are asked in the first one only; the pairs of the fourth one are held by test/component/tokens.test.ts.
 */
export async function faultsOn(page: Page, part = 'html'): Promise<readonly string[]> {
  const found: string[] = []
  for (const { name, ...media } of themes) {
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    // Legacy mode: the other one opens a second page, which an Electron window cannot.
    const axe = new AxeBuilder({ page }).include(part).setLegacyMode()
    if (name !== 'light') axe.withRules(['color-contrast'])
    const { violations } = await axe.analyze()
    const nodes = violations.flatMap((rule) => rule.nodes.map((node) => ({ id: rule.id, node })))
    found.push(...nodes.map(({ id, node }) => `${name}: ${id}: ${node.html}`))
  }
  return found
}
