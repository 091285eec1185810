import { isNumber } from '../../../core/score.ts'
import type { ChainRow, Row } from '../../../core/summary.ts'
import { markdown } from '../../escape.ts'
import { scopeText } from '../../scope.ts'
import { workloadFacts } from '../../workload.ts'
import { nameOf } from './cells.ts'
import type { Page, Section } from './page.ts'

/** The title, and what came out, in a few sentences. */
export const result: Section = (page) => [
  `# ${markdown(page.title)}`,
  circumstances(page).join(' '),
  ...scope(page),
  [vipSentence(page), ...chainSentences(page), ...fixFirstSentence(page)].join(' '),
]

/** The links that break a chain, each with its score, for a sentence. */
export function brokenLinks({ links, own }: ChainRow, page: Page): string[] {
  return own.breaks.flatMap((at) => withScore(links[at], page))
}

function circumstances({ summary, words }: Page): string[] {
  const { today, latestRound, rounds, inventory } = summary
  return [
    words.asOf(today),
    latestRound === undefined ? words.noRound : words.latestRound(markdown(latestRound), rounds.length),
    ...(inventory.driver === undefined ? [] : [words.driver(markdown(inventory.driver))]),
    words.workload(workloadFacts(summary)),
  ]
}

function scope({ summary, words }: Page): string[] {
  const sentences = scopeText(summary, words, markdown)
  return sentences.length === 0 ? [] : [sentences.join(' ')]
}

/** Why there is no VIP list to show. */
export function noVip({ summary: { excerpt, inventory }, words }: Page): string {
  return excerpt ? words.scope.noVip(inventory.vipSize) : words.result.noVip
}

function vipSentence(page: Page): string {
  const { summary, words } = page
  const { places, wow } = summary.vip
  if (places.length === 0) return noVip(page)
  return words.result.wow(wow, places.length, summary.inventory.vipSize)
}

function chainSentences(page: Page): string[] {
  const { chains } = page.summary
  const { result: words } = page.words
  if (chains.length === 0) return []
  const broken = chains.filter(({ own }) => own.breaks.length > 0)
  if (broken.length === 0)
    return [chains.every(({ own }) => own.unscored === 0) ? words.unbroken : words.notKnownBroken]
  return broken.map((one) => words.broken(markdown(one.chain.name), brokenLinks(one, page)))
}

function fixFirstSentence(page: Page): string[] {
  const first = page.summary.fixFirst.rows[0]
  if (first?.opportunity === undefined) return []
  return [page.words.result.fixFirst(nameOf(first, page), first.opportunity)]
}

function withScore(row: Row | undefined, page: Page): string[] {
  return row && isNumber(row.own) ? [page.words.atScore(nameOf(row, page), row.own)] : []
}
