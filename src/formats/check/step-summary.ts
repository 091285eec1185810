import { Chalk } from 'chalk'
import { type Finding, ownerOf } from '../../core/finding.ts'
import { findingText, mendText } from '../../i18n/finding.ts'
import type { Messages } from '../../i18n/index.ts'
import { markdown } from '../escape.ts'
import { problemLine } from '../place.ts'
import type { CheckContext, StepSummary } from './index.ts'
import { shownOf } from './line.ts'
import { end } from './text.ts'

/** The page of a run on GitHub: how it ended in one paragraph, and what was found in one table. */
export const stepSummary: StepSummary = {
  verdict: (verdict, context, bytes) => {
    const { ci } = context.messages
    const rows = shownOf(verdict.findings, context).map((finding) => row(cells(finding, context)))
    const ended = end(verdict, { ...context, paint: plain }).join(' ')
    const table = rows.length === 0 ? '' : `${row(Object.values(ci.columns))}${row(rule(ci.columns))}`
    return fitted(`${heading(ci)}${markdown(ended)}\n\n${table}`, rows, ci, bytes)
  },
  broken: (problems, messages, bytes) => {
    const { ci } = messages
    const items = problems.map((problem) => `- ${markdown(problemLine(problem, messages))}\n`)
    return fitted(`${heading(ci)}${ci.broken(problems.length)}\n\n`, items, ci, bytes)
  },
}

const plain = new Chalk({ level: 0 })

type Words = Messages['ci']

const heading = (ci: Words) => `## ${ci.heading}\n\n`

const row = (texts: readonly string[]) => `| ${texts.join(' | ')} |\n`

const rule = (columns: Words['columns']) => Object.keys(columns).map(() => '---')

function cells(finding: Finding, { messages, program }: CheckContext): string[] {
  const { check } = messages
  const texts: Record<keyof Words['columns'], string> = {
    severity: check.severities[finding.severity],
    about: aboutOf(finding),
    what: findingText(messages, finding),
    owner: check.owner(ownerOf(finding)),
    due: ('due' in finding ? finding.due : undefined) ?? '',
    mend: mendText(messages, finding, program),
  }
  return Object.values(texts).map(markdown)
}

function aboutOf(finding: Finding): string {
  if ('chain' in finding) return finding.chain.chain.name
  return 'row' in finding ? finding.row.touchpoint.name : ''
}

/** As many lines as there is room for, and the number of the others. Nothing at all where not even that has room. */
function fitted(head: string, rows: readonly string[], ci: Words, bytes: number): string {
  if (sizeOf(head) + sizeOf(rows.join('')) <= bytes) return `${head}${rows.join('')}`
  let left = bytes - sizeOf(head) - sizeOf(more(rows.length, ci))
  if (left < 0) return ''
  const shown = rows.filter((line) => {
    left -= sizeOf(line)
    return left >= 0
  })
  return `${head}${shown.join('')}${more(rows.length - shown.length, ci)}`
}

const more = (count: number, ci: Words) => `\n${ci.moreRows(count)}\n`

/** In bytes of UTF-8. */
const sizeOf = (text: string) => new TextEncoder().encode(text).length
