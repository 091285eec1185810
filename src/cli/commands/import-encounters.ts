import { resolve } from 'node:path'
import type { CalendarDate } from '../../core/date.ts'
import { EncounterCount, type Encounters } from '../../core/encounters.ts'
import { type PlacedProblem, UserError } from '../../core/errors.ts'
import type { Cell } from '../../core/import-table.ts'
import { type NameMapFile, nameMapOf } from '../../core/name-map.ts'
import { type Survey, sameSurvey, surveyOf } from '../../core/survey.ts'
import { countedLines, unknownLines } from '../../formats/encounters.ts'
import { csvTextRead, terminal } from '../../formats/escape.ts'
import type { Messages } from '../../i18n/index.ts'
import { saveAudit } from '../../storage/audit-file.ts'
import { PiecewiseCsv } from '../../storage/csv.ts'
import { refuseOutside } from '../../storage/inside.ts'
import { KeptNames } from '../../storage/kept-names.ts'
import { nameMapText, readNameMap } from '../../storage/name-map-file.ts'
import { openPieces, PiecewiseText } from '../../storage/pieces.ts'
import { loadWorkspace, type Workspace } from '../../storage/workspace.ts'
import { canAsk, unlessLeft } from '../ask.ts'
import { type Context, contextOf, load } from '../context.ts'
import type { Io } from '../io.ts'
import type { Ended } from '../program.ts'
import { Progress } from '../progress.ts'
import { refreshReports } from '../reports.ts'
import { fitted, say } from '../say.ts'
import { auditorOf } from './audit.ts'
import { askNames } from './encounter-names.ts'
import { type ImportOptions, isWanted } from './import.ts'

/**
 * Counts a survey of encounters, however long, and writes what it says as a file of `audits/`. Names that the inventory
 * does not have are looked up in `--map`, or asked; without a terminal they are listed, and nothing is written.
 */
export async function importEncounters(io: Io, file: string, options: ImportOptions): Promise<Ended> {
  const context = contextOf(io, options)
  const workspace = loadWorkspace(io.disk, io.cwd, context.folder, context.today)
  const { inventory, root } = workspace
  const messages = await context.messages(inventory)
  const by = auditorOf(io, options.by, root)
  for (const name of [options.map, file === '-' ? undefined : file])
    if (name !== undefined) refuseOutside(io.disk, root, resolve(io.cwd, name), name)
  const said = options.map && readNameMap(io.disk, resolve(io.cwd, options.map), options.map, inventory)
  const kept = KeptNames.of(io.disk, root, resolve(io.cwd, file), inventory)
  const encounters = await countedIn(context, file, messages)
  const known = nameMapOf(inventory, together(kept.names, said || {}))
  if (kept.count > 0)
    await say(io.stderr, messages.encounters.takenUp(kept.count, workspace.nameOf(kept.file)))
  const survey = surveyOf(encounters, inventory, known)
  const isKnown = survey.brands.unknown.length + survey.touchpoints.unknown.length === 0
  if (!isKnown && !canAsk(io)) return await tellUnknown(io, survey, file, workspace, messages)
  const asked = isKnown
    ? survey
    : await unlessLeft(askNames(io, encounters, inventory, known, kept, messages))
  const head = { by, round: options.round?.trim() || undefined, last: encounters.last }
  return asked
    ? await finish(context, { file, encounters, survey: asked, head, kept }, workspace, messages, options)
    : await leave(io, kept, workspace, messages)
}

/** What `--map` says goes before what was answered. */
const together = (kept: NameMapFile, said: NameMapFile): NameMapFile => ({
  brands: { ...kept.brands, ...said.brands },
  touchpoints: { ...kept.touchpoints, ...said.touchpoints },
})

async function leave(
  { stdout }: Io,
  kept: KeptNames,
  { nameOf }: Workspace,
  messages: Messages,
): Promise<Ended> {
  await say(stdout, messages.importing.left)
  if (kept.count > 0) await say(stdout, messages.encounters.kept(kept.count, nameOf(kept.file)))
  return 'interrupted'
}

/** Everything that was counted, or a `UserError` with the first problems. */
async function countedIn(context: Context, file: string, messages: Messages): Promise<Encounters> {
  const { io, today } = context
  const count = new EncounterCount(today)
  await readInto(count, io, file, messages)
  const encounters = count.result()
  const { problems, moreProblems: more, rows } = encounters
  const empty: PlacedProblem[] = [{ line: 1, column: 1, problem: { kind: 'no-encounters' } }]
  const found = problems.length === 0 && rows === 0 ? empty : problems
  if (found.length === 0) return encounters
  throw new UserError([
    ...found.map((problem) => ({ file, ...problem })),
    ...(more > 0 ? [{ file, problem: { kind: 'more-problems', count: more } } as const] : []),
  ])
}

