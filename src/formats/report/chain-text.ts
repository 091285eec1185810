import type { ChainAnalysis, Flow, Strength } from '../../core/chain.ts'
import { exact } from '../../core/score.ts'
import type { SegmentStanding } from '../../core/segments.ts'
import type { ChainRow, Row } from '../../core/summary.ts'
import { answerCell, competitorName, isOutside, linkCell, nameOf } from './cells.ts'
import { lossRemarks } from './funnel-text.ts'
import type { Page } from './page.ts'
import { brokenLinks } from './result.ts'

/** A company’s way through a chain; `id` is `undefined` for our own. */
export interface Walk {
  readonly id: string | undefined
  /** The one segment that walks it, where the scores are its own. */
  readonly segment?: SegmentStanding
  readonly name: string
  readonly analysis: ChainAnalysis
}

/** Our own way first, then ours as the chain’s segment scored it, then that of each competitor. */
export function walksOf(one: ChainRow, page: Page): Walk[] {
  const { own, competitors } = one
  const { inventory } = page.summary
  const { safe } = page
  return [
    { id: undefined, name: safe(inventory.name), analysis: own },
    ...segmentWalk(one, page),
    ...inventory.competitors.flatMap(({ id, name }): Walk[] => {
      const analysis = competitors.get(id)
      return analysis ? [{ id, name: safe(name), analysis }] : []
    }),
  ]
}

/** What a company, or a segment of ours, gives a link; what breaks there is said, but for our own way, which has a column for it. */
export function walkCell(row: Row, at: number, { id, segment, analysis }: Walk, page: Page): string {
  const score =
    segment && row.active
      ? answerCell(segment.standings.get(row.touchpoint.id)?.own, row, page)
      : linkCell(row, id, page)
  const isOwn = id === undefined && segment === undefined
  return !isOwn && analysis.links[at]?.breaks ? page.words.chains.scoreBreaks(score) : score
}

function segmentWalk({ chain }: ChainRow, { summary, messages, safe }: Page): Walk[] {
  const segment = summary.segments.find((one) => one.segment.id === chain.segment)
  const analysis = segment?.chains.get(chain.id)
  if (!segment || !analysis) return []
  return [{ id: undefined, segment, name: messages.segments.as(safe(segment.segment.name)), analysis }]
}

/** What is to be known of a chain before its links: how it stands, what sets it off, who walks it. */
export function chainIntroduction(one: ChainRow, page: Page): string[] {
  const { chains: words } = page.words
  const { trigger, segment } = one.chain
  return [
    verdict(one, page),
    ...(trigger === undefined ? [] : [words.trigger(page.safe(trigger))]),
    ...(segment === undefined ? [] : [words.segment(segmentName(segment, page))]),
    ...segmentWalk(one, page).map((walk) => segmentVerdict(one, walk, page)),
  ]
}

function segmentVerdict({ links, chain }: ChainRow, { analysis }: Walk, page: Page): string {
  const { segments: words } = page.messages
  const name = segmentName(chain.segment ?? '', page)
  const broken = links.flatMap((row, at) => {
    const link = analysis.links[at]
    return link?.breaks && link.score !== undefined ? [page.words.atScore(nameOf(row, page), link.score)] : []
  })
  return broken.length > 0
    ? words.chainBreaks(name, [...new Set(broken)])
    : words.chainStrength(name, strengthText(analysis.strength, page))
}

/** What is to be known after its links: what was left out, where customers are lost, what follows. */
export function chainRemarks(one: ChainRow, page: Page): string[] {
  const { links, own, next } = one
  const { chains: words } = page.words
  const absent = links.filter((_, at) => own.links[at]?.state === 'absent')
  const loss = own.flow.largestLoss
  const lossy = loss && links[loss.link]
  return [
    ...(absent.length > 0 ? [words.absent(absent.map((row) => nameOf(row, page)))] : []),
    ...(loss && lossy ? [words.largestLoss(loss.share, nameOf(lossy, page))] : []),
    ...(links.some((row) => isOutside(row, page)) ? [page.messages.excerpt.aboutOutside] : []),
    ...lossRemarks(one, page),
    next ? words.next(page.safe(next.name)) : words.deadEnd,
  ]
}

