import { audit } from './audit.ts'
import { ballot } from './ballot.ts'
import { check } from './check.ts'
import { ci } from './ci.ts'
import { commands } from './commands.ts'
import { diff } from './diff.ts'
import { html } from './html.ts'
import { map } from './map.ts'
import { problems } from './problems.ts'
import { report } from './report.ts'
import { result } from './result.ts'

/** English, and the shape of every other language: a missing text does not compile. */
export const en = { audit, ballot, check, ci, commands, diff, html, map, problems, report, result }
