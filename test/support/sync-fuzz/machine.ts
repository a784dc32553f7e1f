import type { Disk } from '../../../src-main/store/disk/disk'
import { faultyDisk, harmless, type FaultyDisk } from '../faulty-disk'
import { MemoryDisk } from '../memory-disk'

/** A disk, and the process that works on it for now: processes come and go, the disk stays. */
export class Machine {
  readonly #memory = new MemoryDisk()
  #fault = { ...harmless }
  #process: FaultyDisk = faultyDisk(this.#memory.disk, this.#fault)
  #isKilled = false

  /** What is on the disk, for whoever looks at it from outside. */
  get disk(): Disk {
    return this.#memory.disk
  }

  /** The disk as the process has it. */
  get ownDisk(): Disk {
    return this.#process.disk
  }

  /** Whether the process is no more. */
  get isDead(): boolean {
    const { at, lasting } = this.#fault
    return this.#isKilled || (lasting === Infinity && this.#process.count() >= at)
  }

  /** Whether the disk has refused anything, so that a failure is no surprise. */
  get wasRefused(): boolean {
    return this.isDead || (this.#fault.at > 0 && this.#process.count() >= this.#fault.at)
  }

  /** Another process begins, after the one before it is no more. */
  start(): void {
    this.#fault = { ...harmless }
    this.#process = faultyDisk(this.#memory.disk, this.#fault)
    this.#isKilled = false
  }

  /** The process is killed. */
  die(): void {
    this.#isKilled = true
    this.#process.die()
  }

  /** The disk fails a while later: once, or its process dies of it. */
  failDisk(after: number, dies: boolean, torn: boolean): void {
    this.#fault.at = this.#process.count() + 1 + after
    this.#fault.lasting = dies ? Infinity : 1
    this.#fault.torn = torn
  }

  /** The power is lost, with this luck for all that was not synced. */
  losePower(luck: readonly number[]): void {
    this.die()
    let next = 0
    this.#memory.losePower((most) => {
      next += 1
      return (luck[next % luck.length] ?? 0) % (most + 1)
    })
  }
}