/** Piece by piece: of a file of any length only a piece is held, and a record that goes over its end. */
async function readInto(count: EncounterCount, io: Io, file: string, messages: Messages): Promise<void> {
  const { size, pieces } =
    file === '-' ? { size: undefined, pieces: io.stdin } : openPieces(io.disk, resolve(io.cwd, file), file)
  const progress = new Progress(io, size, messages)
  const text = new PiecewiseText(file)
  const csv = new PiecewiseCsv((problem) => count.report(problem))
  const take = (piece: string, last: boolean) => taken(count, csv, piece, last)
  try {
    for await (const piece of pieces) {
      if (!take(text.decode(piece), false)) return
      await progress.show(piece.length, count.rows)
    }
    take(text.end(), true)
  } finally {
    await progress.clear()
  }
}

/** False where nothing that follows can matter. */
function taken(count: EncounterCount, csv: PiecewiseCsv, piece: string, last: boolean): boolean {
  for (const cells of csv.push(piece, { last })) if (!count.take(cells.map(unguarded))) return false
  return !csv.stopped
}

const unguarded = (cell: Cell): Cell =>
  cell.text.includes("'") ? { ...cell, text: csvTextRead(cell.text) } : cell

async function tellUnknown(
  io: Io,
  survey: Survey,
  file: string,
  { inventory, inventoryFile }: Workspace,
  messages: Messages,
): Promise<Ended> {
  const { encounters: words } = messages
  const lines = unknownLines(survey, { file, inventory: inventoryFile }, messages)
  await io.stderr.write(lines.map((line) => `${fitted(line, io.stderr)}\n`).join(''))
  await io.stdout.write(nameMapText(survey, inventory, [words.head(terminal(file)), words.fill]))
  return 'broken'
}

interface Counted {
  readonly file: string
  readonly encounters: Encounters
  readonly survey: Survey
  readonly kept: KeptNames
  readonly head: {
    readonly by: string
    readonly round: string | undefined
    readonly last: CalendarDate | undefined
  }
}

/** Says what was counted, and writes it unless somebody is against it. */
async function finish(
  context: Context,
  { file, encounters, survey, head, kept }: Counted,
  workspace: Workspace,
  messages: Messages,
  options: ImportOptions,
): Promise<Ended> {
  const { io } = context
  const { inventory, root, nameOf } = workspace
  const { encounters: words } = messages
  const lines = countedLines(encounters, survey, inventory, messages)
  await io.stdout.write(lines.map((line) => `${fitted(line, io.stdout)}\n`).join(''))
  const { size } = survey.measured
  const first = sameSurvey(workspace.audits, survey, { by: head.by, date: dayOf(context, head) })
  if (first) {
    if (!options.dryRun) kept.drop()
    throw new UserError([{ file, problem: { kind: 'survey-twice', first: nameOf(first.file) } }])
  }
  if (size === 0) {
    if (!options.dryRun) kept.drop() // whoever has left everything out is asked again
    await say(io.stdout, words.nothing)
  } else if (options.dryRun) await say(io.stdout, words.dry(size))
  else if (await isWanted(io, options, words.ask(size), messages)) {
    const name = saved(context, root, survey, head)
    kept.drop()
    await say(io.stdout, words.wrote(nameOf(name), size))
    await say(io.stdout, messages.commands.report.wrote(await refreshed(context)))
  } else return await leave(io, kept, workspace, messages)
  return 'in-order'
}

/** That of the last encounter, as that of an audit is the day of the last answer; never one to come. */
const dayOf = ({ today }: Context, { last }: Counted['head']) =>
  last !== undefined && last > today ? today : last

function saved(context: Context, root: string, { measured }: Survey, head: Counted['head']) {
  const { io, today } = context
  const { by, round } = head
  const audit = {
    version: 1,
    date: dayOf(context, head) ?? today,
    at: io.now(),
    by,
    ...(round !== undefined && { round }),
    measured,
  } as const
  return saveAudit(io.disk, root, audit, { mark: io.mark(), nextMark: io.mark })
}

const refreshed = async (context: Context) => refreshReports(context, await load(context, { notes: false }))
