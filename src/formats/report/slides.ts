import type { Summary } from '../../core/summary.ts'
import type { Messages } from '../../i18n/index.ts'
import type { ReportFile, ReportOptions } from './index.ts'
import { pageOf } from './page.ts'
import { brokenChains } from './slides/chains.ts'
import { actions, dueNext, fixFirst, room, vips } from './slides/lists.ts'
import { moved } from './slides/moved.ts'
import { type Slides, within } from './slides/slide.ts'
import { title } from './slides/title.ts'

const deck: readonly Slides[] = [title, vips, brokenChains, fixFirst, room, moved, dueNext, actions]

/** Markdown for Marp: one message a slide, which is its heading. What does not fit on a slide is counted there. */
export function slidesReport(summary: Summary, messages: Messages, options?: ReportOptions): ReportFile[] {
  const page = pageOf(summary, messages, options, { safe: within(nameWidth), date: (date) => date })
  const slides = deck.flatMap((slidesOn) => slidesOn(page))
  return [{ name: 'slides.md', text: `${frontMatter}\n\n${slides.join('\n\n---\n\n')}\n` }]
}

/** Columns of a name. */
const nameWidth = 36

/**
 * In these sizes the ten of the VIP stand below a heading of three lines. Names are short enough to be shown whole in
 * letters of a usual width; wider ones are cut where they would push a slide over its edge.
 */
const frontMatter = `---
marp: true
theme: default
paginate: true
style: |
  section { font-size: 24px; padding: 54px; }
  h1 { font-size: 36px; max-height: 3.75em; overflow: hidden; }
  ul { list-style-position: inside; padding-left: 0; }
  table { font-size: 20px; }
  li, td, th { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  td, th { max-width: 11em; }
  td:nth-child(1), th:nth-child(1) { max-width: 20em; }
  td:nth-child(2), th:nth-child(2) { max-width: 16em; }
  td:nth-child(3), th:nth-child(3) { max-width: 15em; }
---`
