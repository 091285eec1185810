import { type Funnel, type FunnelStep, funnelOf } from '../../core/funnel.ts'
import type { ChainRow } from '../../core/summary.ts'
import { nameOf } from './cells.ts'
import type { Page } from './page.ts'

/** A column of the table of customers, whatever it is drawn in. */
export interface FunnelColumn {
  readonly head: string
  readonly align?: 'right'
  readonly cell: (step: FunnelStep) => string
}

/** How many of 100 come to each link; the number of the link, and its name, stand first. */
export function funnelColumns(one: ChainRow, page: Page): FunnelColumn[] {
  const { head, number } = page.words
  const { funnel: words } = page.messages.method
  return [
    { head: head.rank, align: 'right', cell: ({ link }) => String(link + 1) },
    { head: head.link, cell: ({ link }) => linkName(one, link, page) },
    {
      head: words.conversion,
      align: 'right',
      cell: ({ conversion }) => (conversion === undefined ? '' : page.words.percent(conversion)),
    },
    { head: words.arrive, align: 'right', cell: ({ arrive }) => number(arrive) },
    {
      head: words.lost,
      align: 'right',
      cell: ({ conversion, lost }) => (conversion === undefined ? '' : number(lost)),
    },
    {
      head: words.plusTenth,
      align: 'right',
      cell: ({ plusTenth }) => (plusTenth === undefined ? '' : words.more(plusTenth)),
    },
  ]
}

/** Where the most is lost, in customers where that is measured, and where the most is to be gained. */
export function lossRemarks(one: ChainRow, page: Page): string[] {
  const funnel = funnelOf(one)
  return funnel ? measured(funnel, one, page) : illustrated(one, page)
}

export function linkName({ links }: ChainRow, link: number, page: Page): string {
  const row = links[link]
  return row ? nameOf(row, page) : ''
}

function measured({ through, mostLost, mostToGain }: Funnel, one: ChainRow, page: Page): string[] {
  const { funnel: words } = page.messages.method
  return [
    words.through(through),
    ...(mostLost ? [words.mostLost(mostLost.lost, linkName(one, mostLost.link, page))] : []),
    ...(mostToGain?.plusTenth === undefined
      ? []
      : [words.mostToGain(mostToGain.plusTenth, linkName(one, mostToGain.link, page))]),
  ]
}

/** Where one point more would bring the most, the first link of several; nothing where it would bring nothing. */
function illustrated(one: ChainRow, page: Page): string[] {
  const gains = one.own.links.map(({ plusOne }) => plusOne ?? 0)
  const highest = Math.max(0, ...gains)
  if (highest === 0) return []
  const name = linkName(one, gains.indexOf(highest), page)
  return [page.messages.method.funnel.onePointMore(page.words.chains.plusOne(highest), name)]
}
