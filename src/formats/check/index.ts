import type { ChalkInstance } from 'chalk'
import type { Verdict } from '../../core/check.ts'
import type { CalendarDate } from '../../core/date.ts'
import type { PlacedProblem } from '../../core/errors.ts'
import type { Finding } from '../../core/finding.ts'
import type { Messages } from '../../i18n/index.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import type { CheckFormatName } from './names.ts'
import { text } from './text.ts'

/** Where a person finds what a finding is about. Lines and columns count from 1. */
export interface FindingPlace {
  readonly file: string
  readonly line?: number
  readonly column?: number
}

export interface CheckContext {
  readonly messages: Messages
  readonly paint: ChalkInstance
  readonly notes: boolean
  /** Who drives the audits, if anybody does. */
  readonly driver: string | undefined
  readonly placeOf: (finding: Finding) => FindingPlace
  /** How the program is called for this folder, in a shell: with `-C` where that was given. */
  readonly program: string
}

/** One way to say a verdict, and to say that a file was too broken for one. */
export interface CheckFormat {
  readonly verdict: (verdict: Verdict, context: CheckContext) => string
  readonly broken: (problems: readonly PlacedProblem[], messages: Messages, today: CalendarDate) => string
  readonly stepSummary?: StepSummary
  /** Whether places name files from the top of the checkout, which is where the CI looks for them. */
  readonly fromCheckout?: boolean
}

/** Markdown for the page that a CI shows of the run, in at most so many bytes of UTF-8. */
export interface StepSummary {
  readonly verdict: (verdict: Verdict, context: CheckContext, bytes: number) => string
  readonly broken: (problems: readonly PlacedProblem[], messages: Messages, bytes: number) => string
}

/** The formats of `check`: a new one is a file and a line here. */
export const checkFormats = { text, json, github, junit } satisfies Record<CheckFormatName, CheckFormat>
