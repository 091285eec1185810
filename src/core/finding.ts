import type { Weakness } from './chain.ts'
import type { ChannelContradiction } from './contradiction.ts'
import type { CalendarDate, Interval } from './date.ts'
import type { Action } from './inventory.ts'
import type { MeasureContradiction } from './measures.ts'
import type { Path } from './problem.ts'
import type { RuleId, Severity } from './rule.ts'
import type { Judgement } from './standards.ts'
import type { ChainRow, Row } from './summary.ts'

/** What a rule saw. Facts; the words are in i18n, keyed by `rule`. Days are whole and positive. */
export type Fact =
  | { readonly rule: 'overdue'; readonly row: Row; readonly due: CalendarDate; readonly daysOver: number }
  | {
      readonly rule: 'never-audited'
      readonly row: Row
      readonly due: CalendarDate | undefined
      readonly daysOver: number | undefined
    }
  | {
      readonly rule: 'pause-expired'
      readonly row: Row
      readonly until: CalendarDate
      readonly due: CalendarDate | undefined
      readonly daysOver: number | undefined
    }
  | {
      readonly rule: 'interval-no-reason'
      readonly row: Row
      readonly interval: Interval
      readonly usual: Interval
    }
  | { readonly rule: 'future-date'; readonly file: string; readonly date: CalendarDate; readonly by: string }
  | {
      readonly rule: 'future-date'
      readonly row: Row
      readonly key: 'added'
      readonly date: CalendarDate
    }
  | (ActionFact<'future-date'> & { readonly key: 'done'; readonly date: CalendarDate })
  | {
      readonly rule: 'due-soon'
      readonly row: Row
      readonly due: CalendarDate
      readonly daysLeft: number
      /** It is paused until then, and due at once afterwards. */
      readonly paused: boolean
    }
  | {
      readonly rule: 'changed'
      readonly row: Row
      /** The day of the audit that saw it otherwise. */
      readonly seenOn: CalendarDate
      readonly changes: readonly Change[]
    }
  | { readonly rule: 'broken-chain'; readonly chain: ChainRow; readonly links: readonly Row[] }
  | { readonly rule: 'no-owner'; readonly row: Row }
  | (ActionFact<'action-overdue'> & { readonly due: CalendarDate; readonly daysOver: number })
  | {
      readonly rule: 'standard-broken'
      readonly row: Row
      readonly judgement: Judgement
    }
  | {
      readonly rule: 'weak-link'
      readonly chain: ChainRow
      readonly row: Row
      /** Index of the link in its chain. */
      readonly link: number
      readonly why: readonly Weakness[]
    }
  | { readonly rule: 'dead-end'; readonly chain: ChainRow }
  | { readonly rule: 'orphan'; readonly row: Row }
  | { readonly rule: 'vip-not-wow'; readonly row: Row }
  | { readonly rule: 'vip-dying'; readonly row: Row }
  | { readonly rule: 'vip-one-stage'; readonly stage: string; readonly vips: number }
  | { readonly rule: 'no-indirect' }
  | { readonly rule: 'long-chain'; readonly chain: ChainRow }
  | ActionFact<'action-no-measure'>
  | {
      readonly rule: 'measure-contradicts'
      readonly row: Row
      readonly contradiction: MeasureContradiction
    }
  | { readonly rule: 'similar-names'; readonly row: Row; readonly twin: Row }
  | {
      readonly rule: 'channels-contradict'
      readonly contradiction: ChannelContradiction
      /** Index of the stage among the stages of the inventory. */
      readonly index: number
    }
  | { readonly rule: 'no-driver' }
  | { readonly rule: 'baseline-unneeded'; readonly entry: FindingKey; readonly index: number }

interface ActionFact<Rule extends RuleId> {
  readonly rule: Rule
  readonly row: Row
  readonly action: Action
  /** Index among the actions of the touchpoint. */
  readonly index: number
}

/** One thing that the inventory says otherwise than the last audit saw it. Nothing there is an empty list. */
export interface Change {
  readonly key: 'name' | 'stage' | 'channel' | 'standard'
  readonly from: readonly string[]
  readonly to: readonly string[]
}

export type FactOf<Rule extends RuleId> = Extract<Fact, { rule: Rule }>

export type Finding = Fact & {
  readonly severity: Severity
  /** Whether it closes the gate. */
  readonly closes: boolean
  readonly place: Place
}

/** Where it is mended, or the file that it is about. */
export type Place =
  | { readonly in: 'inventory'; readonly path: Path }
  | { readonly in: 'audit'; readonly file: string; readonly path: Path }
  | { readonly in: 'baseline'; readonly path: Path }

/**
 * What makes a finding the same one tomorrow: not its line and not the days that went by, but what it is about, and
 * the detail that changes when it is mended and comes back.
 */
export interface FindingKey {
  readonly rule: RuleId
  /** Id of the touchpoint or chain, or the file; none for the whole inventory. */
  readonly about?: string | undefined
  readonly detail?: string | undefined
}

