import { configure, render, screen, within } from '@testing-library/svelte'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { NetworkView } from '#domain/contract/views'
import App from '../../src-renderer/App.svelte'
import { clientOf } from '../../src-renderer/app/api'
import { FakeApi, type FakeOptions } from './fake-api/fake-api'
import { completeWindow } from './window'

// Nothing here takes long, but a machine that is busy with other things may.
configure({ asyncUtilTimeout: 4000 })

export interface OpenApp {
  readonly fake: FakeApi
  readonly user: UserEvent
}

/** The whole window over a fake main process. */
export function startApp(options: FakeOptions = {}): OpenApp {
  completeWindow()
  const fake = new FakeApi(options)
  render(App, { client: clientOf(fake.api), pathOf: (file: File) => `/home/ana/${file.name}` })
  return { fake, user: userEvent.setup() }
}

/** The window with a network open, as it is after a restart. */
export async function openNetwork(network: NetworkView): Promise<OpenApp> {
  const app = startApp({ networks: [network], start: { open: network } })
  await screen.findByRole('grid')
  return app
}

/** The window with a network open and one of its goals in the inspector. */
export async function openGoal(network: NetworkView, name: string): Promise<OpenApp> {
  const app = await openNetwork(network)
  await app.user.click(goalRow(name))
  return app
}

/** The line of a goal in the list. */
export function goalRow(name: string): HTMLElement {
  return screen.getByRole('row', { name: new RegExp(name) })
}

export function inspector() {
  return within(screen.getByRole('complementary', { name: 'Inspector' }))
}

/** A field's control, by its exact label. */
export function control(role: 'textbox' | 'combobox' | 'switch', label: string): HTMLInputElement {
  const found = inspector().getByRole(role, { name: label })
  // A switch is a button, and a select no input: what tests read (value, id) they all have.
  return found as HTMLInputElement
}

/** Replaces the text of a field in one input: many key strokes could be saved in between on a slow machine. */
export async function fill(user: UserEvent, field: HTMLInputElement, text: string): Promise<void> {
  await user.click(field)
  field.select()
  await user.paste(text)
}

/** What a field says of itself besides its label: unit, base value, findings. */
export function descriptionOf(element: HTMLElement): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? []
  return ids.map((id) => document.getElementById(id)?.textContent.trim() ?? '').join(' | ')
}

/** Shows one of the views of the list of goals. */
export async function showView(user: UserEvent, name: string): Promise<void> {
  await user.click(screen.getByRole('button', { name: /^View:/ }))
  await user.click(screen.getByRole('menuitemradio', { name }))
}
