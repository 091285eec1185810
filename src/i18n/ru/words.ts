import type { Interval } from '../../core/date.ts'
import type { Level } from '../../core/score.ts'
import { writerIn } from '../intl.ts'
import { type Forms, formsIn, listed } from '../plural.ts'

/** What the Russian texts have in common: nouns as they are counted, lists, numbers. */

/** The form of a word that a number wants. */
export const form = formsIn('ru')

/** `1 точка контакта`, `3 точки контакта`, `5 точек контакта`. */
export const counted = (count: number, forms: Forms): string => `${count} ${form(count, forms)}`

export const touchpoint: Forms = ['точка контакта', 'точки контакта', 'точек контакта']
/** After «из», «в пределах»: the genitive. */
export const ofTouchpoint: Forms = ['точки контакта', 'точек контакта', 'точек контакта']
export const part: Forms = ['часть', 'части', 'частей']
export const ofPart: Forms = ['части', 'частей', 'частей']
export const chain: Forms = ['цепочка', 'цепочки', 'цепочек']
export const ofChain: Forms = ['цепочки', 'цепочек', 'цепочек']
export const link: Forms = ['звено', 'звена', 'звеньев']
export const vote: Forms = ['голос', 'голоса', 'голосов']
export const answer: Forms = ['ответ', 'ответа', 'ответов']
export const audits: Forms = ['аудит', 'аудита', 'аудитов']
export const day: Forms = ['день', 'дня', 'дней']
export const ofDay: Forms = ['дня', 'дней', 'дней']
export const finding: Forms = ['замечание', 'замечания', 'замечаний']
export const error: Forms = ['ошибка', 'ошибки', 'ошибок']
export const warning: Forms = ['предупреждение', 'предупреждения', 'предупреждений']
export const note: Forms = ['примечание', 'примечания', 'примечаний']

const units: Record<Interval['unit'], { readonly forms: Forms; readonly each: string }> = {
  day: { forms: day, each: 'каждый день' },
  week: { forms: ['неделю', 'недели', 'недель'], each: 'каждую неделю' },
  month: { forms: ['месяц', 'месяца', 'месяцев'], each: 'каждый месяц' },
}

/** `3 месяца`, after «плюс». */
export const interval = ({ count, unit }: Interval): string => counted(count, units[unit].forms)

/** `каждые 3 месяца`, `каждую неделю`. */
export const every = (one: Interval): string =>
  one.count === 1 ? units[one.unit].each : `каждые ${interval(one)}`

/** `раз в 3 месяца`, `раз в неделю`. */
export const onceIn = (one: Interval): string =>
  `раз в ${one.count === 1 ? units[one.unit].forms[0] : interval(one)}`

export const and = (texts: readonly string[]): string => listed(texts, 'и')
export const or = (texts: readonly string[]): string => listed(texts, 'или')

/** A full stop, unless an abbreviation such as `2026 г.` has brought one. */
export const stop = (text: string): string => (text.endsWith('.') ? text : `${text}.`)

export const levels: Record<Level, string> = { sucks: 'Отстой', ok: 'Нормально', wow: 'Вау!' }

export const writer = writerIn('ru')
export const { number } = writer

export const signed = (value: number): string => (value > 0 ? `+${number(value)}` : number(value))

/** `7,5 %`, with a blank that does not break. */
export const percent = (share: number): string =>
  share > 0 && share < 0.0001 ? 'меньше 0,01\u00a0%' : `${number(share * 100)}\u00a0%`
