import type { ChainAnalysis, Flow, Strength } from '../../../core/chain.ts'
import { exact } from '../../../core/score.ts'
import type { ChainRow, Row } from '../../../core/summary.ts'
import { markdown } from '../../escape.ts'
import { competitorName, nameOf, scoreCell } from './cells.ts'
import type { Page, Section } from './page.ts'
import { brokenLinks } from './result.ts'
import { type Column, table } from './table.ts'

/** Each chain link by link, the competitors’ beside ours. */
export const chains: Section = (page) => {
  const { chains: all } = page.summary
  const { chains: words } = page.words
  return [
    `## ${words.title}`,
    ...(all.length === 0
      ? [page.summary.excerpt ? page.words.scope.noChain : words.none]
      : all.flatMap((one) => chainBlocks(one, page))),
  ]
}

function chainBlocks(one: ChainRow, page: Page): string[] {
  return [
    `### ${markdown(one.chain.name)}`,
    introduction(one, page).join('\n'),
    chainTable(one, page),
    remarks(one, page).join('\n'),
  ]
}

function introduction(one: ChainRow, page: Page): string[] {
  const { chains: words } = page.words
  const { trigger, segment } = one.chain
  return [
    verdict(one, page),
    ...(trigger === undefined ? [] : [words.trigger(markdown(trigger))]),
    ...(segment === undefined ? [] : [words.segment(segmentName(segment, page))]),
  ].map((line) => `- ${line}`)
}

function verdict(one: ChainRow, page: Page): string {
  const { chains: words } = page.words
  if (one.own.breaks.length > 0) return words.broken(brokenLinks(one, page))
  const strength = strengthText(one.own.strength, page)
  return one.own.unscored > 0 ? words.notKnownBroken(strength) : words.unbroken(strength)
}

function remarks({ links, own, next }: ChainRow, page: Page): string[] {
  const { chains: words } = page.words
  const absent = links.filter((_, at) => own.links[at]?.state === 'absent')
  const loss = own.flow.largestLoss
  const lossy = loss && links[loss.link]
  return [
    ...(absent.length > 0 ? [words.absent(absent.map((row) => nameOf(row, page)))] : []),
    ...(loss && lossy ? [words.largestLoss(loss.share, nameOf(lossy, page))] : []),
    next ? words.next(markdown(next.name)) : words.deadEnd,
  ].map((line) => `- ${line}`)
}

function segmentName(id: string, { summary }: Page): string {
  return markdown(summary.inventory.segments.find((one) => one.id === id)?.name ?? id)
}

/** A company’s way through a chain; `id` is `undefined` for our own. */
interface Walk {
  readonly id: string | undefined
  readonly name: string
  readonly analysis: ChainAnalysis
}

function chainTable(one: ChainRow, page: Page): string {
  const walks = walksOf(one, page)
  const columns = [...companyColumns(walks, page), ...ownColumns(one, page)]
  const rows = one.links.map((row, at) => columns.map(({ cell }) => cell(row, at)))
  return table(columns, [...rows, ...totals(one, walks, page)])
}

function walksOf({ own, competitors }: ChainRow, page: Page): Walk[] {
  const { inventory } = page.summary
  return [
    { id: undefined, name: markdown(inventory.name), analysis: own },
    ...inventory.competitors.flatMap(({ id, name }): Walk[] => {
      const analysis = competitors.get(id)
      return analysis ? [{ id, name: markdown(name), analysis }] : []
    }),
  ]
}

function companyColumns(walks: readonly Walk[], page: Page): Column<Row>[] {
  const { head, chains: words } = page.words
  return [
    { head: head.rank, align: 'right', cell: (_, at) => String(at + 1) },
    { head: head.link, cell: (row) => nameOf(row, page) },
    ...walks.map(
      ({ id, name, analysis }): Column<Row> => ({
        head: name,
        align: 'right',
        cell: (row, at) => {
          const score = scoreCell(row, id, page)
          return id !== undefined && analysis.links[at]?.breaks ? words.scoreBreaks(score) : score
        },
      }),
    ),
  ]
}

/** What is only worked out for our own chain. */
function ownColumns(one: ChainRow, page: Page): Column<Row>[] {
  const { head, chains: words, percent } = page.words
  const rates = one.chain.links.map(({ conversion }, at) => (at === 0 ? undefined : conversion))
  const gains = one.own.flow.kind === 'measured' ? [] : one.own.links.map(({ plusOne }) => plusOne)
  return [
    { head: head.marks, cell: (_, at) => marks(one, at, page).join('; ') },
    ...numbers(head.conversion, rates, percent),
    ...numbers(head.plusOne, gains, words.plusOne),
  ]
}

/** A column of shares, where there is any. */
function numbers(
  head: string,
  shares: readonly (number | undefined)[],
  say: (share: number) => string,
): Column<Row>[] {
  if (shares.every((share) => share === undefined)) return []
  return [
    {
      head,
      align: 'right',
      cell: (_, at) => {
        const share = shares[at]
        return share === undefined ? '' : say(share)
      },
    },
  ]
}

function marks({ links, own }: ChainRow, at: number, page: Page): string[] {
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

/** What holds for the chain as a whole, company by company, as far as anything is known of anybody’s. */
function totals(one: ChainRow, walks: readonly Walk[], page: Page): string[][] {
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
    .map(({ title, cells }) => ['', `**${title}**`, ...cells])
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
