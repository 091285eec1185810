import { columnsOf } from '../core/answer.ts'
import type { Row, Summary } from '../core/summary.ts'
import type { Messages } from '../i18n/index.ts'
import { terminal } from './escape.ts'

export interface BallotHead {
  readonly by: string
  readonly round: string | undefined
  /** The id of the segment that is scored as. */
  readonly segment: string | undefined
  /** The name of its file, as a person would type it. */
  readonly file: string
}

/**
 * A file of answers to fill in with any editor: every column open, named so that a competitor who is added later
 * shifts no score, with what helps to score as comments.
 */
export function ballot(
  { by, round, segment, file }: BallotHead,
  rows: readonly Row[],
  summary: Summary,
  { ballot: words, standards, segments }: Messages,
): string {
  const { inventory } = summary
  const columns = columnsOf(inventory)
  const companies = [
    words.column('own', terminal(inventory.name)),
    ...inventory.competitors.map(({ id, name }) => words.column(id, terminal(name))),
    words.column('importance', words.importance),
  ]
  return [
    ...comments([
      ...words.head(terminal(by), terminal(inventory.name)),
      ...(rows.some(({ touchpoint }) => touchpoint.standard !== undefined) ? [standards.marks] : []),
      ...(segment === undefined ? [] : [segments.scoreAs(terminal(segmentName(segment, summary)))]),
      words.back(terminal(file)),
    ]),
    `@by ${terminal(by)}`,
    ...(round === undefined ? [] : [`@round ${terminal(round)}`]),
    ...(segment === undefined ? [] : [`@segment ${terminal(segment)}`]),
    `@columns ${columns.join(' ')}`,
    ...comments(companies),
    ...rows.flatMap((row) => ['', ...touchpointLines(row, columns.length, words)]),
    '',
  ].join('\n')
}

const segmentName = (id: string, { inventory }: Summary) =>
  inventory.segments.find((one) => one.id === id)?.name ?? id

function touchpointLines({ touchpoint }: Row, columns: number, words: Messages['ballot']): string[] {
  const { id, name, channels, stage, standard, anchors } = touchpoint
  const where = [...channels, ...(stage === undefined ? [] : [stage])].map(terminal).join(', ')
  const meanings = [...anchors].toSorted(([a], [b]) => a - b)
  return [
    ...comments([
      where === '' ? terminal(name) : words.touchpoint(terminal(name), where),
      ...(standard === undefined ? [] : [words.standard(terminal(standard))]),
      ...meanings.map(([score, text]) => words.anchor(score, terminal(text))),
    ]),
    `${id}:${' .'.repeat(columns)}`,
  ]
}

const comments = (texts: readonly string[]) => texts.map((text) => `# ${text}`)
