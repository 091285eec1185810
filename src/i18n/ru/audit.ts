import type { Messages } from '../index.ts'
import { report } from './report.ts'
import {
  and,
  answer,
  counted,
  form,
  number,
  ofTouchpoint,
  question,
  row,
  seat,
  standard,
  touchpoint,
  vote,
} from './words.ts'

export const audit: Messages['audit'] = {
  progress: (at, of) => `Точка контакта ${at} из ${of}`,
  progressAs: (place, segment) => `${place}, сегмент: ${segment}`,
  minutesLeft: (minutes) => `ещё около ${minutes} мин`,
  step: (at, of, chain) => `звено ${at} из ${of}, цепочка: ${chain}`,
  partOf: (whole) => `часть: ${whole}`,
  score: 'оценка',
  last: 'раньше',
  importance: 'Важность',
  note: (text) => `заметка: ${text}`,
  moreRows: (count) => `... ещё ${counted(count, row)}`,
  open: '1 — нажмите 0, чтобы было 10; Enter оставит 1',
  standard: (text) => `${standard}: ${text}`,
  standardMet: (met, text) => `[стандарт: ${met}] ${text}`,
  met: { kept: 'соблюдён', broken: 'нарушен', unsaid: '-' },
  anchor: (score, text) => `${score} = ${text}`,
  votes: (list) => `голоса ${list}`,
  votesAgree: (list, median, lowest, highest, word) =>
    `голоса ${list}: медиана ${number(median)}, от ${lowest} до ${highest}, ${word}`,
  agreement: report.agreement.words,
  keys: [
    '0-9',
    'x=10',
    '-=неизв.',
    'a=нет',
    'q конец',
    'Bksp отмена',
    'b назад',
    'v голоса',
    'c заметка',
    's дальше',
    'g перейти',
    '+ новая',
  ],
  votesKey: 'v голоса',
  keysHelp: '? помощь',
  help: [
    ['0 2-9', 'оценка и переход к следующей строке'],
    ['1', 'оценка 1; 0 делает 10, Enter оставляет 1'],
    ['x t *', 'десять одной клавишей'],
    ['- a =', 'неизвестно; нет такой; как в прошлый раз'],
    ['v', 'голоса всех по этой строке'],
    ['Bksp u', 'отменить последний ответ'],
    ['влево вправо', 'на балл меньше, на балл больше'],
    ['вверх вниз Tab', 'по строкам; Enter дальше; Del стирает'],
    ['b PgUp', 'к предыдущей точке контакта'],
    ['s PgDn', 'пропустить, к следующей точке'],
    ['g', 'к любой точке контакта, с поиском'],
    ['c', 'заметка к этой точке'],
    ['m', `${standard}: соблюдён, нарушен, не сказано`],
    ['+', 'добавить точку, которой нет в списке'],
    ['d', 'обсудить, в чём мнения разошлись'],
    ['q Ctrl-D', 'конец: записать аудит или отложить'],
    ['Ctrl-C', 'выйти сразу; потом можно продолжить'],
    ['Ctrl-Z', 'приостановить; fg возвращает'],
  ],
  anyKey: (page, pages) =>
    page < pages ? `${page} из ${pages}; дальше — любая клавиша.` : 'Любая клавиша — назад. Раскладка любая.',
  hints: {
    'nothing-to-undo': 'Отменять нечего.',
    'no-last': 'Прежней оценки здесь нет, повторить нечего.',
    'absent-importance': 'Важность есть всегда: введите 0-10 или - (неизвестно).',
    'not-saved':
      'НЕ СОХРАНЕНО и потому не принято: запись на диск не удалась. Освободите место и нажмите клавишу ещё раз.',
    'no-votes': 'Голоса: 0-10, x = 10, - неизвестно, a нет такой; между ними пробелы.',
    'no-choice': 'Такого выбора нет.',
    'no-half-vote': 'В прошлый раз медиана была с половиной, а один голос — целое число.',
    'no-standard': 'Стандарт сервиса здесь не указан.',
    'one-voice': 'Здесь каждый оценивает сам; голоса сведём, когда закончат все.',
  },
  votesForSeats: (votes, seats) =>
    `${counted(votes, vote)} на ${counted(seats, seat)}: нужен один от каждого, - от того, кто не голосует.`,
  votesHelp: (seats) =>
    `По голосу от каждого${seats === undefined ? '' : ` (всего ${seats})`}, всегда в одном порядке, например 7 6 8 x -`,
  voteOf: (name, seat, seats) => `${name} (${seat} из ${seats})`,
  votesKeys: 'Enter принимает, Esc отбрасывает.',
  firstVotes: (votes) => `сначала: ${votes}`,
  list: {
    title: (filter) => `Перейти: ${filter}_`,
    nothing: 'Ничего не найдено.',
    marks: 'x оценена, / частично, . нет; n заметка; ! разногласие',
    keys: 'буквы — поиск, вверх вниз, Enter, Esc',
  },
  discuss: {
    title: (count) => `Мнения разошлись: ${counted(count, question)}; самые важные сначала`,
    nothing: 'Разногласий нет. Голоса собирают клавишей v.',
    split: (name, company, importance) =>
      `${name}: ${company}${importance === undefined ? '' : ` (важность ${number(importance)})`}`,
    keys: 'Enter — оценить заново, Esc — назад',
  },
  handover: {
    title: (name, seat, seats) => `Ноутбук переходит дальше: ${name} (${seat} из ${seats})`,
    why: 'Чужих оценок не видно, пока не закончат все.',
    keys: 'Enter — начать',
  },
  passChoices: [
    ['Enter', 'готово; передать ноутбук дальше'],
    ['l', 'отложить; все ответы сохранены'],
    ['b', 'назад к оценкам'],
  ],
  add: {
    title: 'Точка контакта, которой нет в списке',
    titleFor: (name) => `Точка контакта, которой нет в списке: ${name}`,
    questions: {
      name: 'Название:',
      stage: 'Этап, номер или название (Enter — без этапа):',
      id: 'Id для файлов:',
      chain: 'Последнее звено цепочки, номер или название (Enter — ни одной):',
    },
    keys: 'Enter принимает, Esc отбрасывает.',
  },
  noteFor: (name) => `Заметка: ${name}`,
  noteKeys: 'Enter сохраняет, Esc отбрасывает.',
  allScored: (count) =>
    count === 1 ? 'Единственная точка контакта оценена.' : `Все точки контакта оценены: ${count}.`,
  someScored: (complete, partly, of) =>
    [
      `Оценено ${complete} из ${counted(of, ofTouchpoint)}`,
      partly > 0 ? `, частично ${partly}` : '',
      `, не оценено ${of - complete - partly}.`,
    ].join(''),
  alsoKept: (count) => `Сохранены ответы ещё по ${counted(count, byTouchpoint)}.`,
  splitRoom: (count) => `Мнения разошлись, ${counted(count, question)}: d покажет, что стоит обсудить.`,
  leaveChoices: [
    ['Enter', 'записать аудит того, что оценено, и отчёты'],
    ['l', 'отложить; все ответы сохранены'],
    ['b', 'назад к оценкам'],
  ],
  leaveLine: 'Enter / l / b',
  lines: {
    intro: (columns) => `По строке на точку контакта: ${columns} | заметка`,
    values:
      '0-10, x = 10, - неизвестно, a нет такой, = как в прошлый раз, . без ответа; несколько голосов: 7,6,8',
    commands: 'отдельной строкой: b назад, s пропустить, u отмена, q конец, ? справка',
    last: (values) => `раньше: ${values}`,
    now: (values) => `сейчас: ${values}`,
    leave: 'Enter записывает аудит того, что оценено; l откладывает; b возвращает:',
    empty: 'Пустая строка: s пропускает точку контакта, q заканчивает.',
  },
  resumed: (answers, date) =>
    `Продолжаем с того места, где остановились ${date}: ${form(answers, ['сохранён', 'сохранены', 'сохранено'])} ${counted(answers, answer)}.`,
  otherRunning: (by, round) =>
    `В этой папке прямо сейчас идёт ещё один аудит: ${by}${inRound(round)}; друг другу они не мешают.`,
  otherLeft: (by, round, answers, command) =>
    `Есть отложенный аудит: ${by}${inRound(round)}, ${counted(answers, answer)}; он остаётся как есть. Продолжить его: ${command}`,
  torn: (file) =>
    `Последняя строка файла ${file} оборвана (питание, диск); она отложена рядом. Все ответы до неё целы.`,
  damaged: (file, lines) =>
    `В файле ${file} не читается ${counted(lines, ['строка', 'строки', 'строк'])}; ответы до и после целы.`,
  setAside: (file) => `Журнал не удалось прочитать; он отложен как ${file}.`,
  seatsKept: (names) => `Места остаются такими, как были в начале: ${and(names)}.`,
  gone: (names) =>
    `В реестре больше нет: ${and(names)}; ответы о них остаются в журнале, но в аудит не войдут.`,
  added: (names) => `С тех пор в реестре новое: ${and(names)}.`,
  renamed: (before, now) => `${before} теперь ${now}`,
  renamedSince: (renamed) => `С тех пор переименовано: ${renamed.join('; ')}.`,
  rises: (moves) => `Выросли: ${and(moves)}.`,
  falls: (moves) => `Упали: ${and(moves)}.`,
  move: (name, from, to) => `${name} с ${number(from)} до ${number(to)}`,
  next: {
    fix: (name, owner) =>
      `Чинить первым делом: ${name}${owner === undefined ? ' (никто не отвечает)' : ` (${owner})`}.`,
    open: (count) =>
      `Ещё не ${form(count, ['оценена', 'оценены', 'оценено'])}: ${counted(count, touchpoint)}; touchpoints audit --only unscored`,
  },
  nothingToAsk: 'Оценивать нечего: не выбрано ни одной точки контакта.',
  nothingWritten: 'Ничего не оценено, поэтому ничего не записано.',
  written: (file, touchpoints) => `Записан аудит ${file}: ${counted(touchpoints, touchpoint)}.`,
  keptAside: (ids, file) => `В реестре больше нет: ${and(ids)}; ответы о них сохранены в файле ${file}.`,
  later: (answers, command) =>
    `Сохранены ответы по ${counted(answers, byTouchpoint)}. Продолжить: ${command}`,
}

/** After «по». */
const byTouchpoint = ['точке контакта', 'точкам контакта', 'точкам контакта'] as const

const inRound = (round: string | undefined) => (round === undefined ? '' : ` (раунд: ${round})`)
