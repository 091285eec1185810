import { isNumber, type Level, levelOf, median } from './score.ts'
import type { Row, Summary } from './summary.ts'

/** Where the company meets its customers: stage by channel. `undefined` is for those without a stage or a channel. */
export interface Coverage {
  readonly stages: readonly (string | undefined)[]
  readonly channels: readonly (string | undefined)[]
  /** `undefined` where no touchpoint stands: an empty cell. */
  readonly at: (stage: string | undefined, channel: string | undefined) => CoverageCell | undefined
}

export interface CoverageCell {
  /** Whole and active ones, in the inventory’s order; one with several channels stands in each of them. */
  readonly rows: readonly Row[]
  /** The median of the known own scores, and its level. */
  readonly median: number | undefined
  readonly level: Level | undefined
}

export function coverageOf({ inventory, rows }: Summary): Coverage {
  const cells = new Map<string, Row[]>()
  const asked = [...rows.values()].filter(
    ({ touchpoint, active }) => active && touchpoint.whole === undefined,
  )
  for (const row of asked)
    for (const channel of channelsOf(row)) {
      const key = keyOf(row.touchpoint.stage, channel)
      const cell = cells.get(key)
      if (cell) cell.push(row)
      else cells.set(key, [row])
    }
  return {
    stages: withNone(
      inventory.stages,
      asked.some(({ touchpoint }) => touchpoint.stage === undefined),
    ),
    channels: withNone(
      inventory.channels,
      asked.some(({ touchpoint }) => touchpoint.channels.length === 0),
    ),
    at: (stage, channel) => {
      const found = cells.get(keyOf(stage, channel))
      return found && cellOf(found, inventory.levels)
    },
  }
}

const channelsOf = ({ touchpoint: { channels } }: Row): readonly (string | undefined)[] =>
  channels.length > 0 ? [...new Set(channels)] : [undefined]

const withNone = (words: readonly string[], some: boolean) => [
  ...new Set<string | undefined>(words),
  ...(some ? [undefined] : []),
]

const keyOf = (stage: string | undefined, channel: string | undefined) =>
  JSON.stringify([stage ?? null, channel ?? null])

function cellOf(rows: readonly Row[], levels: Parameters<typeof levelOf>[1]): CoverageCell {
  const middle = median(rows.map(({ own }) => own).filter(isNumber))
  return { rows, median: middle, level: middle === undefined ? undefined : levelOf(middle, levels) }
}
