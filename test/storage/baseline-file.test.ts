import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import { ruleIds } from '../../src/core/rule.ts'
import { readBaseline } from '../../src/storage/baseline-file.ts'
import { baselineText, saveBaseline } from '../../src/storage/new-baseline.ts'

let folder = ''
const path = () => join(folder, 'baseline.yaml')

beforeAll(() => {
  folder = fs.mkdtempSync(join(tmpdir(), 'touchpoints-test-'))
})

afterAll(() => fs.rmSync(folder, { recursive: true }))

describe('a baseline file', () => {
  it('has a line a finding', () => {
    const text = baselineText({
      version: 1,
      findings: [
        { rule: 'overdue', about: 'window', detail: '2026-04-01' },
        { rule: 'no-driver' },
        { rule: 'vip-one-stage', detail: 'need, search: {"all"}' },
      ],
    })
    expect(text).toBe(
      [
        '# Findings that touchpoints check lets through. Entries only ever go.',
        'version: 1',
        'findings:',
        '  - { rule: overdue, about: window, detail: "2026-04-01" }',
        '  - { rule: no-driver }',
        '  - { rule: vip-one-stage, detail: "need, search: {\\"all\\"}" }',
        '',
      ].join('\n'),
    )
  })

  it('comes back as it was written, whatever the details say', () => {
    const visible = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /\S/.test(text))
    const entry = fc.record({ rule: fc.constantFrom(...ruleIds), about: visible, detail: visible })
    fc.assert(
      fc.property(fc.array(entry), (findings) => {
        saveBaseline(fs, path(), 'b', { version: 1, findings })
        expect(readBaseline(fs, path(), 'baseline.yaml').baseline).toEqual({ version: 1, findings })
      }),
      { numRuns: 50 },
    )
  })

  it('comes back however long it is, and is not written where it could not be read again', () => {
    const findings = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ rule: 'orphan', about: `t${at}` }) as const)
    saveBaseline(fs, path(), 'b', { version: 1, findings: findings(10_001) })
    expect(readBaseline(fs, path(), 'b').baseline.findings).toEqual(findings(10_001))
    expect(() => saveBaseline(fs, path(), 'b', { version: 1, findings: findings(100_001) })).toThrow(
      'too-much',
    )
    expect(readBaseline(fs, path(), 'b').baseline.findings).toHaveLength(10_001)
  })

  it('knows where an entry stands', () => {
    saveBaseline(fs, path(), 'b', {
      version: 1,
      findings: [{ rule: 'no-driver' }, { rule: 'orphan', about: 'x' }],
    })
    expect(readBaseline(fs, path(), 'b').at(['findings', 1])).toMatchObject({ line: 5 })
  })

  it.each([
    ['version: 1\nfindings: [{ rule: over-due }]\n', [['not-one-of', 2]]],
    [
      'version: 1\nfindings: [{ about: window }]\nmore: 1\n',
      [
        ['missing-key', 2],
        ['unknown-key', 3],
      ],
    ],
    ['version: 2\nfindings: []\n', [['newer-version', 1]]],
    [
      'findings: {}\n',
      [
        ['missing-key', 1],
        ['expected', 1],
      ],
    ],
  ])('%j is refused with every problem and its place', (text, problems) => {
    fs.writeFileSync(path(), text)
    const thrown = catchError(() => readBaseline(fs, path(), 'ci/baseline.yaml'))
    expect(thrown.problems.map(({ problem, line }) => [problem.kind, line])).toEqual(problems)
    expect(thrown.problems[0]?.file).toBe('ci/baseline.yaml')
  })
})

function catchError(act: () => unknown): UserError {
  try {
    act()
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
