import type { Messages } from '../index.ts'
import { and, form, standard } from './words.ts'

export const standards: Messages['standards'] = {
  marks: `Если у точки есть ${standard}, после ответов поставьте: + соблюдён, ! нарушен.`,
  title: 'Стандарты сервиса',
  intro: (judged, written) =>
    `Аудит отмечает, соблюдён стандарт или нарушен. Стандартов в реестре: ${written}, из них проверено: ${judged}.`,
  counts: 'В каждом раунде решает большинство; числа в таблице — сколько раундов.',
  standard: 'Стандарт сервиса',
  keptRounds: 'Соблюдён',
  brokenRounds: 'Нарушен',
  latest: 'В последний раз',
  verdicts: { kept: 'соблюдён', broken: 'нарушен', split: 'мнения разошлись' },
  latestOn: (verdict, date) => `${verdict}, ${date}`,
  record: (kept, broken) => `соблюдён: ${kept}, нарушен: ${broken}`,
  breaches: 'Нарушения',
  noBreach: 'Нарушений не отмечено.',
  breach: (touchpoint, text, round, date, broken, of) =>
    `${touchpoint}: стандарт «${text}» нарушен, раунд ${round} (${date}; ${form(broken, ['так сказал', 'так сказали', 'так сказали'])} ${broken} из ${of}).`,
  noText: 'без текста',
  by: (names) => `Так сказали: ${and(names)}.`,
}
