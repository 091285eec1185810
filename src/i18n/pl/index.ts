import { en } from '../en/index.ts'
import type { Messages } from '../index.ts'
import { anonymity } from './anonymity.ts'
import { excerpt } from './excerpt.ts'
import { rescored } from './rescored.ts'
import { screen } from './screen.ts'

/** Polish. What is still that of `en` has no words of its own yet. */
export const pl: Messages = {
  anonymity,
  audit: en.audit,
  ballot: en.ballot,
  check: en.check,
  ci: en.ci,
  commands: en.commands,
  diff: en.diff,
  excerpt,
  html: en.html,
  problems: en.problems,
  report: en.report,
  rescored,
  screen,
}
