import { isSameFile, type Seen } from '../../files/replace-unchanged'

/** The files that were read or written since the app was started, as they were then: none is replaced unseen. */
export class KnownFiles {
  readonly #files = new Map<string, Seen>()

  note(path: string, seen: Seen): void {
    this.#files.set(path, seen)
  }

  /** Whether somebody else wrote to a file since. One that is gone can be written anew. */
  isChanged(path: string, now: Seen): boolean {
    const before = this.#files.get(path)
    return before !== undefined && now !== null && !isSameFile(before, now)
  }
}
