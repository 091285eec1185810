import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { check } from '../../src/core/check.ts'
import { type Inventory, isActive, wholesOf } from '../../src/core/inventory.ts'
import { type Language, languages } from '../../src/core/language.ts'
import { summarize } from '../../src/core/summary.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { fillTemplate, type TemplateValues } from '../../src/storage/template.ts'
import { readInventory } from '../../src/storage/workspace.ts'

const folder = fileURLToPath(new URL('../../templates', import.meta.url))
const templates = readdirSync(folder).toSorted()
const textOf = (template: string, language: Language) =>
  readFileSync(`${folder}/${template}/${language}.yaml`, 'utf8')

const today = '2026-11-21'
const rivals = ['Star Beans', 'Cafe Roma', 'Corner Kiosk']

type Values = Partial<TemplateValues>

function filled(template: string, { language = 'en', ...values }: Values = {}): string {
  const all = { name: 'Kaffa', competitors: rivals, language, today, ...values }
  return fillTemplate(textOf(template, language), all)
}

/** The inventory that a filled template is; throws where it has a problem. */
const inventoryOf = (template: string, values: Values = {}): Inventory =>
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

const trades = ['b2b-services', 'clinic', 'coffee-shop', 'online-store', 'real-estate-agency', 'saas']
const lists = templates.flatMap((template) => languages.map((language) => ({ template, language })))
const tradeLists = lists.filter(({ template }) => template !== 'blank')

/** Where the sale begins, and where it is over, among the stages. */
const saleStages: Readonly<Record<string, readonly [first: number, last: number]>> = {
  'b2b-services': [3, 3],
  clinic: [3, 3],
  'coffee-shop': [3, 4],
  'online-store': [3, 3],
  'real-estate-agency': [3, 3],
  saas: [3, 3],
}

describe('templates', () => {
  it('are there, each in every language and described in it', () => {
    expect(templates).toEqual(['blank', ...trades].toSorted())
    for (const template of templates)
      expect(readdirSync(`${folder}/${template}`).toSorted()).toEqual(
        languages.map((language) => `${language}.yaml`).toSorted(),
      )
    for (const language of languages) {
      const { templates: words } = messagesIn[language]
      expect(words.language).toBe(language)
      expect(Object.keys(words.about).toSorted()).toEqual(templates)
      expect(Object.keys(words.rivals).toSorted()).toEqual(templates)
    }
  })

  describe.each(lists)('$template in $language', ({ template, language }) => {
    const text = textOf(template, language)
    const inventory = inventoryOf(template, { language })

    it('has every marker that is filled in, and none afterwards', () => {
      expect(text).toContain('{{name}}')
      expect(text).toContain('{{competitors}}')
      expect(text).toContain('{{today}}')
      expect(filled(template, { language })).not.toContain('{{')
    })

    it('is an inventory of the language, the name, the competitors and the day that it was given', () => {
      expect(inventory.language).toBe(language)
      expect(inventory.name).toBe('Kaffa')
      expect(inventory.competitors).toEqual([
        { id: 'star-beans', name: 'Star Beans' },
        { id: 'cafe-roma', name: 'Cafe Roma' },
        { id: 'corner-kiosk', name: 'Corner Kiosk' },
      ])
      expect(new Set(wholesOf(inventory).map(({ added }) => added))).toEqual(new Set([today]))
    })

    it('does without competitors', () => {
      expect(inventoryOf(template, { language, competitors: [] }).competitors).toEqual([])
    })

    it('passes the gate on its first day, and leaves but one thing to say: who drives it', () => {
      const verdict = check(summarize(inventory, [], today), {
        failOn: ['warning'],
        warnDays: 14,
        rules: [],
        owners: [],
        vipOnly: false,
        baseline: undefined,
      })
      expect(verdict.findings.map(({ rule }) => rule)).toEqual(['no-driver'])
      expect(verdict.failed).toBe(false)
    })

    it('names the commands that come next, and the language in which it is written', () => {
      for (const command of ['touchpoints audit', 'touchpoints report', 'touchpoints check'])
        expect(text).toContain(command)
      expect(text).toContain(`\nlanguage: ${language}\n`)
    })

    it('is of one shape with the English one', () => {
      expect(shapeOf(inventory)).toEqual(shapeOf(inventoryOf(template)))
    })

    it('has no text of another language in it', () => {
      const taken = language === 'en' ? [] : wordsOf(inventoryOf(template))
      const same = wordsOf(inventory).filter((words) => words !== '' && taken.includes(words))
      expect(international).toEqual(expect.arrayContaining(same))
      expect(wordsOf(inventory).filter((words) => !isIn(language, words))).toEqual([])
      expect(commentsOf(text).filter((words) => !isIn(language, words))).toEqual([])
    })
  })

  it.each(awkward)('keep the name %j, and competitors that are called so', (name) => {
    const inventory = inventoryOf('blank', { name, competitors: [name, name] })
    expect(inventory.name).toBe(name.trim())
    expect(inventory.competitors.map((one) => one.name)).toEqual([name.trim(), name.trim()])
  })
})

