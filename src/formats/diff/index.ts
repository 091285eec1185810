import type { ChalkInstance } from 'chalk'
import type { Diff } from '../../core/diff.ts'
import type { PlacedProblem } from '../../core/errors.ts'
import type { Summary } from '../../core/summary.ts'
import type { Messages } from '../../i18n/index.ts'
import { json } from './json.ts'
import { markdown } from './markdown.ts'
import type { DiffFormatName } from './names.ts'
import { text } from './text.ts'

export interface DiffContext {
  /** What stands now. */
  readonly summary: Summary
  readonly messages: Messages
  /** Columns of the terminal: no line of text is wider. */
  readonly width: number
  readonly paint: ChalkInstance
}

/** One way to say what moved, or that there are not yet two standings to compare. */
export interface DiffFormat {
  readonly said: (diff: Diff | undefined, context: DiffContext) => string
  /** Where a program reads the format: that something was too broken for an answer. */
  readonly broken?: (problems: readonly PlacedProblem[], messages: Messages) => string
}

/** The formats of `diff`: a new one is a file and a line here. */
export const diffFormats = { text, md: markdown, json } satisfies Record<DiffFormatName, DiffFormat>
