import { dirname, join, relative, resolve } from 'node:path'
import type { z } from 'zod'
import { type Audit, AuditFile, auditInconsistencies, auditVersion } from '../core/audit.ts'
import { inconsistencies } from '../core/consistency.ts'
import type { CalendarDate } from '../core/date.ts'
import { type PlacedProblem, UserError } from '../core/errors.ts'
import { type Inventory, InventoryFile, inventoryOf, inventoryVersion } from '../core/inventory.ts'
import { byCodePoint } from '../core/order.ts'
import { type LocatedProblem, type Path, type Problem, parseWith, valueAt } from '../core/problem.ts'
import { type Disk, errorCode, readText } from './disk.ts'
import { type Position, placed, readYaml, type YamlText } from './yaml.ts'

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
  const inventory = validated(yaml, file, InventoryFile, inventoryVersion, (data) =>
    inconsistencies(data, yaml.keysAt, today),
  )
  return { inventory: inventoryOf(inventory, yaml.keysAt), yaml }
}

function readAudit(text: string, file: string, name: string): Audit {
  return { ...validated(readYaml(text), file, AuditFile, auditVersion, auditInconsistencies), file: name }
}

function validated<T>(
  yaml: YamlText,
  file: string,
  schema: z.ZodType<T>,
  version: number,
  look: (data: unknown) => LocatedProblem[],
): T {
  const early = yaml.problems.map((problem) => ({ file, ...problem }))
  if (!yaml.readable) throw new UserError(early)
  const found = valueAt(yaml.data, ['version'])
  if (typeof found === 'number' && Number.isInteger(found) && found > version) {
    const problem: Problem = { kind: 'newer-version', version: found, known: version }
    throw new UserError([{ file, ...yaml.at(['version']), problem }])
  }
  const { value, problems } = parseWith(schema, yaml.data)
  const located = [...problems, ...look(yaml.data)].map((one) => placed(file, yaml, one))
  if (value === undefined || early.length + located.length > 0)
    throw new UserError([...early, ...located].toSorted(byPosition))
  return value
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

const byPosition = (a: PlacedProblem, b: PlacedProblem) =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
