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
    super(problems.map(({ problem }) => problem.kind).join(', '))
    this.name = 'UserError'
    this.problems = problems
  }
}
