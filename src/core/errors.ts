import type { Problem } from './problem.ts'

/** A problem and the place a person finds it at. Lines and columns count from 1. */
export interface PlacedProblem {
  readonly problem: Problem
  readonly file?: string
  readonly line?: number
  readonly column?: number
}

/** Something for the user to mend: exit code 2. Anything else that is thrown is a bug. */
export class UserError extends Error {
  readonly problems: readonly PlacedProblem[]

  constructor(problems: readonly PlacedProblem[]) {
    super(
      firstOf(problems)
        .map(({ problem }) => problem.kind)
        .join(', '),
    )
    this.name = 'UserError'
    this.problems = firstOf(problems)
  }
}

/** The first of many problems, and how many more there are: nobody reads on, and each one takes time to say. */
function firstOf(problems: readonly PlacedProblem[]): readonly PlacedProblem[] {
  if (problems.length <= mostSaid) return problems
  const said = problems.filter(({ problem }) => problem.kind !== 'more-problems')
  const before = problems.map(({ problem }) => (problem.kind === 'more-problems' ? problem.count : 0))
  const count = Math.max(said.length - mostSaid, 0) + before.reduce((sum, one) => sum + one, 0)
  return [...said.slice(0, mostSaid), { problem: { kind: 'more-problems', count } }]
}

const mostSaid = 500
