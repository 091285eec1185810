import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { junit } from '../../src/formats/check/junit.ts'
import { terminal } from '../../src/formats/escape.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { problemText } from '../../src/i18n/problem.ts'
import { makeSummary, scored } from '../core/make.ts'
import { cafeSummary, summaryWith } from './fixture.ts'
import { hostileText, hostileTexts } from './hostile.ts'
import { contextWith, verdictOf } from './verdict.ts'

const messages = messagesIn.en
const today = '2026-11-21'
const schema = readFileSync(new URL('schemas/jenkins-junit.xsd', import.meta.url), 'utf8')

/** What a parser that nobody here wrote has against these documents, by their schema; and how it reads them. */
async function read(documents: readonly string[]) {
  const xml = documents.map((contents, at) => ({ fileName: `${at}.xml`, contents }))
  const { valid, errors, normalized } = await validateXML({ xml, schema, normalization: 'c14n' })
  return { valid, errors: errors.map(({ rawMessage }) => rawMessage), text: normalized }
}

describe('a report of tests', () => {
  const small = () =>
    makeSummary(
      {
        stages: ['use'],
        touchpoints: {
          cup: { name: 'Cup', owner: 'Ana' },
          tray: { name: 'Tray', owner: 'Ana', added: '2026-08-22', parts: { rim: { name: 'Rim' } } },
          till: { name: 'Till <&"\'>', owner: 'Ana', paused: { until: '2026-12-01', reason: 'Repairs' } },
          sign: { name: 'Sign', owner: 'Ana', lifecycle: 'planned' },
          door: { name: 'Door' },
        },
        chains: { way: { name: 'Way', links: ['tray', 'door'] } },
      },
      [scored('2026-11-01', { door: 2 }), scored('2027-01-01', { cup: 5 })],
      today,
    )

  it('is the same to the byte as it was read last', async () => {
    const text = junit.verdict(verdictOf(small()), contextWith({ notes: false }))
    await expect(text).toMatchFileSnapshot('golden/junit.xml')
  })

  it('has a case of its own for a chain that closes the gate', () => {
    const text = junit.verdict(
      verdictOf(small(), { failOn: ['broken-chain'] }),
      contextWith({ notes: false }),
    )
    expect(text).toContain(
      '<testcase name="Way (way)" classname="touchpoints.chain" time="0">\n      <failure type="broken-chain" message="chain Way is broken at Door (2)">',
    )
    expect(text).toContain(' failures="1" ')
  })

  it('fails a case once, with everything that is to be said of it', () => {
    const text = junit.verdict(
      verdictOf(makeSummary({ touchpoints: { a: { name: 'A' } } }, [], today)),
      contextWith(),
    )
    expect(text.match(/<failure /g)).toHaveLength(1)
    const [, failure = ''] = /<failure [^>]*>([^<]*)</.exec(text) ?? []
    expect(failure.split('\n').filter((line) => !line.startsWith(' '))).toEqual([
      'touchpoints.yaml:3:5: error: A: never audited [never-audited]',
      'touchpoints.yaml:3:5: warning: A: nobody owns it [no-owner]',
      'touchpoints.yaml:3:5: note: A: in no chain [orphan]',
    ])
  })

  it('has a case for every touchpoint that was looked at, and no name twice', async () => {
    const verdict = verdictOf(cafeSummary())
    const { text } = await read([junit.verdict(verdict, contextWith())])
    const cases = [...text.matchAll(/<testcase ([^>]*)>/g)].map(([, attributes]) => attributes)
    const ofTouchpoints = cases.filter((one) => one?.includes('classname="touchpoints.touchpoint"'))
    expect(ofTouchpoints).toHaveLength(verdict.rows.length)
    expect(new Set(cases).size).toBe(cases.length)
  })

  it('has an error for each file that cannot be read', () => {
    const problem = { kind: 'not-utf8' } as const
    const text = junit.broken(
      [
        { problem, file: 'a.yaml', line: 1 },
        { problem, file: 'b.yaml' },
        { problem, file: 'a.yaml', line: 2 },
        { problem: { kind: 'no-workspace', folder: '/a' } },
      ],
      messages,
      today,
    )
    const says = problemText(messages, problem)
    expect(text).toContain(' tests="3" failures="0" errors="3" skipped="0" ')
    expect(text).toContain(`    <testcase name="a.yaml" classname="touchpoints.file" time="0">
      <error type="not-utf8" message="${says}">a.yaml:1: ${says}
a.yaml:2: ${says}</error>
    </testcase>
`)
  })
})

describe('the schema that Jenkins has, and a parser of XML', () => {
  const documents = (text: string) => [
    junit.verdict(verdictOf(summaryWith(text)), contextWith()),
    junit.broken(
      [
        { problem: { kind: 'unknown-key', key: text, known: [] }, file: text, line: 1 },
        { problem: { kind: 'unknown-selection', of: 'owner', value: text, known: [] } },
      ],
      messages,
      today,
    ),
  ]

  it('find every report in order, and each name in it, whatever the texts are', async () => {
    const texts = [...hostileTexts, ...fc.sample(hostileText, 150)]
    const { valid, errors, text } = await read(texts.flatMap(documents))
    expect({ valid, errors }).toEqual({ valid: true, errors: [] })
    const names = new Set(
      [...text.matchAll(/<testcase classname="[^"]*" name="([^"]*)"/g)].map(([, name]) => name),
    )
    for (const one of texts) expect(names).toContain(attribute(one))
  }, 60_000)

  it('refuse what is none', async () => {
    const [report = ''] = documents('A')
    const { errors } = await read([
      report.replace(' tests=', ' proofs='),
      report.replace('<failure ', '<failed '),
      report.replace('name="A (one)"', 'name="A < (one)"'),
    ])
    expect(errors.some((error) => error.includes("The attribute 'proofs' is not allowed"))).toBe(true)
    expect(errors.length).toBeGreaterThan(3)
  })

  /** What XML 1.0 can hold of the name of the first touchpoint, as the canonical form writes it. */
  const attribute = (text: string) =>
    terminal(`${text.replace(/[\p{Surrogate}\ufffe\uffff]/gu, '')} (one)`)
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('"', '&quot;')
})
