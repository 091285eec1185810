import type { Problem } from '../core/problem.ts'
import type { Messages } from './index.ts'
import { visible } from './visible.ts'

/** What is wrong and how to mend it, in words. Hostile until escaped: it quotes what the user wrote. */
export function problemText(messages: Messages, problem: Problem): string {
  // the table has one function for each kind; TypeScript cannot see that the key and the argument go together
  const say = messages.problems[problem.kind] as (problem: Problem) => string
  return visible(say(isOurs(problem) ? problem : clipped(problem)))
}

/** Texts of our own, and folders, are said in full. */
const isOurs = ({ kind }: Problem) => kind === 'usage' || kind === 'no-workspace' || kind === 'outside'

/** Somebody’s key may be a megabyte long; the list of what there is besides is cut where it is said. */
function clipped(problem: Problem): Problem {
  const entries = Object.entries(problem).map(([key, value]: [string, unknown]) => [
    key,
    clippedValue(key, value),
  ])
  return Object.fromEntries(entries) as Problem // the same keys, and texts stay texts
}

function clippedValue(key: string, value: unknown): unknown {
  if (typeof value === 'string' && value.length > longest) return `${value.slice(0, longest)}…`
  if (key === 'headers' && Array.isArray(value))
    return value.slice(0, mostHeaders).map((one) => clippedValue('', one))
  return value
}

const longest = 200
const mostHeaders = 20
