import { isNumber } from '../../../core/score.ts'
import type { ChainRow, Row } from '../../../core/summary.ts'
import { nameOf, ownCell, ownerCell } from '../cells.ts'
import { chainIntroduction, linkMarks } from '../chain-text.ts'
import type { Page } from '../page.ts'
import { brokenLinks } from '../result.ts'
import { cutLines, listOf, type Slides, sentenceWidth, slide, within } from './slide.ts'

/** A slide for each chain that breaks, and one for all that are left after these. */
export const brokenChains: Slides = (page) => {
  const broken = page.summary.chains.filter(({ own }) => own.breaks.length > 0)
  const others = broken.slice(ownSlides)
  return [
    ...broken.slice(0, ownSlides).map((one) => chainSlide(one, page)),
    ...(others.length > 0 ? [othersSlide(others, page)] : []),
  ]
}

const ownSlides = 4

/** The way with its scores, what breaks it and why, and who walks it. */
function chainSlide(one: ChainRow, page: Page): string {
  const [, ...about] = chainIntroduction(one, { ...page, safe: within(sentenceWidth) })
  const broken = cutLines(brokenLines(one, page), linesLength, page)
  return slide(breaksAt(one, page), way(one, page), listOf([...broken, ...about]))
}

/** Lines of a list below a heading that may be long. */
const linesLength = 3

/** Two links are named; a heading has room for no more. */
function breaksAt(one: ChainRow, page: Page): string {
  const { result, slides } = page.words
  const links = brokenLinks(one, page)
  const more = links.length - named
  return result.breaksAt(page.safe(one.chain.name), [
    ...links.slice(0, named),
    ...(more > 0 ? [slides.moreLinks(more)] : []),
  ])
}

const named = 2

function way({ links, own }: ChainRow, page: Page): string {
  const scores = links.map((row, at) => scoreText(row, own.breaks.includes(at), page))
  return cutLines(scores, wayLength, page).join(' → ')
}

const wayLength = 20

/** What is planned, unknown or absent is said by its name or its word, and is no 0. */
function scoreText(row: Row, breaks: boolean, page: Page): string {
  const { words } = page
  if (!row.active) return nameOf(row, page)
  if (!isNumber(row.own)) return ownCell(row, page)
  return breaks ? `**${words.chains.scoreBreaks(words.number(row.own))}**` : words.number(row.own)
}

/** What breaks it, with what is said of it in the report and whose it is. */
function brokenLines(one: ChainRow, page: Page): string[] {
  const { chains, slides } = page.words
  return one.own.breaks.flatMap((at) => {
    const row = one.links[at]
    if (!row) return []
    const name = chains.numbered(at + 1, nameOf(row, page))
    const owner = page.summary.anonymous ? undefined : ownerCell(row, page)
    return [slides.link(name, linkMarks(one, at, page), owner)]
  })
}

function othersSlide(chains: readonly ChainRow[], page: Page): string {
  const lines = chains.map((one) => breaksAt(one, page))
  return slide(page.words.slides.moreChains(chains.length), listOf(cutLines(lines, 8, page)))
}
