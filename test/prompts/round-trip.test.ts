import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyChange,
  auditOf,
  type Change,
  combined,
  isAnswered,
  lastValue,
  type Rows,
} from '../../src/core/answer.ts'
import { auditInconsistencies } from '../../src/core/audit.ts'
import { AuditFile } from '../../src/core/audit-schema.ts'
import { parseWith } from '../../src/core/parse.ts'
import { noStanding } from '../../src/core/round.ts'
import { openGrid } from '../../src/prompts/grid/state.ts'
import type { Sheet } from '../../src/prompts/sheet.ts'
import { auditText } from '../../src/storage/audit-file.ts'
import { lineOf, parseJournal } from '../../src/storage/journal.ts'
import { readYaml } from '../../src/storage/yaml.ts'
import { makeInventory } from '../core/make.ts'
import { answersIn, typed } from './make.ts'

const inventory = makeInventory({
  competitors: { rival: { name: 'Rival' } },
  touchpoints: {
    t1: { name: 'One', importance: 7.3 },
    t2: { name: 'Two', importance: 6.5, standard: 'Warm' },
    t3: { name: 'Three' },
  },
})

/** A sheet whose last scores have halves, and an estimate that is no half. */
const sheet: Sheet = {
  columns: ['own', 'rival', 'importance'].map((key) => ({ key, name: key })),
  cards: [...inventory.touchpoints.values()].map((touchpoint) => {
    const importance = lastValue(touchpoint, noStanding, 'importance')
    const last: [string, number | 'unknown' | 'absent'][] = [
      ['own', 6.5],
      ['rival', 'absent'],
    ]
    if (importance !== undefined) last.push(['importance', importance])
    return {
      id: touchpoint.id,
      name: touchpoint.name,
      context: '',
      anchors: [],
      standard: touchpoint.standard,
      last: new Map(last),
    }
  }),
  stages: [],
  chains: [],
  voters: [],
  segment: undefined,
  blind: false,
}

const rowsOf = (changes: readonly Change[]) => changes.reduce(applyChange, new Map() as Rows)

const head = {
  date: '2026-11-21',
  at: '2026-11-21T15:04:05Z',
  by: 'Ana',
  round: undefined,
  segment: undefined,
  voters: [],
}

/** What the journal gives back of what was put into it. */
function journaled(changes: readonly Change[]): readonly Change[] {
  const owner = { pid: 1, host: 'here', since: '2026-11-21T15:00:00Z' }
  const lines = [
    { version: 1, by: 'Ana', mark: 'x7k2', owner },
    ...changes.map((change) => ({ ...lineOf(change), date: head.date, at: head.at })),
  ]
  const journal = parseJournal(
    'j',
    new TextEncoder().encode(lines.map((line) => `${JSON.stringify(line)}\n`).join('')),
  )
  expect(journal?.torn).toHaveLength(0)
  return journal?.changes ?? []
}

/** The problems that whoever reads the audit file would have. */
function problemsOf(rows: Rows): unknown[] {
  const yaml = readYaml(auditText(auditOf(inventory, head, rows)))
  return [...yaml.problems, ...parseWith(AuditFile, yaml.data).problems, ...auditInconsistencies(yaml.data)]
}

const keys = fc.string({ unit: fc.constantFrom(...'0123456789x-a=ubscm?vgd ⏎⌫⌦⎋↑↓←→'), maxLength: 80 })

describe('whatever is typed', () => {
  it('comes back from the journal, and its audit can be read', () => {
    fc.assert(
      fc.property(keys, (typing) => {
        const { state, changes } = typed(openGrid(sheet, []), typing)
        expect(rowsOf(journaled(changes))).toEqual(state.rows)
        if ([...state.rows.values()].some(isAnswered)) expect(problemsOf(state.rows)).toEqual([])
      }),
    )
  })

  it('by everybody alone makes an audit that can be read', () => {
    const blind = openGrid({ ...sheet, blind: true }, [])
    fc.assert(
      fc.property(keys, keys, (ana, piotr) => {
        const seats = [ana, piotr].map((typing) => rowsOf(typed(blind, typing).changes))
        const rows = rowsOf(journaled(combined(seats)))
        if ([...rows.values()].some(isAnswered)) expect(problemsOf(rows)).toEqual([])
      }),
    )
  })

  it('repeats an estimate as the nearest half, on the screen as in the file', () => {
    const { state } = typed(openGrid(sheet, []), '↓↓=')
    expect(answersIn(state, 't1')).toBe('. . 7.5')
  })

  it('refuses to repeat a half as one person’s vote', () => {
    const { state } = typed(openGrid({ ...sheet, blind: true }, []), '=')
    expect(state.hint).toBe('no-half-vote')
    expect(answersIn(state, 't1')).toBe('. . .')
  })

  it('is taken back in the right place after a sitting that asked something else', () => {
    const only = (id: string) => ({ ...sheet, cards: sheet.cards.filter((card) => card.id === id) })
    const first = typed(openGrid(only('t1'), []), '7')
    const second = typed(openGrid(only('t2'), first.changes), '8')
    const third = typed(openGrid(only('t1'), [...first.changes, ...second.changes]), 'u')
    const all = [...first.changes, ...second.changes, ...third.changes]
    expect(rowsOf(all).get('t1')?.answers.size).toBe(0)
    const back = typed(openGrid(sheet, all), 'u')
    expect(rowsOf([...all, ...back.changes]).get('t2')?.answers.size).toBe(0)
  })
})
