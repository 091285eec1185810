import type { Interval } from '../../core/date.ts'
import type { Level } from '../../core/score.ts'
import { formsIn, listed as joined } from '../plural.ts'
import { number } from './numbers.ts'

/** 1 audyt, 2 audyty, 5 audytów, 1,5 audytu: the last is the genitive singular too, and the third its plural. */
export type Forms = readonly [one: string, few: string, many: string, other: string]

/** The form that Polish wants after this number. */
export const form: (count: number, forms: Forms) => string = formsIn('pl')

/** `2 audyty`. */
export const counted = (count: number, forms: Forms): string => `${number(count)} ${form(count, forms)}`

/** After `z`, `do`, `dla`: `1 audytu`, `2 audytów`, `1,5 audytu`. */
export const countedOf = (count: number, [, , many, other]: Forms): string =>
  counted(count, [other, many, many, other])

/** `a`, `a i b`, `a, b i c`; with a name that has an `i` of its own, `a oraz b i c`. */
export const listed = (texts: readonly string[], and?: string): string =>
  joined(texts, and ?? (texts.some((text) => / i /u.test(text)) ? 'oraz' : 'i'))

/** The levels, everywhere by these names. */
export const levels: Record<Level, string> = { sucks: 'Słabo', ok: 'W porządku', wow: 'Wow!' }

/** A name inside a sentence stays in the nominative. */
export const named = (name: string): string => `„${name}”`

/** Inside a sentence. */
export const level: Record<Level, string> = {
  sucks: named(levels.sucks),
  ok: named(levels.ok),
  wow: named(levels.wow),
}

/** `co miesiąc`, `co 3 miesiące`. */
export function every({ count, unit }: Interval): string {
  if (count > 1) return `co ${counted(count, units[unit])}`
  return unit === 'day' ? 'codziennie' : `co ${units[unit][0]}`
}

/** `3 miesiące`. */
export const interval = ({ count, unit }: Interval): string => counted(count, units[unit])

export const nouns = {
  touchpoint: ['punkt styku', 'punkty styku', 'punktów styku', 'punktu styku'],
  vip: ['punkt VIP', 'punkty VIP', 'punktów VIP', 'punktu VIP'],
  part: ['część', 'części', 'części', 'części'],
  chain: ['łańcuch', 'łańcuchy', 'łańcuchów', 'łańcucha'],
  link: ['ogniwo', 'ogniwa', 'ogniw', 'ogniwa'],
  day: ['dzień', 'dni', 'dni', 'dnia'],
  audit: ['audyt', 'audyty', 'audytów', 'audytu'],
  answer: ['odpowiedź', 'odpowiedzi', 'odpowiedzi', 'odpowiedzi'],
  vote: ['głos', 'głosy', 'głosów', 'głosu'],
  seat: ['miejsce', 'miejsca', 'miejsc', 'miejsca'],
  round: ['runda', 'rundy', 'rund', 'rundy'],
  company: ['firma', 'firmy', 'firm', 'firmy'],
  action: ['działanie', 'działania', 'działań', 'działania'],
  row: ['wiersz', 'wiersze', 'wierszy', 'wiersza'],
  error: ['błąd', 'błędy', 'błędów', 'błędu'],
  warning: ['ostrzeżenie', 'ostrzeżenia', 'ostrzeżeń', 'ostrzeżenia'],
  note: ['uwaga', 'uwagi', 'uwag', 'uwagi'],
} satisfies Record<string, Forms>

const units: Record<Interval['unit'], Forms> = {
  day: nouns.day,
  week: ['tydzień', 'tygodnie', 'tygodni', 'tygodnia'],
  month: ['miesiąc', 'miesiące', 'miesięcy', 'miesiąca'],
}
