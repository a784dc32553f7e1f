import { join } from 'node:path'
import { readConfigFile } from '../../files/read-config-file'
import { PRACTICE_ID, PRACTICE_TOKEN } from '../../practice/access'
import { takeFolder } from '../../practice/folder'
import { startPractice, type Practice } from '../../practice/practice'
import { randomOf } from '../../practice/random'
import { usualAllowance } from '../../practice/rate-limit'
import { contentOf } from '../../practice/wire-form'
import type { Surroundings } from '../../store/surroundings'

interface PracticeParts {
  readonly surroundings: Surroundings
  readonly dataFolder: string
  readonly samplePath: string
  readonly wait: (milliseconds: number) => Promise<void>
}

interface Running {
  readonly practice: Practice
  readonly release: () => Promise<void>
}

/** The practice platform of the app: it runs in this process from when it is first needed to the end, and keeps its state. */
export class PracticeNetwork {
  readonly #parts: PracticeParts
  #running: Promise<Running> | null = null

  constructor(parts: PracticeParts) {
    this.#parts = parts
  }

  /** Its address, once it runs. */
  async url(): Promise<string> {
    this.#running ??= this.#start()
    try {
      return (await this.#running).practice.url
    } catch (error) {
      this.#running = null
      throw error
    }
  }

  async stop(): Promise<void> {
    const running = await this.#running?.catch(() => null)
    this.#running = null
    await running?.practice.stop()
    await running?.release()
  }

  async #start(): Promise<Running> {
    const { surroundings, dataFolder, samplePath, wait } = this.#parts
    const { disk, process, now } = surroundings
    const content = contentOf(await readConfigFile(samplePath))
    const folder = await takeFolder(disk, join(dataFolder, 'practice'), content, process, now())
    const practice = await startPractice({
      content,
      state: folder.state,
      networkId: PRACTICE_ID,
      token: PRACTICE_TOKEN,
      port: 0,
      allowance: usualAllowance,
      plan: () => null,
      now,
      random: randomOf(1),
      wait,
      heard: () => undefined,
      trouble: () => undefined,
    })
    return { practice, release: () => folder.release() }
  }
}
