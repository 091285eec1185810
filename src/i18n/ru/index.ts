import { en } from '../en/index.ts'
import type { Messages } from '../index.ts'
import { map } from './map.ts'
import { result } from './result.ts'

/** Russian. What is still that of `en` has no words of its own yet. */
export const ru: Messages = {
  audit: en.audit,
  ballot: en.ballot,
  check: en.check,
  ci: en.ci,
  commands: en.commands,
  diff: en.diff,
  html: en.html,
  map,
  problems: en.problems,
  report: en.report,
  result,
}
