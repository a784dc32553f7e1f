import type { Disk } from '../../src-main/store/disk/disk'

/** A disk that can be read and not written, as on a file system that is mounted so. */
export function readOnlyDisk(disk: Disk): Disk {
  const refuse = () =>
    Promise.reject(Object.assign(new Error('EROFS: read-only file system'), { code: 'EROFS' }))
  return {
    ...disk,
    write: refuse,
    openAppend: refuse,
    rename: refuse,
    remove: refuse,
  }
}
