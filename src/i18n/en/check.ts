import type { Weakness } from '../../core/chain.ts'
import type { Interval } from '../../core/date.ts'
import type { Change, Fact, FactOf, FindingKey } from '../../core/finding.ts'
import type { Severity } from '../../core/rule.ts'
import type { Row } from '../../core/summary.ts'
import { counted, listed } from '../plural.ts'

/** What each rule saw, in one sentence. */
const findings: { [Rule in Fact['rule']]: (fact: FactOf<Rule>) => string } = {
  overdue: ({ row, due, daysOver }) =>
    `${name(row)}: last audit ${lastAudit(row)}, due ${due}, ${counted(daysOver, 'day')} over`,
  'never-audited': ({ row, due, daysOver }) => `${name(row)}: never audited${late(due, daysOver)}`,
  'pause-expired': ({ row, until, due, daysOver }) =>
    `${name(row)}: its pause ended on ${until}; last audit ${lastAudit(row)}${late(due, daysOver)}`,
  'interval-no-reason': ({ row, interval, usual }) =>
    `${name(row)}: reviewed every ${every(interval)}, the others every ${every(usual)}, and no reason is given`,
  'future-date': (fact) => {
    if ('file' in fact) return `audit by ${fact.by} is dated ${fact.date}, after today, and does not count`
    if (fact.key === 'added') return `${name(fact.row)}: \`added: ${fact.date}\` is after today`
    return `${name(fact.row)}: action “${fact.action.do}” is \`done: ${fact.date}\`, after today`
  },
  'due-soon': ({ row, due, daysLeft, paused }) => {
    const day = daysLeft === 0 ? 'today' : `${due}, in ${counted(daysLeft, 'day')}`
    return paused
      ? `${name(row)}: its pause keeps it from being due until ${day}; last audit ${lastAudit(row)}`
      : `${name(row)}: last audit ${lastAudit(row)}, due ${day}`
  },
  changed: ({ row, seenOn, changes }) =>
    `${name(row)}: changed since the audit of ${seenOn}: ${changes.map(change).join('; ')}`,
  'broken-chain': ({ chain, links }) =>
    `chain ${chain.chain.name} is broken at ${listed([...new Set(links)].map((row) => `${name(row)} (${row.own})`))}`,
  'no-owner': ({ row }) => `${name(row)}: nobody owns it`,
  'action-overdue': ({ row, action, due, daysOver }) =>
    `${name(row)}: action “${action.do}” was due ${due}, ${counted(daysOver, 'day')} over`,
  'standard-broken': ({ row, judgement: { date, standard } }) =>
    `${name(row)}: the service standard “${standard ?? row.touchpoint.standard}” was broken on ${date}`,
  'weak-link': ({ chain, row, why }) =>
    `chain ${chain.chain.name}: ${name(row)} (${row.own}) is a weak link, ${listed(why.map((one) => weak[one]))}`,
  'dead-end': ({ chain }) => `chain ${chain.chain.name} starts no other: a dead end`,
  orphan: ({ row }) => `${name(row)}: in no chain`,
  'vip-not-wow': ({ row }) => `${name(row)}: one of the VIP, and not Wow (${row.own})`,
  'vip-dying': ({ row }) => `${name(row)}: one of the VIP, and in decline`,
  'vip-one-stage': ({ stage, vips }) => `the ${vips} VIP touchpoints all stand in one stage, ${stage}`,
  'no-indirect': () => 'no touchpoint is indirect: reviews and recommendations are missing',
  'long-chain': ({ chain }) =>
    `chain ${chain.chain.name} has ${counted(chain.links.filter(({ active }) => active).length, 'link')}: hard to keep in view`,
  'action-no-measure': ({ row, action }) =>
    `${name(row)}: action “${action.do}” does not say how its success is measured`,
  'measure-contradicts': ({ row, contradiction: { metric, value } }) =>
    `${name(row)}: ${metric.toUpperCase()} ${value} contradicts the score of ${row.own}`,
  'channels-contradict': ({ contradiction: { stage, channels } }) =>
    `at the stage ${stage} channels contradict each other: ${listed(channels.map(({ channel, median }) => `${channel} ${median}`))}`,
  'similar-names': ({ row, twin }) =>
    `${name(row)} (${row.touchpoint.id}) is called almost like ${name(twin)} (${twin.touchpoint.id})`,
  'no-driver': () => 'nobody drives the audits',
  'baseline-unneeded': ({ entry }) => `nothing is found any more for ${known(entry)}`,
}

