import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import { choiceOf, excerptOf, excerptOfDiff } from '../../src/core/excerpt.ts'
import type { Selection } from '../../src/core/selection.ts'
import { cafeDiff, cafeSummary, everything } from '../formats/fixture.ts'
import { idsOf } from './make.ts'

const chosen = (selection: Partial<Selection>) => choiceOf(cafeSummary(), { ...everything, ...selection })

function excerpt(selection: Partial<Selection>) {
  const choice = chosen(selection)
  if (!choice) throw new Error('nothing was chosen')
  return excerptOf(cafeSummary(), choice)
}

function problemsOf(selection: Partial<Selection>) {
  try {
    chosen(selection)
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.problems.map(({ problem }) => problem)
  }
}

describe('what is chosen', () => {
  test('is everything where nothing chooses', () => {
    expect(chosen({})).toBeUndefined()
    expect(chosen({ warnDays: 3 })).toBeUndefined()
  })

  test.each<[Partial<Selection>, string[]]>([
    [{ stages: ['need'] }, ['tram-stop', 'window', 'lamp', 'bell', 'poster', 'flyers']],
    [{ stages: ['decide'] }, ['bell', 'greeting', 'app', 'paying', 'queue']],
    [{ channels: ['shop'] }, ['greeting']],
    [{ owners: ['Sofia'] }, ['cup']],
    [{ chains: ['to-go'] }, ['lamp', 'greeting', 'paying', 'cup']],
    [{ ids: ['window'] }, ['window', 'lamp', 'bell']],
    [{ ids: ['lamp'] }, ['lamp']],
    [{ ids: ['flyers'] }, ['flyers']],
    [{ only: ['vip'] }, ['window', 'lamp', 'bell', 'greeting', 'queue', 'toilet', 'fado']],
    [{ only: ['overdue'], stages: ['decide'] }, ['bell', 'paying']],
    [{ only: ['unscored'] }, ['bell', 'paying', 'cup', 'garden', 'loyalty']],
    [{ only: ['vip'], stages: ['use'], owners: ['Rui'] }, ['fado']],
  ])('%j: %j', (selection, ids) => {
    expect([...excerpt(selection).rows.keys()]).toEqual(ids)
  })

  test('is named with what there is, where it is not there', () => {
    expect(problemsOf({ stages: ['nee'], owners: ['Nobody'] })).toMatchObject([
      { kind: 'unknown-selection', of: 'stage', value: 'nee' },
      { kind: 'unknown-selection', of: 'owner', value: 'Nobody' },
    ])
  })

  test('is an error where it is nothing', () => {
    expect(problemsOf({ stages: ['need'], owners: ['Sofia'] })).toEqual([
      { kind: 'nothing-selected', touchpoints: 16 },
    ])
  })
})

describe('an excerpt', () => {
  const whole = cafeSummary()
  const need = excerpt({ stages: ['need'] })

  test('says of how much it is one', () => {
    expect(need.excerpt).toMatchObject({
      by: { stages: ['need'] },
      touchpoints: { listed: 4, of: 16 },
      parts: { listed: 2, of: 2 },
    })
  })

  test('says by which names it was chosen', () => {
    expect(excerpt({ chains: ['to-go'], ids: ['cup'] }).excerpt?.by).toMatchObject({
      chains: ['To go'],
      touchpoints: ['Takeaway cup'],
    })
  })

  test('keeps the ranks of the whole', () => {
    expect(need.vip.places.map(({ rank, id }) => [rank, id])).toEqual([[4, 'window']])
    expect(need.fixFirst.rows.map(({ fixFirstRank, touchpoint }) => [fixFirstRank, touchpoint.id])).toEqual([
      [3, 'tram-stop'],
      [5, 'window'],
    ])
    expect(idsOf(need.vip.keptOut)).toEqual(['tram-stop'])
  })

  test('keeps what was worked out from all of them', () => {
    expect(need.crossHair).toEqual(whole.crossHair)
    expect(need.agreement?.alpha).toEqual(whole.agreement?.alpha)
    expect(need.rows.get('window')).toBe(need.vip.places[0]?.row)
    expect(need.rows.get('window')).toEqual(whole.rows.get('window'))
  })

  test('counts how many of its own are Wow', () => {
    expect(need.vip.wow).toBe(0)
    expect(excerpt({ owners: ['Rui'] }).vip.wow).toBe(1)
  })

  test('has the chains with a link in it, each whole', () => {
    expect(need.chains.map(({ chain }) => chain.id)).toEqual(['first-visit', 'to-go'])
    expect(need.chains[0]?.links).toHaveLength(5)
    expect(need.chains[0]?.own).toEqual(whole.chains[0]?.own)
  })

  test('has only the chains that were asked for', () => {
    expect(excerpt({ chains: ['to-go'] }).chains.map(({ chain }) => chain.id)).toEqual(['to-go'])
  })

  test('lists only its own stages and channels', () => {
    const { inventory } = excerpt({ owners: ['Tiago'] })
    expect(inventory.stages).toEqual(['decide', 'use'])
    expect(inventory.channels).toEqual(['staff', 'shop'])
  })

  test('narrows what the room agreed on, and what it has to talk about', () => {
    expect([...(need.agreement?.touchpoints.keys() ?? [])]).toEqual(['window'])
    expect(need.agreement?.discussFirst).toEqual([])
    expect(idsOf(excerpt({ stages: ['decide'] }).agreement?.discussFirst ?? [])).toEqual(['queue'])
  })

  test('has the audits of the future that are about it', () => {
    expect(excerpt({ stages: ['decide'] }).futureAudits).toHaveLength(1)
    expect(need.futureAudits).toEqual([])
    expect(need.strangers).toEqual([])
  })

  test('asks for its own audits', () => {
    expect(excerpt({ owners: ['Sofia'] }).workload.touchpoints).toBe(1)
  })
})

describe('what moved in an excerpt', () => {
  const diff = cafeDiff()
  const choice = chosen({ stages: ['use'] })
  const moved = diff && choice && excerptOfDiff(diff, choice)

  test('is what moved among what it shows', () => {
    expect(moved?.levels.up).toEqual([])
    expect(moved?.firstScores.map(({ row }) => row.touchpoint.id)).toEqual(['toilet', 'fado', 'terrace'])
    expect(moved?.turns).toEqual([])
    expect(moved?.vip.in.map(({ touchpoint }) => touchpoint.id)).toEqual(['toilet'])
    expect(moved?.vip.out.map(({ touchpoint }) => touchpoint.id)).toEqual(['music'])
    expect(moved?.chains.moved.map(({ now }) => now.chain.id)).toEqual(['first-visit', 'to-go', 'counter'])
  })

  test('has the same two sides', () => {
    expect(moved?.from).toBe(diff?.from)
    expect(moved?.to).toBe(diff?.to)
  })
})
