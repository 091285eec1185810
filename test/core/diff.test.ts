import { describe, expect, test } from 'vitest'
import type { Audit } from '../../src/core/audit.ts'
import { type Diff, diffOf, nothingMoved, sinceLastRound } from '../../src/core/diff.ts'
import { type Side, sideOfDate, sideOfNow, sideOfRound } from '../../src/core/side.ts'
import { makeSummary, type PlainInventory, scored } from './make.ts'

const today = '2026-11-21'

/** A workspace as commands have it. */
const history = (file: PlainInventory, audits: readonly Audit[] = []) => ({
  summary: makeSummary(file, audits, today),
  audits,
})

/** As it stands in the files of a revision. */
const revision = (file: PlainInventory, audits: readonly Audit[] = []): Side => ({
  name: { kind: 'git', name: 'main', commit: '0'.repeat(40) },
  summary: makeSummary(file, audits, today),
  until: undefined,
})

/** What moved between two rounds of one inventory, each said in one audit. */
function between(
  file: PlainInventory,
  before: Parameters<typeof scored>[1],
  after: Parameters<typeof scored>[1],
): Diff {
  const audits = [scored('2026-05-18', before, { round: 'q2' }), scored('2026-08-24', after, { round: 'q3' })]
  return sinceLastRound(history(file, audits)) ?? fail('there are two rounds')
}

function fail(why: string): never {
  throw new Error(why)
}

const abc = { touchpoints: { a: {}, b: {}, c: {} } }

const moved = (moves: Diff['scores']['up']) =>
  moves.map(({ row, from, to, step }) => [row.touchpoint.id, from, to, step])

const named = (list: readonly { readonly touchpoint: { readonly id: string } }[]) =>
  list.map(({ touchpoint }) => touchpoint.id)

describe('scores', () => {
  test('of a round of two touchpoints are two changes, whatever else stands', () => {
    const diff = between(abc, { a: 7, b: 5, c: 4 }, { a: 8, b: 4.5 })
    expect(moved(diff.scores.up)).toEqual([['a', 7, 8, 1]])
    expect(moved(diff.scores.down)).toEqual([['b', 5, 4.5, -0.5]])
    expect([diff.firstScores, diff.turns]).toEqual([[], []])
  })

  test('come with the largest step first, then as the inventory has them', () => {
    const diff = between(abc, { a: 5, b: 5, c: 5 }, { a: 6, b: 7, c: 6 })
    expect(moved(diff.scores.up).map(([id]) => id)).toEqual(['b', 'a', 'c'])
  })

  test('say the level only where it is another', () => {
    const diff = between(abc, { a: 3, b: 8, c: 4 }, { a: 3.5, b: 7, c: 5 })
    expect(moved(diff.levels.up)).toEqual([['a', 3, 3.5, 0.5]])
    expect(moved(diff.levels.down)).toEqual([['b', 8, 7, -1]])
  })

  test('are in the levels of the bounds of their own side', () => {
    const audits = [scored('2026-05-18', { a: 8 })]
    const diff = diffOf(revision(abc, audits), revision({ ...abc, levels: { sucks: 3, wow: 9 } }, audits))
    expect(moved(diff.levels.down)).toEqual([['a', 8, 8, 0]])
    expect(diff.scores).toEqual({ up: [], down: [] })
  })

  test.each([
    ['unknown', 7],
    ['absent', 7],
    [7, 'unknown'],
    [0, 'absent'],
    ['absent', 0],
    ['absent', 'unknown'],
  ])('%s to %s is a turn, and no step', (before, after) => {
    const diff = between(abc, { a: before }, { a: after })
    expect(diff.turns.map(({ row, from, to }) => [row.touchpoint.id, from, to])).toEqual([
      ['a', before, after],
    ])
    expect([diff.scores, diff.levels]).toEqual([
      { up: [], down: [] },
      { up: [], down: [] },
    ])
  })

  test('that are the first are apart from the others', () => {
    const diff = between(abc, { a: 7 }, { b: 0, c: 'unknown' })
    expect(diff.firstScores.map(({ row, score }) => [row.touchpoint.id, score])).toEqual([['b', 0]])
    expect(diff.turns.map(({ row, from, to }) => [row.touchpoint.id, from, to])).toEqual([
      ['c', undefined, 'unknown'],
    ])
    expect(diff.scores.up).toEqual([])
  })

  test('of what is planned or retired do not move', () => {
    const retired = { touchpoints: { a: { lifecycle: 'retired' }, b: { lifecycle: 'planned' } } }
    expect(nothingMoved(between(retired, { a: 7 }, { a: 2, b: 9 }))).toBe(true)
  })

  test('of a part move too', () => {
    const diff = between({ touchpoints: { a: { parts: { lamp: {} } } } }, { lamp: 4 }, { lamp: 5 })
    expect(moved(diff.scores.up)).toEqual([['lamp', 4, 5, 1]])
  })
})

