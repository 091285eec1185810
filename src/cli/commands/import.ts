import { join, relative, resolve } from 'node:path'
import { UserError } from '../../core/errors.ts'
import { type Import, importOf } from '../../core/import.ts'
import {
  type Cell,
  type ImportColumn,
  type ImportTable,
  isOfNames,
  tableOf,
} from '../../core/import-table.ts'
import { csvTextRead } from '../../formats/escape.ts'
import { understanding } from '../../formats/import.ts'
import type { Messages } from '../../i18n/index.ts'
import { readCsv } from '../../storage/csv.ts'
import { decodeTable, readBytes, readText } from '../../storage/disk.ts'
import { idsFor } from '../../storage/id.ts'
import { refuseOutside } from '../../storage/inside.ts'
import { extendInventory, type InventoryText } from '../../storage/inventory-file.ts'
import { readJourney } from '../../storage/journey.ts'
import { findRoot, inventoryName, readInventory } from '../../storage/workspace.ts'
import { canAsk, questions, unlessLeft } from '../ask.ts'
import { type Context, contextOf } from '../context.ts'
import type { Io } from '../io.ts'
import type { CommonOptions } from '../options.ts'
import type { Ended } from '../program.ts'
import { fitted, say } from '../say.ts'
import { importEncounters } from './import-encounters.ts'

export interface ImportOptions extends CommonOptions {
  readonly mermaid?: boolean
  readonly encounters?: boolean
  readonly map?: string
  readonly by?: string
  readonly round?: string
  readonly dryRun?: boolean
  readonly yes?: boolean
}

/** Adds the touchpoints of a file to the inventory. Shows what it understood, and asks when it has a terminal. */
export async function importFile(io: Io, file: string, options: ImportOptions): Promise<Ended> {
  if (options.encounters) return await importEncounters(io, file, options)
  refuseAlone(options)
  const context = contextOf(io, options)
  const root = findRoot(io.disk, context.folder)
  const target = relative(io.cwd, join(root, inventoryName))
  const read = readInventory(readText(io.disk, join(root, inventoryName), target), target, context.today)
  const messages = await context.messages(read.inventory)
  const source = sourceOf(file, await textOf(io, root, file), read, options, messages)
  const made = (inventory: InventoryText) => importedInto(inventory, source, context)
  const found = made(read)
  const words = messages.importing
  const lines = [source.heading, ...understanding(source.table, found, messages)]
  await io.stdout.write(lines.map((line) => `${fitted(line, io.stdout)}\n`).join(''))
  const counts = [found.touchpoints.length, partsIn(found), target] as const
  if (counts[0] === 0) await say(io.stdout, words.nothing)
  else if (options.dryRun) await say(io.stdout, words.dry(...counts))
  else if (await isWanted(io, options, words.ask(...counts), messages)) {
    extendInventory(io.disk, root, target, context.today, made)
    await say(io.stdout, words.added(...counts))
    await say(io.stdout, words.next)
  } else {
    await say(io.stdout, words.left)
    return 'interrupted'
  }
  return 'in-order'
}

/** What only a survey has. */
function refuseAlone(options: ImportOptions): void {
  const alone = (['map', 'by', 'round'] as const).filter((key) => options[key] !== undefined)
  if (alone.length === 0) return
  throw new UserError(
    alone.map((key) => ({ problem: { kind: 'only-with', option: `--${key}`, other: '--encounters' } })),
  )
}

/** A file as it was understood, before anything is asked of the inventory. */
interface Source {
  readonly file: string
  readonly heading: string
  readonly table: ImportTable
  readonly ours: boolean
}

function sourceOf(
  file: string,
  text: string,
  { inventory }: InventoryText,
  { mermaid }: ImportOptions,
  { importing: words }: Messages,
): Source {
  if (mermaid) {
    const { tasks, problems } = readJourney(text)
    const rows = tasks.map(({ row, score, actors }) => ({
      ...row,
      cells: new Map(row.cells).set('notes', { ...row.at, text: words.note(score, actors) }),
    }))
    return {
      file,
      heading: words.journey(file, rows.length),
      table: { titles: [], columns: [], rows, problems },
      ours: false,
    }
  }
  const { separator, records, problems } = readCsv(text, isOfNames)
  const competitors = inventory.competitors.flatMap(({ id, name }) => [id, name])
  const table = tableOf(
    records.map((cells) => cells.map(unguarded)),
    competitors,
  )
  return {
    file,
    heading: words.table(file, table.rows.length, separator),
    table: { ...table, problems: [...problems, ...table.problems] },
    ours: isOurs(table.columns),
  }
}

const unguarded = (cell: Cell): Cell => ({ ...cell, text: csvTextRead(cell.text) })

/** Only our own tables say where an importance comes from. */
const isOurs = (columns: readonly ImportColumn[]) =>
  columns.some(({ header }) => header === 'importance_source')

/** What the file adds, or a `UserError` with all of its problems. */
function importedInto(
  { inventory, yaml }: InventoryText,
  { file, table, ours }: Source,
  { today }: Context,
): Import {
  const found = importOf(table, inventory, yaml.data, {
    today,
    ours,
    idsFor: (names, taken) => idsFor(names, taken, 'touchpoint'),
  })
  const nothing = table.rows.length === 0 && table.problems.length === 0
  const problems = nothing ? [{ line: 1, column: 1, problem: { kind: 'no-rows' } as const }] : found.problems
  if (problems.length > 0) throw new UserError(problems.map((problem) => ({ file, ...problem })))
  return found
}

const partsIn = ({ touchpoints }: Import) =>
  touchpoints.reduce((sum, { parts = {} }) => sum + Object.keys(parts).length, 0)

export async function isWanted(
  io: Io,
  { yes }: Pick<ImportOptions, 'yes'>,
  message: string,
  messages: Messages,
): Promise<boolean> {
  if (yes || !canAsk(io)) return true
  const prompt = await questions(io, messages)
  const theme = prompt.yesOrNo
  const answer = await unlessLeft(prompt({ type: 'confirm', name: 'wanted', message, default: true, theme }))
  return answer?.wanted ?? false
}

async function textOf(io: Io, root: string, file: string): Promise<string> {
  if (file === '-') return decodeTable('-', await io.readStdin())
  const path = resolve(io.cwd, file)
  refuseOutside(io.disk, root, path, file)
  return decodeTable(file, readBytes(io.disk, path, file))
}