/** The command or the edit that mends it; `program` is how the program is called for this folder. */
const mends: { [Rule in Fact['rule']]: (fact: FactOf<Rule>, program: string) => string } = {
  overdue: ({ row }, program) => auditOf([row], program),
  'never-audited': ({ row }, program) => auditOf([row], program),
  'pause-expired': ({ row }, program) => `${auditOf([row], program)}, or move \`paused: until\``,
  'interval-no-reason': () => 'add `review_reason:`, or shorten `review_every:`',
  'future-date': (fact) => ('file' in fact ? 'correct its `date`' : `correct \`${fact.key}:\``),
  'due-soon': ({ row, paused }, program) =>
    paused ? `${auditOf([row], program)}, or move \`paused: until\`` : auditOf([row], program),
  changed: ({ row }, program) => auditOf([row], program),
  'broken-chain': ({ links }, program) => `mend the link, then ${auditOf(links, program)}`,
  'no-owner': () => 'add `owner:`, or `automated: true`',
  'action-overdue': () => 'do it and add `done:`, or move `due:`',
  'standard-broken': ({ row }, program) =>
    `keep it, or change \`standard:\`, then ${auditOf([row], program)}`,
  'weak-link': ({ row }, program) => `mend the link, then ${auditOf([row], program)}`,
  'dead-end': () => 'add `next:` with the chain that its last link starts',
  orphan: () => 'add it to the `links:` of a chain',
  'vip-not-wow': ({ row }, program) => `plan an action under \`actions:\`, then ${auditOf([row], program)}`,
  'vip-dying': () => 'revive it, or let it go: `vip: out`, in the end `lifecycle: retired`',
  'vip-one-stage': () => 'score the importance of the other stages too, or pin one in with `vip: in`',
  'no-indirect': () => 'add what others say of you, with `control: indirect`',
  'long-chain': () => 'cut it in two, the first with `next:` to the second',
  'action-no-measure': () => 'add `measure:`, such as `measure: score 8`',
  'measure-contradicts': ({ row }, program) =>
    `ask whom each of them has heard: ${auditOf([row], program)}, or measure again`,
  'channels-contradict': () => 'bring the poorer channel up to what the better one promises',
  'similar-names': () => 'rename one, or make them one with `formerly:`',
  'no-driver': () => 'add `driver:` with a name',
  'baseline-unneeded': () => 'delete the entry, or write the baseline again: entries only go',
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
  known: (count: number) => `${counted(count, 'finding')} known from the baseline and let through.`,
  /** What stands above the findings of one owner, and those that are nobody’s. */
  group: (owner: string | undefined, driver: string | undefined) => {
    if (owner !== undefined) return owner
    return driver === undefined ? 'Nobody’s yet' : `Nobody’s yet; the driver is ${driver}`
  },
  /** The one command for several touchpoints. */
  auditOf: (ids: readonly string[], program: string) => `${program} audit ${ids.join(' ')}`,
  /** What a longer command leaves for later. */
  auditMore: (more: number) => `and then ${more} more`,
  allWell: 'In order.',
  nothing: 'Nothing was looked at: no touchpoint is meant.',
  open: 'The gate is open.',
  closed: 'The gate is closed.',
  ownerLabel: 'owner',
  mendLabel: 'mend',
  wroteBaseline: (file: string, entries: number, gone: number | undefined) =>
    gone === undefined
      ? `Wrote ${file}: ${counted(entries, 'finding')}, let through by --baseline ${file} from now on.`
      : `Wrote ${file}: ${counted(entries, 'finding')}, ${gone} fewer than before. Entries only go; delete the file to start again.`,
}

const weak: Record<Weakness, string> = {
  'below-median': '2 or more below the median of the chain',
  'behind-rival': '2 or more behind the best competitor',
}

const name = ({ touchpoint }: Row) => touchpoint.name

const lastAudit = ({ review }: Row) => (review ? `${review.date} by ${review.by}` : 'never')

const late = (due: string | undefined, daysOver: number | undefined) =>
  due === undefined || daysOver === undefined ? '' : `, due ${due}, ${counted(daysOver, 'day')} over`

const every = ({ count, unit }: Interval) => (count === 1 ? unit : `${count} ${unit}s`)

const change = ({ key, from, to }: Change) => `${key} ${quoted(from)} is now ${quoted(to)}`

const quoted = (texts: readonly string[]) =>
  texts.length === 0 ? 'none' : listed(texts.map((text) => `“${text}”`))

const known = ({ rule, about, detail }: FindingKey) =>
  [rule, about, detail].filter((part) => part !== undefined).join(' ')

const auditOf = (rows: readonly Row[], program: string) =>
  `${program} audit ${[...new Set(rows.map(({ touchpoint }) => touchpoint.id))].join(' ')}`