describe('the VIP', () => {
  const file = { vip: { size: 1 }, touchpoints: { a: { importance: 5 }, b: { importance: 4 } } }

  test('in and out come with their importance on both sides', () => {
    const { vip } = between(file, { a: 7 }, { b: { own: 7, importance: 9 } })
    expect(vip).toMatchObject({
      in: [{ touchpoint: { id: 'b' }, from: 4, to: 9 }],
      out: [{ touchpoint: { id: 'a' }, from: 5, to: 5 }],
    })
  })

  test('does not lose one that is renamed, and loses one that is gone', () => {
    const before = revision(file)
    const renamed = revision({ vip: { size: 1 }, touchpoints: { z: { importance: 5, formerly: ['a'] } } })
    expect(diffOf(before, renamed).vip).toEqual({ in: [], out: [] })
    const without = revision({ vip: { size: 1 }, touchpoints: { b: { importance: 4 } } })
    expect(diffOf(before, without).vip).toMatchObject({
      in: [{ touchpoint: { id: 'b' }, from: 4, to: 4 }],
      out: [{ touchpoint: { id: 'a' }, from: 5, to: undefined }],
    })
  })
})

describe('chains', () => {
  const way = { ...abc, chains: { way: { links: ['a', 'b', 'c'] } } }
  const ids = (list: readonly { readonly now: { readonly chain: { readonly id: string } } }[]) =>
    list.map(({ now }) => now.chain.id)

  test('break at the links that did not break them before', () => {
    const { chains } = between(way, { a: 7, b: 5, c: 8 }, { b: 3 })
    expect(chains.broken.map(({ links, already }) => [named(links), already])).toEqual([[['b'], false]])
    const again = between(way, { a: 2, b: 5, c: 8 }, { b: 3 })
    expect(again.chains.broken.map(({ links, already }) => [named(links), already])).toEqual([[['b'], true]])
    expect(between(way, { a: 2, b: 5 }, { a: 1 }).chains.broken).toEqual([])
  })

  test('heal when no known link breaks them any more', () => {
    expect(ids(between(way, { a: 7, b: 3, c: 8 }, { b: 5 }).chains.healed)).toEqual(['way'])
    expect(ids(between(way, { a: 3, b: 3, c: 8 }, { b: 5 }).chains.healed)).toEqual([])
    expect(ids(between(way, { a: 7, b: 3, c: 8 }, { b: 'unknown' }).chains.healed)).toEqual(['way'])
  })

  test.each([
    ['another strength', { a: 7, b: 5, c: 8 }, { b: 6 }, ['way']],
    ['another weakest link of the same strength', { a: 7, b: 5, c: 8 }, { b: 6, c: 5 }, ['way']],
    ['a strength that was not known', { a: 7, b: 5 }, { c: 8 }, ['way']],
    ['no link of it', { a: 7, b: 5, c: 8 }, { a: 8 }, []],
    ['unscored links', { a: 7 }, { b: 'unknown' }, []],
  ])('move with %s', (_, before, after, expected) => {
    expect(ids(between(way, before, after).chains.moved)).toEqual(expected)
  })

  test('are the same by id, and their links by what these were called', () => {
    const audits = [scored('2026-05-18', { a: 7, b: 3, c: 8 })]
    const renamed = {
      touchpoints: { a: {}, z: { formerly: ['b'] }, c: {} },
      chains: { way: { name: 'The way', links: ['a', 'z', 'c'] }, other: { links: ['z'] } },
    }
    const { chains } = diffOf(revision(way, audits), revision(renamed, audits))
    expect(chains.moved).toEqual([])
    expect(ids(chains.broken)).toEqual(['other'])
    expect(chains.appeared.map(({ chain }) => chain.id)).toEqual(['other'])
    const back = diffOf(revision(renamed, audits), revision(way, audits)).chains
    expect(back.gone.map(({ chain }) => chain.id)).toEqual(['other'])
    expect([back.broken, back.moved]).toEqual([[], []])
  })
})

