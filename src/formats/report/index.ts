import type { Diff } from '../../core/diff.ts'
import type { Summary } from '../../core/summary.ts'
import type { RoundStanding } from '../../core/trend.ts'
import type { Messages } from '../../i18n/index.ts'
import { csvReport } from './csv.ts'
import { htmlReport } from './html.ts'
import { icsReport } from './ics.ts'
import { jsonReport } from './json.ts'
import { markdownReport } from './markdown.ts'
import type { ReportFormatName } from './names.ts'
import { slidesReport } from './slides.ts'

export interface ReportFile {
  readonly name: string
  readonly text: string
}

export interface ReportOptions {
  /** Shows each vote with the name of who gave it. Nobody’s vote is named unless that is asked for. */
  readonly who: boolean
  /** What moved since the round before the latest; `undefined` where there is none. */
  readonly since?: Diff | undefined
  /** CSV for an Excel that wants `;`, a decimal comma and a byte order mark. */
  readonly excel?: boolean
  /** What it is called instead of after the inventory. */
  readonly title?: string | undefined
  /** Where the company stood after each round, the earliest first. */
  readonly trend?: readonly RoundStanding[]
}

/** What a report says, and nothing else: the same summary, language and options give the same bytes. */
export type ReportFormat = (summary: Summary, messages: Messages, options?: ReportOptions) => ReportFile[]

/** By the name that `--format` takes. */
export const reportFormats = {
  md: markdownReport,
  csv: csvReport,
  html: htmlReport,
  json: jsonReport,
  ics: icsReport,
  slides: slidesReport,
} satisfies Record<ReportFormatName, ReportFormat>
