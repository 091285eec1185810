import { relative, resolve } from 'node:path'
import { auditOf, columnsOf, lastValue, type NewAudit } from '../../core/answer.ts'
import { type AnswerContext, parseAnswers } from '../../core/answer-text.ts'
import { type PlacedProblem, UserError } from '../../core/errors.ts'
import { currentIds } from '../../core/inventory.ts'
import { lastStandings, type Sitting } from '../../core/last.ts'
import { noStanding } from '../../core/round.ts'
import { saveAudit } from '../../storage/audit-file.ts'
import { decodeText, readText } from '../../storage/disk.ts'
import type { Context, Loaded } from '../context.ts'
import type { Ended } from '../program.ts'
import { tellWritten } from './audit-end.ts'

/** Takes answers from files, `-` being standard input. Any problem in any of them, and nothing is written. */
export async function takeAnswers(
  context: Context,
  loaded: Loaded,
  sitting: Sitting,
  files: readonly string[],
): Promise<Ended> {
  const audits: NewAudit[] = []
  const problems: PlacedProblem[] = []
  for (const file of files) {
    const text = await textOf(context, file)
    const {
      by = sitting.by,
      round = sitting.round,
      rows,
      ...read
    } = parseAnswers(text, answerContext(context, loaded, sitting))
    problems.push(...read.problems.map((problem) => ({ file, ...problem })))
    const head = { ...sitting, by, round, date: context.todayNow(), at: context.io.now() }
    audits.push(auditOf(loaded.inventory, head, rows))
  }
  if (problems.length > 0) throw new UserError(problems)
  const { disk, mark } = context.io
  const written = audits.map((audit) => ({
    audit,
    name: saveAudit(disk, loaded.root, audit, { mark: mark(), nextMark: mark }),
  }))
  await tellWritten(context, written)
  return 'in-order'
}

/** What lines of answers are read against. */
export function answerContext(
  { today }: Context,
  { inventory, audits }: Loaded,
  sitting: Sitting,
): AnswerContext {
  const standings = lastStandings(inventory, audits, sitting, today)
  return {
    columns: columnsOf(inventory),
    ids: currentIds(inventory),
    standing: (id, column) => {
      const touchpoint = inventory.touchpoints.get(id)
      return touchpoint && lastValue(touchpoint, standings.get(id) ?? noStanding, column)
    },
  }
}

async function textOf({ io }: Context, file: string): Promise<string> {
  if (file === '-') return decodeText('-', await io.readStdin())
  const path = resolve(io.cwd, file)
  return readText(io.disk, path, relative(io.cwd, path))
}
