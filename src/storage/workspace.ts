import { dirname, join, relative, resolve } from 'node:path'
import { type Audit, auditInconsistencies, auditVersion } from '../core/audit.ts'
import { inconsistencies } from '../core/consistency.ts'
import type { CalendarDate } from '../core/date.ts'
import { type PlacedProblem, UserError } from '../core/errors.ts'
import { fitsAudit, fitsInventory } from '../core/fits.ts'
import { type Inventory, inventoryOf, inventoryVersion } from '../core/inventory.ts'
import { byCodePoint } from '../core/order.ts'
import { parseAudit, parseInventory } from '../core/parse-files.ts'
import type { Path } from '../core/problem.ts'
import { type Disk, errorCode, readText } from './disk.ts'
import { refuseOutside } from './inside.ts'
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
    const inventory = join(folder, inventoryName)
    if (disk.existsSync(inventory)) {
      refuseOutside(disk, folder, inventory, inventory)
      return folder
    }
    const parent = dirname(folder)
    if (parent === folder) throw new UserError([{ problem: { kind: 'no-workspace', folder: resolve(from) } }])
    folder = parent
  }
}

/** Reads the inventory and every audit. Throws one `UserError` with all problems of all files. */
export function loadWorkspace(disk: Disk, cwd: string, from: string, today: CalendarDate): Workspace {
  const root = findRoot(disk, from)
  const nameOf = (file: string) => relative(cwd, join(root, file))
  const read = readFiles(
    {
      nameOf,
      textOf: (file) => {
        refuseOutside(disk, root, join(root, file), nameOf(file))
        return readText(disk, join(root, file), nameOf(file))
      },
      audits: () => auditNames(disk, root, nameOf('audits')),
    },
    today,
  )
  return { root, ...read, inventoryFile: nameOf(inventoryName), nameOf }
}

/** Where the files of a workspace come from. They go by their names from the workspace on. */
export interface Files {
  /** What a person calls the file. */
  readonly nameOf: (file: string) => string
  /** Throws a `UserError` where it cannot be read. */
  readonly textOf: (file: string) => string
  readonly audits: () => readonly string[]
}

/** Throws one `UserError` with all problems of all files. */
export function readFiles(
  { nameOf, textOf, audits: list }: Files,
  today: CalendarDate,
): Pick<Workspace, 'inventory' | 'audits' | 'at'> {
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
  const read = collect(() => readInventory(textOf(inventoryName), nameOf(inventoryName), today))
  const audits = (collect(list) ?? []).flatMap(
    (file) => collect(() => readAudit(textOf(file), nameOf(file), file)) ?? [],
  )
  if (!read || problems.length > 0) throw new UserError(problems)
  const { at } = read.yaml // and not the data, of which everything is made that is kept
  return { inventory: read.inventory, audits, at: (path) => at(path, 'key') }
}

/** The inventory that a text describes, or a `UserError` with every problem that it has. */
export function readInventory(
  text: string,
  file: string,
  today: CalendarDate,
): { inventory: Inventory; yaml: YamlText } {
  const yaml = readYaml(text)
  const inventory = validated(yaml, file, {
    version: inventoryVersion,
    fits: fitsInventory,
    parse: parseInventory,
    look: (data) => inconsistencies(data, yaml.keysAt, today),
  })
  return { inventory: inventoryOf(inventory, yaml.keysAt), yaml }
}

const auditKind = {
  version: auditVersion,
  fits: fitsAudit,
  parse: parseAudit,
  look: auditInconsistencies,
}

function readAudit(text: string, file: string, name: string): Audit {
  return { ...validated(readYaml(text), file, auditKind), file: name }
}

/** `audits/*.yaml`, none of them hidden or in a folder below. */
export const isAudit = (file: string) => /^audits\/[^./][^/]*\.ya?ml$/.test(file)

/** By code point. No folder means no audits yet. */
function auditNames(disk: Disk, root: string, folder: string): string[] {
  refuseOutside(disk, root, join(root, 'audits'), folder)
  try {
    const names = disk.readdirSync(join(root, 'audits'))
    return names
      .map((name) => `audits/${name}`)
      .filter(isAudit)
      .toSorted(byCodePoint)
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw new UserError([{ file: folder, problem: { kind: 'cannot-read', reason: errorCode(error) } }])
  }
}