describe.each(tradeLists)('the starter list $template in $language', ({ template, language }) => {
  const inventory = inventoryOf(template, { language })
  const wholes = wholesOf(inventory)

  it('has at least 30 touchpoints, in every stage and every channel, before, during and after the sale', () => {
    expect(wholes.length).toBeGreaterThanOrEqual(30)
    expect(new Set(wholes.map(({ stage }) => stage))).toEqual(new Set(inventory.stages))
    expect(new Set(wholes.flatMap(({ channels }) => channels))).toEqual(new Set(inventory.channels))
    const [first, last] = saleStages[template] ?? [0, 0]
    const at = wholes.filter(isActive).map(({ stage = '' }) => inventory.stages.indexOf(stage))
    expect(at.filter((stage) => stage < first).length).toBeGreaterThanOrEqual(8)
    expect(at.filter((stage) => stage >= first && stage <= last).length).toBeGreaterThanOrEqual(4)
    expect(at.filter((stage) => stage > last).length).toBeGreaterThanOrEqual(5)
  })

  it('has what is online and offline, direct and indirect, once and recurring, and all six senses', () => {
    expect(wholes.filter(({ place }) => place === 'online').length).toBeGreaterThanOrEqual(5)
    expect(wholes.filter(({ place }) => place === 'offline').length).toBeGreaterThanOrEqual(5)
    expect(wholes.filter(({ control }) => control === 'indirect').length).toBeGreaterThanOrEqual(3)
    expect(wholes.filter(({ control }) => control === 'direct').length).toBeGreaterThanOrEqual(20)
    expect(new Set(wholes.map(({ rhythm }) => rhythm))).toEqual(new Set(['once', 'recurring']))
    expect(new Set(wholes.flatMap(({ senses }) => senses)).size).toBe(6)
  })

  it('has standards that can be checked, anchors, wow-factors, parts, segments and what runs by itself', () => {
    const standards = wholes.flatMap(({ standard }) => standard ?? [])
    expect(standards.length).toBeGreaterThanOrEqual(20)
    expect(standards.filter((text) => measurable[language].test(text)).length).toBeGreaterThanOrEqual(10)
    const anchored = wholes.filter(({ anchors }) => anchors.has(0) && anchors.has(10))
    expect(anchored.length).toBeGreaterThanOrEqual(8)
    expect(anchored.flatMap(({ anchors }) => [...anchors.values()]).filter(isLong)).toEqual([])
    expect(wholes.flatMap(({ wow }) => wow ?? []).length).toBeGreaterThanOrEqual(4)
    expect(wholes.flatMap(({ parts }) => parts).length).toBeGreaterThanOrEqual(3)
    expect(wholes.flatMap(({ segments }) => segments).length).toBeGreaterThanOrEqual(5)
    expect(wholes.filter(({ automated }) => automated).length).toBeGreaterThanOrEqual(2)
  })

  it('has an owner, or none needed, and an importance and a cost for each', () => {
    const incomplete = wholes.filter(
      ({ owner, automated, importance, cost }) =>
        importance === undefined || cost === undefined || (owner === undefined && !automated),
    )
    expect(incomplete.map(({ id }) => id)).toEqual([])
  })

  it('has ten that are more important than the others, in three stages or more', () => {
    const weights = wholes.filter(isActive).map(({ importance = 0 }) => importance)
    expect(new Set(weights).size).toBeGreaterThan(10)
    const { places } = summarize(inventory, [], today).vip
    expect(places).toHaveLength(10)
    expect(new Set(places.map(({ row }) => row.touchpoint.stage)).size).toBeGreaterThanOrEqual(3)
  })

  it('has at least three chains with a trigger, each of which leads into another', () => {
    expect(inventory.chains.length).toBeGreaterThanOrEqual(3)
    const ids = inventory.chains.map(({ id }) => id)
    for (const { id, next, trigger } of inventory.chains) {
      expect(ids).toContain(next)
      expect(next).not.toBe(id)
      expect(trigger).toBeDefined()
    }
  })
})