describe('touchpoints', () => {
  const inventories = ({ touchpoints }: Diff) => [
    touchpoints.appeared.map(({ id }) => id),
    touchpoints.gone.map(({ touchpoint, retired }) =>
      retired ? `${touchpoint.id}, retired` : touchpoint.id,
    ),
  ]

  test('are new between two rounds when they were added in between', () => {
    const added = (day: string) => ({ touchpoints: { a: {}, b: { added: day, importance: 9 } } })
    const diff = (day: string) => between(added(day), { a: 7 }, { a: 8 })
    expect(inventories(diff('2026-05-18'))).toEqual([[], []])
    expect(inventories(diff('2026-05-19'))).toEqual([['b'], []])
    expect(inventories(diff('2026-08-24'))).toEqual([['b'], []])
    expect(inventories(diff('2026-08-25'))).toEqual([[], []])
    expect(named(diff('2026-05-19').vip.in)).toEqual(['b'])
  })

  test('that were answered were there before they were added', () => {
    const file = { touchpoints: { a: { added: '2026-06-01', formerly: ['z'] } } }
    const diff = between(file, { z: 7 }, { a: 8 })
    expect(inventories(diff)).toEqual([[], []])
    expect(moved(diff.scores.up)).toEqual([['a', 7, 8, 1]])
  })

  test('of a new touchpoint are new with it', () => {
    const whole = { added: '2026-06-01', parts: { lamp: {} } }
    expect(inventories(between({ touchpoints: { a: {}, b: whole } }, { a: 7 }, { a: 8 }))).toEqual([
      ['b', 'lamp'],
      [],
    ])
  })

  test('are new and gone in files as they are there and in use', () => {
    const before = revision({
      touchpoints: { a: {}, b: {}, c: { lifecycle: 'planned' }, d: {}, e: { lifecycle: 'retired' } },
    })
    const after = revision({
      touchpoints: { a: {}, b: { lifecycle: 'retired' }, c: { lifecycle: 'entry' }, f: {} },
    })
    expect(inventories(diffOf(before, after))).toEqual([
      ['c', 'f'],
      ['b, retired', 'd'],
    ])
  })

  test('are the same when they are renamed, in both directions', () => {
    const audits = [scored('2026-05-18', { display: 6 })]
    const old = revision({ touchpoints: { display: {} } }, audits)
    const now = revision({ touchpoints: { window: { formerly: ['display'] } } }, [
      ...audits,
      scored('2026-08-24', { window: 7 }),
    ])
    expect(inventories(diffOf(old, now))).toEqual([[], []])
    expect(moved(diffOf(old, now).scores.up)).toEqual([['window', 6, 7, 1]])
    expect(inventories(diffOf(now, old))).toEqual([[], []])
    expect(moved(diffOf(now, old).scores.down)).toEqual([['display', 7, 6, -1]])
  })

  test('that became one go on as one', () => {
    const two = revision({ touchpoints: { display: {}, window: {} } })
    const one = revision({ touchpoints: { window: { formerly: ['display'] } } })
    expect(inventories(diffOf(two, one))).toEqual([[], ['display']])
  })
})