/** Whose it is to mend: of a broken chain the owner of the first link that breaks it. */
export function ownerOf(fact: Fact): string | undefined {
  if ('action' in fact) return fact.action.owner ?? fact.row.touchpoint.owner
  return rowsIn(fact)[0]?.touchpoint.owner
}

/** Everybody whose it is to mend. */
export function ownersOf(fact: Fact): string[] {
  const owner = ownerOf(fact)
  const others = 'links' in fact ? fact.links.flatMap(({ touchpoint }) => touchpoint.owner ?? []) : []
  return [...new Set([...(owner === undefined ? [] : [owner]), ...others])]
}

/** The touchpoints that it is about; none where it is about a chain as a whole, a file or the inventory. */
export function rowsIn(fact: Fact): readonly Row[] {
  if ('links' in fact) return fact.links
  return 'row' in fact ? [fact.row] : []
}

/** The touchpoints whose next audit is all that it takes. */
export function auditsThatMend(fact: Fact): readonly Row[] {
  switch (fact.rule) {
    case 'overdue':
    case 'never-audited':
    case 'changed':
      return [fact.row]
    case 'due-soon':
      return fact.paused ? [] : [fact.row]
    default:
      return []
  }
}

export function placeOf(fact: Fact): Place {
  switch (fact.rule) {
    case 'future-date':
      return 'file' in fact
        ? { in: 'audit', file: fact.file, path: ['date'] }
        : { in: 'inventory', path: pathOf(fact) }
    case 'baseline-unneeded':
      return { in: 'baseline', path: ['findings', fact.index] }
    default:
      return { in: 'inventory', path: pathOf(fact) }
  }
}

function pathOf(fact: Exclude<Fact, { file: string } | FactOf<'baseline-unneeded'>>): Path {
  switch (fact.rule) {
    case 'broken-chain':
      return [...fact.chain.chain.path, 'links', fact.chain.own.breaks[0] ?? 0]
    case 'weak-link':
      return [...fact.chain.chain.path, 'links', fact.link]
    case 'dead-end':
    case 'long-chain':
      return fact.chain.chain.path
    case 'vip-one-stage':
      return ['vip']
    case 'no-indirect':
      return ['touchpoints']
    case 'channels-contradict':
      return ['stages', fact.index]
    case 'no-driver':
      return ['driver']
    default:
      return [...fact.row.touchpoint.path, ...keyOf(fact)]
  }
}

/** The key of the touchpoint that says it. */
function keyOf(fact: Extract<Fact, { row: Row }>): Path {
  switch (fact.rule) {
    case 'pause-expired':
      return ['paused']
    case 'interval-no-reason':
      return ['review_every']
    case 'changed':
      return fact.changes.slice(0, 1).map(({ key }) => key)
    case 'action-overdue':
    case 'action-no-measure':
      return ['actions', fact.index]
    case 'future-date':
      return fact.key === 'added' ? ['added'] : ['actions', fact.index, 'done']
    case 'similar-names':
      return ['name']
    case 'vip-dying':
      return ['lifecycle']
    case 'standard-broken':
      return ['standard']
    case 'measure-contradicts':
      return ['metrics', fact.contradiction.metric]
    default:
      return []
  }
}

/** What a finding is known by: more than one key where it may be mended bit by bit. */
export function keysOf(fact: Fact): FindingKey[] {
  const key = { rule: fact.rule, about: aboutOf(fact) }
  const details = detailsOf(fact)
  return details.length === 0 ? [key] : details.map((detail) => ({ ...key, detail }))
}

/** Id of the touchpoint or chain, or the file; `undefined` for the whole inventory. */
export function aboutOf(fact: Fact): string | undefined {
  if ('chain' in fact) return fact.chain.chain.id
  if ('row' in fact) return fact.row.touchpoint.id
  return 'file' in fact ? fact.file : undefined
}

function detailsOf(fact: Fact): string[] {
  switch (fact.rule) {
    case 'overdue':
      return [fact.row.review?.date ?? fact.due]
    case 'due-soon':
      return [fact.due]
    case 'pause-expired':
      return [fact.until]
    case 'future-date':
      return [fact.date]
    case 'changed':
      return fact.changes.map(({ key }) => `${fact.seenOn} ${key}`)
    case 'broken-chain':
      return fact.links.map(({ touchpoint }) => touchpoint.id)
    case 'weak-link':
      return [fact.row.touchpoint.id]
    case 'action-overdue':
      return [`${fact.due} ${fact.action.do}`]
    case 'action-no-measure':
      return [fact.action.do]
    case 'similar-names':
      return [fact.twin.touchpoint.id]
    case 'vip-one-stage':
      return [fact.stage]
    case 'standard-broken':
      return [fact.judgement.date]
    case 'measure-contradicts':
      return [fact.contradiction.metric]
    case 'channels-contradict':
      return [fact.contradiction.stage]
    default:
      return []
  }
}
