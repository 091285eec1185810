import type { ChalkInstance } from 'chalk'
import { nothingMoved } from '../../core/diff.ts'
import { clip, padEnd, padStart, widthOf, wrap } from '../../i18n/width.ts'
import { terminal } from '../escape.ts'
import type { DiffFormat } from './index.ts'
import { type DiffEntry, type DiffSection, nothingToCompare, sectionsOf, sideText } from './sections.ts'

/** For people: numbers before names, a line each, readable from 60 columns on. */
export const text: DiffFormat = {
  said: (diff, { summary, messages, width, paint }) => {
    const words = { messages, safe: terminal }
    if (!diff) return linesOf(fitted(nothingToCompare(summary, words), width))
    const company = terminal(diff.to.summary.inventory.name)
    const title = messages.diff.title(company, sideText(diff.from, words), sideText(diff.to, words))
    return linesOf([
      ...fitted(title, width).map((line) => paint.bold(line)),
      '',
      ...(nothingMoved(diff) ? fitted(messages.diff.nothing, width) : []),
      ...sectionsOf(diff, words).flatMap((one, index) => [
        ...(index === 0 ? [] : ['']),
        ...fitted(messages.diff.counted(one.title, one.entries.length), width).map((line) =>
          paintOf(one, paint)(line),
        ),
        ...entryLines(one.entries, width),
      ]),
    ])
  },
}

const linesOf = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('')

/** Broken between words; a word that is longer than the line is cut. */
function fitted(line: string, width: number): string[] {
  return wrap(line, width)
    .split('\n')
    .map((one) => clip(one, width))
}

const paintOf = ({ tone }: DiffSection, paint: ChalkInstance): ChalkInstance =>
  ({ good: paint.bold.green, bad: paint.bold.red, plain: paint.bold })[tone]

/** What it was, what it is and the step stand in columns; the name follows, broken where the line ends. */
function entryLines(entries: readonly DiffEntry[], width: number): string[] {
  const widths = {
    from: widest(entries.map(({ from }) => from)),
    to: widest(entries.map(({ to }) => to)),
    step: widest(entries.map(({ step }) => step)),
  }
  return entries.flatMap((entry) => {
    const columns = columnsOf(entry, widths)
    const lead = `  ${columns.map((column) => `${column}  `).join('')}`
    const room = width - widthOf(lead)
    if (room < leastName) return fitted(`${lead}${entry.subject}`, width)
    const indent = ' '.repeat(widthOf(lead))
    return fitted(entry.subject, room).map((line, index) => `${index === 0 ? lead : indent}${line}`)
  })
}

const leastName = 10

function columnsOf({ from, to, step }: DiffEntry, widths: Record<'from' | 'to' | 'step', number>): string[] {
  const arrow = widths.from === 0 ? '' : ` ${from === undefined ? '  ' : '->'} `
  return [
    ...(to === undefined ? [] : [`${padEnd(from ?? '', widths.from)}${arrow}${padEnd(to, widths.to)}`]),
    ...(step === undefined ? [] : [padStart(step, widths.step)]),
  ]
}

const widest = (texts: readonly (string | undefined)[]) =>
  Math.max(0, ...texts.map((one) => widthOf(one ?? '')))
