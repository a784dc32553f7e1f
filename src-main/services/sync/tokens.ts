import type { NetworkKey } from '#domain/contract/views'

/** Where tokens are kept between sessions: the system's keychain, as far as it has one. */
export interface Vault {
  /** Whether what is kept can be read by nobody else on this computer. */
  readonly safe: boolean
  /** Null where none is kept, or the system no longer gives it out. */
  read(key: NetworkKey): Promise<string | null>
  keep(key: NetworkKey, token: string): Promise<void>
  forget(key: NetworkKey): Promise<void>
}

/** The tokens of this session, some of them kept for the next one. None is ever shown, logged or put into a file of a network. */
export class Tokens {
  readonly #vault: Vault
  readonly #here = new Map<NetworkKey, string>()
  readonly #kept = new Set<NetworkKey>()

  constructor(vault: Vault) {
    this.#vault = vault
  }

  /** The token of a network; null where a person must be asked. */
  async of(key: NetworkKey): Promise<string | null> {
    const here = this.#here.get(key)
    if (here !== undefined) return here
    const kept = await this.#vault.read(key)
    if (kept === null) return null
    this.#here.set(key, kept)
    this.#kept.add(key)
    return kept
  }

  async use(key: NetworkKey, token: string, keep: boolean): Promise<void> {
    this.#here.set(key, token)
    if (!keep) return
    await this.#vault.keep(key, token)
    this.#kept.add(key)
  }

  async forget(key: NetworkKey): Promise<void> {
    this.#here.delete(key)
    this.#kept.delete(key)
    await this.#vault.forget(key)
  }

  /** How a person is told that the token is kept, or could be. */
  keeping(key: NetworkKey): 'kept' | 'possible' | 'weak' {
    if (this.#kept.has(key)) return 'kept'
    return this.#vault.safe ? 'possible' : 'weak'
  }
}
