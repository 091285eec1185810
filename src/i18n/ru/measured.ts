import type { Messages } from '../index.ts'

export const measured: Messages['measured'] = {
  title: 'Оценки и замеры',
  intro: (apart) =>
    `Что действует после оценок команды, рядом с тем, что сказали клиенты в опросах о контактах. Замер — это (среднее − 1) × 2,5 по шкале позитивности от 1 до 5; положительные — доля ответов 4 и 5; убедительность, от 1 до 5, говорит, насколько вероятно, что после контакта выберут этот бренд. Для каждой компании в точке контакта берётся самый новый опрос. Опрос — не аудит и оценок не меняет. Названо то, где разница ${apart} и больше.`,
  head: {
    company: 'Компания',
    judged: 'Оценка',
    measured: 'Замер',
    difference: 'Разница',
    n: 'Контактов',
    positive: 'Положительных',
    persuasion: 'Убедительность',
    survey: 'Опрос',
  },
  higher: (touchpoint, company, judged, measured, by) =>
    `${touchpoint}, ${company}: оценка ${judged}, замер ${measured}: клиенты ставят на ${by} больше.`,
  lower: (touchpoint, company, judged, measured, by) =>
    `${touchpoint}, ${company}: оценка ${judged}, замер ${measured}: клиенты ставят на ${by} меньше.`,
  close: (apart) => `Расхождений в ${apart} и больше нет.`,
}
