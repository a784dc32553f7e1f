import type { Config } from '#domain/config/config'
import { writeConfig } from '#domain/config/write-config'
import type { Disk } from '../store/disk'
import { writeFailure } from '../store/failures'
import { replaceFile } from '../store/replace-file'

/** Writes a configuration file: whole, or not at all. */
export async function writeConfigFile(disk: Disk, path: string, config: Config): Promise<void> {
  try {
    await replaceFile(disk, path, Buffer.from(writeConfig(config)))
  } catch (error) {
    throw writeFailure(error, path)
  }
}
