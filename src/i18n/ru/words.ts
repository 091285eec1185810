import type { Interval } from '../../core/date.ts'
import type { Sense } from '../../core/inventory.ts'
import type { Level } from '../../core/score.ts'
import { type Forms, formsIn, listed } from '../plural.ts'
import { writer } from './writer.ts'

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
export const action: Forms = ['действие', 'действия', 'действий']
export const seat: Forms = ['место', 'места', 'мест']
export const ofSeat: Forms = ['места', 'мест', 'мест']
export const question: Forms = ['вопрос', 'вопроса', 'вопросов']
export const row: Forms = ['строка', 'строки', 'строк']
export const vote: Forms = ['голос', 'голоса', 'голосов']
export const answer: Forms = ['ответ', 'ответа', 'ответов']
export const audits: Forms = ['аудит', 'аудита', 'аудитов']
export const day: Forms = ['день', 'дня', 'дней']
export const ofDay: Forms = ['дня', 'дней', 'дней']
export const finding: Forms = ['замечание', 'замечания', 'замечаний']
export const error: Forms = ['ошибка', 'ошибки', 'ошибок']
export const warning: Forms = ['предупреждение', 'предупреждения', 'предупреждений']
export const note: Forms = ['примечание', 'примечания', 'примечаний']

const units: Record<Interval['unit'], Forms> = {
  day,
  week: ['неделю', 'недели', 'недель'],
  month: ['месяц', 'месяца', 'месяцев'],
}

/** `3 месяца`, after «плюс». */
export const interval = ({ count, unit }: Interval): string => counted(count, units[unit])

/** `раз в 3 месяца`, `раз в неделю`. */
export const onceIn = (one: Interval): string =>
  `раз в ${one.count === 1 ? units[one.unit][0] : interval(one)}`

export const and = (texts: readonly string[]): string => listed(texts, 'и')
export const or = (texts: readonly string[]): string => listed(texts, 'или')

/** A full stop, unless an abbreviation such as `2026 г.` has brought one. */
export const stop = (text: string): string => (text.endsWith('.') ? text : `${text}.`)

export const levels: Record<Level, string> = { sucks: 'Отстой', ok: 'Нормально', wow: 'Вау!' }

/** Inside a sentence: `«Вау!»`. */
export const quotedLevels: Record<Level, string> = {
  sucks: `«${levels.sucks}»`,
  ok: `«${levels.ok}»`,
  wow: `«${levels.wow}»`,
}

export const standard = 'стандарт сервиса'

export const senses: Record<Sense, string> = {
  sight: 'зрение',
  smell: 'обоняние',
  hearing: 'слух',
  taste: 'вкус',
  touch: 'осязание',
  humour: 'чувство юмора',
}

export const { number } = writer

export const signed = (value: number): string => (value > 0 ? `+${number(value)}` : number(value))

/** With a blank that does not break. */
export const percentagePoints = 'п.\u00a0п.'

/** `7,5 %`, with a blank that does not break. */
export const percent = (share: number): string =>
  share > 0 && share < 0.0001 ? 'меньше 0,01\u00a0%' : `${number(share * 100)}\u00a0%`
