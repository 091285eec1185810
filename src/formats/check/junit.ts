import { Chalk } from 'chalk'
import type { CalendarDate } from '../../core/date.ts'
import type { PlacedProblem } from '../../core/errors.ts'
import type { Finding } from '../../core/finding.ts'
import type { Row } from '../../core/summary.ts'
import { findingText, mendText } from '../../i18n/finding.ts'
import type { Messages } from '../../i18n/index.ts'
import { problemText } from '../../i18n/problem.ts'
import { xml } from '../escape.ts'
import { problemLine } from '../place.ts'
import type { CheckContext, CheckFormat } from './index.ts'
import { findingLine, shownOf } from './line.ts'
import { end } from './text.ts'

/**
 * For whatever shows test reports: one case a touchpoint, and one more for each chain or file that closes the gate. A
 * case fails when a finding about it closes the gate; what else is shown stands in the output of the suite. The
 * dialect is what the schemas of Ant and Jenkins have in common, where a case has one failure and no output.
 */
export const junit: CheckFormat = {
  verdict: (verdict, context) => {
    const shown = shownOf(verdict.findings, context)
    const tests = testsOf(verdict.rows, shown, context)
    const told = new Set(tests.filter(isFailed).flatMap(({ findings }) => findings))
    return documentOf({
      today: verdict.today,
      cases: tests.map((test) => ({ ...test.subject, outcome: outcomeOf(test, context) })),
      output: [
        ...shown.filter((finding) => !told.has(finding)).flatMap((finding) => findingLines(finding, context)),
        ...end(verdict, { ...context, paint: plain }),
      ],
    })
  },
  broken: (problems, messages, today) =>
    documentOf({ today, cases: brokenCases(problems, messages), output: [] }),
}

const plain = new Chalk({ level: 0 })

/** What a case is about: both together are unique. */
interface Subject {
  readonly classname: 'touchpoint' | 'chain' | 'inventory' | 'audit' | 'baseline' | 'file'
  readonly name: string
}

interface Test {
  readonly subject: Subject
  /** Why it is not reviewed now. */
  readonly skipped?: string | undefined
  /** What closes the gate comes first. */
  readonly findings: Finding[]
}

const isFailed = ({ findings: [first] }: Test) => first?.closes ?? false

function testsOf(rows: readonly Row[], shown: readonly Finding[], context: CheckContext): Test[] {
  const tests = new Map<string, Test>()
  const add = (test: Test) => tests.set(keyOf(test.subject), test)
  for (const row of rows)
    add({ subject: touchpoint(row), skipped: reasonToSkip(row, context.messages), findings: [] })
  for (const finding of closingFirst(shown)) {
    const subject = subjectOf(finding, context)
    const test = tests.get(keyOf(subject))
    if (test) test.findings.push(finding)
    else if (finding.closes) add({ subject, findings: [finding] })
  }
  return [...tests.values()]
}

const closingFirst = (findings: readonly Finding[]) => [
  ...findings.filter(({ closes }) => closes),
  ...findings.filter(({ closes }) => !closes),
]

const keyOf = ({ classname, name }: Subject) => `${classname} ${name}`

function subjectOf(finding: Finding, { placeOf }: CheckContext): Subject {
  if ('chain' in finding) {
    const { name, id } = finding.chain.chain
    return { classname: 'chain', name: named(name, id) }
  }
  if ('row' in finding) return touchpoint(finding.row)
  return { classname: finding.place.in, name: placeOf(finding).file }
}

const touchpoint = ({ touchpoint: { name, id } }: Row): Subject => ({
  classname: 'touchpoint',
  name: named(name, id),
})

/** Names need not be unique, ids are. */
const named = (name: string, id: string) => `${name} (${id})`

function reasonToSkip({ touchpoint: { lifecycle }, freshness }: Row, { ci }: Messages): string | undefined {
  if (freshness.state === 'paused') return ci.skipped.paused(freshness.until, freshness.reason)
  if (freshness.state !== 'exempt') return undefined
  return lifecycle === 'planned' || lifecycle === 'retired' ? ci.skipped[lifecycle] : ci.skipped.part
}

interface Outcome {
  readonly tag: 'failure' | 'error' | 'skipped'
  readonly attributes?: Readonly<Record<string, string>>
  readonly lines: readonly string[]
}

function outcomeOf(test: Test, context: CheckContext): Outcome | undefined {
  const { findings, skipped } = test
  const [first] = findings
  if (first?.closes)
    return {
      tag: 'failure',
      attributes: { type: first.rule, message: findingText(context.messages, first) },
      lines: findings.flatMap((finding) => findingLines(finding, context)),
    }
  return skipped === undefined ? undefined : { tag: 'skipped', lines: [skipped] }
}

const findingLines = (finding: Finding, context: CheckContext) => [
  findingLine(finding, context),
  `    ${context.messages.check.mendLabel}: ${mendText(context.messages, finding, context.program)}`,
]

/** A case for each file with problems, and one for the problems of no file. */
function brokenCases(problems: readonly PlacedProblem[], messages: Messages): Case[] {
  return [...new Set(problems.map(({ file }) => file))].map((file) => {
    const own = problems.filter((placed) => placed.file === file)
    return { classname: 'file', name: file ?? messages.ci.heading, outcome: errorOf(own, messages) }
  })
}

function errorOf(problems: readonly PlacedProblem[], messages: Messages): Outcome | undefined {
  const [first] = problems
  return (
    first && {
      tag: 'error',
      attributes: { type: first.problem.kind, message: problemText(messages, first.problem) },
      lines: problems.map((placed) => problemLine(placed, messages)),
    }
  )
}

interface Case extends Subject {
  readonly outcome: Outcome | undefined
}

interface Report {
  readonly today: CalendarDate
  readonly cases: readonly Case[]
  readonly output: readonly string[]
}

/** No clock, no machine: the same input gives the same bytes. */
function documentOf({ today, cases, output }: Report): string {
  const count = (tag: Outcome['tag']) => String(cases.filter(({ outcome }) => outcome?.tag === tag).length)
  const suite = {
    name: 'touchpoints',
    package: 'touchpoints',
    id: '0',
    hostname: 'localhost',
    timestamp: `${today}T00:00:00`,
    tests: String(cases.length),
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: '0',
  }
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
  <testsuite${attributes(suite)}>
    <properties>
      <property name="today" value="${xml(today)}"/>
    </properties>
${cases.map(caseText).join('')}    <system-out>${text(output)}</system-out>
    <system-err></system-err>
  </testsuite>
</testsuites>
`
}

function caseText({ classname, name, outcome }: Case): string {
  const start = `    <testcase${attributes({ name, classname: `touchpoints.${classname}`, time: '0' })}`
  if (!outcome) return `${start}/>\n`
  const { tag, lines } = outcome
  return `${start}>\n      <${tag}${attributes(outcome.attributes ?? {})}>${text(lines)}</${tag}>\n    </testcase>\n`
}

const attributes = (values: Readonly<Record<string, string>>) =>
  Object.entries(values)
    .map(([key, value]) => ` ${key}="${xml(value)}"`)
    .join('')

/** An indent survives; everything else of a line is made safe. */
const text = (lines: readonly string[]) =>
  lines.map((line) => `${/^ */.exec(line)?.[0] ?? ''}${xml(line)}`).join('\n')
