import { dirname, basename } from 'node:path'
import { fileInMemory, type AppendFile, type Disk } from '../../src-main/store/disk/disk'

/** What happened to a file since it was last synced. */
type Write = { readonly append: Uint8Array } | { readonly truncate: number }

interface File {
  content: Uint8Array
  /** What is on the disk itself. */
  synced: Uint8Array
  pending: Write[]
}

/** What happened to the names in a folder since it was last synced. Null: the name went. */
type Renaming = readonly (readonly [name: string, node: Node | null])[]

interface Folder {
  names: Map<string, Node>
  synced: Map<string, Node>
  pending: Renaming[]
}

type Node = File | Folder

/** Chooses a whole number from 0 to the one given. */
export type Choose = (most: number) => number

/**
 * A disk in memory, fast enough for thousands of runs, which can lose its power. Then writes and names that were not synced are
 * lost, but for those that the disk happened to get done: the first few writes of a file, the last of them torn at any byte,
 * and any of the names.
 */
export class MemoryDisk {
  #root: Folder = newFolder()

  readonly disk: Disk = {
    read: (path) => Promise.resolve(this.#file(path)?.content ?? null),
    openRead: (path) => {
      const file = this.#file(path)
      return Promise.resolve(file === null ? null : fileInMemory(file.content))
    },
    readStart: (path, length) =>
      Promise.resolve(this.#file(path)?.content.subarray(0, length) ?? null),
    write: async (path, bytes) => {
      const file = this.#make(path)
      write(file, { truncate: 0 })
      write(file, { append: bytes })
      sync(file)
      return Promise.resolve()
    },
    openAppend: (path) => Promise.resolve(appendFile(this.#make(path))),
    rename: (from, to) => {
      const [source, target] = [this.#folder(dirname(from)), this.#folder(dirname(to))]
      const node = source?.names.get(basename(from))
      if (source === null || target === null || node === undefined) {
        return Promise.reject(Object.assign(new Error('ENOENT'), { code: 'ENOENT' }))
      }
      // Renames within one folder are done or not done as one.
      if (source === target) {
        change(source, [
          [basename(from), null],
          [basename(to), node],
        ])
      } else {
        change(target, [[basename(to), node]])
        change(source, [[basename(from), null]])
      }
      return Promise.resolve()
    },
    makeFolder: (path) => {
      this.#makeFolder(path)
      return Promise.resolve()
    },
    remove: (path) => {
      const folder = this.#folder(dirname(path))
      if (folder?.names.has(basename(path))) change(folder, [[basename(path), null]])
      return Promise.resolve()
    },
    folders: (path) => Promise.resolve(this.#names(path, isFolder)),
    files: (path) => Promise.resolve(this.#names(path, (node) => !isFolder(node))),
    syncFolder: (path) => {
      const folder = this.#folder(path)
      if (folder === null) return Promise.reject(new Error(`No folder ${path}`))
      folder.synced = new Map(folder.names)
      folder.pending = []
      return Promise.resolve()
    },
  }

  /** What is on the disk once the power is back. Files that are still open write to nowhere. */
  losePower(choose: Choose): void {
    const survivors = new Map<Node, Node>()
    this.#root = survivor(this.#root, choose, survivors) as Folder
  }

  /** Changes the bytes of a file behind everybody's back. */
  corrupt(path: string, change: (bytes: Uint8Array) => Uint8Array): void {
    const file = this.#file(path)
    if (file === null) throw new Error(`No file ${path}`)
    file.content = change(file.content)
    file.synced = file.content
    file.pending = []
  }

  /** A disk with the same content, to be changed apart from this one. Nothing may be waiting to be synced. */
  copy(): MemoryDisk {
    const other = new MemoryDisk()
    other.#root = survivor(this.#root, (most) => most, new Map<Node, Node>()) as Folder
    return other
  }

  #node(path: string): Node | null {
    let node: Node | undefined = this.#root
    for (const name of path.split('/').filter(Boolean)) {
      node = node !== undefined && isFolder(node) ? node.names.get(name) : undefined
    }
    return node ?? null
  }

  #file(path: string): File | null {
    const node = this.#node(path)
    return node === null || isFolder(node) ? null : node
  }

  #folder(path: string): Folder | null {
    const node = this.#node(path)
    return node !== null && isFolder(node) ? node : null
  }

  #make(path: string): File {
    const there = this.#file(path)
    if (there !== null) return there
    const folder = this.#folder(dirname(path))
    if (folder === null) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' })
    const file: File = { content: new Uint8Array(), synced: new Uint8Array(), pending: [] }
    change(folder, [[basename(path), file]])
    return file
  }

  #makeFolder(path: string): Folder {
    const there = this.#folder(path)
    if (there !== null) return there
    const parent = this.#makeFolder(dirname(path))
    const folder = newFolder()
    change(parent, [[basename(path), folder]])
    return folder
  }

  #names(path: string, which: (node: Node) => boolean): readonly string[] {
    const names = this.#folder(path)?.names ?? new Map<string, Node>()
    return [...names].filter(([, node]) => which(node)).map(([name]) => name)
  }
}

function newFolder(): Folder {
  return { names: new Map(), synced: new Map(), pending: [] }
}

function isFolder(node: Node): node is Folder {
  return 'names' in node
}

function appendFile(file: File): AppendFile {
  const done = (one: Write) => {
    write(file, one)
    return Promise.resolve()
  }
  return {
    append: (bytes) => done({ append: bytes.slice() }),
    sync: () => {
      sync(file)
      return Promise.resolve()
    },
    truncate: (length) => done({ truncate: length }),
    close: () => Promise.resolve(),
  }
}

function write(file: File, one: Write): void {
  file.content = written(file.content, one)
  file.pending.push(one)
}

function written(content: Uint8Array, one: Write): Uint8Array {
  return 'append' in one
    ? Buffer.concat([content, one.append])
    : content.slice(0, Math.min(one.truncate, content.length))
}

function sync(file: File): void {
  file.synced = file.content
  file.pending = []
}

function change(folder: Folder, renaming: Renaming): void {
  apply(folder.names, renaming)
  folder.pending.push(renaming)
}

function apply(names: Map<string, Node>, renaming: Renaming): void {
  for (const [name, node] of renaming) {
    if (node === null) names.delete(name)
    else names.set(name, node)
  }
}

function survivor(node: Node, choose: Choose, survivors: Map<Node, Node>): Node {
  const known = survivors.get(node)
  if (known !== undefined) return known
  const left = isFolder(node) ? leftOfFolder(node, choose) : leftOfFile(node, choose)
  survivors.set(node, left)
  if (isFolder(left)) {
    for (const [name, inner] of left.names) left.names.set(name, survivor(inner, choose, survivors))
    left.synced = new Map(left.names)
  }
  return left
}

function leftOfFolder(folder: Folder, choose: Choose): Folder {
  const names = new Map(folder.synced)
  for (const renaming of folder.pending) if (choose(1) === 1) apply(names, renaming)
  return { names, synced: names, pending: [] }
}

function leftOfFile(file: File, choose: Choose): File {
  const done = choose(file.pending.length)
  let content = file.pending.slice(0, done).reduce(written, file.synced)
  const torn = file.pending[done]
  if (torn !== undefined && 'append' in torn) {
    content = written(content, { append: torn.append.subarray(0, choose(torn.append.length)) })
  }
  return { content, synced: content, pending: [] }
}
