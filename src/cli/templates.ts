import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Inventory, wholesOf } from '../core/inventory.ts'
import type { Language } from '../core/language.ts'
import { byCodePoint } from '../core/order.ts'
import type { Messages } from '../i18n/index.ts'
import { fillTemplate, type TemplateValues } from '../storage/template.ts'
import { readInventory } from '../storage/workspace.ts'
import type { Context } from './context.ts'
import type { Io } from './io.ts'

/** The starter lists: the folders of `templates/`; each holds a file a language. */
export function templateNames({ disk }: Io): string[] {
  return disk.readdirSync(folder()).toSorted(byCodePoint)
}

/** A starter list in a language, filled in. */
export function filledTemplate({ disk }: Io, name: string, values: TemplateValues): string {
  return fillTemplate(disk.readFileSync(templatePath(name, values.language), 'utf8'), values)
}

/** What is said of a starter list where one is chosen: the trade, and how much of it is there. */
export function templateSummary(context: Context, { templates }: Messages, name: string): string {
  const inventory = inventoryOf(context, name, templates.language)
  const size = templates.size(wholesOf(inventory).length, inventory.chains.length)
  return `${templateAbout(templates, name)} (${size})`
}

export const templateAbout = ({ about }: Messages['templates'], name: string): string =>
  named(about, name) ?? ''

/** Competitors that stand in a new inventory until somebody names the real ones. */
export const sampleRivals = ({ rivals }: Messages['templates'], name: string): readonly string[] =>
  named(rivals, name) ?? []

const named = <T>(map: Readonly<Record<string, T>>, name: string): T | undefined => map[name]

function inventoryOf({ io, today }: Context, name: string, language: Language): Inventory {
  const text = filledTemplate(io, name, { name, competitors: [], language, today })
  return readInventory(text, templatePath(name, language), today).inventory
}

const templatePath = (name: string, language: Language) => join(folder(), name, `${language}.yaml`)

const folder = () => fileURLToPath(new URL('../../templates', import.meta.url))
