import type { CalendarDate } from '../../core/date.ts'
import { listed } from '../plural.ts'
import { report } from './report.ts'

const { number } = report

/** What moved between two standings: `diff`, and a section of the report. Text that people wrote comes in escaped. */
export const diff = {
  title: (company: string, from: string, to: string) => `${company}: what moved from ${from} to ${to}`,
  sinceLastRound: 'Since last round',
  span: (from: string, to: string) => `What moved from ${from} to ${to}.`,
  revision: (name: string, commit: string) => `${name} (${commit})`,
  now: 'now',
  nothing: 'Nothing moved.',
  noRounds: (company: string) =>
    `${company}: there is no round of the whole yet, so there is nothing to compare.`,
  oneRound: (company: string, round: string) =>
    `${company}: ${round} is the only round so far; compare a date or a git revision, as in: touchpoints diff HEAD~1`,
  counted: (title: string, count: number) => `${title} (${count})`,

  levelUp: 'Level up',
  levelDown: 'Level down',
  scoreUp: 'Score up, in the same level',
  scoreDown: 'Score down, in the same level',
  firstScored: 'First scored',
  turned: 'Without a number, before or now',
  vipIn: (vip: string) => `Into the ${vip}`,
  vipOut: (vip: string) => `Out of the ${vip}`,
  chainsBroken: 'Chains broken',
  chainsHealed: 'Chains healed',
  strength: 'Strength and weakest link of chains',
  appeared: 'New touchpoints',
  gone: 'Gone touchpoints',
  chainsAppeared: 'New chains',
  chainsGone: 'Gone chains',
  done: 'Actions done',

  /** Importance on each side, where there is one. */
  weighed: (name: string, from: number | undefined, to: number | undefined) => {
    if (from === to) return to === undefined ? name : `${name} (importance ${number(to)})`
    const was = from === undefined ? 'none' : number(from)
    return to === undefined
      ? `${name} (importance was ${was})`
      : `${name} (importance ${number(to)}, was ${was})`
  },
  broken: (chain: string, links: readonly string[], already: boolean) =>
    `${chain} ${already ? 'now also ' : ''}at ${listed(links)}`,
  healed: (chain: string, known: boolean) => (known ? chain : `${chain} (as far as is known)`),
  atMost: (score: number) => `at most ${number(score)}`,
  weakest: (chain: string, now: string | undefined, was: string | undefined) => {
    if (now === undefined) return chain
    if (was === undefined || was === now) return `${chain} (weakest: ${now})`
    return `${chain} (weakest: ${now}, was ${was})`
  },
  retired: (name: string) => `${name} (retired)`,
  action: (what: string, touchpoint: string, day: CalendarDate) => `${what} (${touchpoint}, ${day})`,
}
