import { stringify } from 'yaml'
import type { CalendarDate } from '../core/date.ts'
import type { Language } from '../core/inventory.ts'
import { slug } from './audit-file.ts'

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
  return template
    .replace('{{name}}', () => scalar(name))
    .replace(/^language: .*$/m, () => `language: ${language}`)
    .replace('competitors:\n{{competitors}}', () => competitorLines(competitors))
    .replaceAll('{{today}}', today)
}

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
    stringify(plain, { compat: 'yaml-1.1', lineWidth: 0 }) === `${plain}\n` && !/[,{}[\]]/.test(plain)
  return isPlain ? plain : JSON.stringify(plain)
}
