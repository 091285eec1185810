import { describe, expect, it } from 'vitest'
import type { Encounters } from '../../src/core/encounters.ts'
import { type NameMapFile, nameMapOf } from '../../src/core/name-map.ts'
import { surveyOf } from '../../src/core/survey.ts'
import { tallyOf } from '../../src/core/tally.ts'
import { makeInventory } from './make.ts'

const inventory = makeInventory({
  name: 'Kawa i Ciasto',
  competitors: { star: { name: 'Star Beans' }, roma: { name: 'Cafe Roma' }, roma2: { name: 'CAFE ROMA' } },
  touchpoints: {
    window: { name: 'Shop window', formerly: ['display'], parts: { lamp: { name: 'Lamp' } } },
    door: { name: 'Door' },
  },
})

const survey = (pairs: readonly (readonly [string, string])[], file?: NameMapFile) =>
  surveyOf(
    {
      pairs: pairs.map(([brand, touchpoint]) => ({ brand, touchpoint, tally: tallyOf(4, 4) })),
    } as unknown as Encounters, // nothing else of it is looked at
    inventory,
    nameMapOf(inventory, file),
  )

describe('names of a survey', () => {
  it.each([
    ['kawa  i CIASTO', 'shop WINDOW', 'window', 'own'],
    ['own', 'display', 'window', 'own'],
    ['STAR', ' Lamp ', 'lamp', 'star'],
    ['star beans', 'door', 'door', 'star'],
  ])('%s at %s is known', (brand, touchpoint, id, company) => {
    const one = { score: 7.5, n: 1, positive: 1, persuasion: 4 }
    expect([...survey([[brand, touchpoint]]).measured]).toEqual([
      [id, company === 'own' ? { own: one } : { competitors: { [company]: one } }],
    ])
  })

  it('are unknown where nobody, or more than one, is called so; the most frequent first', () => {
    const { brands, touchpoints, measured, encounters } = survey([
      ['Cafe Roma', 'Door'],
      ['Nero', 'Door'],
      ['NERO', 'Gate'],
      ['Kawa i Ciasto', 'Gate'],
    ])
    expect(brands.unknown).toEqual([
      { name: 'NERO', n: 2 },
      { name: 'Cafe Roma', n: 1 },
    ])
    expect(touchpoints.unknown).toEqual([{ name: 'Gate', n: 2 }])
    expect([measured.size, encounters]).toEqual([0, 0])
  })

  it('are what a file says, which goes before what they look like', () => {
    const file = {
      brands: { nero: 'star', Roma: '-', 'Star Beans': 'own' },
      touchpoints: { gate: 'display' },
    }
    const { measured, brands, touchpoints, encounters } = survey(
      [
        ['Nero', 'Gate'],
        ['Roma', 'Nowhere'],
        ['star beans', 'Gate'],
      ],
      file,
    )
    expect(measured.get('window')).toMatchObject({ own: { n: 1 }, competitors: { star: { n: 1 } } })
    expect([brands.unknown, touchpoints.unknown, encounters]).toEqual([[], [], 2])
    expect(brands.leftOut).toEqual([{ name: 'Roma', n: 1 }])
  })

  it('add up in the order of the inventory, whatever order they come in', () => {
    const pairs = [
      ['star', 'door'],
      ['own', 'door'],
      ['Star Beans', 'Door'],
      ['own', 'window'],
    ] as const
    const one = survey(pairs).measured
    expect(JSON.stringify([...one])).toBe(JSON.stringify([...survey(pairs.toReversed()).measured]))
    expect([...one.keys()]).toEqual(['window', 'door'])
    expect(one.get('door')?.competitors?.['star']?.n).toBe(2)
  })
})
