import type { Touchpoint } from './inventory.ts'
import { byCodePoint, inTurn, largestFirst, smallestFirst } from './order.ts'
import type { CrossHair } from './ranking.ts'
import { exact, isNumber } from './score.ts'
import type { Row, Summary } from './summary.ts'
import type { RoundStanding } from './trend.ts'

export type LifeStage = NonNullable<Touchpoint['lifecycle']>

export const lifeStages = [
  'planned',
  'entry',
  'growth',
  'saturation',
  'decline',
  'retired',
] as const satisfies readonly LifeStage[]

/** The four questions, in the order in which they are asked: a touchpoint stands under the first that fits. */
export const lifeQuestions = ['die', 'appear', 'repair', 'revive'] as const
export type LifeQuestion = (typeof lifeQuestions)[number]

/** Why a touchpoint stands under a question. */
export type LifeReason =
  | { readonly kind: 'fading'; readonly importance: number }
  | { readonly kind: 'poor-alone'; readonly importance: number; readonly score: number }
  | { readonly kind: 'planned' }
  | { readonly kind: 'held-by'; readonly competitors: readonly string[] }
  | { readonly kind: 'sucks'; readonly score: number }
  | { readonly kind: 'breaks' /** Ids. */; readonly chains: readonly string[] }
  | { readonly kind: 'concentrate-here'; readonly importance: number; readonly score: number }
  | {
      readonly kind: 'important'
      readonly stage: 'decline' | 'saturation'
      readonly importance: number | undefined
      readonly vip: boolean
    }
  | { readonly kind: 'wow-lost'; readonly round: string; readonly from: number; readonly to: number }

export interface LifeAnswer {
  readonly row: Row
  readonly reasons: readonly LifeReason[]
}

export interface Lifecycle {
  /** Whole touchpoints at each stage of life; `undefined` for those of which it is not said. */
  readonly stages: readonly { readonly stage: LifeStage | undefined; readonly rows: readonly Row[] }[]
  readonly answers: Readonly<Record<LifeQuestion, readonly LifeAnswer[]>>
  /** Stages of the journey without any touchpoint of ours; none in an excerpt, which does not know. */
  readonly emptyStages: readonly string[]
  /** Under no question, and importance or score is not known. */
  readonly unjudged: readonly Row[]
}

/**
 * What should die, appear, be repaired, be revived. Important is what reaches the median importance of the map’s
 * cross-hair, or stands in the VIP list. Rounds tell where Wow was lost.
 */
export function lifecycleOf(summary: Summary, rounds: readonly RoundStanding[]): Lifecycle {
  const rows = [...summary.rows.values()]
  const wholes = rows.filter(({ touchpoint }) => touchpoint.whole === undefined)
  const asked = rows.map((row) => ({ row, ...answerFor(row, { summary, rounds }) }))
  const under = (question: LifeQuestion): LifeAnswer[] =>
    asked.filter((one) => one.question === question).map(({ row, reasons }) => ({ row, reasons }))
  return {
    stages: [...lifeStages, undefined].map((stage) => ({
      stage,
      rows: wholes.filter(({ touchpoint }) => touchpoint.lifecycle === stage),
    })),
    answers: {
      die: under('die').toSorted(leastImportantFirst),
      appear: under('appear').toSorted(mostImportantFirst),
      repair: under('repair').toSorted(mostUrgentFirst),
      revive: under('revive').toSorted(mostImportantFirst),
    },
    emptyStages: summary.excerpt ? [] : emptyStages(summary),
    unjudged: asked.filter((one) => one.question === undefined && isUnjudged(one.row)).map(({ row }) => row),
  }
}

/** Half of the median importance: what weighs no more hardly counts. */
export const triflingUpTo = ({ importance }: CrossHair) => exact(importance / 2)

interface Circumstances {
  readonly summary: Summary
  readonly rounds: readonly RoundStanding[]
}

function answerFor(
  row: Row,
  around: Circumstances,
): { question: LifeQuestion | undefined; reasons: readonly LifeReason[] } {
  for (const question of lifeQuestions) {
    const reasons = questions[question](row, around)
    if (reasons.length > 0) return { question, reasons }
  }
  return { question: undefined, reasons: [] }
}

const questions: Record<LifeQuestion, (row: Row, around: Circumstances) => LifeReason[]> = {
  die: (row, { summary }) => (isOurs(row) && !isImportant(row, summary) ? whyDie(row, summary) : []),
  appear: (row) => (row.touchpoint.whole === undefined ? whyAppear(row) : []),
  repair: (row) => (isOurs(row) || row.breaks.length > 0 ? whyRepair(row) : []),
  revive: (row, around) => (isOurs(row) ? whyRevive(row, around) : []),
}

