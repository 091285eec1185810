import type { LinkAnalysis } from '../../core/chain.ts'
import type { Interval } from '../../core/date.ts'
import { dueDate } from '../../core/freshness.ts'
import type { Named } from '../../core/inventory.ts'
import type { ChainRow, Row, Summary } from '../../core/summary.ts'
import { actionColumns } from './csv/actions.ts'
import { besideColumns } from './csv/beside.ts'
import { listText } from './csv/list.ts'
import { type Column, tableOf } from './csv/table.ts'
import { daysLeft } from './days-left.ts'
import type { ReportFormat } from './index.ts'

/**
 * Three tables by RFC 4180: one line a touchpoint or part, one line a link of a chain, and one line an action, there
 * even where nothing is planned. Headers are the keys of the inventory where it has them and values are its words, in
 * every language, so that programs can read them too; a competitor’s id is the header of its scores, `competitor_ID`
 * where another column is called that. Lists are separated by ` | `, see `listText`. A score is a number, `unknown` or
 * `absent`; an empty one is unscored. `agreement` is that of the votes behind the own score, whichever round it is from.
 * Where anybody judged a service standard, `standard_kept` and `standard_broken` count rounds; `own_as_ID` is the own
 * score of a segment. Where anything was measured, `measured` is our score by the newest survey, with its `measured_n`,
 * `_positive`, `_persuasion` and `_date`, and `measured_of_ID` that of a competitor.
 */
export const csvReport: ReportFormat = (summary, _, options) => {
  const excel = options?.excel ?? false
  const links = summary.chains.flatMap(linksOf)
  return [
    { name: 'touchpoints.csv', text: tableOf(touchpointColumns(summary), [...summary.rows.values()], excel) },
    { name: 'chains.csv', text: tableOf(linkColumns(summary), links, excel) },
    { name: 'actions.csv', text: tableOf(actionColumns(summary), summary.plan, excel) },
  ]
}

function touchpointColumns(summary: Summary): Column<Row>[] {
  const { inventory, vip, anonymous } = summary
  const ranks = new Map(vip.places.map(({ id, rank }) => [id, rank]))
  return [
    { key: 'id', cell: ({ touchpoint }) => touchpoint.id },
    { key: 'name', cell: ({ touchpoint }) => touchpoint.name },
    { key: 'whole', cell: ({ touchpoint }) => touchpoint.whole },
    { key: 'stage', cell: ({ touchpoint }) => touchpoint.stage },
    { key: 'channel', cell: ({ touchpoint }) => listText(touchpoint.channels) },
    { key: 'place', cell: ({ touchpoint }) => touchpoint.place },
    { key: 'control', cell: ({ touchpoint }) => touchpoint.control },
    ...(anonymous ? [] : [{ key: 'owner', cell: ({ touchpoint }: Row) => touchpoint.owner }]),
    { key: 'automated', cell: ({ touchpoint }) => touchpoint.automated },
    { key: 'lifecycle', cell: ({ touchpoint }) => touchpoint.lifecycle },
    { key: 'vip', cell: ({ touchpoint }) => touchpoint.pin },
    { key: 'rhythm', cell: ({ touchpoint }) => touchpoint.rhythm },
    { key: 'senses', cell: ({ touchpoint }) => listText(touchpoint.senses) },
    { key: 'segments', cell: ({ touchpoint }) => listText(touchpoint.segments) },
    { key: 'cost', cell: ({ touchpoint }) => touchpoint.cost },
    { key: 'conversion', cell: ({ touchpoint }) => touchpoint.conversion },
    { key: 'nps', cell: ({ touchpoint }) => touchpoint.metrics.nps },
    { key: 'csat', cell: ({ touchpoint }) => touchpoint.metrics.csat },
    { key: 'ces', cell: ({ touchpoint }) => touchpoint.metrics.ces },
    { key: 'purpose', cell: ({ touchpoint }) => touchpoint.purpose },
    { key: 'standard', cell: ({ touchpoint }) => touchpoint.standard },
    { key: 'wow', cell: ({ touchpoint }) => touchpoint.wow },
    { key: 'review_every', cell: ({ touchpoint }) => intervalText(touchpoint.reviewEvery) },
    { key: 'review_reason', cell: ({ touchpoint }) => touchpoint.reviewReason },
    { key: 'tags', cell: ({ touchpoint }) => listText(touchpoint.tags) },
    { key: 'added', date: true, cell: ({ touchpoint }) => touchpoint.added },
    { key: 'own', cell: ({ own }) => own },
    { key: 'level', cell: ({ level }) => level },
    { key: 'agreement', cell: ({ agreement }) => agreement?.word },
    ...inventory.competitors.map(rivalColumn),
    { key: 'importance', cell: ({ importance }) => importance?.value },
    { key: 'importance_source', cell: ({ importance }) => importance?.source },
    { key: 'gap', cell: ({ gap }) => gap },
    { key: 'opportunity', cell: ({ opportunity }) => opportunity },
    { key: 'quadrant', cell: ({ quadrant }) => quadrant },
    { key: 'vip_rank', cell: ({ touchpoint }) => ranks.get(touchpoint.id) },
    { key: 'chains', cell: ({ chains }) => listText(chains) },
    { key: 'breaks', cell: ({ breaks }) => listText(breaks) },
    { key: 'last_audit', date: true, cell: ({ review }) => review?.date },
    { key: 'by', cell: ({ review }) => review?.by },
    { key: 'due', date: true, cell: ({ freshness }) => dueDate(freshness) },
    { key: 'state', cell: ({ freshness }) => freshness.state },
    { key: 'days_left', cell: ({ freshness }) => daysLeft(freshness) },
    ...besideColumns(summary),
  ]
}

