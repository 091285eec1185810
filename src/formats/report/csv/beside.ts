import type { Row, Summary } from '../../../core/summary.ts'
import type { Column } from './table.ts'

/** What stands beside the standing, as far as anybody has said anything of it. No id has a `_`, so no column is called alike. */
export function besideColumns({ segments, standards, measured, inventory }: Summary): Column<Row>[] {
  const heard = segments.filter(({ latestRound }) => latestRound !== undefined)
  return [
    ...(standards.size === 0 ? [] : countColumns(standards)),
    ...heard.map(
      ({ segment, standings }): Column<Row> => ({
        key: `own_as_${segment.id}`,
        cell: ({ touchpoint: { id } }) => standings.get(id)?.own?.value,
      }),
    ),
    ...(measured.size === 0 ? [] : measuredColumns(measured, inventory)),
  ]
}

/** Rounds; empty where nobody judged it. */
const countColumns = (standards: Summary['standards']): Column<Row>[] => [
  { key: 'standard_kept', cell: ({ touchpoint: { id } }) => standards.get(id)?.kept },
  { key: 'standard_broken', cell: ({ touchpoint: { id } }) => standards.get(id)?.broken },
]

/** Ours with all that is known of it, of each competitor the score. */
function measuredColumns(
  measured: Summary['measured'],
  { competitors }: Summary['inventory'],
): Column<Row>[] {
  const ours = ({ touchpoint: { id } }: Row) => measured.get(id)?.own
  return [
    { key: 'measured', cell: (row) => ours(row)?.score },
    { key: 'measured_n', cell: (row) => ours(row)?.n },
    { key: 'measured_positive', cell: (row) => ours(row)?.positive },
    { key: 'measured_persuasion', cell: (row) => ours(row)?.persuasion },
    { key: 'measured_date', date: true, cell: (row) => ours(row)?.date },
    ...competitors.map(
      ({ id: rival }): Column<Row> => ({
        key: `measured_of_${rival}`,
        cell: ({ touchpoint: { id } }) => measured.get(id)?.competitors.get(rival)?.score,
      }),
    ),
  ]
}
