import { markdown } from '../escape.ts'
import type { ReportFormat } from './index.ts'
import { agreement } from './markdown/agreement.ts'
import { inMarkdown } from './markdown/blocks.ts'
import { chains } from './markdown/chains.ts'
import { fixFirst } from './markdown/fix-first.ts'
import { legend } from './markdown/legend.ts'
import { map } from './markdown/map.ts'
import { measures } from './markdown/measures.ts'
import { notes } from './markdown/notes.ts'
import { parts } from './markdown/parts.ts'
import { plan } from './markdown/plan.ts'
import { result } from './markdown/result.ts'
import { rivals } from './markdown/rivals.ts'
import type { Section } from './markdown/section.ts'
import { segments } from './markdown/segments.ts'
import { since } from './markdown/since.ts'
import { stages } from './markdown/stages.ts'
import { standards } from './markdown/standards.ts'
import { vips } from './markdown/vips.ts'
import { contradictions } from './method/contradictions.ts'
import { effort } from './method/effort.ts'
import { automation, kinds } from './method/kinds.ts'
import { levers } from './method/levers.ts'
import { lifecycle } from './method/lifecycle.ts'
import { measured } from './method/measured.ts'
import { senses } from './method/senses.ts'
import { pageOf } from './page.ts'

const sections: readonly Section[] = [
  result,
  vips,
  fixFirst,
  since,
  plan,
  inMarkdown(levers),
  inMarkdown(effort),
  chains,
  agreement,
  map,
  rivals,
  segments,
  standards,
  measures,
  inMarkdown(measured),
  parts,
  inMarkdown(lifecycle),
  inMarkdown(senses),
  inMarkdown(kinds),
  inMarkdown(contradictions),
  inMarkdown(automation),
  stages,
  notes,
  legend,
]

/** GitHub Flavored Markdown that also reads well raw. */
export const markdownReport: ReportFormat = (summary, messages, options) => {
  const page = pageOf(summary, messages, options, { safe: markdown, date: (date) => date })
  const blocks = sections.flatMap((section) => section(page))
  return [{ name: 'report.md', text: `${blocks.join('\n\n')}\n` }]
}
