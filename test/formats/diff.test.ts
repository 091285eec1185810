import { Chalk } from 'chalk'
import { marked } from 'marked'
import { describe, expect, test } from 'vitest'
import { type Diff, diffOf } from '../../src/core/diff.ts'
import { type Side, sideOfNow } from '../../src/core/side.ts'
import type { Summary } from '../../src/core/summary.ts'
import { diffFormats } from '../../src/formats/diff/index.ts'
import type { DiffFormatName } from '../../src/formats/diff/names.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { widthOf } from '../../src/i18n/width.ts'
import { makeSummary, type PlainInventory, scored } from '../core/make.ts'
import { awkwardTexts, cafe, cafeDiff, cafeSummary } from './fixture.ts'

const messages = messagesIn.en

function said(
  format: DiffFormatName,
  diff: Diff | undefined,
  { summary = cafeSummary(), width = 80, level = 0 } = {},
): string {
  const paint = new Chalk({ level: level === 0 ? 0 : 1 })
  return diffFormats[format].said(diff, { summary, messages, width, paint })
}

const revision = (summary: Summary, name: string): Side => ({
  name: { kind: 'git', name, commit: '1f3c5d7'.padEnd(40, '0') },
  summary,
  until: undefined,
})

/** The café a year later: everything that can move has moved. */
function yearLater(): Diff {
  const { music, window, toilet, fado, poster, ...others } = cafe.touchpoints ?? {}
  const later: PlainInventory = {
    ...cafe,
    touchpoints: {
      ...others,
      poster: { ...poster, lifecycle: 'entry' },
      'shop-front': { ...window, formerly: ['window'], importance: 9 },
      toilet: {
        ...toilet,
        actions: [{ do: 'Lamps, and a list that somebody signs every single hour', done: '2027-03-01' }],
      },
      fado: { ...fado, lifecycle: 'retired' },
      kiosk: { name: 'Kiosk in the park' },
    },
    chains: {
      'first-visit': { name: 'First visit', links: ['shop-front', 'poster', 'greeting', 'toilet', 'app'] },
      'to-go': { name: 'To go', links: ['greeting', 'paying', 'cup', 'lamp'] },
      park: { name: 'A walk in the park', links: ['kiosk', 'cup'] },
    },
  }
  const spring = scored('2026-08-24', {
    'shop-front': { own: 7.5, importance: 9 },
    greeting: { own: 9, importance: 10 },
    app: 'absent',
    queue: 5,
    terrace: 6,
    toilet: { own: 3, importance: 8 },
  })
  const again = scored('2027-02-01', {
    greeting: { own: 7, importance: 6 },
    'shop-front': 8,
    queue: 4.5,
    terrace: 'unknown',
    cup: 2,
    toilet: { own: 8.5, importance: 9 },
    app: 5,
  })
  const now = makeSummary(later, [spring, again], '2027-03-02')
  return diffOf(revision(cafeSummary(), 'v1.0'), sideOfNow(now))
}

const linesOf = (text: string) => text.trimEnd().split('\n')

describe('what moved', () => {
  test.each([
    ['text', 80, 'diff.txt'],
    ['text', 60, 'diff-60.txt'],
    ['md', 80, 'diff.md'],
    ['json', 80, 'diff.json'],
  ] as const)('as %s at %d columns is as it was', async (format, width, file) => {
    await expect(said(format, yearLater(), { width })).toMatchFileSnapshot(`golden/${file}`)
  })

  test.each(['text', 'md', 'json'] as const)(
    'as %s ends with one line feed, and no line in a blank',
    (format) => {
      expect(said(format, cafeDiff())).toMatch(/[^\n]\n$/)
      expect(said(format, cafeDiff())).not.toMatch(/[ \t\r]\n/)
    },
  )

  test('is said in one line where nothing did', () => {
    const side = sideOfNow(cafeSummary())
    expect(said('text', diffOf(side, side))).toBe(
      'Kawa i Ciasto: what moved from now to now\n\nNothing moved.\n',
    )
    expect(said('md', diffOf(side, side))).toContain('\n\nNothing moved.\n')
  })

  test.each([
    ['Kawa i Ciasto: there is no round of the whole yet, so there is nothing to compare.', []],
    [
      'Kawa i Ciasto: 2026-q2 is the only round so far; compare a date or a git revision, as in: touchpoints diff HEAD~1',
      [scored('2026-05-18', { a: 7 }, { round: '2026-q2' })],
    ],
  ])('is nothing yet: %s', (line, audits) => {
    const summary = makeSummary({ touchpoints: { a: {} } }, audits)
    expect(said('md', undefined, { summary })).toBe(`${line}\n`)
    expect(said('text', undefined, { summary, width: 200 })).toBe(`${line}\n`)
    expect(JSON.parse(said('json', undefined, { summary }))).toMatchObject({
      version: 1,
      name: 'Kawa i Ciasto',
      from: null,
      to: null,
      levels: { up: [], down: [] },
      scores: { up: [], down: [], first: [], other: [] },
      actions_done: [],
      errors: [],
    })
  })
})

