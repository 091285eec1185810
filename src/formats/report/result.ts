import { isNumber } from '../../core/score.ts'
import type { ChainRow, Row, Summary } from '../../core/summary.ts'
import { workloadFacts } from '../workload.ts'
import { isOutside, nameOf } from './cells.ts'
import type { Page } from './page.ts'

/** Of which day and of which round it is, who drives it, and how much work it asks for. */
export function circumstances(page: Page): string[] {
  const { summary, words, safe, date } = page
  const { today, latestRound, rounds, inventory } = summary
  return [
    words.asOf(date(today)),
    latestRound === undefined ? noRound(page) : words.latestRound(safe(latestRound), rounds.length),
    ...(inventory.driver === undefined ? [] : [words.driver(safe(inventory.driver))]),
    words.workload(workloadFacts(summary)),
  ]
}

/** An audit of a segment is one, though nothing of it stands. */
const noRound = ({ summary: { segments }, words, messages }: Page) =>
  segments.some(({ latestRound }) => latestRound !== undefined)
    ? messages.segments.noneOfTheWhole
    : words.noRound

/** How many of the VIP are Wow; what has no score is not said to fall short. */
export function vipSentence(page: Page): string {
  const { summary, words } = page
  const { places, wow } = summary.vip
  if (places.length === 0) return noVip(page)
  const open = places.filter(({ row }) => row.level === undefined).length
  if (isPartOfVip(summary)) return `${page.messages.excerpt.wow(wow, places.length, open)}.`
  return words.result.wow(wow, places.length, summary.inventory.vipSize, open)
}

/** What an excerpt shows of the VIP list is not called the list. */
export const isPartOfVip = ({ excerpt, vip, inventory }: Summary) =>
  excerpt !== undefined && vip.places.length < inventory.vipSize

/** Why there is no VIP list to show. */
export function noVip({ summary: { excerpt, inventory }, words }: Page): string {
  return excerpt ? words.scope.noVip(inventory.vipSize) : words.result.noVip
}

/** Which chains break, and where. Nothing where there are no chains. */
export function chainSentence(page: Page): string[] {
  const { chains } = page.summary
  const { result: words } = page.words
  if (chains.length === 0) return []
  const broken = chains.filter(({ own }) => own.breaks.length > 0)
  if (broken.length === 0) return [unbroken(page)]
  const named = broken.slice(0, chainsNamed)
  const places = named.map((one) => words.breaksAt(page.safe(one.chain.name), firstLinks(one, page)))
  return [words.broken(places, broken.length - named.length)]
}

/** Broken chains that the sentence names, and links of each; their section has them all. */
const chainsNamed = 3
const linksNamed = 3

function firstLinks(chain: ChainRow, page: Page): string[] {
  const links = brokenLinks(chain, page)
  const more = links.length - linksNamed
  return more > 0 ? [...links.slice(0, linksNamed), page.words.slides.moreLinks(more)] : links
}

/** An excerpt does not speak for the chains that it leaves out. */
function unbroken({ summary: { chains, excerpt }, words: { result } }: Page): string {
  if (excerpt) return result.unbrokenHere
  if (chains.every(({ own }) => own.unscored === 0)) return result.unbroken
  return chains.some(({ own }) => own.links.some(({ state }) => state === 'scored'))
    ? result.notKnownBroken
    : result.unscoredChains
}

/** What is Wow already is not to be fixed, however much may be left to gain. */
export function fixFirstSentence(page: Page): string[] {
  const { fixFirst, excerpt } = page.summary
  const { rows } = fixFirst
  const [first] = rows
  if (first?.opportunity === undefined) return []
  const name = nameOf(first, page)
  if (!excerpt && rows.every(({ level }) => level === 'wow')) return [page.messages.result.nothingToFix(name)]
  return [page.words.result.fixFirst(name, first.opportunity)]
}

/** Why there is nothing to fix first; an excerpt does not speak for the whole. */
export const noFixFirst = ({ summary: { excerpt }, words, messages }: Page) =>
  excerpt ? messages.excerpt.noFixFirst : words.fixFirst.none

/** Why there is no chain to show. */
export const noChain = ({ summary: { excerpt }, words }: Page) =>
  excerpt ? words.scope.noChain : words.chains.none

/** The links that break a chain, each with its score, for a sentence. */
export function brokenLinks({ links, own }: ChainRow, page: Page): string[] {
  return [...new Set(own.breaks.map((at) => links[at]))].flatMap((row) => withScore(row, page))
}

function withScore(row: Row | undefined, page: Page): string[] {
  if (!row || !isNumber(row.own)) return []
  const { words, messages, safe } = page
  return isOutside(row, page)
    ? [messages.excerpt.outsideAtScore(safe(row.touchpoint.name), words.number(row.own))]
    : [words.atScore(nameOf(row, page), row.own)]
}
