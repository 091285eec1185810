import { bash } from './bash.ts'
import { fish } from './fish.ts'
import type { ShellName } from './names.ts'
import { zsh } from './zsh.ts'

/** One way to go on with a command line. */
export interface Candidate {
  /** The whole word, without quotes; one line that a terminal shows as it is. */
  readonly value: string
  /** One line too. */
  readonly description?: string | undefined
}

/** How a word can go on: with one of these, or with a path, which a shell completes itself. */
export type Completion =
  | { readonly kind: 'values'; readonly candidates: readonly Candidate[] }
  | { readonly kind: 'files' | 'directories' }

/** How a shell is taught to complete, and what it is answered when it asks. */
export interface Shell {
  /** What is run once: it asks `touchpoints __complete` whenever the user presses Tab. */
  readonly script: string
  /** The words that the script has sent: without the program and without quotes, the one at the cursor last. */
  readonly wordsOf: (sent: readonly string[]) => readonly string[]
  /** First the kind, then a line for each candidate, in such a form that the shell neither runs nor splits it. */
  readonly reply: (completion: Completion, sent: readonly string[]) => string
}

/** The shells that can be taught: a new one is a file, a line here and its name in `names.ts`. */
export const shells = { bash, zsh, fish } satisfies Record<ShellName, Shell>