describe('text', () => {
  test.each([1, 10, 20, 40, 60, 80, 120, 200])('has no line wider than %d columns', (width) => {
    for (const diff of [yearLater(), cafeDiff(), undefined])
      expect(
        linesOf(said('text', diff, { width, level: 1 })).filter((line) => widthOf(line) > width),
      ).toEqual([])
  })

  test('says the same in colour as without', () => {
    const coloured = said('text', yearLater(), { level: 1 })
    expect(coloured).toContain('\u001b[')
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(said('text', yearLater()))
  })
})

test('a broken file is told in JSON too', () => {
  const problem = {
    file: 'v1:touchpoints.yaml',
    line: 1,
    column: 1,
    problem: { kind: 'not-a-file' },
  } as const
  expect(JSON.parse(diffFormats.json.broken?.([problem], messages) ?? '')).toMatchObject({
    version: 1,
    from: null,
    errors: [{ kind: 'not-a-file', file: 'v1:touchpoints.yaml', line: 1, column: 1 }],
  })
})

/** Every text that a person may write is this one, on both sides. */
function awkward(text: string): Diff {
  const name = { name: text }
  const file = { name: text, chains: { way: { ...name, links: ['a', 'b'] } } }
  const before = makeSummary(
    {
      ...file,
      touchpoints: { a: { ...name, importance: 5 }, b: name, c: name, e: name },
    },
    [scored('2026-05-18', { a: 3, b: 9, c: 5, e: 2 })],
  )
  const actions = [{ do: text, done: '2026-08-01' }]
  const after = makeSummary(
    {
      ...file,
      vip: { size: 1 },
      touchpoints: {
        a: { ...name, importance: 5, actions },
        b: { ...name, importance: 9 },
        c: name,
        d: name,
        e: { ...name, lifecycle: 'retired' },
      },
      chains: { ...file.chains, back: { ...name, links: ['c'] } },
    },
    [scored('2026-05-18', { a: 6, b: 1, c: 'absent', d: 5 })],
  )
  return diffOf(revision(before, text), { ...revision(after, text), name: { kind: 'round', name: text } })
}

describe.each(Object.entries(awkwardTexts))('%s', (_, text) => {
  const skeletonOf = (markdown: string) => {
    const tokens: unknown[] = []
    marked.walkTokens(marked.lexer(markdown), (token) => {
      if (token.type !== 'escape' && token.type !== 'text') tokens.push(token.type)
    })
    return tokens
  }

  test('leaves Markdown with the same blocks and no markup of its own', () => {
    expect(skeletonOf(said('md', awkward(text)))).toEqual(skeletonOf(said('md', awkward('Plain'))))
  })

  test('comes back from JSON', () => {
    const read = JSON.parse(said('json', awkward(text)))
    expect([read.name, read.from.name, read.levels.up[0].name, read.actions_done[0].do]).toEqual([
      text,
      text,
      text,
      text,
    ])
  })

  test('sends nothing to a terminal that it would obey, and fits any width', () => {
    for (const format of ['text', 'md', 'json'] as const)
      expect(said(format, awkward(text))).not.toMatch(
        /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/,
      )
    for (const width of [20, 40, 60, 80, 120])
      expect(linesOf(said('text', awkward(text), { width })).filter((line) => widthOf(line) > width)).toEqual(
        [],
      )
  })
})
