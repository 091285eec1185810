import { type Diff, nothingMoved } from '../../../core/diff.ts'
import { entryText } from '../../diff/markdown.ts'
import { type DiffSection, sectionsOf, sideText } from '../../diff/sections.ts'
import type { Page } from '../page.ts'
import { cutLines, listOf, type Slides, slide } from './slide.ts'

/** What is better and what is worse than in the round before; of all else only how much there is. */
export const moved: Slides = (page) =>
  page.since && !nothingMoved(page.since) ? [movedSlide(page.since, page)] : []

function movedSlide(diff: Diff, page: Page): string {
  const sections = sectionsOf(diff, page)
  const lines = sections.filter(({ tone }) => tone !== 'plain').flatMap(linesOf)
  const counts = sections.filter(({ tone }) => tone === 'plain').map((one) => countOf(one, page))
  return slide(
    page.words.slides.moved(sideText(diff.from, page)),
    listOf([...cutLines(lines, linesLength, page), ...cutLines(counts, linesLength, page)]),
  )
}

const linesLength = 5

const linesOf = ({ title, entries }: DiffSection) =>
  entries.map((entry) => `**${title}**: ${entryText(entry)}`)

const countOf = ({ title, entries }: DiffSection, { messages }: Page) =>
  messages.diff.counted(title, entries.length)
