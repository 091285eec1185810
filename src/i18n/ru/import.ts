import type { Messages } from '../index.ts'
import type { Forms } from '../plural.ts'
import { counted, part, row, touchpoint } from './words.ts'

const separators = { ',': 'запятая', ';': 'точка с запятой', '\t': 'табуляция' }

export const importing: Messages['importing'] = {
  summary: 'добавить в реестр точки контакта из таблицы (CSV) или из схемы journey (Mermaid)',
  file: 'файл или - (стандартный ввод)',
  mermaid: 'это файл Mermaid или Markdown с блоком journey',
  dryRun: 'показать, что будет добавлено, и ничего не записывать',
  yes: 'добавить без вопроса',

  table: (file, rows, separator) => `${file}: ${counted(rows, row)}, разделитель — ${separators[separator]}`,
  journey: (file, tasks) => `${file}: путь клиента, ${counted(tasks, ['шаг', 'шага', 'шагов'])}`,
  titles: 'над заголовком',
  understood: 'понято',
  column: (header, key) => (header === key ? key : `${header} = ${key}`),
  workedOut: 'не берём',
  fromAudits: (headers) => `${headers} (оценки приходят из аудитов)`,
  unknown: 'не понято',
  known: 'уже есть',
  repeated: 'повторяется',
  unstaged: 'без этапа',
  stages: 'новые этапы',
  channels: 'новые каналы',
  sample: 'добавляем',
  and: (count) => `и ещё ${count}`,
  nothing: 'Добавлять нечего.',
  ask: (touchpoints, parts, file) =>
    `Добавить ${whatIsAdded(touchpoints, parts, ['точку контакта', 'точки контакта', 'точек контакта'])} в ${file}?`,
  dry: (touchpoints, parts, file) => `Было бы добавлено в ${file}: ${whatIsAdded(touchpoints, parts)}.`,
  added: (touchpoints, parts, file) => `Добавлено в ${file}: ${whatIsAdded(touchpoints, parts)}.`,
  left: 'Ничего не записано.',
  next: 'Дальше: touchpoints suggest, touchpoints audit',
  note: (score, actors) =>
    `Оценка в схеме пути: ${score} из 5${actors.length > 0 ? ` (${actors.join(', ')})` : ''}`,
}

const whatIsAdded = (touchpoints: number, parts: number, noun: Forms = touchpoint) =>
  counted(touchpoints, noun) + (parts > 0 ? ` и ${counted(parts, part)}` : '')
