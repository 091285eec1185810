import { en } from '../en/index.ts'
import type { Messages } from '../index.ts'
import { importing } from './import.ts'
import { measures } from './measures.ts'
import { parts } from './parts.ts'
import { segments } from './segments.ts'
import { standards } from './standards.ts'
import { suggest } from './suggest.ts'
import { templates } from './templates.ts'

/** Russian. */
export const ru: Messages = {
  audit: en.audit,
  ballot: en.ballot,
  check: en.check,
  ci: en.ci,
  commands: en.commands,
  diff: en.diff,
  html: en.html,
  importing,
  measures,
  parts,
  problems: en.problems,
  report: en.report,
  segments,
  standards,
  suggest,
  templates,
}
