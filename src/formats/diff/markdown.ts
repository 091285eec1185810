import { type Diff, nothingMoved } from '../../core/diff.ts'
import type { Messages } from '../../i18n/index.ts'
import { markdown as safe } from '../escape.ts'
import type { DiffFormat } from './index.ts'
import { type DiffEntry, nothingToCompare, sectionsOf, sideText } from './sections.ts'

/** GitHub Flavored Markdown that also reads well raw. */
export const markdown: DiffFormat = {
  said: (diff, { summary, messages }) => {
    const words = { messages, safe }
    if (!diff) return `${nothingToCompare(summary, words)}\n`
    const company = safe(diff.to.summary.inventory.name)
    const title = messages.diff.title(company, sideText(diff.from, words), sideText(diff.to, words))
    return `# ${title}\n\n${movesList(diff, messages)}\n`
  },
}

/** A list with a list for each way of moving, or that nothing did; the report has it too, under a heading of its own. */
export function movesList(diff: Diff, messages: Pick<Messages, 'diff' | 'report'>): string {
  if (nothingMoved(diff)) return messages.diff.nothing
  return sectionsOf(diff, { messages, safe })
    .flatMap(({ title, entries }) => [
      `- **${messages.diff.counted(title, entries.length)}**`,
      ...entries.map((entry) => `  - ${entryText(entry)}`),
    ])
    .join('\n')
}

/** One thing that moved, in a line. */
export function entryText({ subject, from, to, step }: DiffEntry): string {
  if (to === undefined) return subject
  const change = from === undefined ? to : `${from} → ${to}`
  return `${subject}: ${change}${step === undefined ? '' : ` (${step})`}`
}
