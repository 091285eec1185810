import { isDate } from '../../core/date.ts'
import { type Diff, diffOf, sinceLastRound } from '../../core/diff.ts'
import { type PlacedProblem, UserError } from '../../core/errors.ts'
import type { NoCommit, Problem } from '../../core/problem.ts'
import { type Side, sideOfDate, sideOfNow, sideOfRound } from '../../core/side.ts'
import { summarize } from '../../core/summary.ts'
import { type DiffFormat, diffFormats } from '../../formats/diff/index.ts'
import type { DiffFormatName } from '../../formats/diff/names.ts'
import { findCommit, loadRevision } from '../../storage/revision.ts'
import { type Context, contextOf, type Loaded, load } from '../context.ts'
import type { Io } from '../io.ts'
import { badOption, type CommonOptions } from '../options.ts'
import type { Ended } from '../program.ts'

export interface DiffOptions extends CommonOptions {
  readonly format: DiffFormatName
}

/** What moved. Writes nothing, in the workspace and in git. */
export async function diff(
  io: Io,
  from: string | undefined,
  to: string | undefined,
  options: DiffOptions,
): Promise<Ended> {
  const context = contextOf(io, options)
  const format: DiffFormat = diffFormats[options.format]
  try {
    const loaded = await load(context)
    const moved = from === undefined ? sinceLastRound(loaded) : compared(context, loaded, from, to)
    const { summary, messages } = loaded
    const width = io.stdout.isTTY ? io.stdout.columns() : 80
    await io.stdout.write(format.said(moved, { summary, messages, width, paint: context.paint(io.stdout) }))
    return 'in-order'
  } catch (error) {
    if (error instanceof UserError && format.broken)
      await io.stdout.write(format.broken(error.problems, await context.messages()))
    throw error
  }
}

/** Throws one `UserError` with the problems of both sides. */
function compared(context: Context, loaded: Loaded, from: string, to: string | undefined): Diff {
  const problems: PlacedProblem[] = []
  const sideNamed = (name: string) => {
    try {
      return sideOf(name, context, loaded)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(...error.problems)
      return undefined
    }
  }
  const earlier = sideNamed(from)
  const later = to === undefined ? sideOfNow(loaded.summary) : sideNamed(to)
  if (!earlier || !later) throw new UserError(problems)
  return diffOf(earlier, later)
}

/** A name is tried as round, date and revision, in this order, unless it says itself what it is. */
function sideOf(name: string, context: Context, loaded: Loaded): Side {
  const [, kind, rest = ''] = /^(round|date|git):(.*)$/s.exec(name) ?? []
  const { rounds } = loaded.summary
  if (kind === 'round')
    return (
      sideOfRound(loaded, rest) ??
      refuse({ kind: 'unknown-selection', of: 'round', value: rest, known: rounds })
    )
  if (kind === 'date')
    return isDate(rest) ? sideOfDate(loaded, rest) : refuse(badOption('date:', rest, 'date').problem)
  if (kind === 'git')
    return sideOfRevision(rest, context, loaded, (git) => ({ kind: 'unknown-revision', revision: rest, git }))
  return (
    sideOfRound(loaded, name) ??
    (isDate(name)
      ? sideOfDate(loaded, name)
      : sideOfRevision(name, context, loaded, (git) => ({ kind: 'unknown-side', name, rounds, git })))
  )
}

function refuse(problem: Problem): never {
  throw new UserError([{ problem }])
}

/** Inventory and audits as they stand at a commit. */
function sideOfRevision(
  revision: string,
  { io, today }: Context,
  { root }: Loaded,
  unknown: (git: NoCommit) => Problem,
): Side {
  const commit = findCommit(io.git, root, revision)
  if (typeof commit !== 'string') return refuse(unknown(commit))
  const { inventory, audits } = loadRevision(io.git, root, { commit, revision }, today)
  const summary = summarize(inventory, audits, today)
  return { name: { kind: 'git', name: revision, commit }, summary, until: undefined }
}
