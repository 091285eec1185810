import { InvalidArgumentError, Option } from 'commander'
import { type CalendarDate, isDate } from '../core/date.ts'
import { UserError } from '../core/errors.ts'
import { defaultWarnDays, filters } from '../core/filters.ts'
import { type Language, languages } from '../core/language.ts'
import type { Selection } from '../core/selection.ts'
import type { Messages } from '../i18n/index.ts'
import { languageNamed } from './language.ts'

/** What every command takes. */
export interface CommonOptions {
  readonly directory?: string
  readonly language?: (typeof languages)[number]
  readonly today?: string
  readonly color?: boolean
}

export interface SelectionOptions {
  readonly only?: readonly (typeof filters)[number][]
  readonly stage?: readonly string[]
  readonly channel?: readonly string[]
  readonly chain?: readonly string[]
  readonly owner?: readonly string[]
  readonly warnDays?: number
  readonly limit?: number
  readonly parts?: boolean
}

type Words = Messages['commands']['options']

export function commonOptions(words: Words): Option[] {
  return [
    new Option('-C, --directory <dir>', words.directory),
    new Option('--language <language>', words.language).choices(languages).argParser(parseLanguage),
    new Option('--today <date>', words.today).argParser(parseDate),
    new Option('--color', words.color),
    new Option('--no-color', words.noColor),
  ]
}

export function selectionOptions(words: Words): Option[] {
  return [
    new Option('--only <filters>', words.only).argParser(parseChoices(filters)),
    new Option('--stage <stages>', words.stage).argParser(parseList),
    new Option('--channel <channels>', words.channel).argParser(parseList),
    new Option('--chain <chains>', words.chain).argParser(parseList),
    new Option('--owner <owners>', words.owner).argParser(parseList),
    warnDaysOption(words),
  ]
}

export const warnDaysOption = (words: Words) =>
  new Option('--warn-days <days>', words.warnDays).default(defaultWarnDays).argParser(parseDays)

export function selectionOf(ids: readonly string[], options: SelectionOptions): Selection {
  return {
    ids,
    only: options.only ?? [],
    stages: options.stage ?? [],
    channels: options.channel ?? [],
    chains: options.chain ?? [],
    owners: options.owner ?? [],
    parts: options.parts ?? false,
    warnDays: options.warnDays ?? defaultWarnDays,
    limit: options.limit,
  }
}

/**
 * `a,b`: each without blanks around it; nothing between two commas is nothing, and `\\,` is a comma in a name. An empty
 * list is refused: a variable that is not set must not widen a choice in silence.
 */
export function parseList(text: string, before: readonly string[] = []): string[] {
  const items = itemsIn(text)
  if (items.length === 0) throw new InvalidArgumentError('Nothing is named.')
  return [...before, ...items]
}

/** What people name with commas between, where that may be nobody. */
export const itemsIn = (text: string): string[] =>
  text
    .split(/(?<!\\),/)
    .map((item) => item.replaceAll('\\,', ',').trim())
    .filter((item) => item !== '')

export function parseChoices<T extends string>(choices: readonly T[]) {
  const parse = (text: string, before: readonly T[] = []): T[] => {
    const chosen = parseList(text).map((item) => {
      const choice = choices.find((one) => one === item)
      if (choice === undefined) throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`)
      return choice
    })
    return [...new Set([...before, ...chosen])]
  }
  return Object.assign(parse, { choices })
}

/** Whether an option takes a list with commas, and what may stand in it where that is not free. */
export function listOf({
  parseArg,
}: Option): { readonly choices: readonly string[] | undefined } | undefined {
  if (parseArg === parseList) return { choices: undefined }
  return hasChoices(parseArg) ? { choices: parseArg.choices } : undefined
}

const hasChoices = (parse: unknown): parse is ReturnType<typeof parseChoices<string>> =>
  typeof parse === 'function' && 'choices' in parse

export function parseDate(text: string): CalendarDate {
  if (!isDate(text)) throw new UserError([badOption('--today', text, 'date')])
  return text
}

export const badOption = (option: string, value: string, what: 'date' | 'count' | 'days') => ({
  problem: { kind: 'bad-option', option, value, what } as const,
})

function parseLanguage(text: string): Language {
  const language = languageNamed(text)
  if (language === undefined) throw new InvalidArgumentError(`Allowed choices are ${languages.join(', ')}.`)
  return language
}

export function parseCount(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UserError([badOption('--limit', text, 'count')])
  return Number(text)
}

function parseDays(text: string): number {
  if (!/^\d{1,4}$/.test(text)) throw new UserError([badOption('--warn-days', text, 'days')])
  return Number(text)
}
