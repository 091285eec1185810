import { join, relative, resolve } from 'node:path'
import { baselineOf } from '../../core/baseline.ts'
import { allFindings, unknownOwners, type Verdict, check as verdictOf } from '../../core/check.ts'
import { type PlacedProblem, UserError } from '../../core/errors.ts'
import type { Finding } from '../../core/finding.ts'
import { currentIds } from '../../core/inventory.ts'
import type { RuleId, Severity } from '../../core/rule.ts'
import {
  type CheckContext,
  type CheckFormat,
  checkFormats,
  type FindingPlace,
} from '../../formats/check/index.ts'
import type { CheckFormatName } from '../../formats/check/names.ts'
import { positionInAudit } from '../../storage/audit-position.ts'
import type { PlacedBaseline } from '../../storage/baseline-file.ts'
import { refuseOutside } from '../../storage/inside.ts'
import { findRoot } from '../../storage/workspace.ts'
import { type Context, contextOf, type Loaded, load } from '../context.ts'
import type { Io } from '../io.ts'
import type { CommonOptions } from '../options.ts'
import type { Ended } from '../program.ts'
import { addToPage, namesFromCheckout } from '../runner.ts'
import { say } from '../say.ts'

export interface CheckOptions extends CommonOptions {
  readonly format?: CheckFormatName
  readonly failOn?: readonly (Severity | RuleId | 'none')[]
  readonly warnDays: number
  readonly notes?: boolean
  readonly rule?: readonly RuleId[]
  readonly owner?: readonly string[]
  readonly vipOnly?: boolean
  readonly baseline?: string
  readonly writeBaseline?: string
}

/** The gate. Writes nothing in the workspace, unless a baseline is to be written. */
export async function check(io: Io, options: CheckOptions): Promise<Ended> {
  const context = contextOf(io, options)
  const name = formatName(io, options)
  try {
    return await gate(context, options, checkFormats[name])
  } catch (error) {
    if (error instanceof UserError && name !== 'text')
      await sayBroken(context, checkFormats[name], error.problems)
    throw error
  }
}

/** On a runner of GitHub its own format, unless another one is asked for. */
const formatName = ({ env }: Io, { format }: CheckOptions): CheckFormatName =>
  format ?? (env['GITHUB_ACTIONS'] === 'true' ? 'github' : 'text')

async function sayBroken(
  context: Context,
  format: CheckFormat,
  problems: readonly PlacedProblem[],
): Promise<void> {
  const { io, today } = context
  const messages = await context.messages()
  const nameOf = namesFor(format, io)
  const named = problems.map((placed) =>
    placed.file === undefined ? placed : { ...placed, file: nameOf(placed.file) },
  )
  await io.stdout.write(format.broken(named, messages, today))
  const { stepSummary } = format
  if (stepSummary) await addToPage(io, messages, (bytes) => stepSummary.broken(named, messages, bytes))
}

/** What a format calls a file that has a name from the current folder on. */
const namesFor = ({ fromCheckout }: CheckFormat, io: Io) =>
  fromCheckout ? namesFromCheckout(io) : (file: string) => file