/** What there is to say of one of our own links. */
export function linkMarks({ links, own }: ChainRow, at: number, page: Page): string[] {
  const { chains: words } = page.words
  const link = own.links[at]
  if (link?.score === undefined) return []
  const { score } = link
  const best = links[at]?.best
  return [
    ...(link.breaks ? [words.breaks] : []),
    ...(own.weakest === at ? [words.isWeakest] : []),
    ...link.weak.flatMap((weakness) => {
      if (weakness === 'below-median')
        return own.median === undefined ? [] : [words.belowMedian(exact(own.median - score))]
      return best ? [words.behindRival(exact(best.score - score), competitorName(best.competitor, page))] : []
    }),
  ]
}

/** A line that holds for the chain as a whole, with a cell for each company. */
export interface ChainTotal {
  readonly title: string
  readonly cells: readonly string[]
}

/** What holds for the chain as a whole, company by company, as far as anything is known of anybody’s. */
export function chainTotals(one: ChainRow, walks: readonly Walk[], page: Page): ChainTotal[] {
  const { chains: words } = page.words
  const { kind } = one.own.flow
  const lines: [string, (analysis: ChainAnalysis) => string][] = [
    [words.strength, ({ strength }) => strengthText(strength, page)],
    [words.median, ({ median }) => (median === undefined ? '' : page.words.number(median))],
    [words.weakest, ({ weakest }) => (weakest === undefined ? '' : words.linkNumber(weakest + 1))],
    [kind === 'measured' ? words.measured : words.illustrated, ({ flow }) => flowText(flow, kind, page)],
  ]
  return lines
    .map(([title, say]) => ({ title, cells: walks.map(({ analysis }) => say(analysis)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

/** What is only worked out for our own chain: a column of shares, where there is any. */
export interface ShareColumn {
  readonly head: string
  readonly cells: readonly string[]
}

export function shareColumns({ chain, own }: ChainRow, { words }: Page): ShareColumn[] {
  const rates = chain.links.map(({ conversion }, at) => (at === 0 ? undefined : conversion))
  const gains = own.flow.kind === 'measured' ? [] : own.links.map(({ plusOne }) => plusOne)
  return [
    ...shares(words.head.conversion, rates, words.percent),
    ...shares(words.head.plusOne, gains, words.chains.plusOne),
  ]
}

function shares(
  head: string,
  values: readonly (number | undefined)[],
  say: (share: number) => string,
): ShareColumn[] {
  if (values.every((value) => value === undefined)) return []
  return [{ head, cells: values.map((value) => (value === undefined ? '' : say(value))) }]
}

function verdict(one: ChainRow, page: Page): string {
  const { chains: words } = page.words
  if (one.own.breaks.length > 0) return words.broken(brokenLinks(one, page))
  const strength = strengthText(one.own.strength, page)
  return one.own.unscored > 0 ? words.notKnownBroken(strength) : words.unbroken(strength)
}

function segmentName(id: string, { summary, safe }: Page): string {
  return safe(summary.inventory.segments.find((one) => one.id === id)?.name ?? id)
}

/** A measured share is not set beside illustrated ones. */
function flowText({ kind, passThrough }: Flow, wanted: Flow['kind'], { words }: Page): string {
  return kind === wanted && passThrough !== undefined ? words.percent(passThrough) : ''
}

function strengthText(strength: Strength, { words }: Page): string {
  if (strength.known) return words.number(strength.score)
  if (strength.atMost === undefined && strength.unscored === 0) return words.chains.noLinks
  return words.chains.strengthUnknown(strength.atMost, strength.unscored)
}
