import * as fs from 'node:fs'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewAudit } from '../../src/core/answer.ts'
import { AuditFile } from '../../src/core/audit-schema.ts'
import { parseWith } from '../../src/core/parse.ts'
import { auditName, auditText, saveAudit } from '../../src/storage/audit-file.ts'
import type { Disk } from '../../src/storage/disk.ts'
import { readYaml } from '../../src/storage/yaml.ts'

const audit: NewAudit = {
  version: 1,
  date: '2026-11-21',
  at: '2026-11-21T15:04:05Z',
  by: 'Ana Lima',
  round: '2026-q4',
  segment: 'tourists',
  voters: ['Ana', 2, 'no'],
  scores: new Map([
    [
      'window',
      {
        own: 6.5,
        competitors: { 'star-beans': 8, 'cafe-roma': 'absent', 'corner-kiosk': 'unknown' },
        importance: 9,
        votes: { own: [6, 7, 'unknown'], competitors: { 'star-beans': [8, 8, 6] }, importance: [9, 9, 7] },
        note: 'Ours was dark at 8 a.m.',
        seen: {
          name: 'Shop window',
          stage: 'need',
          channel: ['street', 'maps'],
          standard: 'Cleaned before 7',
        },
      },
    ],
    ['404', { own: 'absent', seen: { name: 'Page that is not there: "404"' } }],
  ]),
}

/** What the next run of the program finds in the text of an audit. */
function readBack(one: NewAudit) {
  const yaml = readYaml(auditText(one))
  const { value, problems } = parseWith(AuditFile, yaml.data)
  expect([...yaml.problems, ...problems]).toEqual([])
  return { value, order: yaml.keysAt(['scores']) }
}

describe('the text of an audit', () => {
  it('has one line a fact', () => {
    expect(auditText(audit)).toBe(`version: 1
date: "2026-11-21"
at: "2026-11-21T15:04:05Z"
by: Ana Lima
round: 2026-q4
segment: tourists
voters: [ Ana, 2, "no" ]
scores:
  window:
    own: 6.5
    competitors: { star-beans: 8, cafe-roma: absent, corner-kiosk: unknown }
    importance: 9
    votes:
      own: [ 6, 7, unknown ]
      competitors: { star-beans: [ 8, 8, 6 ] }
      importance: [ 9, 9, 7 ]
    note: Ours was dark at 8 a.m.
    seen: { name: Shop window, stage: need, channel: [ street, maps ], standard: Cleaned before 7 }
  "404":
    own: absent
    seen: { name: 'Page that is not there: "404"' }
`)
  })

  it('gives the same audit back, its touchpoints in their order', () => {
    const { value, order } = readBack(audit)
    expect(value).toEqual({ ...audit, scores: Object.fromEntries(audit.scores) })
    expect(order).toEqual(['window', '404'])
  })

  it('leaves out what was not said', () => {
    const bare = {
      version: 1,
      date: '2026-11-21',
      by: 'Ana',
      scores: new Map([['door', { own: 7 }]]),
    } as const
    expect(auditText(bare)).toBe('version: 1\ndate: "2026-11-21"\nby: Ana\nscores:\n  door:\n    own: 7\n')
  })

  const withText = (text: string): NewAudit => ({
    ...audit,
    by: text,
    round: text,
    voters: [text, 2, text],
    scores: new Map([
      ['no', { note: text, seen: { name: text, stage: text, channel: [text, text], standard: text } }],
    ]),
  })

  const expectKept = (text: string) => {
    const one = withText(text)
    expect(readBack(one).value).toEqual({ ...one, scores: Object.fromEntries(one.scores) })
  }

  it.each([
    ['a word that YAML 1.1 takes for false', 'no'],
    ['a number', '12'],
    ['a number of other notations', '0x10'],
    ['a date', '2026-11-21'],
    ['a time', '12:30'],
    ['nothing at all, in YAML', '~'],
    ['quotes of both kinds', `"Ana's" 'best'`],
    ['lines', 'first\nsecond\n\n  third'],
    ['blanks around lines', ' a \n \n'],
    ['what YAML takes for a comment', '# x'],
    ['a comment behind', 'a # x'],
    ['a colon', 'note: this'],
    ['braces and brackets', '{ a: [b] }, c'],
    ['a dash', '- a'],
    ['an anchor', '&a'],
    ['an alias', '*a'],
    ['a tag', '!a'],
    ['a question mark and a line', '?\n`='],
    ['a formula', '=SUM(A1:A9)'],
    ['a marker of a merge', '<<<<<<< HEAD\n=======\n>>>>>>> main'],
    ['the end of a document', '---\n...\n%YAML 1.2'],
    ['Cyrillic', 'Анна Новак'],
    ['control characters', 'a\0b\x1b[31mc\x7fd\x9be\rf\tg'],
    ['line ends of other worlds', 'a\u0085b\u2028c\u2029d\uFEFFe'],
    ['more than fits into a line', 'word '.repeat(100).concat('end')],
  ])('keeps %s', (_, text) => {
    expectKept(text)
  })

  it('keeps any text', () => {
    const pieces = fc.constantFrom(
      ...[
        '\n',
        '\r',
        ' ',
        '\t',
        ': ',
        ' #',
        '- ',
        '"',
        "'",
        '\\',
        '{',
        '}',
        '[',
        ']',
        ',',
        '|',
        '>',
        '%',
        '@',
      ],
      ...[
        '`',
        '&',
        '*',
        '!',
        '?',
        '~',
        'no',
        '12',
        '=',
        '<<',
        '---',
        '...',
        '\x7f',
        '\x9b',
        '\u2028',
        'ы',
        '😀',
      ],
    )
    const text = fc.oneof(
      fc.array(pieces, { maxLength: 8 }).map((all) => all.join('')),
      fc.string({ unit: 'binary' }).filter((any) => !/\p{Surrogate}/u.test(any)),
    )
    const written = text.filter((any) => /\S/.test(any)) // what is empty never gets here
    fc.assert(fc.property(written, expectKept), { numRuns: process.env['TORTURE'] ? 500 : 150 })
  })
})

