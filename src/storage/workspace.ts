import { dirname, join, relative, resolve } from 'node:path'
import { type Audit, AuditFile, auditInconsistencies, auditVersion } from '../core/audit.ts'
import { inconsistencies } from '../core/consistency.ts'
import type { CalendarDate } from '../core/date.ts'
import { type PlacedProblem, UserError } from '../core/errors.ts'
import { type Inventory, InventoryFile, inventoryOf, inventoryVersion } from '../core/inventory.ts'
import { byCodePoint } from '../core/order.ts'
import type { Path } from '../core/problem.ts'
import { type Disk, errorCode, readText } from './disk.ts'
import { validated } from './versioned.ts'
import { type Position, readYaml, type YamlText } from './yaml.ts'

export const inventoryName = 'touchpoints.yaml'

/** A folder with a `touchpoints.yaml`, and what a person calls the files in it. */
export interface Workspace {
  readonly root: string
  readonly inventory: Inventory
  readonly audits: readonly Audit[]
  /** The inventory’s name as a person would type it from where they are. */
  readonly inventoryFile: string
  readonly at: (path: Path) => Position
  /** What a person calls a file whose name is given from the workspace on. */
  readonly nameOf: (file: string) => string
}

/** The nearest folder upward that holds a `touchpoints.yaml`, as git looks for its own. */
export function findRoot(disk: Disk, from: string): string {
  let folder = resolve(from)
  if (!disk.existsSync(folder))
    throw new UserError([{ file: folder, problem: { kind: 'cannot-read', reason: 'ENOENT' } }])
  for (;;) {
    if (disk.existsSync(join(folder, inventoryName))) return folder
    const parent = dirname(folder)
    if (parent === folder) throw new UserError([{ problem: { kind: 'no-workspace', folder: resolve(from) } }])
    folder = parent
  }
}

/** Reads the inventory and every audit. Throws one `UserError` with all problems of all files. */
export function loadWorkspace(disk: Disk, cwd: string, from: string, today: CalendarDate): Workspace {
  const root = findRoot(disk, from)
  const nameOf = (file: string) => relative(cwd, join(root, file))
  const problems: PlacedProblem[] = []
  const collect = <T>(read: () => T): T | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(...error.problems)
      return undefined
    }
  }
  const inventoryFile = nameOf(inventoryName)
  const read = collect(() =>
    readInventory(readText(disk, join(root, inventoryName), inventoryFile), inventoryFile, today),
  )
  const audits = (collect(() => auditNames(disk, root, nameOf('audits'))) ?? []).flatMap((name) => {
    const file = nameOf(name)
    return collect(() => readAudit(readText(disk, join(root, name), file), file, name)) ?? []
  })
  if (!read || problems.length > 0) throw new UserError(problems)
  const at = (path: Path) => read.yaml.at(path, 'key')
  return { root, inventory: read.inventory, audits, inventoryFile, at, nameOf }
}

/** The inventory that a text describes, or a `UserError` with every problem that it has. */
export function readInventory(
  text: string,
  file: string,
  today: CalendarDate,
): { inventory: Inventory; yaml: YamlText } {
  const yaml = readYaml(text)
  const inventory = validated(yaml, file, {
    schema: InventoryFile,
    version: inventoryVersion,
    look: (data) => inconsistencies(data, yaml.keysAt, today),
  })
  return { inventory: inventoryOf(inventory, yaml.keysAt), yaml }
}

const auditKind = { schema: AuditFile, version: auditVersion, look: auditInconsistencies }

function readAudit(text: string, file: string, name: string): Audit {
  return { ...validated(readYaml(text), file, auditKind), file: name }
}

/** `audits/*.yaml`, by code point. No folder means no audits yet. */
function auditNames(disk: Disk, root: string, folder: string): string[] {
  try {
    const names = disk.readdirSync(join(root, 'audits'))
    return names
      .filter((name) => /^[^.].*\.ya?ml$/.test(name))
      .toSorted(byCodePoint)
      .map((name) => `audits/${name}`)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw new UserError([{ file: folder, problem: { kind: 'cannot-read', reason: errorCode(error) } }])
  }
}
