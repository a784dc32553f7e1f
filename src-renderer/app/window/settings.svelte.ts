import {
  checkSettingsOf,
  initialSettings,
  ROW_HEIGHTS,
  type AppSettings,
} from '#domain/contract/app-settings'
import type { Start } from '#domain/contract/views'
import type { CheckSettings } from '#domain/goal/check-settings'
import type { DecimalMark } from '#domain/money/typed'

/** How much a sentence of up to two lines under a line takes, in CSS pixels. */
const SENTENCE = 28

/** What the person set, and whether they are setting it now. */
export class Settings {
  #kept = $state.raw<AppSettings>(initialSettings)
  #systemMark = $state.raw<DecimalMark>('.')
  #open = $state.raw(false)

  /** What it comes to for the rules and for everything that shows amounts. */
  readonly checks: CheckSettings = $derived(checkSettingsOf(this.#kept, this.#systemMark))

  /** The height of a line in a list, in CSS pixels. */
  readonly rowHeight: number = $derived(ROW_HEIGHTS[this.#kept.density])

  /** The same of a line with a sentence under it. */
  readonly tallRowHeight: number = $derived(this.rowHeight + SENTENCE)

  get kept(): AppSettings {
    return this.#kept
  }
  get systemMark(): DecimalMark {
    return this.#systemMark
  }
  /** Whether the dialog is open. */
  get isOpen(): boolean {
    return this.#open
  }

  begin({ settings, systemMark }: Pick<Start, 'settings' | 'systemMark'>): void {
    this.#kept = settings
    this.#systemMark = systemMark
  }

  take(settings: AppSettings): void {
    this.#kept = settings
  }

  readonly open = (): void => {
    this.#open = true
  }

  readonly close = (): void => {
    this.#open = false
  }
}
