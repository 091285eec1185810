import { columnsOf } from '../core/answer.ts'
import type { Row, Summary } from '../core/summary.ts'
import type { Messages } from '../i18n/index.ts'
import { terminal } from './escape.ts'

export interface BallotHead {
  readonly by: string
  readonly round: string | undefined
  /** The name of its file, as a person would type it. */
  readonly file: string
}

/**
 * A file of answers to fill in with any editor: every column open, named so that a competitor who is added later
 * shifts no score, with what helps to score as comments.
 */
export function ballot(
  { by, round, file }: BallotHead,
  rows: readonly Row[],
  summary: Summary,
  { ballot: words }: Messages,
): string {
  const { inventory } = summary
  const columns = columnsOf(inventory)
  const companies = [
    words.column('own', terminal(inventory.name)),
    ...inventory.competitors.map(({ id, name }) => words.column(id, terminal(name))),
    words.column('importance', words.importance),
  ]
  return [
    ...comments([...words.head(terminal(by), terminal(inventory.name)), words.back(terminal(file))]),
    `@by ${terminal(by)}`,
    ...(round === undefined ? [] : [`@round ${terminal(round)}`]),
    `@columns ${columns.join(' ')}`,
    ...comments(companies),
    ...rows.flatMap((row) => ['', ...touchpointLines(row, columns.length, words)]),
    '',
  ].join('\n')
}

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
