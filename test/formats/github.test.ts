import fc from 'fast-check'
import { marked } from 'marked'
import { describe, expect, it } from 'vitest'
import type { PlacedProblem } from '../../src/core/errors.ts'
import { type Finding, ownerOf } from '../../src/core/finding.ts'
import type { Summary } from '../../src/core/summary.ts'
import { github } from '../../src/formats/check/github.ts'
import { stepSummary } from '../../src/formats/check/step-summary.ts'
import { terminal } from '../../src/formats/escape.ts'
import { findingText, mendText } from '../../src/i18n/finding.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { problemText } from '../../src/i18n/problem.ts'
import { makeSummary } from '../core/make.ts'
import { cafeSummary, summaryWith } from './fixture.ts'
import { hostileText, hostileTexts } from './hostile.ts'
import { commandsIn } from './runner-grammar.ts'
import { contextWith, verdictOf } from './verdict.ts'

const messages = messagesIn.en
const today = '2026-11-21'

/** So many touchpoints that were never audited, and as many that nobody owns: an error and a warning each. */
function crowd(count: number): Summary {
  const entries = Array.from({ length: count }, (_, at) => [`t${at}`, { name: `Place ${at}` }])
  return makeSummary({ driver: 'Ana', touchpoints: Object.fromEntries(entries) }, [], today)
}

const said = (summary: Summary, notes = false) =>
  github.verdict(verdictOf(summary), contextWith({ notes })).split('\n')

const kinds = (log: string | readonly string[]) =>
  commandsIn(typeof log === 'string' ? log : log.join('\n')).map(({ name }) => name)

describe('annotations', () => {
  it('stand at file, line and column, and say what is wrong, whose it is and what mends it', () => {
    const [first] = commandsIn(said(crowd(1)).join('\n'))
    expect(first).toEqual({
      name: 'error',
      properties: { file: 'touchpoints.yaml', line: '3', col: '5', title: 'touchpoints: never-audited' },
      data: 'Place 0: never audited\nowner: nobody\nmend: touchpoints audit t0',
    })
  })

  it('are ten of a kind where there are ten', () => {
    expect(kinds(said(crowd(10)))).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning')])
  })

  it('are nine of a kind and one that counts the rest where there are more, and the log has those', () => {
    const lines = said(crowd(12))
    expect(kinds(lines)).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning')])
    expect(lines[9]).toBe('::error title=touchpoints%3A error::3 errors more: see the log of this step')
    expect(lines[19]).toBe(
      '::warning title=touchpoints%3A warning::3 warnings more: see the log of this step',
    )
    expect(lines.slice(20)).toEqual([
      'touchpoints.yaml:3:5: error: Place 9: never audited [never-audited]',
      'touchpoints.yaml:3:5: error: Place 10: never audited [never-audited]',
      'touchpoints.yaml:3:5: error: Place 11: never audited [never-audited]',
      'touchpoints.yaml:3:5: warning: Place 9: nobody owns it [no-owner]',
      'touchpoints.yaml:3:5: warning: Place 10: nobody owns it [no-owner]',
      'touchpoints.yaml:3:5: warning: Place 11: nobody owns it [no-owner]',
      '12 touchpoints checked at 2026-11-21: 12 errors, 12 warnings, 13 notes.',
      '13 notes not shown; see them with --notes.',
      'The gate is closed.',
      '',
    ])
  })

  it('are notices of the notes that are asked for, and of those that close the gate', () => {
    expect(kinds(said(cafeSummary()))).not.toContain('notice')
    expect(kinds(said(cafeSummary(), true))).toContain('notice')
    const strict = verdictOf(crowd(1), { failOn: ['error', 'no-indirect'] })
    expect(kinds(github.verdict(strict, contextWith({ notes: false })))).toEqual([
      'error',
      'warning',
      'notice',
    ])
  })

  it('are no errors where the gate stays open', () => {
    const open = verdictOf(crowd(6), { failOn: [] })
    expect(kinds(github.verdict(open, contextWith({ notes: false })))).toEqual(Array(10).fill('warning'))
  })

  it('are as long as the runner takes them, and no character is cut in two', () => {
    for (const name of [`a${'😀'.repeat(3000)}`, '😀'.repeat(3000)]) {
      const { data = '' } = commandsIn(said(summaryWith(name)).join('\n'))[0] ?? {}
      expect(data.length).toBeGreaterThan(4093)
      expect(data.length).toBeLessThanOrEqual(4096)
      expect(data).toMatch(/😀…$/u)
    }
  })

  it('of files that cannot be read have the same form and the same limit', () => {
    const problems = Array.from(
      { length: 11 },
      (_, at): PlacedProblem => ({ problem: { kind: 'not-utf8' }, file: `audits/${at}.yaml`, line: at + 1 }),
    )
    const log = github.broken(
      [...problems, { problem: { kind: 'no-workspace', folder: '/a' } }],
      messages,
      today,
    )
    expect(commandsIn(log)).toHaveLength(10)
    expect(commandsIn(log)[0]).toEqual({
      name: 'error',
      properties: { file: 'audits/0.yaml', line: '1', title: 'touchpoints: not-utf8' },
      data: problemText(messages, { kind: 'not-utf8' }),
    })
    expect(log.split('\n').slice(9, 12)).toEqual([
      '::error title=touchpoints%3A error::3 errors more: see the log of this step',
      `audits/9.yaml:10: ${problemText(messages, { kind: 'not-utf8' })}`,
      `audits/10.yaml:11: ${problemText(messages, { kind: 'not-utf8' })}`,
    ])
  })

  /** What the runner must make of the findings of one kind that fit. */
  const intended = (finding: Finding) => ({
    name: { error: 'error', warning: 'warning', note: 'notice' }[finding.severity], // every error closes the gate
    title: `touchpoints: ${finding.rule}`,
    file: finding.place.in === 'audit' ? terminal(finding.place.file) : 'touchpoints.yaml',
    data: [
      findingText(messages, finding),
      `owner: ${ownerOf(finding) ?? 'nobody'}`,
      `mend: ${mendText(messages, finding, 'touchpoints')}`,
    ]
      .map(terminal)
      .join('\n'),
  })

  function isAsIntended(text: string) {
    const verdict = verdictOf(summaryWith(text))
    const commands = commandsIn(github.verdict(verdict, contextWith()))
    const wanted = (['error', 'warning', 'note'] as const).flatMap((severity) => {
      const all = verdict.findings.filter((finding) => finding.severity === severity)
      return all.slice(0, all.length > 10 ? 9 : 10).map(intended)
    })
    const shown = commands.filter(({ properties }) => properties['line'] !== undefined)
    const clip = (data: string) => data.slice(0, 4000)
    expect(
      shown.map(({ name, properties, data }) => ({
        name,
        title: properties['title'],
        file: properties['file'],
        data: clip(data),
      })),
    ).toEqual(wanted.map((one) => ({ ...one, data: clip(one.data) })))
    expect(commands.length - shown.length).toBeLessThanOrEqual(3)
  }

  it.each(hostileTexts)(
    'are what was meant, and nothing else is a command, with %j for every text',
    isAsIntended,
  )

  it('are what was meant with any text', () => {
    fc.assert(fc.property(hostileText, isAsIntended), { numRuns: 150 })
  })
})

