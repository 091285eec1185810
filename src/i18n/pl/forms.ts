import type { Interval } from '../../core/date.ts'
import { listed as joined } from '../plural.ts'

/** 1 audyt, 2 audyty, 5 audytów, 1,5 audytu: the last is the genitive singular too, and the third its plural. */
export type Forms = readonly [one: string, few: string, many: string, other: string]

/** The form that Polish wants after this number. */
export function form(count: number, [one, few, many, other]: Forms): string {
  rules ??= new Intl.PluralRules('pl')
  switch (rules.select(count)) {
    case 'one':
      return one
    case 'few':
      return few
    case 'many':
      return many
    default:
      return other
  }
}

/** `2 audyty`. */
export const counted = (count: number, forms: Forms): string => `${count} ${form(count, forms)}`

/** After `z`, `do`, `dla`: `1 audytu`, `2 audytów`. */
export const countedOf = (count: number, [, , many, other]: Forms): string =>
  `${count} ${count === 1 ? other : many}`

/** `a`, `a i b`, `a, b i c`. */
export const listed = (texts: readonly string[], and = 'i'): string => joined(texts, and)

/** A name inside a sentence stays in the nominative. */
export const named = (name: string): string => `„${name}”`

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
  error: ['błąd', 'błędy', 'błędów', 'błędu'],
  warning: ['ostrzeżenie', 'ostrzeżenia', 'ostrzeżeń', 'ostrzeżenia'],
  note: ['uwaga', 'uwagi', 'uwag', 'uwagi'],
} satisfies Record<string, Forms>

const units: Record<Interval['unit'], Forms> = {
  day: nouns.day,
  week: ['tydzień', 'tygodnie', 'tygodni', 'tygodnia'],
  month: ['miesiąc', 'miesiące', 'miesięcy', 'miesiąca'],
}

let rules: Intl.PluralRules | undefined
