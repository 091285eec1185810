import { anonymity } from './anonymity.ts'
import { asking } from './asking.ts'
import { audit } from './audit.ts'
import { ballot } from './ballot.ts'
import { check } from './check.ts'
import { ci } from './ci.ts'
import { diff } from './diff.ts'
import { excerpt } from './excerpt.ts'
import { html } from './html.ts'
import { line } from './line.ts'
import { map } from './map.ts'
import { measured } from './measured.ts'
import { measures } from './measures.ts'
import { method } from './method.ts'
import { parts } from './parts.ts'
import { problems } from './problems.ts'
import { report } from './report.ts'
import { rescored } from './rescored.ts'
import { result } from './result.ts'
import { screen } from './screen.ts'
import { segments } from './segments.ts'
import { standards } from './standards.ts'
import { suggest } from './suggest.ts'
import { templates } from './templates.ts'

/** English, and the shape of every other language: a missing text does not compile. */
export const en = {
  ...line,
  anonymity,
  asking,
  audit,
  ballot,
  check,
  ci,
  diff,
  excerpt,
  html,
  map,
  measured,
  measures,
  method,
  parts,
  problems,
  report,
  rescored,
  result,
  screen,
  segments,
  standards,
  suggest,
  templates,
}
