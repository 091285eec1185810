import { anonymousOf, type NeutralWords } from './anonymous.ts'
import type { Audit } from './audit.ts'
import type { Diff } from './diff.ts'
import { type Choice, choiceOf, excerptOf, excerptOfDiff } from './excerpt.ts'
import type { Inventory } from './inventory.ts'
import type { Selection } from './selection.ts'
import type { History } from './side.ts'
import { type Summary, summarize } from './summary.ts'
import { courseOf, type RoundStanding } from './trend.ts'

/** How much of a workspace leaves the house. */
export interface ShareOptions {
  readonly selection: Selection
  /** What stands for names; `undefined` where they stay. */
  readonly anonymous: { readonly words: NeutralWords; readonly company: 'named' | 'hidden' } | undefined
}

/** What a report is made from. */
export interface Shared {
  readonly summary: Summary
  readonly since: Diff | undefined
  /** Where it stood after each round, the earliest first. */
  readonly trend: readonly RoundStanding[]
}

/**
 * The whole, an excerpt, without names, or both. What is chosen is chosen by its real names. Throws a `UserError` where
 * the selection names what is not there, or leaves nothing.
 */
export function shareOf(
  workspace: { readonly inventory: Inventory; readonly audits: readonly Audit[]; readonly summary: Summary },
  { selection, anonymous }: ShareOptions,
): Shared {
  const { inventory, audits, summary } = workspace
  const choice = choiceOf(summary, selection)
  if (!anonymous) return narrowed(workspace, choice)
  const neutral = anonymousOf(inventory, audits, anonymous.words, anonymous)
  const history = {
    summary: { ...summarize(neutral.inventory, neutral.audits, summary.today), anonymous: true },
    audits: neutral.audits,
  }
  return narrowed(history, choice && neutral.choice(choice))
}

function narrowed(history: History, choice: Choice | undefined): Shared {
  const { summary } = history
  if (!choice) return { summary, ...courseOf(history) }
  const { trend, since } = courseOf(history, (standing) => excerptOf(standing, choice))
  return { summary: excerptOf(summary, choice), since: since && excerptOfDiff(since, choice), trend }
}