describe('the page of a run', () => {
  const page = (summary: Summary, { notes = false, bytes = 1024 * 1024 } = {}) =>
    stepSummary.verdict(verdictOf(summary), contextWith({ notes }), bytes)

  it('says how it ended, and has one row a finding', () => {
    expect(page(crowd(1))).toBe(`## Touchpoints

1 touchpoint checked at 2026-11-21: 1 error, 1 warning, 2 notes. 2 notes not shown; see them with --notes. The gate is closed.

| Severity | Touchpoint or chain | What | Owner | Due | Mend |
| --- | --- | --- | --- | --- | --- |
| error | Place 0 | Place 0: never audited | nobody |  | touchpoints audit t0 |
| warning | Place 0 | Place 0: nobody owns it | nobody |  | add \\\`owner:\\\`, or \\\`automated: true\\\` |
`)
  })

  it('says in one line that all is well', () => {
    const well = makeSummary({ driver: 'Ana', touchpoints: { a: { owner: 'Bo', added: today } } }, [], today)
    expect(page(well)).toBe(
      '## Touchpoints\n\n1 touchpoint checked at 2026-11-21: 0 errors, 0 warnings, 2 notes. 2 notes not shown; see them with --notes. In order.\n\n',
    )
  })

  it('has the notes that are asked for', () => {
    expect(page(crowd(1), { notes: true })).toContain('| note | Place 0 |')
  })

  it('never has more bytes than it may, and counts the rows that did not fit', () => {
    const summary = crowd(300)
    const whole = page(summary)
    for (const bytes of [whole.length, whole.length - 1, 20_000, 2_000, 400, 300, 50, 0, -5]) {
      const text = page(summary, { bytes })
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(Math.max(bytes, 0))
      const rows = text.split('\n').filter((line) => /^\| (?:error|warning) /.test(line)).length
      const [, left] = /^(\d+) lines? more did not fit/m.exec(text) ?? []
      if (text !== '') expect(rows + Number(left ?? 0)).toBe(600)
    }
    expect(page(summary, { bytes: 20_000 }).length).toBeGreaterThan(19_000)
  })

  it('counts bytes, not characters', () => {
    expect(Buffer.byteLength(page(summaryWith('店'.repeat(500)), { bytes: 5000 }))).toBeLessThanOrEqual(5000)
  })

  it('says which files could not be read', () => {
    const text = stepSummary.broken(
      [{ problem: { kind: 'not-utf8' }, file: 'audits/a_*b*.yaml', line: 2 }],
      messages,
      1e6,
    )
    expect(text).toBe(
      `## Touchpoints\n\nNot checked: 1 problem to mend first.\n\n- audits/a\\_\\*b\\*.yaml:2: ${problemText(messages, { kind: 'not-utf8' })}\n`,
    )
  })

  it.each(hostileTexts)('has one table and no markup with %j for every text', (text) => {
    const tokens = marked.lexer(page(summaryWith(text), { notes: true }))
    expect(tokens.map(({ type }) => type).filter((type) => type !== 'space')).toEqual([
      'heading',
      'paragraph',
      'table',
    ])
    const types = new Set<string>()
    marked.walkTokens(tokens, ({ type }) => {
      types.add(type)
    })
    expect([...types].filter((type) => !['escape', 'text', 'space'].includes(type)).toSorted()).toEqual([
      'heading',
      'paragraph',
      'table',
    ])
  })
})
