import type { CalendarDate } from '../core/date.ts'
import type { Language } from '../core/language.ts'
import { idsFor } from './id.ts'
import { scalar } from './scalar.ts'

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
    if (marker === '{{name}}') return text(name)
    if (marker === '{{today}}') return today
    return marker.startsWith('language') ? `language: ${language}` : competitorLines(competitors)
  })
}

/** All of them in one pass: what is filled in is not looked at again. */
const markers = /\{\{name\}\}|\{\{today\}\}|^language: .*$|^competitors:\n\{\{competitors\}\}/gm

function competitorLines(names: readonly string[]): string {
  if (names.length === 0) return 'competitors: {}'
  const ids = idsFor(names, ['own', 'importance'], 'competitor')
  return ['competitors:', ...names.map((name, index) => `  ${ids[index]}: { name: ${text(name)} }`)].join(
    '\n',
  )
}

/** Between braces it stands too. */
const text = (name: string) => scalar(name.trim(), 'flow')
