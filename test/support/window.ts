/**
 * What the app needs of a window and jsdom does not have: sizes (so that the list has room for rows) and modal dialogs.
 * Layout itself is looked at by the end-to-end tests, in a real window.
 */
export function completeWindow(): void {
  define(HTMLElement.prototype, 'offsetHeight', { get: () => 640 })
  define(HTMLElement.prototype, 'offsetWidth', { get: () => 660 })
  define(HTMLElement.prototype, 'clientHeight', { get: () => 320 })
  // Every column of a table is in sight.
  define(HTMLElement.prototype, 'clientWidth', { get: () => 4000 })
  define(Element.prototype, 'scrollIntoView', { value: () => undefined })
  define(window, 'matchMedia', {
    value: () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
  })
  define(HTMLDialogElement.prototype, 'showModal', {
    value(this: HTMLDialogElement) {
      this.open = true
    },
  })
}

function define(prototype: object, name: string, descriptor: PropertyDescriptor): void {
  Object.defineProperty(prototype, name, { configurable: true, ...descriptor })
}
