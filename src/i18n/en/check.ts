import type { Fact } from '../../core/check.ts'
import type { Severity } from '../../core/rule.ts'
import type { Row } from '../../core/summary.ts'
import { counted, listed } from '../plural.ts'

type FactOf<Rule extends Fact['rule']> = Extract<Fact, { rule: Rule }>

/** What each rule saw, in one sentence. */
const findings: { [Rule in Fact['rule']]: (fact: FactOf<Rule>) => string } = {
  overdue: ({ row, due, daysOver }) =>
    `${row.touchpoint.name}: last audit ${lastAudit(row)}, due ${due}, ${counted(daysOver, 'day')} over`,
  'never-audited': ({ row, due, daysOver }) => `${row.touchpoint.name}: never audited${late(due, daysOver)}`,
  'pause-expired': ({ row, until, due, daysOver }) =>
    `${row.touchpoint.name}: its pause ended on ${until}; last audit ${lastAudit(row)}${late(due, daysOver)}`,
  'future-date': ({ date, by }) => `audit by ${by} is dated ${date}, after today, and does not count`,
  'due-soon': ({ row, due, daysLeft }) =>
    `${row.touchpoint.name}: last audit ${lastAudit(row)}, due ${daysLeft === 0 ? 'today' : `${due}, in ${counted(daysLeft, 'day')}`}`,
  'broken-chain': ({ chain, links }) =>
    `chain ${chain.chain.name} is broken at ${listed(links.map((row) => `${row.touchpoint.name} (${row.own})`))}`,
  'no-owner': ({ row }) => `${row.touchpoint.name}: nobody owns it`,
  'dead-end': ({ chain }) => `chain ${chain.chain.name} starts no other: a dead end`,
}

/** The command or the edit that mends it. */
const mends: { [Rule in Fact['rule']]: (fact: FactOf<Rule>) => string } = {
  overdue: ({ row }) => auditOf(row),
  'never-audited': ({ row }) => auditOf(row),
  'pause-expired': ({ row }) => `${auditOf(row)}, or move \`paused: until\``,
  'future-date': () => 'correct its `date`',
  'due-soon': ({ row }) => auditOf(row),
  'broken-chain': ({ links }) => `mend the link, then ${auditOf(...links)}`,
  'no-owner': () => 'add `owner:`, or `automated: true`',
  'dead-end': () => 'add `next:` with the chain that its last link starts',
}

/** The words of `check`. */
export const check = {
  findings,
  mends,
  owner: (owner: string | undefined) => owner ?? 'nobody',
  severities: { error: 'error', warning: 'warning', note: 'note' } satisfies Record<Severity, string>,
  /** The whole run in one line. */
  total: (checked: number, counts: Readonly<Record<Severity, number>>, today: string) =>
    `${counted(checked, 'touchpoint')} checked at ${today}: ${counted(counts.error, 'error')}, ${counted(counts.warning, 'warning')}, ${counted(counts.note, 'note')}.`,
  hiddenNotes: (count: number) =>
    `${counted(count, 'note')} not shown; see ${count === 1 ? 'it' : 'them'} with --notes.`,
  allWell: 'In order.',
  open: 'The gate is open.',
  closed: 'The gate is closed.',
  ownerLabel: 'owner',
  mendLabel: 'mend',
}

const lastAudit = ({ review }: Row) => (review ? `${review.date} by ${review.by}` : 'never')

const late = (due: string | undefined, daysOver: number | undefined) =>
  due === undefined || daysOver === undefined ? '' : `, due ${due}, ${counted(daysOver, 'day')} over`

const auditOf = (...rows: readonly Row[]) =>
  `touchpoints audit ${rows.map(({ touchpoint }) => touchpoint.id).join(' ')}`
