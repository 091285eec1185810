import type { Problem } from '../core/problem.ts'
import type { Messages } from './index.ts'

/** What is wrong and how to mend it, in words. Hostile until escaped: it quotes what the user wrote. */
export function problemText(messages: Messages, problem: Problem): string {
  // the table has one function for each kind; TypeScript cannot see that the key and the argument go together
  const say = messages.problems[problem.kind] as (problem: Problem) => string
  return say(problem)
}
