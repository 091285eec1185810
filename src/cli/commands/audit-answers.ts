import { relative, resolve } from 'node:path'
import { auditOf, columnsOf, lastValue, type NewAudit } from '../../core/answer.ts'
import { type AnswerContext, parseAnswers } from '../../core/answer-text.ts'
import { type PlacedProblem, UserError } from '../../core/errors.ts'
import { currentIds } from '../../core/inventory.ts'
import { lastStandings, type Sitting } from '../../core/last.ts'
import { noStanding } from '../../core/round.ts'
import { saveAudit } from '../../storage/audit-file.ts'
import { decodeText, readText } from '../../storage/disk.ts'
import { refuseOutside } from '../../storage/inside.ts'
import type { Context, Loaded } from '../context.ts'
import type { Ended } from '../program.ts'
import { tellReports, tellWritten } from './audit-end.ts'

/** Takes answers from files, `-` being standard input. Any problem in any of them, and none is written. */
export async function takeAnswers(
  context: Context,
  loaded: Loaded,
  sitting: Sitting,
  files: readonly string[],
): Promise<Ended> {
  const audits: NewAudit[] = []
  const problems: PlacedProblem[] = []
  for (const file of files) {
    try {
      audits.push(await readAudit(context, loaded, sitting, file))
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      problems.push(...error.problems)
    }
  }
  problems.push(...sameVoices(audits, files))
  if (problems.length > 0) throw new UserError(problems)
  const { disk, mark } = context.io
  const said: string[] = []
  for (const audit of audits) {
    const name = saveAudit(disk, loaded.root, audit, { mark: mark(), nextMark: mark })
    said.push(await tellWritten(context, loaded, audit, name))
  }
  await tellReports(context, said)
  return 'in-order'
}

/** In a round one person counts once, as each segment too: of two files at the same instant nobody could say which. */
function sameVoices(audits: readonly NewAudit[], files: readonly string[]): PlacedProblem[] {
  const first = new Map<string, string>()
  return audits.flatMap(({ by, round, segment }, index): PlacedProblem[] => {
    const voice = JSON.stringify([by, round, segment])
    const file = files[index] ?? ''
    const earlier = first.get(voice)
    if (earlier !== undefined) return [{ file, problem: { kind: 'answers-twice', by, first: earlier } }]
    first.set(voice, file)
    return []
  })
}

/** The audit that a file of answers is, or a `UserError` with all of its problems. */
async function readAudit(
  context: Context,
  loaded: Loaded,
  sitting: Sitting,
  file: string,
): Promise<NewAudit> {
  const text = await textOf(context, loaded, file)
  const first = parseAnswers(text, answerContext(context, loaded, sitting))
  const own = {
    ...sitting,
    by: first.by ?? sitting.by,
    round: first.round ?? sitting.round,
    segment: first.segment ?? sitting.segment,
  }
  // `=` repeats what stood before this person and this round, which only the file itself knows
  const { rows, problems } = parseAnswers(text, answerContext(context, loaded, own))
  const head = { ...own, date: context.todayNow(), at: context.io.now() }
  const audit = auditOf(loaded.inventory, head, rows)
  const found =
    problems.length === 0 && audit.scores.size === 0
      ? [{ problem: { kind: 'answers-empty' }, line: 1, column: 1 } as const]
      : problems
  if (found.length > 0) throw new UserError(found.map((problem) => ({ file, ...problem })))
  return audit
}

/** What lines of answers are read against. */
export function answerContext(
  { today }: Context,
  { inventory, audits }: Loaded,
  sitting: Sitting,
): AnswerContext {
  const standings = lastStandings(inventory, audits, sitting, today)
  return {
    hasStandard: (id) => inventory.touchpoints.get(id)?.standard !== undefined,
    segments: inventory.segments.map(({ id }) => id),
    columns: columnsOf(inventory),
    ids: currentIds(inventory),
    standing: (id, column) => {
      const touchpoint = inventory.touchpoints.get(id)
      return touchpoint && lastValue(touchpoint, standings.get(id) ?? noStanding, column)
    },
  }
}

async function textOf({ io }: Context, { root }: Loaded, file: string): Promise<string> {
  if (file === '-') return decodeText('-', await io.readStdin())
  const path = resolve(io.cwd, file)
  const name = relative(io.cwd, path)
  refuseOutside(io.disk, root, path, name)
  return readText(io.disk, path, name)
}
