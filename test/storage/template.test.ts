import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/core/check.ts'
import { type Inventory, isActive } from '../../src/core/inventory.ts'
import { summarize } from '../../src/core/summary.ts'
import { fillTemplate, type TemplateValues } from '../../src/storage/template.ts'
import { readInventory } from '../../src/storage/workspace.ts'

const folder = fileURLToPath(new URL('../../templates', import.meta.url))
const templates = readdirSync(folder).toSorted()
const textOf = (template: string) => readFileSync(`${folder}/${template}/en.yaml`, 'utf8')

const today = '2026-11-21'
const rivals = ['Star Beans', 'Cafe Roma', 'Corner Kiosk']

function filled(template: string, values: Partial<TemplateValues> = {}): string {
  return fillTemplate(textOf(template), {
    name: 'Kaffa',
    competitors: rivals,
    language: 'en',
    today,
    ...values,
  })
}

/** The inventory that a filled template is; throws where it has a problem. */
const inventoryOf = (template: string, values: Partial<TemplateValues> = {}): Inventory =>
  readInventory(filled(template, values), 'touchpoints.yaml', today).inventory

const awkward = [
  'Kawa i Ciasto',
  'Кофе и Булочка',
  `Anna's "Best" Coffee`,
  'Coffee: the {real} [thing], #1',
  '# x',
  '- dash',
  '@home',
  '*stars* & !marks',
  '%percent',
  '`back` \\slash',
  'no',
  '2026-11-21',
  '12',
  '~',
  '=SUM(A1)',
  "$& $1 $$ $' {{today}}",
  'two\nlines\tand a tab',
  'a\x7fb\x9bc\x1b[31m',
  '  blanks around  ',
]

describe('templates', () => {
  it('are there', () => {
    expect(templates).toEqual(['blank', 'coffee-shop'])
  })

  describe.each(templates)('%s', (template) => {
    it('has every marker that is filled in, and none afterwards', () => {
      expect(textOf(template)).toContain('{{name}}')
      expect(textOf(template)).toContain('{{competitors}}')
      expect(textOf(template)).toContain('{{today}}')
      expect(filled(template)).not.toContain('{{')
    })

    it('is an inventory of the name, the competitors and the day that it was given', () => {
      const inventory = inventoryOf(template)
      expect(inventory.name).toBe('Kaffa')
      expect(inventory.competitors).toEqual([
        { id: 'star-beans', name: 'Star Beans' },
        { id: 'cafe-roma', name: 'Cafe Roma' },
        { id: 'corner-kiosk', name: 'Corner Kiosk' },
      ])
      const added = [...inventory.touchpoints.values()].filter(({ whole }) => !whole).map((one) => one.added)
      expect(new Set(added)).toEqual(new Set([today]))
    })

    it.each(awkward)('keeps the name %j, and competitors that are called so', (name) => {
      const inventory = inventoryOf(template, { name, competitors: [name, name] })
      expect(inventory.name).toBe(name.trim())
      expect(inventory.competitors.map((one) => one.name)).toEqual([name.trim(), name.trim()])
    })

    it('does without competitors', () => {
      expect(inventoryOf(template, { competitors: [] }).competitors).toEqual([])
    })

    it.each(['en', 'ru', 'pl'] as const)('speaks %s when asked to', (language) => {
      expect(inventoryOf(template, { language }).language).toBe(language)
    })

    it('passes the gate on its first day, with nobody missing', () => {
      const verdict = check(summarize(inventoryOf(template), [], today), {
        failOn: ['warning'],
        warnDays: 14,
        rules: [],
        owners: [],
        vipOnly: false,
        baseline: undefined,
      })
      expect(verdict.findings.filter(({ severity }) => severity !== 'note')).toEqual([])
      expect(verdict.failed).toBe(false)
    })

    it('names the commands that come next', () => {
      for (const command of ['touchpoints audit', 'touchpoints report', 'touchpoints check'])
        expect(textOf(template)).toContain(command)
    })
  })
})

describe('the coffee shop', () => {
  const inventory = inventoryOf('coffee-shop')
  const wholes = [...inventory.touchpoints.values()].filter(({ whole }) => whole === undefined)

  it('has at least 25 touchpoints, over all of its stages', () => {
    expect(wholes.length).toBeGreaterThanOrEqual(25)
    expect(new Set(wholes.map(({ stage }) => stage))).toEqual(new Set(inventory.stages))
  })

  it('has an owner, or none needed, and an importance for each', () => {
    const incomplete = wholes.filter(
      ({ owner, automated, importance }) => importance === undefined || (owner === undefined && !automated),
    )
    expect(incomplete.map(({ id }) => id)).toEqual([])
  })

  it('has enough of them in use for ten to be more important than the others', () => {
    const weights = wholes.filter(isActive).map(({ importance = 0 }) => importance)
    expect(new Set(weights).size).toBeGreaterThan(10)
  })

  it('has at least three chains, each of which leads into another', () => {
    expect(inventory.chains.length).toBeGreaterThanOrEqual(3)
    const ids = inventory.chains.map(({ id }) => id)
    for (const { id, next } of inventory.chains) {
      expect(ids).toContain(next)
      expect(next).not.toBe(id)
    }
  })
})