describe('the name of an audit file', () => {
  it.each([
    ['Ana Lima', '2026-11-21-ana-lima-x7k2.yaml'],
    ['Анна Новак', '2026-11-21-anna-novak-x7k2.yaml'],
    ['Łukasz Żółć', '2026-11-21-lukasz-zolc-x7k2.yaml'],
    ['O’Neil, Jr.', '2026-11-21-o-neil-jr-x7k2.yaml'],
    ['../../etc/passwd', '2026-11-21-etc-passwd-x7k2.yaml'],
    ['.hidden', '2026-11-21-hidden-x7k2.yaml'],
    ['a'.repeat(80), `2026-11-21-${'a'.repeat(40)}-x7k2.yaml`],
    ['***', '2026-11-21-x7k2.yaml'],
    ['', '2026-11-21-x7k2.yaml'],
  ])('of %s is %s', (by, name) => {
    expect(auditName({ date: '2026-11-21', by }, 'x7k2')).toBe(name)
  })
})

describe('an audit that is saved', () => {
  let root = ''

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'touchpoints-test-'))
  })

  afterEach(() => {
    rmSync(root, { recursive: true, force: true })
  })

  const never = () => {
    throw new Error('no other mark was needed')
  }

  it('is a file of its own, called by its way from the workspace', () => {
    expect(saveAudit(fs, root, audit, { mark: 'x7k2', nextMark: never })).toBe(
      'audits/2026-11-21-ana-lima-x7k2.yaml',
    )
    expect(readdirSync(join(root, 'audits'))).toEqual(['2026-11-21-ana-lima-x7k2.yaml'])
    expect(readFileSync(join(root, 'audits/2026-11-21-ana-lima-x7k2.yaml'), 'utf8')).toBe(auditText(audit))
  })

  it('takes another name where the first ones are taken, and replaces nothing', () => {
    const other = { ...audit, by: 'Ana-Lima' }
    saveAudit(fs, root, audit, { mark: 'x7k2', nextMark: never })
    saveAudit(fs, root, audit, { mark: 'm4pd', nextMark: never })
    const marks = ['m4pd', 'h9wq']
    const name = saveAudit(fs, root, other, { mark: 'x7k2', nextMark: () => marks.shift() ?? '' })
    expect(name).toBe('audits/2026-11-21-ana-lima-h9wq.yaml')
    const texts = ['x7k2', 'm4pd', 'h9wq'].map((mark) =>
      readFileSync(join(root, `audits/2026-11-21-ana-lima-${mark}.yaml`), 'utf8'),
    )
    expect(texts).toEqual([auditText(audit), auditText(audit), auditText(other)])
  })

  it('gives up where every name is taken', () => {
    saveAudit(fs, root, audit, { mark: 'x7k2', nextMark: never })
    let asked = 0
    const save = () =>
      saveAudit(fs, root, audit, {
        mark: 'x7k2',
        nextMark: () => {
          asked++
          return 'x7k2'
        },
      })
    expect(save).toThrow(
      expect.objectContaining({ problems: [expect.objectContaining({ problem: { kind: 'exists' } })] }),
    )
    expect(asked).toBeLessThan(20)
  })

  it('is tried once only where the disk refuses', () => {
    let tries = 0
    const full: Disk = {
      ...fs,
      writeFileSync: () => {
        tries++
        throw Object.assign(new Error('full'), { code: 'ENOSPC' })
      },
    }
    const file = join(root, 'audits/2026-11-21-ana-lima-x7k2.yaml')
    expect(() => saveAudit(full, root, audit, { mark: 'x7k2', nextMark: never })).toThrow(
      expect.objectContaining({ problems: [{ file, problem: { kind: 'cannot-write', reason: 'ENOSPC' } }] }),
    )
    expect(tries).toBe(1)
    expect(readdirSync(join(root, 'audits'))).toEqual([])
  })
})
