import type { Row, Summary } from '../../../core/summary.ts'
import type { Column } from './table.ts'

/** What stands beside the standing, as far as anybody has said anything of it. No id has a `_`, so no column is called alike. */
export function besideColumns({ segments, standards }: Summary): Column<Row>[] {
  const heard = segments.filter(({ latestRound }) => latestRound !== undefined)
  return [
    ...(standards.size === 0 ? [] : countColumns(standards)),
    ...heard.map(
      ({ segment, standings }): Column<Row> => ({
        key: `own_as_${segment.id}`,
        cell: ({ touchpoint: { id } }) => standings.get(id)?.own?.value,
      }),
    ),
  ]
}

/** Rounds; empty where nobody judged it. */
const countColumns = (standards: Summary['standards']): Column<Row>[] => [
  { key: 'standard_kept', cell: ({ touchpoint: { id } }) => standards.get(id)?.kept },
  { key: 'standard_broken', cell: ({ touchpoint: { id } }) => standards.get(id)?.broken },
]
