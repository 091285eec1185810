import { coverageOf } from './coverage.ts'
import { exact } from './score.ts'
import type { Row, Summary } from './summary.ts'

/** A stage at which customers are treated well in one channel and badly in another. */
export interface ChannelContradiction {
  readonly stage: string
  /** Each lies as far as that from another one; the best first, else in the inventory’s order. */
  readonly channels: readonly ChannelScore[]
  /** Between the best and the worst median. */
  readonly apart: number
}

export interface ChannelScore {
  readonly channel: string
  /** Of the known own scores at that stage. */
  readonly median: number
  readonly rows: readonly Row[]
}

/** Medians of two channels at one stage that lie so far apart contradict each other. */
export const contradictsFrom = 4

/** Stage by stage. What names no stage or no channel is left out. */
export function contradictionsIn(summary: Summary): ChannelContradiction[] {
  const coverage = coverageOf(summary)
  return coverage.stages.flatMap((stage) => {
    if (stage === undefined) return []
    const known = coverage.channels.flatMap((channel): ChannelScore[] => {
      const cell = coverage.at(stage, channel)
      return channel === undefined || cell?.median === undefined
        ? []
        : [{ channel, median: cell.median, rows: cell.rows }]
    })
    return contradictionAt(stage, known)
  })
}

function contradictionAt(stage: string, known: readonly ChannelScore[]): ChannelContradiction[] {
  const channels = known
    .filter((one) => known.some((other) => Math.abs(one.median - other.median) >= contradictsFrom))
    .toSorted((a, b) => b.median - a.median)
  const [best, worst] = [channels[0], channels.at(-1)]
  return best && worst ? [{ stage, channels, apart: exact(best.median - worst.median) }] : []
}
