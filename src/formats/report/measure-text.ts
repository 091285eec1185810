import { contradictionsOf, isMeasured, metricNames } from '../../core/measures.ts'
import type { Row } from '../../core/summary.ts'
import { nameOf, ownCell } from './cells.ts'
import type { Page } from './page.ts'

/** The touchpoints that anything was measured at. */
export const measuredIn = ({ summary }: Page): Row[] => [...summary.rows.values()].filter(isMeasured)

interface MetricColumn {
  readonly head: string
  readonly align: 'right'
  readonly cell: (row: Row) => string
}

/** One a measure that there is anywhere, on its own scale. */
export const metricColumns = ({ summary, words, messages }: Page): MetricColumn[] =>
  metricNames
    .filter((name) =>
      [...summary.rows.values()].some(({ touchpoint }) => touchpoint.metrics[name] !== undefined),
    )
    .map((name) => ({
      head: messages.measures.names[name],
      align: 'right',
      cell: ({ touchpoint: { metrics } }) => {
        const value = metrics[name]
        return value === undefined ? '' : words.number(value)
      },
    }))

/** Where a measure says the opposite of the score. */
export const contradictionLines = (page: Page): string[] =>
  measuredIn(page).flatMap((row) =>
    contradictionsOf(row).map(({ metric, value }) =>
      page.messages.measures.contradicts(
        nameOf(row, page),
        page.messages.measures.names[metric],
        page.words.number(value),
        ownCell(row, page),
      ),
    ),
  )
