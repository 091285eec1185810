import type { Candidate, Completion } from './index.ts'

/** First the kind, then what there is to choose from, a line each. */
export function answer(
  completion: Completion,
  linesOf: (candidates: readonly Candidate[]) => readonly string[],
): string {
  const lines = completion.kind === 'values' ? linesOf(completion.candidates) : []
  return [completion.kind, ...lines].map((line) => `${line}\n`).join('')
}