const rivalColumn = ({ id }: Named): Column<Row> => ({
  key: id,
  competitor: true,
  cell: ({ standing }) => standing.competitors.get(id)?.value,
})

/** As the inventory writes it. */
const intervalText = (interval: Interval | undefined) =>
  interval && `${interval.count} ${interval.unit}${interval.count === 1 ? '' : 's'}`

interface LinkRow {
  readonly chain: ChainRow
  readonly row: Row
  /** From 0. */
  readonly at: number
}

const linksOf = (chain: ChainRow): LinkRow[] => chain.links.map((row, at) => ({ chain, row, at }))

const linkOf = ({ chain, at }: LinkRow): LinkAnalysis | undefined => chain.own.links[at]

function linkColumns({ inventory, rows }: Summary): Column<LinkRow>[] {
  return [
    { key: 'chain', cell: ({ chain }) => chain.chain.id },
    { key: 'chain_name', cell: ({ chain }) => chain.chain.name },
    { key: 'position', cell: ({ at }) => at + 1 },
    { key: 'id', cell: ({ row }) => row.touchpoint.id },
    { key: 'name', cell: ({ row }) => row.touchpoint.name },
    { key: 'outside', cell: ({ row }) => !rows.has(row.touchpoint.id) },
    { key: 'state', cell: (link) => linkOf(link)?.state },
    { key: 'own', cell: ({ row }) => (row.active ? row.own : undefined) },
    ...inventory.competitors.map(
      ({ id }): Column<LinkRow> => ({
        key: id,
        competitor: true,
        cell: ({ row }) => (row.active ? row.standing.competitors.get(id)?.value : undefined),
      }),
    ),
    { key: 'breaks', cell: (link) => linkOf(link)?.breaks },
    { key: 'weak', cell: (link) => listText(linkOf(link)?.weak ?? []) },
    { key: 'weakest', cell: ({ chain, at }) => chain.own.weakest === at },
    { key: 'plus_one', cell: (link) => (isMeasured(link) ? undefined : linkOf(link)?.plusOne) },
    { key: 'conversion', cell: ({ chain, at }) => chain.chain.links[at]?.conversion },
    ...strengthColumns(inventory.competitors),
    { key: 'median', cell: ({ chain }) => chain.own.median },
    { key: 'next', cell: ({ chain }) => chain.next?.id },
  ]
}

/** Of the whole chain, on each of its lines; `strength_at_most` where links are unscored and none is broken. */
function strengthColumns(competitors: readonly Named[]): Column<LinkRow>[] {
  return [
    { key: 'strength', cell: ({ chain: { own } }) => (own.strength.known ? own.strength.score : undefined) },
    {
      key: 'strength_at_most',
      cell: ({ chain: { own } }) => (own.strength.known ? undefined : own.strength.atMost),
    },
    ...competitors.map(({ id }) => ({
      key: `strength_${id}`,
      cell: ({ chain: { competitors: walks } }: LinkRow) => {
        const strength = walks.get(id)?.strength
        return strength?.known ? strength.score : undefined
      },
    })),
  ]
}

/** Measured conversions replace the illustration, in what one point more would add too. */
const isMeasured = ({ chain }: LinkRow) => chain.own.flow.kind === 'measured'
