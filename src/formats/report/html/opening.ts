import type { Row } from '../../../core/summary.ts'
import { scopeText } from '../../scope.ts'
import { competitorName, nameOf } from '../cells.ts'
import type { Page } from '../page.ts'
import {
  chainSentence,
  circumstances,
  fixFirstSentence,
  noChain,
  noFixFirst,
  vipSentence,
} from '../result.ts'
import { type Html, html, said } from './markup.ts'
import { emsOf } from './text-width.ts'

/** The first screen: whose report it is, and the three sentences that say what matters most. */
export function opening(page: Page): Html {
  const { messages } = page
  return html`<header>
<h1>${said(page.title)}</h1>
<p class="soft">${said(circumstances(page).join(' '))}</p>
${scopeOf(page)}<section class="findings" id="result" aria-labelledby="result-title">
<h2 id="result-title" class="quiet">${messages.html.result.title}</h2>
${findings(page).map(findingOf)}
</section>
</header>`
}

function scopeOf({ summary, words, safe }: Page): Html | undefined {
  const sentences = scopeText(summary, words, safe)
  return sentences.length === 0 ? undefined : html`<p class="soft">${said(sentences.join(' '))}</p>\n`
}

interface Finding {
  readonly about: string
  readonly sentence: string
  readonly detail: string | undefined
}

function findings(page: Page): Finding[] {
  const { summary, words } = page
  return [
    {
      about: words.vip.title(summary.inventory.vipSize),
      sentence: vipSentence(page),
      detail: vipDetail(page),
    },
    {
      about: words.chains.title,
      sentence: chainSentence(page)[0] ?? noChain(page),
      detail: chainDetail(page),
    },
    {
      about: words.fixFirst.title,
      sentence: fixFirstSentence(page)[0] ?? noFixFirst(page),
      detail: fixFirstDetail(page),
    },
  ]
}

const findingOf = ({ about, sentence, detail }: Finding): Html => html`<div class="finding">
<p class="about">${about}</p>
<p class="${emsOf(sentence, true) > headline ? 'sentence long' : 'sentence'}">${said(sentence)}</p>
${detail === undefined ? undefined : html`<p class="soft">${said(detail)}</p>`}
</div>
`

/** Ems of a sentence that may be in large letters: three of them stand on one screen. */
const headline = 45

/** Names in the detail of a finding; the board has them all. */
const named = 6

function vipDetail(page: Page): string | undefined {
  const { places } = page.summary.vip
  const { result: words } = page.messages.html
  const short = places.filter(({ row }) => row.level !== undefined && row.level !== 'wow')
  if (places.length > 0 && places.every(({ row }) => row.level === 'wow')) return words.allWow
  if (short.length === 0) return undefined
  const names = short.slice(0, named).map(({ row }) => nameOf(row, page))
  return words.notWow(names, short.length - names.length)
}

function chainDetail({ summary: { chains }, messages }: Page): string | undefined {
  const broken = chains.filter(({ own }) => own.breaks.length > 0).length
  return broken === 0 ? undefined : messages.html.result.chains(broken, chains.length)
}

/** Why it comes first, and whose it is, as far as the audit says. */
function fixFirstDetail(page: Page): string | undefined {
  const first = page.summary.fixFirst.rows[0]
  return first && page.messages.html.result.because([...reasons(first, page), ...ownership(first, page)])
}

function reasons({ breaks, gap, best }: Row, page: Page): string[] {
  const { result: words } = page.messages.html
  const chains = page.summary.chains.filter(({ chain }) => breaks.includes(chain.id))
  return [
    ...(chains.length > 0 ? [words.breaks(chains.map(({ chain }) => page.safe(chain.name)))] : []),
    ...(best && gap !== undefined && gap < 0
      ? [words.behind(-gap, competitorName(best.competitor, page))]
      : []),
  ]
}

function ownership({ touchpoint }: Row, { summary, messages, safe }: Page): string[] {
  const { result: words } = messages.html
  if (summary.anonymous) return []
  if (touchpoint.owner !== undefined) return [words.owner(safe(touchpoint.owner))]
  return [touchpoint.automated ? words.automated : words.nobody]
}
