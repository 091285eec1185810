import { folded } from './import-words.ts'

/** What a column of an encounter survey can be: of single encounters, or of rows that somebody has added up. */
export const encounterKeys = [
  'date',
  'brand',
  'touchpoint',
  'positivity',
  'persuasion',
  'n',
  'mean',
  'positive',
  'persuasion_n',
] as const
export type EncounterKey = (typeof encounterKeys)[number]

/** What people call the columns in English, Russian and Polish; the keys themselves are known beside them. */
const headers: Record<EncounterKey, readonly string[]> = {
  date: [
    ...['day', 'when', 'timestamp', 'encounter date', 'last date', 'max date'],
    ...['дата', 'день', 'когда', 'дата контакта', 'data', 'dzień', 'kiedy', 'data kontaktu'],
  ],
  brand: [
    ...['company', 'competitor', 'which brand', 'бренд', 'марка', 'компания', 'конкурент'],
    ...['marka', 'firma', 'konkurent'],
  ],
  touchpoint: [
    ...['touch point', 'touchpoint id', 'encounter', 'which touchpoint'],
    ...['точка контакта', 'точка касания', 'точка', 'punkt styku', 'punkt kontaktu', 'punkt'],
  ],
  positivity: [
    ...['how positive', 'experience', 'feeling', 'rating', 'score', 'оценка', 'ocena'],
    ...['позитивность', 'положительность', 'впечатление', 'насколько положительно', 'насколько позитивно'],
    ...['pozytywność', 'wrażenie', 'odczucie', 'jak pozytywnie', 'jak pozytywne'],
  ],
  persuasion: [
    ...['persuasiveness', 'persuasion mean', 'mean persuasion', 'how persuasive', 'likely to choose'],
    ...['убедительность', 'вероятность выбора', 'насколько вероятен выбор', 'средняя убедительность'],
    ...['przekonanie', 'siła przekonania', 'skłonność do wyboru', 'średnie przekonanie'],
  ],
  n: [
    ...['count', 'encounters', 'rows', 'sample', 'sample size'],
    ...['количество', 'число', 'число контактов', 'контактов', 'liczba', 'liczba kontaktów', 'liczebność'],
  ],
  mean: [
    ...['average', 'avg', 'mean positivity', 'positivity mean', 'avg positivity'],
    ...['среднее', 'средняя', 'средняя позитивность', 'średnia', 'średnia pozytywność'],
  ],
  positive: [
    ...['share positive', 'positive share', 'top 2', 'доля положительных', 'положительных'],
    ...['доля позитивных', 'udział pozytywnych', 'odsetek pozytywnych', 'pozytywnych'],
  ],
  persuasion_n: [
    ...['n persuasion', 'persuasion count', 'число ответов об убедительности'],
    ...['liczba odpowiedzi o przekonaniu'],
  ],
}

/** What a header means; `undefined` where nobody knows, and the column is passed over. */
export const encounterMeaning = (header: string): EncounterKey | undefined => meanings.get(folded(header))

const meanings: ReadonlyMap<string, EncounterKey> = new Map(
  encounterKeys.flatMap((key) => [key, ...headers[key]].map((header) => [folded(header), key] as const)),
)
