import type { Judgement, StandardRecord } from '../../core/standards.ts'
import type { Row } from '../../core/summary.ts'
import { nameOf } from './cells.ts'
import type { Page } from './page.ts'

/** A touchpoint whose service standard was judged. */
export interface Judged {
  readonly row: Row
  readonly record: StandardRecord
}

/** In the inventory’s order. */
export const judgedIn = ({ summary: { rows, standards } }: Page): Judged[] =>
  [...rows.values()].flatMap((row) => {
    const record = standards.get(row.touchpoint.id)
    return record ? [{ row, record }] : []
  })

export function standardIntro(page: Page): string {
  const written = [...page.summary.rows.values()].filter(
    ({ touchpoint, active }) => active && touchpoint.standard !== undefined,
  )
  const judged = written.filter(({ touchpoint: { id } }) => page.summary.standards.has(id))
  const { intro, counts } = page.messages.standards
  return `${intro(judged.length, written.length)} ${counts}`
}

/** `kept 2, broken 1`; nothing where nobody judged it. */
export function recordCell({ touchpoint: { id } }: Row, { summary, messages }: Page): string {
  const record = summary.standards.get(id)
  return record ? messages.standards.record(record.kept, record.broken) : ''
}

interface Column {
  readonly head: string
  readonly align?: 'right'
  readonly names?: true
  readonly cell: (judged: Judged) => string
}

export function standardColumns(page: Page): Column[] {
  const { words, messages, safe, date } = page
  const { standards } = messages
  return [
    { head: words.head.touchpoint, names: true, cell: ({ row }) => nameOf(row, page) },
    { head: standards.standard, cell: ({ row }) => safe(row.touchpoint.standard ?? '') },
    { head: standards.keptRounds, align: 'right', cell: ({ record }) => String(record.kept) },
    { head: standards.brokenRounds, align: 'right', cell: ({ record }) => String(record.broken) },
    {
      head: standards.latest,
      cell: ({ record: { judgements } }) =>
        judgements
          .slice(0, 1)
          .map((one) => standards.latestOn(standards.verdicts[one.verdict], date(one.date)))
          .join(''),
    },
  ]
}

/** Every round in which a standard was broken, the latest of each touchpoint first; names only where they are asked for. */
export const breachLines = (page: Page): string[] =>
  judgedIn(page).flatMap(({ row, record }) =>
    record.judgements
      .filter(({ verdict }) => verdict === 'broken')
      .map((judgement) => breachLine(row, judgement, page)),
  )

function breachLine(row: Row, { standard, round, date, kept, brokenBy }: Judgement, page: Page): string {
  const { standards: words } = page.messages
  const { safe } = page
  const text = standard ?? row.touchpoint.standard
  const said = words.breach(
    nameOf(row, page),
    text === undefined ? words.noText : safe(text),
    safe(round),
    page.date(date),
    brokenBy.length,
    kept + brokenBy.length,
  )
  return page.who ? `${said} ${words.by(brokenBy.map(safe))}` : said
}
