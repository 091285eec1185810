import type { Messages } from '../index.ts'

export const ballot: Messages['ballot'] = {
  head: (by, company) => [
    `Опросный лист. Кто оценивает: ${by}. Чьи точки контакта: ${company}.`,
    'Вместо каждой точки поставьте ответ, по одному на столбец:',
    '0-10 (x — это 10), - не знаем, a нет такой точки контакта, = как в прошлый раз; точка — без ответа.',
    'После | в конце строки можно написать заметку. Строки, которые начинаются с #, не читаются.',
  ],
  back: (file) => `Заполненный лист пришлите обратно; его примет: touchpoints audit --answers ${file}`,
  column: (id, name) => `${id} = ${name}`,
  importance: 'насколько это важно для решения клиента, 0-10',
  touchpoint: (name, where) => `${name} (${where})`,
  standard: (text) => `  стандарт сервиса: ${text}`,
  anchor: (score, text) => `  ${score} = ${text}`,
}
