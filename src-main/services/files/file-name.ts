/** A name that every file system takes. */
export function fileName(name: string): string {
  const safe = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim()
  return safe.slice(0, 100) || 'network'
}