async function gate(context: Context, options: CheckOptions, format: CheckFormat): Promise<Ended> {
  const { io } = context
  const baseline = options.baseline === undefined ? undefined : await baselineIn(context, options.baseline)
  const loaded = await load(context, { notes: 'strangers' })
  const { summary, messages } = loaded
  const owners = options.owner ?? []
  const unknown = unknownOwners(summary, owners)
  if (unknown.length > 0) throw new UserError(unknown.map((problem) => ({ problem })))
  const rules = {
    failOn: closersOf(options.failOn ?? ['error']),
    warnDays: options.warnDays,
    rules: options.rule ?? [],
    owners,
    vipOnly: options.vipOnly ?? false,
    baseline: baseline?.baseline,
  }
  const verdict = verdictOf(summary, rules)
  if (options.writeBaseline !== undefined)
    return await writeBaseline(context, loaded, options.writeBaseline, {
      found: allFindings(summary, rules),
      closing: verdict.findings.filter(({ closes }) => closes),
    })
  const nameOf = namesFor(format, io)
  const strangers = verdict.strangers.map((one) => ({ ...one, file: nameOf(loaded.nameOf(one.file)) }))
  await sayVerdict(
    io,
    format,
    { ...verdict, strangers },
    {
      messages,
      paint: context.paint(io.stdout),
      notes: options.notes ?? false,
      driver: summary.inventory.driver,
      program: programFor(options.directory),
      placeOf: (finding) => {
        const place = placeOf(finding, io, loaded, baseline)
        return { ...place, file: nameOf(place.file) }
      },
    },
  )
  return verdict.failed ? 'found' : 'in-order'
}

/** `none` is said alone: beside it, something would close the gate after all. */
function closersOf(failOn: NonNullable<CheckOptions['failOn']>): (Severity | RuleId)[] {
  const closers = failOn.filter((one) => one !== 'none')
  if (closers.length > 0 && closers.length < failOn.length)
    throw new UserError([{ problem: { kind: 'none-alone' } }])
  return closers
}

/** In single quotes where a shell would take it for more than one plain word. */
function programFor(directory: string | undefined): string {
  if (directory === undefined) return 'touchpoints'
  const plain = /^[\w./-]+$/.test(directory)
  return `touchpoints -C ${plain ? directory : `'${directory.replaceAll("'", "'\\''")}'`}`
}

async function sayVerdict(
  io: Io,
  format: CheckFormat,
  verdict: Verdict,
  context: CheckContext,
): Promise<void> {
  await io.stdout.write(format.verdict(verdict, context))
  const { stepSummary } = format
  if (stepSummary)
    await addToPage(io, context.messages, (bytes) => stepSummary.verdict(verdict, context, bytes))
}

interface NamedBaseline extends PlacedBaseline {
  /** As a person would type it. */
  readonly file: string
}

async function baselineIn({ io, folder }: Context, option: string): Promise<NamedBaseline> {
  const path = resolve(io.cwd, option)
  const file = relative(io.cwd, path)
  refuseOutside(io.disk, findRoot(io.disk, folder), path, file)
  const { readBaseline } = await import('../../storage/baseline-file.ts')
  return { ...readBaseline(io.disk, path, file), file }
}

/** The first one takes in what closes the gate today; one that is there only loses what is not found any more. */
async function writeBaseline(
  context: Context,
  { messages, inventory }: Loaded,
  option: string,
  { found, closing }: { readonly found: readonly Finding[]; readonly closing: readonly Finding[] },
): Promise<Ended> {
  const { io } = context
  const path = resolve(io.cwd, option)
  const before = io.disk.existsSync(path) ? (await baselineIn(context, option)).baseline : undefined
  const baseline = baselineOf(found, closing, before, currentIds(inventory))
  const { saveBaseline } = await import('../../storage/new-baseline.ts')
  saveBaseline(io.disk, path, relative(io.cwd, path), baseline)
  const gone = before && before.findings.length - baseline.findings.length
  const words = messages.check.wroteBaseline(relative(io.cwd, path), baseline.findings.length, gone)
  await say(io.stdout, words)
  return 'in-order'
}

function placeOf(
  { place }: Finding,
  { disk }: Io,
  { root, inventoryFile, at, nameOf }: Loaded,
  baseline: NamedBaseline | undefined,
): FindingPlace {
  switch (place.in) {
    case 'audit':
      return { file: nameOf(place.file), ...positionInAudit(disk, join(root, place.file), place.path) }
    case 'baseline':
      return { file: baseline?.file ?? '', ...baseline?.at(place.path) }
    case 'inventory':
      return { file: inventoryFile, ...at(place.path) }
  }
}
