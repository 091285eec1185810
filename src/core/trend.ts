import { type Diff, diffOf } from './diff.ts'
import { isNumber, type Level, type Value } from './score.ts'
import { type History, type Side, sidesOfRounds } from './side.ts'
import type { Summary } from './summary.ts'

/** Where the company stood after a round: today’s inventory, and the audits up to and including that round. */
export interface RoundStanding {
  readonly round: string
  /** How many touchpoints stood at each level; whole and active ones only. */
  readonly levels: Readonly<Record<Level, number>>
  /** Of the same touchpoints, those without a number. */
  readonly open: number
  /** The VIP of that time, and how many of them were Wow. */
  readonly vip: { readonly places: number; readonly wow: number }
  readonly brokenChains: number
  /** The own score by today’s id; nothing for what had not been answered by then. */
  readonly own: ReadonlyMap<string, Value>
}

/** How a company came to where it stands. */
interface Course {
  /** One standing a round, the earliest first: of the whole, or of what is left of it. */
  readonly trend: RoundStanding[]
  /** From the round before the latest to the latest; `undefined` while there are fewer than two. */
  readonly since: Diff | undefined
}

/** The trend, and what moved in the end; each round is summed up once for both. */
export function courseOf(history: History, left: (summary: Summary) => Summary = (all) => all): Course {
  const trend: RoundStanding[] = []
  const latest: Side[] = []
  for (const [name, side] of sidesOfRounds(history)) {
    trend.push(standingAfter(name, left(side.summary)))
    latest.push(side)
    if (latest.length > 2) latest.shift()
  }
  const [from, to] = latest
  return { trend, since: from && to && diffOf(from, to) }
}

export const trendOf = (history: History, left?: (summary: Summary) => Summary): RoundStanding[] =>
  courseOf(history, left).trend

function standingAfter(round: string, { rows, vip, chains }: Summary): RoundStanding {
  const asked = [...rows.values()].filter(
    ({ touchpoint, active }) => active && touchpoint.whole === undefined,
  )
  const at = (level: Level) => asked.filter((row) => row.level === level).length
  return {
    round,
    levels: { sucks: at('sucks'), ok: at('ok'), wow: at('wow') },
    open: asked.filter(({ own }) => !isNumber(own)).length,
    vip: { places: vip.places.length, wow: vip.wow },
    brokenChains: chains.filter(({ own }) => own.breaks.length > 0).length,
    own: new Map(
      Array.from(rows).flatMap(([id, { own }]): [string, Value][] => (own === undefined ? [] : [[id, own]])),
    ),
  }
}
