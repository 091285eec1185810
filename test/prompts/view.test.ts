import { Chalk } from 'chalk'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messagesIn } from '../../src/i18n/index.ts'
import { widthOf } from '../../src/i18n/width.ts'
import { helpPages } from '../../src/prompts/grid/pages.ts'
import { openGrid } from '../../src/prompts/grid/state.ts'
import { viewGrid } from '../../src/prompts/grid/view.ts'
import type { Sheet } from '../../src/prompts/sheet.ts'
import { sheetOf, typed, typedInto } from './make.ts'

const look = (width: number, height: number) => ({
  width,
  height,
  paint: new Chalk({ level: 0 }),
  words: messagesIn.en.audit,
})

const screen = (keys: string, width = 80, height = 24) =>
  viewGrid(typedInto(12, keys).state, look(width, height))

describe('the screen', () => {
  it('shows the touchpoint, the last scores, the fresh 1 and what to press', () => {
    expect(screen('777' + '71')).toBe(
      [
        'Touchpoint 2 of 12  [#.................]',
        '',
        'Touchpoint 2',
        'E-mail | Purchase | step 2 of 4 in First visit',
        '',
        '  score                             last',
        '  [  7]  Kawa i Ciasto                 6',
        '> [ 1_]  Star Beans                    6',
        '',
        '  [   ]  Importance                    6',
        '',
        '1 - press 0 for 10, Enter to keep 1',
        '0-9  x=10  -=unknown  a=absent  q end  Bksp undo  b back  v votes  ? keys',
      ].join('\n'),
    )
  })

  it('asks what to do at the end', () => {
    expect(screen('7q')).toBe(
      [
        '0 of 12 touchpoints scored, 1 in part, 11 left open.',
        '',
        '  Enter   write the audit of what is scored, and the reports',
        '  l       leave it for later; every answer is kept',
        '  b       back to scoring',
        '',
        'Enter / l / b',
      ].join('\n'),
    )
  })

  it.each([
    [60, 20],
    [40, 12],
    [200, 60],
  ])(
    'shows all keys on %i columns and %i rows, on as many pages as that takes, and cuts nothing',
    (width, height) => {
      const pages = helpPages(look(width, height))
      const state = openGrid(sheetOf(1), [])
      const shown = pages.map((_, page) =>
        viewGrid({ ...state, mode: { kind: 'help', page } }, look(width, height)),
      )
      for (const text of shown) expect(text.split('\n').length).toBeLessThan(height)
      const words = shown.join(' ').replace(/\s+/g, ' ')
      for (const [keys, what] of messagesIn.en.audit.help) {
        expect(words).toContain(keys)
        for (const word of what.split(' ')) expect(words).toContain(word)
      }
      expect(words).not.toContain('...')
    },
  )

  it('says how many rows are out of sight on a very low screen, and keeps the focused one', () => {
    const sheet: Sheet = {
      ...sheetOf(1),
      columns: Array.from({ length: 12 }, (_, index) => ({ key: `c${index}`, name: `Company ${index}` })),
    }
    const text = viewGrid(typed(openGrid(sheet, []), '↓↓↓↓↓').state, look(60, 10))
    expect(text).toContain('> [   ]  Company 5')
    expect(text).toContain('... 7 more rows')
    expect(text.split('\n').length).toBeLessThanOrEqual(9)
  })

  it('uses bold, dim and reverse, and no colour', () => {
    const painted = viewGrid(typedInto(2, '7?7').state, { ...look(80, 24), paint: new Chalk({ level: 1 }) })
    const codes = new Set([...painted.matchAll(/\x1b\[(\d+)m/g)].map(([, code]) => code))
    expect([...codes].toSorted()).toEqual(['1', '2', '22', '27', '7'])
  })

  it('never has more lines or columns than there is room for', () => {
    const keys = fc.string({ unit: fc.constantFrom(...'01789x-a=ubsc?q⏎⌫↓漢é vgd+⎋'), maxLength: 60 })
    fc.assert(
      fc.property(
        keys,
        fc.integer({ min: 30, max: 200 }),
        fc.integer({ min: 8, max: 60 }),
        (typing, width, height) => {
          const lines = viewGrid(typed(openGrid(wide, []), typing).state, look(width, height)).split('\n')
          expect(lines.length).toBeLessThan(height)
          for (const line of lines) expect(widthOf(line)).toBeLessThan(width)
        },
      ),
    )
  })
})

const wide: Sheet = {
  columns: [
    { key: 'own', name: 'A company with a very long name indeed, longer than most screens are wide' },
    { key: 'rival', name: '星豆咖啡店星豆咖啡店星豆咖啡店星豆咖啡店' },
    { key: 'importance', name: 'Importance' },
  ],
  stages: [],
  chains: [],
  voters: [],
  segment: undefined,
  blind: false,
  cards: [
    {
      id: 'a',
      name: '注文確認メール'.repeat(9),
      context: 'Café '.repeat(30),
      anchors: [],
      standard: undefined,
      last: new Map([['own', 'unknown']]),
    },
    { id: 'b', name: 'e\u0301'.repeat(90), context: '', anchors: [], standard: undefined, last: new Map() },
  ],
}
