import type { CalendarDate } from './date.ts'
import type { Action, Metrics, Touchpoint } from './inventory.ts'
import { byCodePoint, inTurn } from './order.ts'
import type { Cell } from './round.ts'
import { exact, isNumber } from './score.ts'

/** One action of the action plan, and how it stands. */
export interface PlannedAction {
  readonly touchpoint: Touchpoint
  readonly action: Action
  /** Who does it, else who answers for the touchpoint. */
  readonly owner: string | undefined
  readonly state: ActionState
  readonly verdict: Verdict
}

export type ActionState = 'open' | 'overdue' | 'done'

/** What came of an action, by its own measure. */
export type Verdict =
  | { readonly kind: 'reached' | 'missed'; readonly measure: Measure; readonly found: number }
  /** Not done yet; or done, and nothing is known since that could say what came of it. */
  | { readonly kind: 'waiting'; readonly measure: Measure; readonly for: 'done' | 'score' | 'value' }
  /** The measure is free text: people judge it. */
  | { readonly kind: 'to-be-judged' }
  | { readonly kind: 'no-measure' }

/** At least so much: `score 8`, `nps 40`, `csat 4.4`, `ces 5.5`, `conversion 0.3`, which is `conversion 30%`. */
export interface Measure {
  readonly of: MeasureKind
  readonly target: number
}

export type MeasureKind = 'score' | 'conversion' | keyof Metrics

interface Planned {
  readonly touchpoint: Touchpoint
  readonly standing: { readonly ownScore: Cell | undefined }
}

/**
 * The actions of every touchpoint and part: what is open by its day, those without a day after them; then what is done,
 * the latest first; else in the inventory’s order. What is open at a retired touchpoint is not to be done any more.
 */
export function planOf(rows: readonly Planned[], today: CalendarDate): PlannedAction[] {
  return rows
    .flatMap((row) => row.touchpoint.actions.map((action) => plannedAction(row, action, today)))
    .filter(({ touchpoint, state }) => state === 'done' || touchpoint.lifecycle !== 'retired')
    .toSorted(openThenDone)
}

/** How many actions are not done yet, by the id of their touchpoint; none where there are none. */
export function openActions(plan: readonly PlannedAction[]): ReadonlyMap<string, number> {
  const open = new Map<string, number>()
  for (const { touchpoint, state } of plan)
    if (state !== 'done') open.set(touchpoint.id, (open.get(touchpoint.id) ?? 0) + 1)
  return open
}

/** `undefined` for free text, and for a number that the scale does not have: nothing could ever reach it. */
export function measureOf(text: string): Measure | undefined {
  const [, word = '', number = '', percent] = measurePattern.exec(text) ?? []
  const of = kinds.find((kind) => kind === word.toLowerCase())
  if (of === undefined) return undefined
  const { lowest, highest, share } = scales[of]
  if (percent !== undefined && share === undefined) return undefined
  const target = exact(plain(number) * (percent === undefined ? 1 : (share ?? 1)))
  return target < lowest || target > highest ? undefined : { of, target }
}

/** A word and a number, with a colon, `>=` or `≥` between them or not. */
const measurePattern = /^\s*(\p{L}+)\s*(?:[:≥]|>=)?\s*([-−]?\d+(?:[.,]\d+)?)\s*(%)?\s*$/u

/** The ends of each scale, and what one percent is on it, where that makes sense. */
const scales: Record<MeasureKind, { lowest: number; highest: number; share?: number }> = {
  score: { lowest: 0, highest: 10 },
  nps: { lowest: -100, highest: 100 },
  csat: { lowest: 0, highest: 100, share: 1 },
  ces: { lowest: 0, highest: 100, share: 1 },
  conversion: { lowest: 0, highest: 1, share: 0.01 },
}

const kinds = Object.keys(scales) as MeasureKind[] // an object literal’s keys

const plain = (number: string) => Number(number.replace('−', '-').replace(',', '.'))

function plannedAction(row: Planned, action: Action, today: CalendarDate): PlannedAction {
  return {
    touchpoint: row.touchpoint,
    action,
    owner: action.owner ?? row.touchpoint.owner,
    state: stateOf(action, today),
    verdict: verdictOf(row, action, today),
  }
}

function stateOf({ due, done }: Action, today: CalendarDate): ActionState {
  if (done !== undefined && done <= today) return 'done'
  return due !== undefined && due < today ? 'overdue' : 'open'
}

function verdictOf(row: Planned, { measure: text, done }: Action, today: CalendarDate): Verdict {
  if (text === undefined) return { kind: 'no-measure' }
  const measure = measureOf(text)
  if (!measure) return { kind: 'to-be-judged' }
  if (done === undefined || done > today) return { kind: 'waiting', measure, for: 'done' }
  const found = measure.of === 'score' ? scoreSince(done, row) : valueToday(measure.of, row)
  if (found === undefined)
    return { kind: 'waiting', measure, for: measure.of === 'score' ? 'score' : 'value' }
  return { kind: found >= measure.target ? 'reached' : 'missed', measure, found }
}

/**
 * What the latest round after that day found; on the day itself nobody has lived with it yet. A still later round that
 * does not know takes nothing back.
 */
function scoreSince(done: CalendarDate, { standing: { ownScore } }: Planned): number | undefined {
  return ownScore && ownScore.date > done && isNumber(ownScore.value) ? ownScore.value : undefined
}

/** The inventory has these without a date: what it says once the action is done is taken for what came of it. */
function valueToday(of: Exclude<MeasureKind, 'score'>, { touchpoint }: Planned): number | undefined {
  return of === 'conversion' ? touchpoint.conversion : touchpoint.metrics[of]
}

/** Sorting keeps the inventory’s order where this tells nothing apart. */
const openThenDone = inTurn<PlannedAction>(
  (a, b) => Number(a.state === 'done') - Number(b.state === 'done'),
  (a, b) => byCodePoint(b.action.done ?? '', a.action.done ?? ''),
  (a, b) => (a.state === 'done' ? 0 : byCodePoint(a.action.due ?? never, b.action.due ?? never)),
)

/** After every date. */
const never = '~'
