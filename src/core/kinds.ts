import type { Touchpoint } from './inventory.ts'
import { isNumber, type Level, levelOf } from './score.ts'
import type { Row, Summary } from './summary.ts'
import { medianOf, wholesIn } from './wholes.ts'

/** Touchpoints of one kind, and how good they are. */
export interface Kind<Name extends string> {
  /** `undefined` for those of which it is not said. */
  readonly kind: Name | undefined
  readonly rows: readonly Row[]
  readonly scored: number
  /** Of the known own scores. */
  readonly median: number | undefined
  readonly level: Level | undefined
}

/** What tells touchpoints apart, with what each of them can be. */
export const kindAxes = {
  control: ['direct', 'indirect'],
  place: ['online', 'offline'],
  rhythm: ['once', 'recurring'],
} as const satisfies { [Axis in 'control' | 'place' | 'rhythm']: readonly NonNullable<Touchpoint[Axis]>[] }

export type KindAxis = keyof typeof kindAxes
export type KindName = (typeof kindAxes)[KindAxis][number]

/** Yours or somebody else’s, online or not, met once or again: side by side, what is absent left out. */
export function kindsOf(summary: Summary): Readonly<Record<KindAxis, readonly Kind<KindName>[]>> {
  const rows = wholesIn(summary).filter(({ own }) => own !== 'absent')
  const along = (axis: KindAxis) =>
    [...kindAxes[axis], undefined].map((kind) =>
      kindOf(
        kind,
        rows.filter(({ touchpoint }) => touchpoint[axis] === kind),
        summary,
      ),
    )
  return { control: along('control'), place: along('place'), rhythm: along('rhythm') }
}

function kindOf(kind: KindName | undefined, rows: readonly Row[], { inventory }: Summary): Kind<KindName> {
  const middle = medianOf(rows)
  return {
    kind,
    rows,
    scored: rows.filter(({ own }) => isNumber(own)).length,
    median: middle,
    level: middle === undefined ? undefined : levelOf(middle, inventory.levels),
  }
}

/** Who or what runs the touchpoints: each stands in one of the first three lists. */
export interface Automation {
  readonly automated: readonly Row[]
  /** A person is in charge. */
  readonly owned: readonly Row[]
  /** Not automated, and nobody’s: it must have a person in charge. */
  readonly neither: readonly Row[]
  /** Of the automated ones, those that somebody looks after as well. */
  readonly lookedAfter: readonly Row[]
  /** Of the automated ones, those at Sucks. */
  readonly failing: readonly Row[]
}

export function automationOf(summary: Summary): Automation {
  const rows = wholesIn(summary).filter(({ own }) => own !== 'absent')
  const automated = rows.filter(({ touchpoint }) => touchpoint.automated)
  const others = rows.filter(({ touchpoint }) => !touchpoint.automated)
  const hasOwner = ({ touchpoint }: Row) => touchpoint.owner !== undefined
  return {
    automated,
    owned: others.filter(hasOwner),
    neither: others.filter((row) => !hasOwner(row)),
    lookedAfter: automated.filter(hasOwner),
    failing: automated.filter(({ level }) => level === 'sucks'),
  }
}
