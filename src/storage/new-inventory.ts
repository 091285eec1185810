import { join } from 'node:path'
import { UserError } from '../core/errors.ts'
import { schemaName } from '../core/schema.ts'
import { type Disk, readText, removeLeftovers, removeQuietly, writeWhole } from './disk.ts'
import { inventoryName } from './workspace.ts'

/** What a new workspace begins with. */
export interface NewInventory {
  readonly inventory: string
  /** What editors read beside the inventory. */
  readonly schema: string
}

/**
 * Throws a `UserError` where a name is taken: by an inventory, or by a schema with another text. `nameOf` is what a
 * person calls a file of the folder.
 */
export function refuseTaken(
  disk: Disk,
  folder: string,
  { schema }: Pick<NewInventory, 'schema'>,
  nameOf: (name: string) => string,
): void {
  const refuse = (name: string) => {
    throw new UserError([{ file: nameOf(name), problem: { kind: 'exists' } }])
  }
  if (disk.existsSync(join(folder, inventoryName))) refuse(inventoryName)
  const path = join(folder, schemaName)
  if (disk.existsSync(path) && readText(disk, path, nameOf(schemaName)) !== schema) refuse(schemaName)
}

/**
 * Writes both files or neither, and over nothing. A schema that is there already with the same text is taken as it
 * is. Gives the names of the files that were written.
 */
export function startInventory(disk: Disk, folder: string, { inventory, schema }: NewInventory): string[] {
  const path = join(folder, inventoryName)
  const schemaPath = join(folder, schemaName)
  const wrote = writeUnlessSame(disk, schemaPath, schema)
  try {
    writeWhole(disk, path, inventory, { exclusive: true })
  } catch (error) {
    // an inventory that somebody else has started meanwhile needs its schema
    if (wrote && !disk.existsSync(path)) removeQuietly(disk, schemaPath)
    throw error
  }
  removeLeftovers(disk, folder, path)
  return wrote ? [inventoryName, schemaName] : [inventoryName]
}

/** Whether there was something to write. */
function writeUnlessSame(disk: Disk, path: string, text: string): boolean {
  try {
    writeWhole(disk, path, text, { exclusive: true })
    return true
  } catch (error) {
    if (!isTaken(error) || readText(disk, path) !== text) throw error
    return false
  }
}

const isTaken = (error: unknown) =>
  error instanceof UserError && error.problems.some(({ problem }) => problem.kind === 'exists')