describe('actions', () => {
  const act = (...actions: { do: string; done?: string }[]) => ({ touchpoints: { a: { actions } } })
  const done = (diff: Diff) => diff.done.map(({ action }) => action.do)

  test('are done after the one day and up to the other, the earliest first', () => {
    const file = act(
      { do: 'late', done: '2026-08-24' },
      { do: 'early', done: '2026-05-19' },
      { do: 'before', done: '2026-05-18' },
      { do: 'after', done: '2026-08-25' },
      { do: 'open' },
    )
    expect(done(between(file, { a: 7 }, { a: 7 }))).toEqual(['early', 'late'])
  })

  test('are done in one inventory and not in the other', () => {
    const before = revision(act({ do: 'Lamp' }, { do: 'Paint', done: '2025-05-01' }))
    const file = {
      touchpoints: {
        z: {
          formerly: ['a'],
          actions: [
            { do: 'Lamp', done: '2026-06-01' },
            { do: 'Paint', done: '2025-05-01' },
            { do: 'Paint', done: '2026-05-01' },
          ],
        },
      },
    }
    expect(done(diffOf(before, revision(file)))).toEqual(['Paint', 'Lamp'])
  })
})

describe('a side', () => {
  const audits = [
    scored('2026-05-18', { a: 5 }, { round: 'q2' }),
    scored('2026-08-24', { a: 6, b: 4 }, { round: 'q3' }),
    scored('2026-09-01', { a: 7 }),
    scored('2026-09-02', { a: 1 }, { segment: 'them' }),
    scored('2026-11-23', { a: 0 }),
  ]
  const workspace = history({ ...abc, segments: { them: {} } }, audits)
  const ownOf = (side: Side | undefined) => side?.summary.rows.get('a')?.own

  test.each([
    ['q2', 5, '2026-05-18'],
    ['q3', 6, '2026-08-24'],
    ['2026-09-01', 7, '2026-09-01'],
  ])('of the round %s is what stood after it', (name, own, until) => {
    const side = sideOfRound(workspace, name)
    expect([ownOf(side), side?.until]).toEqual([own, until])
  })

  test.each([
    ['2026-05-17', undefined],
    ['2026-05-18', 5],
    ['2026-08-31', 6],
    ['2026-12-31', 7],
  ])('of the day %s is what stood in the evening', (date, own) => {
    expect(ownOf(sideOfDate(workspace, date))).toBe(own)
  })

  test('of a round that there is not, or that is still to come, is none', () => {
    expect([sideOfRound(workspace, 'q4'), sideOfRound(workspace, '2026-11-23')]).toEqual([
      undefined,
      undefined,
    ])
  })

  test('follows a round that was finished late', () => {
    const late = [...audits, scored('2026-10-01', { b: 8 }, { round: 'q2', by: 'Piotr' })]
    const side = sideOfRound(history(abc, late), 'q2')
    expect([ownOf(side), side?.until]).toEqual([5, '2026-10-01'])
    expect(side?.summary.rounds).toEqual(['q3', '2026-09-01', 'q2'])
  })
})

describe('nothing moved', () => {
  const audits = [scored('2026-05-18', { a: 5, b: 'absent' }), scored('2026-08-24', { a: 2 })]
  const file = { ...abc, chains: { way: { links: ['a', 'b'] } } }

  test('between a side and itself', () => {
    const workspace = history(file, audits)
    const sides = [sideOfNow(workspace.summary), sideOfDate(workspace, '2026-05-18')]
    expect(sides.map((side) => nothingMoved(diffOf(side, side)))).toEqual([true, true])
    expect(nothingMoved(diffOf(revision(file, audits), revision(file, audits)))).toBe(true)
  })

  test('is not said of what did', () => {
    expect(nothingMoved(between(abc, { a: 5 }, { a: 6 }))).toBe(false)
    expect(nothingMoved(diffOf(revision(abc), revision({ touchpoints: { a: {}, b: {} } })))).toBe(false)
  })

  test('can be said of one round only, which has none before it', () => {
    expect(sinceLastRound(history(file, audits.slice(0, 1)))).toBeUndefined()
    expect(sinceLastRound(history(file))).toBeUndefined()
  })
})
