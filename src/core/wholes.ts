import { isNumber, median } from './score.ts'
import type { Row, Summary } from './summary.ts'

/** Whole touchpoints that are lived with today, in the inventory’s order: parts are judged with their whole. */
export const wholesIn = ({ rows }: Pick<Summary, 'rows'>): Row[] =>
  [...rows.values()].filter(({ touchpoint, active }) => active && touchpoint.whole === undefined)

/** Its parts, as far as they are shown and lived with. */
export const partsOf = ({ touchpoint: { parts } }: Row, { rows }: Pick<Summary, 'rows'>): Row[] =>
  parts.flatMap((id) => rows.get(id) ?? []).filter(({ active }) => active)

/** The median of the known own scores. */
export const medianOf = (rows: readonly Row[]) => median(rows.map(({ own }) => own).filter(isNumber))
