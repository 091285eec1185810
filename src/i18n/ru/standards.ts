import type { Messages } from '../index.ts'
import { listed } from '../plural.ts'

export const standards: Messages['standards'] = {
  marks: 'после оценок, если есть стандарт обслуживания: + соблюдён, ! нарушен',
  title: 'Стандарты обслуживания',
  intro: (judged, written) =>
    `Аудит отмечает, соблюдён стандарт или нарушен. Записано стандартов: ${written}; проверено: ${judged}.`,
  counts: 'В каждом раунде решает большинство; числа — это раунды.',
  standard: 'Стандарт обслуживания',
  keptRounds: 'Соблюдён',
  brokenRounds: 'Нарушен',
  latest: 'В последний раз',
  verdicts: { kept: 'соблюдён', broken: 'нарушен', split: 'голоса разделились' },
  latestOn: (verdict, date) => `${verdict}, ${date}`,
  record: (kept, broken) => `соблюдён: ${kept}, нарушен: ${broken}`,
  breaches: 'Нарушения',
  noBreach: 'Нарушений не отмечено.',
  breach: (touchpoint, standard, round, date, broken, of) =>
    `${touchpoint}: стандарт «${standard}» нарушен, раунд ${round} (${date}; так сказали: ${broken} из ${of}).`,
  noText: 'без текста',
  by: (names) => `Так сказали: ${listed(names, 'и')}.`,
}
