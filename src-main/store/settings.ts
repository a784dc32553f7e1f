import { Low } from 'lowdb'
import { join } from 'node:path'
import { boolean, number, object, string } from 'yup'
import { isJsonObject } from '#domain/json'
import { initialSettings, settingsSchema, type AppSettings } from '#domain/contract/app-settings'
import type { NetworkKey, Panes } from '#domain/contract/views'
import type { Disk } from './disk/disk'
import { JsonFile } from './json/json-file'
import { writeFailure } from './disk/failures'
import { setAside } from './disk/set-aside'

/** Where a window was, in the system's screen coordinates. */
export interface WindowPlace {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly maximized: boolean
}

/** What the app remembers about itself, and what the person set: nothing that is anybody's work. */
export interface Settings {
  readonly format: 'goalpost/settings'
  readonly version: 1
  readonly window: WindowPlace | null
  readonly panes: Panes
  readonly lastNetwork: NetworkKey | null
  readonly app: AppSettings
  /** The fields that somebody chose for columns of tables, by their headers; an empty text for a column that is passed over. */
  readonly columns: Readonly<Record<string, string>>
}

type Part = Partial<Omit<Settings, 'format' | 'version'>>

const initial: Settings = {
  format: 'goalpost/settings',
  version: 1,
  window: null,
  panes: { offers: 240, inspector: 380 },
  lastNetwork: null,
  app: initialSettings,
  columns: {},
}

const schema = object({
  format: string().oneOf(['goalpost/settings']).required(),
  version: number().oneOf([1]).required(),
  window: object({
    x: number().required(),
    y: number().required(),
    width: number().min(100).required(),
    height: number().min(100).required(),
    maximized: boolean().required(),
  })
    .nullable()
    .defined(),
  panes: object({ offers: number().required(), inspector: number().required() }).required(),
  lastNetwork: string().nullable().defined(),
  // A file of a version that had no settings dialog has none.
  app: settingsSchema.optional(),
  columns: object().optional(),
})

/** The settings, kept in one small file. */
export class SettingsFile {
  readonly #database: Low<Settings>
  readonly #path: string
  #last: Promise<unknown> = Promise.resolve()

  private constructor(database: Low<Settings>, path: string) {
    this.#database = database
    this.#path = path
  }

  /** Reads the settings of a data folder. Broken ones are set aside: the app starts with the first ones again. */
  static async open(disk: Disk, folder: string): Promise<SettingsFile> {
    const path = join(folder, 'settings.json')
    const database = new Low<Settings>(new JsonFile<Settings>(disk, path, checkSettings), initial)
    try {
      await disk.makeFolder(folder)
      await database.read()
    } catch {
      await setAside(disk, path).catch(() => undefined)
    }
    return new SettingsFile(database, path)
  }

  get current(): Settings {
    return this.#database.data
  }

  /** Remembers something that nobody asked to be kept. A full disk only costs the memory of it. */
  async remember(part: Part): Promise<void> {
    await this.#write(part).catch(() => undefined)
  }

  /** Keeps what a person set. Where the disk refuses it, it is not set. */
  async save(app: AppSettings): Promise<void> {
    const before = this.current.app
    try {
      await this.#write({ app })
    } catch (error) {
      this.#database.data = { ...this.#database.data, app: before }
      throw writeFailure(error, this.#path)
    }
  }

  /** One write at a time. */
  async #write(part: Part): Promise<void> {
    this.#database.data = { ...this.#database.data, ...part }
    const write = this.#last.then(() => this.#database.write())
    this.#last = write.catch(() => undefined)
    await write
  }

  /** Waits for what is still being written. */
  async settle(): Promise<void> {
    await this.#last
  }
}

function checkSettings(json: unknown): Settings {
  return { ...initial, ...schema.validateSync(withLater(json), { strict: true }) } as Settings
}

/** What was set by an older version lacks what it had no setting for, and that alone. */
function withLater(json: unknown): unknown {
  if (!isJsonObject(json) || !isJsonObject(json.app)) return json
  const { decimalMark: _mark, farPercent: _percent, ...later } = initialSettings
  return { ...json, app: { ...later, ...json.app } }
}
