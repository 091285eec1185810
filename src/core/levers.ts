import { type Lever, levers } from './inventory.ts'
import type { PlannedAction } from './plan.ts'

/** Which of the six levers the action plan pulls. */
export interface LeverUse {
  /** Each of the six, with its actions: none where the plan does not use it. */
  readonly each: readonly { readonly lever: Lever; readonly open: number; readonly done: number }[]
  readonly unused: readonly Lever[]
  /** Actions that name no lever. */
  readonly without: readonly PlannedAction[]
}

export function leversIn(plan: readonly PlannedAction[]): LeverUse {
  const each = levers.map((lever) => {
    const pulled = plan.filter(({ action }) => action.lever === lever)
    const done = pulled.filter(({ state }) => state === 'done').length
    return { lever, open: pulled.length - done, done }
  })
  return {
    each,
    unused: each.filter(({ open, done }) => open + done === 0).map(({ lever }) => lever),
    without: plan.filter(({ action }) => action.lever === undefined),
  }
}
