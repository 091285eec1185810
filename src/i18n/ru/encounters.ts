import type { Messages } from '../index.ts'
import { answer, counted, touchpoint } from './words.ts'

const contacts = ['контакт', 'контакта', 'контактов'] as const
/** After «по»: the dative. */
const alongTouchpoints = ['точке контакта', 'точкам контакта', 'точкам контакта'] as const

export const encounters: Messages['encounters'] = {
  options: {
    encounters: 'файл — опрос о контактах; он подсчитывается и записывается в audits/',
    map: 'как его бренды и точки контакта называются в реестре (YAML)',
    by: 'кто провёл опрос (по умолчанию user.name из git, затем имя пользователя)',
    round: 'название опроса; раундом оценок он не становится',
  },
  progress: (rows) => counted(rows, ['строка', 'строки', 'строк']),
  encounters: 'контакты',
  between: (count, first, last) =>
    first === last ? `${count}, за ${first}` : `${count}, с ${first} по ${last}`,
  leftOut: 'пропущено',
  measured: 'замеры',
  name: (name, count) => `${name} (${count})`,
  unknown: (file, inventory) => `${file}: в ${inventory} нет таких названий:`,
  kinds: { brands: 'бренд', touchpoints: 'точка контакта' },
  how: (file) =>
    `Напишите в файле, что есть что, и укажите его в --map. Заготовка — на стандартном выводе: touchpoints import --encounters ${file} > map.yaml`,
  head: (file) => `Как названия из ${file} называются в реестре.`,
  fill: 'После каждого двоеточия: own (только для брендов), id или -, чтобы пропустить такие строки.',
  askBrand: (name, count) => `Чей это бренд: «${name}» (${counted(count, contacts)})?`,
  askTouchpoint: (name, count) => `Какая это точка контакта: «${name}» (${counted(count, contacts)})?`,
  leaveOut: 'Ничего из этого: пропустить',
  kept: (count, file) => `${counted(count, answer)} в ${file}: та же команда продолжит с этого места.`,
  takenUp: (count, file) =>
    `${counted(count, answer)} из прошлого раза: ${file}; удалите этот файл, чтобы ответить заново.`,
  nothing: 'Ничего не записано: пропущены все строки.',
  ask: (touchpoints) => `Записать в audits/ опрос по ${counted(touchpoints, alongTouchpoints)}?`,
  dry: (touchpoints) => `Был бы записан в audits/ опрос по ${counted(touchpoints, alongTouchpoints)}.`,
  wrote: (file, touchpoints) =>
    `Записано: ${file}; замеры: ${counted(touchpoints, touchpoint)}. Опрос не заменяет аудита.`,
}
