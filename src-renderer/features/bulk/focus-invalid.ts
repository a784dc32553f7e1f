import { tick } from 'svelte'

/** Puts the keyboard into the first input of a form that is refused. */
export async function focusInvalid(form: HTMLElement | null): Promise<void> {
  await tick()
  form?.querySelector<HTMLElement>('[aria-invalid="true"], input[type="checkbox"]')?.focus()
}
