import { describe, expect, it } from 'vitest'
import { senses } from '../../src/core/inventory.ts'
import { saleTimeOf, stagesAfterSale } from '../../src/core/sale.ts'
import { gapsIn } from '../../src/core/suggest.ts'
import { summarize } from '../../src/core/summary.ts'
import { makeInventory, type PlainInventory, scored } from './make.ts'

const gaps = (file: PlainInventory, audits: ReturnType<typeof scored>[] = []) =>
  gapsIn(summarize(makeInventory(file), audits, '2026-11-21'), audits)

const kinds = (...said: Parameters<typeof gaps>) => gaps(...said).map(({ kind }) => kind)

/** Everything that the method asks for; each test takes one thing away. */
const whole = {
  stages: ['need', 'decide', 'use'],
  segments: { tourists: {} },
  competitors: { rival: {} },
  touchpoints: {
    reviews: { stage: 'need', control: 'indirect', senses: ['sight', 'hearing', 'humour'] },
    window: { stage: 'need', senses: ['smell', 'taste', 'touch'] },
    ...Object.fromEntries(Array.from({ length: 7 }, (_, index) => [`point-${index}`, { stage: 'decide' }])),
    thanks: { stage: 'use' },
  },
  chains: {
    first: { links: ['reviews', 'window'], next: 'again' },
    again: { links: ['thanks'], next: 'first' },
  },
} satisfies PlainInventory

const visit = scored('2026-11-01', { window: 7 }, { segment: 'tourists' })

describe('gaps', () => {
  it('are none where everything is there', () => {
    expect(gaps(whole, [visit])).toEqual([])
  })

  it('are all told of an empty inventory', () => {
    expect(kinds({ touchpoints: {} })).toEqual(['few-touchpoints', 'senses-left-out', 'few-chains'])
  })

  it('counts whole and living touchpoints up to ten', () => {
    const touchpoints = { ...whole.touchpoints, thanks: { stage: 'use', lifecycle: 'planned' } }
    expect(gaps({ ...whole, touchpoints }, [visit])).toEqual([
      { kind: 'few-touchpoints', count: 9, wanted: 10 },
      { kind: 'nothing-after-sale', stage: 'use' },
    ])
    const { window: _, ...others } = whole.touchpoints
    const parts = { window: { name: 'Window' } }
    const reviews = { stage: 'need', control: 'indirect', senses: [...senses], parts }
    expect(gaps({ ...whole, touchpoints: { ...others, reviews } }, [visit])).toEqual([
      { kind: 'few-touchpoints', count: 9, wanted: 10 },
    ])
  })

  it('names the stages where nobody is met', () => {
    const stages = ['need', 'search', 'decide', 'use']
    expect(gaps({ ...whole, stages }, [visit])).toEqual([{ kind: 'empty-stage', stage: 'search' }])
  })

  it('asks for stages where there are none', () => {
    expect(kinds({ touchpoints: { cup: {} } })).toContain('no-stages')
  })

  it('tells that nothing comes after the sale, once', () => {
    const { thanks: _, ...before } = whole.touchpoints
    const touchpoints = { ...before, more: { stage: 'decide' } }
    const chains = { first: whole.chains.first, again: { links: ['window'], next: 'first' } }
    expect(gaps({ ...whole, touchpoints, chains }, [visit])).toEqual([
      { kind: 'nothing-after-sale', stage: 'use' },
    ])
    expect(gaps({ ...whole, stages: ['need', 'decide'], touchpoints, chains }, [visit])).toEqual([
      { kind: 'nothing-after-sale', stage: undefined },
    ])
  })

  it('names what is not indirect, which senses are left out, and chains that end', () => {
    const touchpoints = { ...whole.touchpoints, reviews: { stage: 'need', senses: ['sight'] } }
    const chains = { ...whole.chains, again: { links: ['thanks'] } }
    expect(gaps({ ...whole, touchpoints, chains }, [visit])).toMatchObject([
      { kind: 'no-indirect' },
      { kind: 'senses-left-out', senses: ['hearing', 'humour'] },
      { kind: 'dead-end', chain: { id: 'again' } },
    ])
  })

  it('names segments nobody has scored for; an encounter survey is not scored', () => {
    expect(gaps(whole)).toEqual([{ kind: 'segment-unscored', segment: { id: 'tourists', name: 'tourists' } }])
    const measured = { measured: { window: { own: { score: 7, n: 3 } } }, scores: undefined }
    expect(kinds(whole, [scored('2026-11-01', {}, { ...measured, segment: 'tourists' })])).toEqual([
      'segment-unscored',
    ])
  })

  it('names what competitors have and we do not', () => {
    const absent = scored('2026-11-01', { window: { own: 'absent', competitors: { rival: 4 } } })
    expect(gaps(whole, [visit, absent])).toMatchObject([
      { kind: 'held-by-others', row: { touchpoint: { id: 'window' } }, competitors: ['rival'] },
    ])
  })
})

describe('the time of a stage', () => {
  it.each([
    ['need', 'before'],
    ['Pre-sale', 'before'],
    ['Decision', 'during'],
    ['Purchase & payment', 'during'],
    ['After the visit', 'after'],
    ['Post-sale', 'after'],
    ['return', 'after'],
    ['Потребность', 'before'],
    ['Сравнение', 'before'],
    ['Покупка', 'during'],
    ['После продажи', 'after'],
    ['Реакция', 'after'],
    ['Potrzeba', 'before'],
    ['Договор', 'during'],
    ['Доставка', 'during'],
    ['Przed sprzedażą', 'before'],
    ['До визита', 'before'],
    ['Zakup', 'during'],
    ['Po sprzedaży', 'after'],
    ['Powrót', 'after'],
    ['Bisogno', undefined],
    ['', undefined],
  ])('%s: %s', (stage, time) => {
    expect(saleTimeOf(stage)).toBe(time)
  })

  it('takes the last of three or more for the one after the sale where no word is known', () => {
    expect(stagesAfterSale(['uno', 'due', 'tre'])).toEqual(['tre'])
    expect(stagesAfterSale(['uno', 'due'])).toEqual([])
    expect(stagesAfterSale(['need', 'search', 'buy'])).toEqual([])
    expect(stagesAfterSale(['need', 'use', 'buy', 'return'])).toEqual(['use', 'return'])
  })
})
