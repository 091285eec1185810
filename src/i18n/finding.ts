import type { Fact } from '../core/finding.ts'
import type { Messages } from './index.ts'

type Say = (fact: Fact) => string
type Mend = (fact: Fact, program: string) => string

// The tables have one function for each rule; TypeScript cannot see that the key and the argument go together.

/** What a rule saw. Hostile until escaped. */
export const findingText = ({ check }: Messages, fact: Fact): string =>
  (check.findings[fact.rule] as Say)(fact)

/** The command or the edit that mends it; `program` is how the program is called for this folder. */
export const mendText = ({ check }: Messages, fact: Fact, program: string): string =>
  (check.mends[fact.rule] as Mend)(fact, program)
