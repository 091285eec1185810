import { stringify } from 'yaml'
import type { CalendarDate } from '../core/date.ts'
import type { Language } from '../core/inventory.ts'
import { slug } from './audit-file.ts'
import { escapeControls } from './yaml.ts'

export interface TemplateValues {
  readonly name: string
  readonly competitors: readonly string[]
  readonly language: Language
  readonly today: CalendarDate
}

/** A starter list with its markers filled in: the name, the competitors, the language, and today on every `added:`. */
export function fillTemplate(
  template: string,
  { name, competitors, language, today }: TemplateValues,
): string {
  return template.replace(markers, (marker) => {
    if (marker === '{{name}}') return scalar(name)
    if (marker === '{{today}}') return today
    return marker.startsWith('language') ? `language: ${language}` : competitorLines(competitors)
  })
}

/** All of them in one pass: what is filled in is not looked at again. */
const markers = /\{\{name\}\}|\{\{today\}\}|^language: .*$|^competitors:\n\{\{competitors\}\}/gm

/** Ids from names in any script, each once. */
export function idsFor(names: readonly string[], taken: readonly string[], fallback: string): string[] {
  const used = new Set(taken)
  return names.map((name) => {
    const stem = slug(name, 60) || fallback
    let id = stem
    for (let count = 2; used.has(id); count++) id = `${stem}-${count}`
    used.add(id)
    return id
  })
}

function competitorLines(names: readonly string[]): string {
  if (names.length === 0) return 'competitors: {}'
  const ids = idsFor(names, ['own', 'importance'], 'competitor')
  return ['competitors:', ...names.map((name, index) => `  ${ids[index]}: { name: ${scalar(name)} }`)].join(
    '\n',
  )
}

/** A YAML string on one line, quoted only where it has to be, inside braces too. */
function scalar(text: string): string {
  const plain = text.trim()
  const isPlain =
    stringify(plain, { compat: 'yaml-1.1', lineWidth: 0 }) === `${plain}\n` && !/[,{}[\]\p{Cc}]/u.test(plain)
  return isPlain ? plain : escapeControls(JSON.stringify(plain))
}
