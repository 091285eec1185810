import { isNumber } from '../../core/score.ts'
import type { Row } from '../../core/summary.ts'
import { nameOf } from './cells.ts'
import type { Page } from './page.ts'

/** The touchpoints of one stage, parts after their whole. */
export interface StageGroup {
  /** `undefined` for those without a stage. */
  readonly stage: string | undefined
  readonly rows: readonly Row[]
}

/** Every touchpoint, along the customer’s way; parts under their whole, where that is shown. */
export function stageGroups({ summary }: Page): StageGroup[] {
  const tops = [...summary.rows.values()].filter(
    ({ touchpoint }) => !summary.rows.has(touchpoint.whole ?? ''),
  )
  const known = summary.inventory.stages
  const others = tops.filter(({ touchpoint: { stage } }) => stage === undefined || !known.includes(stage))
  const withParts = (rows: readonly Row[]) =>
    rows.flatMap((row) => [row, ...row.touchpoint.parts.flatMap((id) => summary.rows.get(id) ?? [])])
  return [
    ...known.map((stage) => ({
      stage,
      rows: withParts(tops.filter(({ touchpoint }) => touchpoint.stage === stage)),
    })),
    ...(others.length > 0 ? [{ stage: undefined, rows: withParts(others) }] : []),
  ]
}

/** How many there are, and for how many of them a score is missing in which way. */
export function breadth({ summary, words }: Page): string {
  const rows = [...summary.rows.values()]
  const wholes = rows.filter(({ touchpoint }) => touchpoint.whole === undefined)
  const asked = wholes.filter(({ active }) => active)
  const count = (test: (row: Row) => boolean) => asked.filter(test).length
  return [
    words.stages.listed(wholes.length, rows.length - wholes.length),
    words.stages.asked(
      asked.length,
      count(({ own }) => isNumber(own)),
      count(({ own }) => own === 'unknown'),
      count(({ own }) => own === 'absent'),
      count(({ own }) => own === undefined),
    ),
  ].join(' ')
}

/** A part that is met in another stage than its whole says so. */
export function nameInGroup(row: Row, page: Page): string {
  const { whole, stage } = row.touchpoint
  const name = nameOf(row, page)
  const over = page.summary.rows.get(whole ?? '')
  return over && stage !== undefined && stage !== over.touchpoint.stage
    ? page.words.stages.partInStage(name, page.safe(stage))
    : name
}
