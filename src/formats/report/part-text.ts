import type { WholeAndParts } from '../../core/parts.ts'
import { isNumber } from '../../core/score.ts'
import type { Row } from '../../core/summary.ts'
import { nameOf } from './cells.ts'
import type { Page } from './page.ts'

/** A line of the table: a whole with its parts under it, then what they amount to. */
export type PartLine =
  | { readonly kind: 'whole' | 'part'; readonly row: Row }
  | { readonly kind: 'median'; readonly of: WholeAndParts }

export const partLines = ({ summary }: Page): PartLine[] =>
  summary.wholes.flatMap((one): PartLine[] => [
    { kind: 'whole', row: one.whole },
    ...one.parts
      .filter(({ touchpoint: { id } }) => summary.rows.has(id))
      .map((row) => ({ kind: 'part', row }) as const),
    { kind: 'median', of: one },
  ])

/** Where the whole and its parts are far apart. */
export const apartLines = (page: Page): string[] =>
  page.summary.wholes.flatMap(({ whole, median, gap, apart }) => {
    if (!apart || gap === undefined || median === undefined || !isNumber(whole.own)) return []
    const { number } = page.words
    return [
      page.messages.parts.apart(
        nameOf(whole, page),
        number(median),
        number(whole.own),
        number(Math.abs(gap)),
      ),
    ]
  })