/** A number, as a figure or in words. */
const measurable: Record<Language, RegExp> = {
  en: /\d|\b(once|twice|one|two|three|five|ten|twenty|every|never)\b/iu,
  ru: /\d|один|два|две|три|пят|десят|двадцат|кажд|никогда/iu,
  pl: /\d|jed[ne]|dwa|dwie|trzy|pięć|pięciu|piąt|dzies|każd|nigdy|co rano/iu,
}

/** What stands on the screen while somebody scores. */
const isLong = (anchor: string) => anchor.length > 60

/** Everything but the words of people. */
const shapeOf = ({ touchpoints, chains, stages, channels, segments, ...rest }: Inventory) => ({
  ...rest,
  language: undefined,
  stages: stages.length,
  channels: channels.length,
  segments: segments.map(({ id }) => id),
  chains: chains.map(({ name: _, trigger, ...chain }) => ({ ...chain, trigger: trigger !== undefined })),
  touchpoints: [...touchpoints.values()].map(({ name: _, ...one }) => ({
    ...one,
    stage: one.stage !== undefined && stages.indexOf(one.stage),
    channels: one.channels.map((channel) => channels.indexOf(channel)),
    owner: one.owner !== undefined,
    purpose: one.purpose !== undefined,
    standard: one.standard !== undefined,
    wow: one.wow !== undefined,
    anchors: [...one.anchors.keys()],
  })),
})

/** The words of people, wherever they stand. */
const wordsOf = ({ touchpoints, chains, stages, channels, segments }: Inventory): string[] => [
  ...stages,
  ...channels,
  ...segments.map(({ name }) => name),
  ...chains.flatMap(({ name, trigger }) => [name, trigger ?? '']),
  ...[...touchpoints.values()].flatMap(({ name, owner, purpose, standard, wow, anchors }) =>
    [name, owner, purpose, standard, wow, ...anchors.values()].flatMap((text) => text ?? []),
  ),
]

/** What is explained, without the names of keys and commands in it, and without lines of YAML. */
const commentsOf = (text: string): string[] =>
  [...text.matchAll(/^# (?!driver|channels|segments|check)([^\s].*)$/gm)].map(([, comment = '']) =>
    comment.replace(/`.*?`|N days, weeks \S+ months|\berror\b|\bwarning\b|\bnote\b|\boff\b/g, ''),
  )

/** Words that are English and nothing else. */
const english =
  /(?<!\p{L})(the|and|with|of|is|are|within|every|from|our|their|they|for|your|you|who|what)(?!\p{L})/iu

/** What Polish calls as English does. */
const international = ['e-mail', 'Newsletter', 'Marketing', 'Wi-Fi', 'SMS']

/** Russian has no Latin word in it; Polish has none of the small words of English, and no Cyrillic. */
function isIn(language: Language, text: string): boolean {
  if (language === 'ru') return /\p{sc=Cyrillic}/u.test(text) && !/\p{sc=Latin}/u.test(text)
  return !/\p{sc=Cyrillic}/u.test(text) && (language === 'en' || !english.test(text))
}
