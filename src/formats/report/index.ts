import type { Summary } from '../../core/summary.ts'
import type { Messages } from '../../i18n/index.ts'
import { csvReport } from './csv.ts'
import { jsonReport } from './json.ts'
import { markdownReport } from './markdown.ts'

interface ReportFile {
  readonly name: string
  readonly text: string
}

/** What a report says, and nothing else: the same summary and language give the same bytes. */
export type ReportFormat = (summary: Summary, messages: Messages) => ReportFile[]

/** By the name that `--format` takes. */
export const reportFormats = {
  md: markdownReport,
  csv: csvReport,
  json: jsonReport,
} satisfies Record<string, ReportFormat>

export type ReportFormatName = keyof typeof reportFormats
