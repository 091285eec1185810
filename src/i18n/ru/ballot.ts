import type { Messages } from '../index.ts'
import { standard } from './words.ts'

export const ballot: Messages['ballot'] = {
  head: (by, company) => [
    `Опросный лист. Кто оценивает: ${by}. Чьи точки контакта: ${company}.`,
    'Вместо каждой точки поставьте ответ, по одному на столбец:',
    '0-10 (x — это 10), - неизвестно, a нет такой, = как в прошлый раз; точка — без ответа.',
    'В конце строки, после |, можно написать заметку. Строки, которые начинаются с #, не читаются.',
  ],
  back: (file) => `Заполненный лист пришлите обратно; принять его: touchpoints audit --answers ${file}`,
  column: (id, name) => `${id} = ${name}`,
  importance: 'насколько это влияет на решение клиента, 0-10',
  touchpoint: (name, where) => `${name} (${where})`,
  standard: (text) => `  ${standard}: ${text}`,
  anchor: (score, text) => `  ${score} = ${text}`,
}
