import type { NewTouchpoint } from './addition.ts'
import type { Audit } from './audit.ts'
import { type Chain, type Named, type Sense, senses } from './inventory.ts'
import { stagesAfterSale } from './sale.ts'
import type { Row, Summary } from './summary.ts'

/** Fewer are not an inventory yet: laymen list five to seven, professionals twenty and more (seed 002). */
const fewestTouchpoints = 10

/** Something that the method asks for and the inventory lacks. */
export type Gap =
  /** Active, whole touchpoints. */
  | { readonly kind: 'few-touchpoints'; readonly count: number; readonly wanted: number }
  /** No touchpoint says at which stage it is met. */
  | { readonly kind: 'no-stages' }
  | { readonly kind: 'empty-stage'; readonly stage: string }
  /** `stage` is where one would stand; `undefined` where no stage is after the sale. */
  | { readonly kind: 'nothing-after-sale'; readonly stage: string | undefined }
  | { readonly kind: 'no-indirect' }
  /** Of the six, those that no touchpoint speaks to. */
  | { readonly kind: 'senses-left-out'; readonly senses: readonly Sense[] }
  /** Every company has several chains (law 2). */
  | { readonly kind: 'few-chains'; readonly count: number }
  | { readonly kind: 'dead-end'; readonly chain: Chain }
  | { readonly kind: 'segment-unscored'; readonly segment: Named }
  /** Competitors have it, and we do not. */
  | { readonly kind: 'held-by-others'; readonly row: Row; readonly competitors: readonly string[] }

/** What is missing, the broadest first; within a kind in the inventory’s order. */
export function gapsIn(summary: Summary, audits: readonly Audit[]): Gap[] {
  const { inventory } = summary
  const rows = [...summary.rows.values()].filter(({ active }) => active)
  const wholes = rows.filter(({ touchpoint }) => touchpoint.whole === undefined)
  return [
    ...(wholes.length < fewestTouchpoints
      ? [{ kind: 'few-touchpoints', count: wholes.length, wanted: fewestTouchpoints } as const]
      : []),
    ...stageGaps(inventory.stages, wholes),
    ...(wholes.length > 0 && wholes.every(({ touchpoint }) => touchpoint.control !== 'indirect')
      ? [{ kind: 'no-indirect' } as const]
      : []),
    ...senseGaps(rows),
    ...(inventory.chains.length < 2 ? [{ kind: 'few-chains', count: inventory.chains.length } as const] : []),
    ...inventory.chains
      .filter(({ next }) => next === undefined)
      .map((chain) => ({ kind: 'dead-end', chain }) as const),
    ...segmentGaps(inventory.segments, audits),
    ...rows
      .filter(({ heldBy }) => heldBy.length > 0)
      .map((row) => ({ kind: 'held-by-others', row, competitors: row.heldBy }) as const),
  ]
}

/** An empty stage after the sale is told once: that nothing comes after the sale says more. */
function stageGaps(stages: readonly string[], rows: readonly Row[]): Gap[] {
  if (stages.length === 0) return rows.length > 0 ? [{ kind: 'no-stages' }] : []
  const isEmpty = (stage: string) => rows.every(({ touchpoint }) => touchpoint.stage !== stage)
  const after = stagesAfterSale(stages)
  const nothingAfter = after.every(isEmpty)
  return [
    ...stages
      .filter((stage) => isEmpty(stage) && !(nothingAfter && after.includes(stage)))
      .map((stage) => ({ kind: 'empty-stage', stage }) as const),
    ...(nothingAfter ? [{ kind: 'nothing-after-sale', stage: after[0] } as const] : []),
  ]
}

function senseGaps(rows: readonly Row[]): Gap[] {
  const left = senses.filter((sense) => rows.every(({ touchpoint }) => !touchpoint.senses.includes(sense)))
  return left.length > 0 ? [{ kind: 'senses-left-out', senses: left }] : []
}

/** A segment is scored by an audit in its name. */
function segmentGaps(segments: readonly Named[], audits: readonly Audit[]): Gap[] {
  const scored = new Set(audits.filter(({ scores }) => scores !== undefined).map(({ segment }) => segment))
  return segments
    .filter(({ id }) => !scored.has(id))
    .map((segment) => ({ kind: 'segment-unscored', segment }))
}

/** What one touchpoint more has to be to close a gap; `undefined` where none would. */
export function additionFor(gap: Gap): Pick<NewTouchpoint, 'stage' | 'control'> | undefined {
  switch (gap.kind) {
    case 'few-touchpoints':
      return {}
    case 'empty-stage':
    case 'nothing-after-sale':
      return { stage: gap.stage }
    case 'no-indirect':
      return { control: 'indirect' }
    default:
      return undefined
  }
}
