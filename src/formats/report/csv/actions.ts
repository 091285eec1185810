import type { PlannedAction } from '../../../core/plan.ts'
import type { Summary } from '../../../core/summary.ts'
import type { Column } from './table.ts'

/** What to do about what. `owner` is the touchpoint’s where the action has none of its own. */
export const actionColumns = ({ anonymous }: Summary): Column<PlannedAction>[] => [
  { key: 'id', cell: ({ touchpoint }) => touchpoint.id },
  { key: 'name', cell: ({ touchpoint }) => touchpoint.name },
  { key: 'do', cell: ({ action }) => action.do },
  { key: 'lever', cell: ({ action }) => action.lever },
  ...(anonymous ? [] : [{ key: 'owner', cell: ({ owner }: PlannedAction) => owner }]),
  { key: 'due', date: true, cell: ({ action }) => action.due },
  { key: 'measure', cell: ({ action }) => action.measure },
  { key: 'done', date: true, cell: ({ action }) => action.done },
  { key: 'state', cell: ({ state }) => state },
  { key: 'verdict', cell: ({ verdict }) => verdict.kind },
  { key: 'waiting_for', cell: ({ verdict }) => ('for' in verdict ? verdict.for : undefined) },
  { key: 'target', cell: ({ verdict }) => ('measure' in verdict ? verdict.measure.target : undefined) },
  { key: 'found', cell: ({ verdict }) => ('found' in verdict ? verdict.found : undefined) },
]
