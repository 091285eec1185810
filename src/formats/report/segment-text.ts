import { type Failing, failingAt, type SegmentStanding } from '../../core/segments.ts'
import type { Row } from '../../core/summary.ts'
import { answerCell, nameOf, ownCell } from './cells.ts'
import type { Page } from './page.ts'

/** Whether there is anything to say; who was not asked yet is no matter of those outside. */
export const hasSegments = (page: Page): boolean =>
  segmentRows(page).length > 0 || (page.summary.segments.length > 0 && !page.summary.anonymous)

/** The touchpoints that any segment has an own score of, in the inventory’s order. */
export const segmentRows = ({ summary: { rows, segments } }: Page): Row[] =>
  [...rows.values()].filter(({ touchpoint: { id } }) =>
    segments.some(({ standings }) => standings.get(id)?.own !== undefined),
  )

/** Segments that somebody has scored as, so that there is no column of nothing. */
const heard = ({ summary }: Page) => summary.segments.filter(({ latestRound }) => latestRound !== undefined)

/** A column of words, the same in every report. */
export interface TextColumn {
  readonly head: string
  readonly names?: true
  readonly cell: (row: Row) => string
}

/** The standing, each segment beside it, and the one that the touchpoint fails most. */
export function segmentColumns(page: Page): TextColumn[] {
  const { words, messages, safe } = page
  return [
    { head: words.head.touchpoint, names: true, cell: (row) => nameOf(row, page) },
    { head: messages.segments.standing, cell: (row) => ownCell(row, page) },
    ...heard(page).map(({ segment, standings }) => ({
      head: messages.segments.as(safe(segment.name)),
      cell: (row: Row) => {
        const own = standings.get(row.touchpoint.id)?.own
        return own ? answerCell(own, row, page) : words.unscored
      },
    })),
    {
      head: messages.segments.failsMost,
      cell: (row) => {
        const failing = failingOf(row, page)
        return failing?.badly ? namesOf(failing, page).join(', ') : ''
      },
    },
  ]
}

/** What the touchpoints say: whom they fail most. */
export function failingLines(page: Page): string[] {
  const { words, messages } = page
  return segmentRows(page).flatMap((row) => {
    const failing = failingOf(row, page)
    if (!failing?.badly) return []
    const { below } = failing
    const said = [nameOf(row, page), namesOf(failing, page), words.number(failing.score)] as const
    return below !== undefined && below > 0
      ? [messages.segments.failsBy(...said, words.number(below))]
      : [messages.segments.fails(...said)]
  })
}

/** How much each segment has said, and what it was not asked. */
export const coverageLines = (page: Page): string[] =>
  page.summary.segments.flatMap((one) => [heardLine(one, page), ...unscoredLine(one, page)])

function heardLine({ segment, standings, latestRound }: SegmentStanding, page: Page): string {
  const { segments: words } = page.messages
  const name = page.safe(segment.name)
  if (latestRound === undefined) return words.nobody(name, segment.id)
  const scored = segmentRows(page).filter(({ touchpoint: { id } }) => standings.get(id)?.own !== undefined)
  return words.scored(name, scored.length, page.safe(latestRound))
}

function unscoredLine({ segment, unscored }: SegmentStanding, page: Page): string[] {
  const names = unscored.flatMap((id) => page.summary.rows.get(id) ?? []).map((row) => nameOf(row, page))
  return names.length === 0 ? [] : [page.messages.segments.unscored(page.safe(segment.name), names)]
}

/** What is planned or retired fails nobody. */
const failingOf = ({ touchpoint: { id }, own, active }: Row, { summary }: Page): Failing | undefined =>
  active ? failingAt(id, own, summary.segments, summary.inventory) : undefined

const namesOf = ({ segments }: Failing, { safe }: Page) => segments.map(({ name }) => safe(name))
