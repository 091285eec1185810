import { contradictionsOf } from '../measures.ts'
import type { Finders } from './index.ts'

/** What was seen or measured, against what was promised or scored. */
export const evidence = {
  /** The latest round that said anything decides; a standard that was taken away is broken by nobody. */
  'standard-broken': ({ rows, summary: { standards } }) =>
    rows.flatMap((row) => {
      const judgement = standards.get(row.touchpoint.id)?.judgements[0]
      if (!row.active || row.touchpoint.standard === undefined) return []
      return judgement?.verdict === 'broken' ? [{ rule: 'standard-broken', row, judgement }] : []
    }),
  'measure-contradicts': ({ rows }) =>
    rows.flatMap((row) =>
      contradictionsOf(row).map((contradiction) => ({ rule: 'measure-contradicts', row, contradiction })),
    ),
} satisfies Finders<'standard-broken' | 'measure-contradicts'>