/** A whole touchpoint that we have today. */
const isOurs = ({ touchpoint, active, own }: Row) =>
  active && touchpoint.whole === undefined && own !== 'absent'

function whyDie({ touchpoint, importance, own, quadrant, chains }: Row, summary: Summary): LifeReason[] {
  if (!importance || !summary.crossHair) return []
  const { lifecycle: stage, parts } = touchpoint
  if (stage === 'decline') return [{ kind: 'fading', importance: importance.value }]
  const young = stage === 'entry' || stage === 'growth'
  const linked = chains.length > 0 || parts.some((id) => isLinked(id, summary))
  const trifling = importance.value <= triflingUpTo(summary.crossHair)
  return trifling && quadrant === 'low-priority' && !young && !linked && isNumber(own)
    ? [{ kind: 'poor-alone', importance: importance.value, score: own }]
    : []
}

const isLinked = (id: string, { inventory }: Summary) =>
  inventory.chains.some(({ links }) => links.some(({ to }) => to === id))

function whyAppear({ touchpoint, heldBy }: Row): LifeReason[] {
  if (touchpoint.lifecycle === 'planned') return [{ kind: 'planned' }]
  return heldBy.length > 0 ? [{ kind: 'held-by', competitors: heldBy }] : []
}

function whyRepair({ level, own, breaks, quadrant, importance }: Row): LifeReason[] {
  if (!isNumber(own)) return []
  return [
    ...(level === 'sucks' ? [{ kind: 'sucks', score: own } as const] : []),
    ...(breaks.length > 0 ? [{ kind: 'breaks', chains: breaks } as const] : []),
    ...(quadrant === 'concentrate-here' && level !== 'wow' && importance
      ? [{ kind: 'concentrate-here', importance: importance.value, score: own } as const]
      : []),
  ]
}

function whyRevive(row: Row, { summary, rounds }: Circumstances): LifeReason[] {
  const { lifecycle: stage } = row.touchpoint
  const tired = stage === 'decline' || stage === 'saturation'
  return [
    ...(tired && isImportant(row, summary)
      ? [{ kind: 'important', stage, importance: row.importance?.value, vip: isVip(row, summary) } as const]
      : []),
    ...wowLost(row, summary, rounds),
  ]
}

/** The latest round after which it stood at Wow, where it does not stand there now. */
function wowLost({ touchpoint, own, level }: Row, { inventory }: Summary, rounds: readonly RoundStanding[]) {
  if (!isNumber(own) || level === 'wow') return []
  const once = rounds
    .flatMap(({ round, own: scores }) => {
      const from = scores.get(touchpoint.id)
      return isNumber(from) && from >= inventory.levels.wow ? [{ round, from }] : []
    })
    .at(-1)
  return once ? [{ kind: 'wow-lost', ...once, to: own } as const] : []
}

const isImportant = (row: Row, summary: Summary) =>
  isVip(row, summary) ||
  (row.importance !== undefined &&
    summary.crossHair !== undefined &&
    row.importance.value >= summary.crossHair.importance)

const isVip = ({ touchpoint: { id } }: Row, { vip }: Summary) => vip.places.some((place) => place.id === id)

function emptyStages(summary: Summary): string[] {
  const met = [...summary.rows.values()].filter(({ active, own }) => active && own !== 'absent')
  return summary.inventory.stages.filter((stage) => met.every(({ touchpoint }) => touchpoint.stage !== stage))
}

const isUnjudged = (row: Row) => isOurs(row) && row.quadrant === undefined

const byImportance = (a: LifeAnswer, b: LifeAnswer) =>
  largestFirst(a.row.importance?.value, b.row.importance?.value)

const byId = (a: LifeAnswer, b: LifeAnswer) => byCodePoint(a.row.touchpoint.id, b.row.touchpoint.id)

const mostImportantFirst = inTurn<LifeAnswer>(byImportance, byId)

const leastImportantFirst = inTurn<LifeAnswer>(
  (a, b) => smallestFirst(a.row.importance?.value, b.row.importance?.value),
  byId,
)

const mostUrgentFirst = inTurn<LifeAnswer>(
  (a, b) => largestFirst(a.row.opportunity, b.row.opportunity),
  (a, b) => smallestFirst(a.row.fixFirstRank, b.row.fixFirstRank),
  byId,
)
