import type { EncounterExpectation, Expectation, Found, NoCommit, ReferenceKind } from '../../core/problem.ts'
import type { Messages } from '../index.ts'
import { nearest } from '../nearest.ts'
import { and, counted, levels, or, row, standard, vote } from './words.ts'

export const problems: Messages['problems'] = {
  'yaml-syntax': ({ reason }) =>
    `это не YAML: ${reason}; проверьте отступы, а текст с : # @ или скобками возьмите в "кавычки"`,
  'conflict-marker': ({ marker }) => `метка конфликта git ${marker}; закончите слияние и удалите метку`,
  'refused-yaml': ({ what }) => refusedYaml[what],
  'duplicate-key': ({ key, firstLine }) =>
    `ключ ${quoted(key)} повторяется, первый раз в строке ${firstLine}; удалите или переименуйте один из двух`,
  'control-character': ({ code, of }) =>
    `управляющий символ ${code}${of === undefined ? '' : ` (${characterOf[of]})`}; удалите его`,
  'not-utf8': () => 'текст не в UTF-8; сохраните его в UTF-8',
  utf16: () => 'похоже на UTF-16; сохраните в UTF-8',
  workbook: () => 'это книга (.xlsx, .xls, .ods), а не таблица в виде текста; сохраните лист как CSV UTF-8',
  'too-deep': ({ limit }) => `вложенность больше ${limit} уровней; сделайте проще`,

  expected: ({ what, found }) =>
    isEmptyList(what, found)
      ? 'пустой список; впишите что-нибудь или уберите ключ'
      : `здесь ${foundText(found)}, а нужно: ${expected[what]}; ${mend(what, found)}`,
  'not-one-of': ({ options, found }) =>
    `здесь ${foundText(found)}, а нужно: ${choices(options)}; ${choose(found, options)}`,
  'missing-key': ({ key }) =>
    `нет ключа ${quoted(key)}; добавьте ${quoted(`${key}: ${key === 'version' ? '1' : '...'}`)}`,
  'unknown-key': ({ key, known }) =>
    `неизвестный ключ ${quoted(key)}; ${suggest(key, known)} (собственные ключи начинаются с x-)`,
  'bad-id': ({ id }) =>
    `${quoted(id)} не годится как id; нужны строчные латинские буквы, цифры и -, до 64, например ${quoted('shop-window')}`,
  'bad-anchor': ({ key }) => `${quoted(key)} — не оценка; описания дают целым оценкам от 0 до 10`,
  'newer-version': ({ version, known }) =>
    `версия ${version} новее, чем знает программа (${known}); обновите touchpoints`,

  'duplicate-id': ({ id, firstLine }) =>
    `id ${quoted(id)} уже занят${firstLine === undefined ? '' : `, строка ${firstLine}`}; id не повторяются во всём файле, включая старые и части: выберите другой`,
  'reserved-id': ({ id }) =>
    `${quoted(id)} не годится как id конкурента: в ответах это имя столбца; выберите другой`,
  'unknown-reference': ({ to, id, known }) =>
    `${references[to]} ${quoted(id)}${listedIn[to]}; ${known.length === 0 ? 'сначала добавьте' : suggest(id, known)}`,
  'levels-order': ({ sucks, wow }) =>
    `«${levels.sucks}» кончается на ${sucks}, а «${levels.wow}» начинается с ${wow}; ${quoted('sucks')} должно быть меньше, чем ${quoted('wow')}`,
  'pause-too-long': ({ until, latest }) =>
    `пауза до ${until} длиннее 12 месяцев; выберите ${latest} или раньше`,
  'nothing-scored': () => `аудит без оценок; добавьте ${quoted('scores:')} или ${quoted('measured:')}`,
  'votes-differ-from-voters': ({ votes, voters }) =>
    `${counted(votes, vote)} на ${counted(voters, ['участника', 'участников', 'участников'])}; нужен один от каждого, unknown за того, кто не голосовал`,

  'no-workspace': ({ folder }) =>
    `нет файла touchpoints.yaml ни в ${folder}, ни выше; начните с: touchpoints init`,
  'not-a-file': () => 'это не файл; положите сюда обычный файл',
  'too-large': ({ megabytes }) => `больше ${megabytes} МБ; разделите или уберите лишнее`,
  'too-much': ({ of, limit }) => tooMuch[of](limit / 1_000_000),
  outside: ({ to }) => `ссылка за пределы рабочей папки, на ${to}; положите сюда сам файл`,
  'more-problems': ({ count }) =>
    `и ещё ${counted(count, ['ошибка', 'ошибки', 'ошибок'])}; исправьте первые и запустите снова`,
  'cannot-read': ({ reason }) => `не читается: ${systemReason(reason)}`,
  'cannot-write': ({ reason }) => `не записывается: ${systemReason(reason)}`,
  'answers-kept': ({ command }) =>
    `Все ответы сохранены в .touchpoints/. Исправьте то, что сказано ниже, и продолжите: ${command}`,
  exists: () => 'уже есть и никогда не перезаписывается; сначала уберите или выберите другую папку',

  usage: ({ text }) => text,
  'bad-option': ({ option, value, what }) => `${option} ${quoted(value)}: ${badOption[what]}`,
  'unknown-choice': ({ option, value, choices: options }) =>
    `${option} ${quoted(value)}: такого нет (${choices(options)}); ${suggest(value, options)}`,
  'unknown-selection': ({ of, value, known }) =>
    `${references[of]} ${quoted(value)}; ${suggest(value, known)}`,
  'unknown-side': ({ name, rounds, git }) =>
    `${quoted(name)} — это не раунд, не дата и не ревизия git${noRevisions(git)}; ${suggestRound(name, rounds)}`,
  'unknown-revision': ({ revision, git }) =>
    git.why === 'unknown'
      ? `нет ревизии git ${quoted(revision)}; назовите коммит, ветку или тег`
      : `нет ревизии git ${quoted(revision)}${noRevisions(git)}; назовите раунд или дату`,
  'not-at-revision': ({ revision }) =>
    `в ревизии git ${quoted(revision)} нет touchpoints.yaml в этой папке; назовите более позднюю`,
  'not-in-clone': () => 'в этом клоне нет содержимого файла; получите его: git fetch --refetch --no-filter',
  'nothing-selected': ({ touchpoints }) =>
    `из точек контакта (всего ${touchpoints}) ни одна не подходит под все условия сразу; уберите одно из условий или расширьте его`,
  'none-alone': () => 'с `none` проверка пройдена всегда; уберите его или оставьте в --fail-on его одного',
  'one-format': () => '--stdout выводит один формат; назовите его в --format',
  'excel-without-csv': () => '--excel касается файлов csv; добавьте csv в --format или уберите --excel',
  'no-auditor': () =>
    'неизвестно, кто проводит аудит (нет ни --by, ни user.name в git, ни имени пользователя); укажите: --by ИМЯ',
  'blind-without-voters': () =>
    'с --blind ноутбук передают по кругу, нужны хотя бы два имени; назовите их: --voters "Анна,Пётр"',
  'no-voters': () => 'не названо, кому нужны опросные листы; назовите: --for "Анна,Пётр"',
  'ids-with-answers': () =>
    'id указывают, о чём спросить, а с --answers никого не спрашивают; уберите одно из двух',
  'answers-twice': ({ by, first }) =>
    `ответы от ${quoted(by)} есть и здесь, и в ${first}, а в раунде каждый считается один раз; сведите их в один файл или укажите другого автора через @by`,
  'blind-in-lines': () =>
    'для --blind нужен экран с таблицей, а здесь вопросы идут по строке на точку контакта; уберите --plain (ACCESSIBLE, TERM=dumb) или раздайте опросные листы: touchpoints ballot',
  'no-terminal': () =>
    'audit задаёт вопросы в терминале, а здесь его нет.\nБез терминала дайте ответы файлом: touchpoints audit --answers FILE (вместо FILE можно -, это стандартный ввод)',
  'no-name': () => `точке контакта нужно название; напишите: touchpoints add "Письмо о заказе"`,
  'no-chain': () => '--after указывает место в цепочке, а цепочка не названа; добавьте --chain ID',

  'no-rows': () => 'под заголовком нет строк; добавьте по строке на точку контакта',
  'no-name-column': ({ headers }) =>
    `среди столбцов (${headers.map(quoted).join(', ')}) нет названия точки контакта; назовите такой столбец ${quoted('name')}`,
  'column-twice': ({ header, key }) =>
    `столбец ${quoted(header)} — второй для ${quoted(key)}; один из них переименуйте или удалите`,
  'too-many-cells': ({ found, columns }) =>
    `ячеек в строке — ${found}, а столбцов в заголовке — ${columns}; текст с разделителем возьмите в "кавычки"`,
  'segment-in-rows': ({ id, rows, known }) =>
    `нет сегмента ${quoted(id)}, а он назван (${counted(rows, row)}); добавьте его в ${quoted('segments:')} реестра, например ${quoted(`${id}: { name: ... }`)}${orNearest(id, known)}`,
  'open-quote': () => 'кавычка не закрыта; закройте её, а кавычку внутри текста удвойте',
  'whole-is-there': ({ id }) =>
    `целое ${quoted(id)} уже есть в реестре; впишите часть вручную в ${quoted(`touchpoints.${id}.parts`)}`,
  'no-journey': () => `нет блока ${quoted('journey')}; укажите файл Mermaid или Markdown с таким блоком`,
  'journey-line': () =>
    `это не строка journey; напишите ${quoted('section Название')} или ${quoted('Название шага: 3: Кто')}`,

  'no-encounter-columns': ({ missing, headers }) =>
    `среди столбцов (${headers.map(quoted).join(', ')}) нет нужных: ${missing.map(quoted).join(', ')}; для отдельных контактов нужны ${quoted('date')}, ${quoted('brand')}, ${quoted('touchpoint')} и ${quoted('positivity')}, для готовых итогов — ${quoted('brand')}, ${quoted('touchpoint')}, ${quoted('n')}, ${quoted('mean')} и ${quoted('positive')}`,
  'bad-encounter': ({ what, found }) =>
    `${found.trim() === '' ? 'пусто' : quoted(found)}, а нужно другое: ${encounter[what]}; исправьте или удалите строку`,
  'survey-twice': ({ first }) =>
    `этот опрос уже есть в ${first}: тот же автор, те же числа; чтобы записать его заново, сначала удалите этот файл`,
  'no-encounters': () => 'под заголовком нет строк; каждый контакт — одна строка',
  'too-many-names': ({ limit }) =>
    `названий точек контакта и брендов больше, чем ${limit}; проверьте, над теми ли столбцами стоят заголовки`,
  'record-too-long': ({ limit }) => `строка длиннее ${limit} МБ; поищите незакрытую кавычку`,
  'mapped-to': ({ of, id, known }) =>
    `${quoted(id)}: ${mapped[of]}; ${suggest(id, known)} (${quoted('-')} пропускает такие строки)`,
  'only-with': ({ option, other }) =>
    `${option} бывает только вместе с ${other}; добавьте её или уберите ${option}`,

  'answer-shape': () =>
    `это не строка ответов; напишите ${quoted('id: 7 8 - 9 | заметка')} или # перед комментарием`,
  'answer-id': ({ id, known }) => `нет точки контакта ${quoted(id)}; ${suggest(id, known)}`,
  'answer-count': ({ found, columns }) =>
    `${counted(found, ['значение', 'значения', 'значений'])} на ${counted(columns.length, ['столбец', 'столбца', 'столбцов'])}; нужно ровно одно на каждый: ${columns.join(' ')}`,
  'answer-value': ({ text, column }) =>
    `${quoted(text)} — не ответ (столбец ${column}); ${answerValues(column)}`,
  'answer-no-standard': ({ text, id }) =>
    `у ${quoted(id)} не указан ${standard}, и ${quoted(text)} отнести не к чему; добавьте \`standard:\` или уберите ${quoted(text)}`,
  'answer-standing': ({ column }) =>
    `= повторяет прошлый ответ, а его ещё нет (столбец ${column}); поставьте число, - или .`,
  'answer-votes': ({ column, found, seats }) =>
    `${counted(found, vote)} (столбец ${column}), а раньше было ${seats}; нужен один на каждое место, - за того, кто не голосовал`,
  'answer-twice': ({ id, firstLine }) => `${quoted(id)} уже есть в строке ${firstLine}; оставьте что-то одно`,
  'answer-directive': ({ text, known }) => `неизвестное указание ${quoted(text)}; ${suggest(text, known)}`,
  'answer-directive-late': ({ text }) => `${text} стоит после первого ответа; перенесите в начало`,
  'answer-column': ({ text, columns }) =>
    columns.includes(text)
      ? `столбец ${quoted(text)} повторяется; оставьте один из двух`
      : `нет столбца ${quoted(text)}; ${suggest(text, columns)}`,
  'answer-directive-value': ({ text }) => `после ${text} ничего нет; допишите значение`,
  'answers-empty': () => `ответов здесь нет; напишите строки вида ${quoted('id: 7 8 - 9 | заметка')}`,
}

/** What of a touchpoint has the character in it. */
const characterOf = { name: 'название', stage: 'этап', channel: 'канал', owner: 'ответственный' }

const quoted = (text: string) => (text === '' ? '""' : `\`${text}\``)

/** Пределы — в миллионах. */
const tooMuch = {
  line: (limit: number) => `в строке больше ${limit} млн знаков; разбейте её`,
  lines: (limit: number) => `больше ${limit} млн строк; разделите или уберите лишнее`,
  pieces: (limit: number) =>
    `больше ${limit} млн частей (строк и знаков , [ { - ? в них); разделите или уберите лишнее`,
  entries: (limit: number) =>
    `больше ${limit * 1000} тысяч записей в одном списке; разделите или уберите лишнее`,
}

const refusedYaml = {
  anchor:
    'якоря (&имя) не читаются; впишите само значение, а текст, который начинается с &, возьмите в "кавычки"',
  alias:
    'ссылки (*имя) не читаются; впишите само значение, а текст, который начинается с *, возьмите в "кавычки"',
  tag: 'теги (!имя) не читаются; уберите его, а текст, который начинается с !, возьмите в "кавычки"',
  directive: 'директивы (%...) не читаются; уберите строку',
  documents: 'здесь начинается второй документ (---); в файле может быть только один',
  key: 'это не может быть ключом; напишите здесь слово',
}

const expected: Record<Expectation, string> = {
  'action-list': 'список действий (строки вида `- do: ...`)',
  anchors: 'описания оценок (строки вида `0: ...`)',
  boolean: 'true или false',
  conversion: 'доля от 0 до 1',
  cost: 'целое число от 1 (дёшево) до 5 (дорого)',
  count: 'целое число от 1',
  date: 'существующая дата (YYYY-MM-DD)',
  id: 'id (строчные латинские буквы, цифры и -, до 64)',
  importance: 'важность от 0 до 10',
  'importance-vote': 'целое число от 0 до 10 или unknown',
  interval: 'интервал, например 3 months, 2 weeks или 45 days',
  instant: 'момент времени в UTC (YYYY-MM-DDThh:mm:ssZ)',
  level: 'граница от 0 до 10',
  link: 'id точки контакта или { to: id, conversion: 0.3 }',
  list: 'список',
  map: 'ключи со значениями (строки вида `key: ...`)',
  mean: 'число',
  metric: 'число от 0 до 100',
  nps: 'число от -100 до 100',
  persuasion: 'число от 1 до 5',
  score: 'оценка от 0 до 10 с шагом 0.5, unknown или absent',
  seat: 'имя или число',
  text: 'текст',
  texts: 'текст или список текстов',
  'vip-size': 'целое число от 1 до 100',
  vote: 'целое число от 0 до 10, unknown или absent',
}

/** How to write numbers and the words beside them. */
const plainMends: { [What in Expectation]?: string } = {
  boolean: 'напишите одно из двух',
  conversion: '12 % пишут как 0.12',
  cost: 'напишите такое число',
  count: 'напишите такое число',
  importance: 'напишите такое число',
  'importance-vote': 'напишите что-то из этого',
  level: 'напишите такое число',
  mean: 'напишите такое число',
  metric: 'напишите такое число',
  nps: 'напишите такое число',
  persuasion: 'напишите такое число',
  score: 'напишите что-то из этого',
  'vip-size': 'напишите такое число',
  vote: 'напишите что-то из этого',
}

/** How to write what is text to YAML. */
const textMends: { [What in Expectation]?: string } = {
  date: 'напишите, например, 2026-11-21',
  id: 'напишите, например, shop-window',
  instant: 'напишите, например, 2026-11-21T15:04:05Z',
}

function mend(what: Expectation, found: Found): string {
  if (found.type === 'nothing') return 'заполните или уберите'
  if (what === 'map' || what === 'anchors')
    return found.type === 'list'
      ? 'дайте каждой записи свой ключ вместо дефиса или скобок'
      : 'впишите ключи ниже, каждый в своей строке с отступом'
  if (what === 'list' || what === 'action-list')
    return found.type === 'map' ? 'начните каждую запись с дефиса' : 'возьмите в скобки: [ ... ]'
  if (what === 'text' || what === 'texts') {
    if (found.type === 'text') return 'напишите что-нибудь'
    return 'text' in found ? 'возьмите в "кавычки"' : 'текст с : или скобками возьмите в "кавычки"'
  }
  if ((what === 'id' || what === 'link') && found.type === 'number') return 'возьмите в "кавычки"'
  const plain = plainMends[what]
  if (plain && isQuoted(found)) return 'уберите кавычки'
  return plain ?? textMends[what] ?? 'напишите что-то из этого'
}

/** The one thing that can be wrong with a list where a list is wanted. */
const isEmptyList = (what: Expectation, { type }: Found) =>
  type === 'list' && (what === 'list' || what === 'texts' || what === 'action-list')

function foundText(found: Found): string {
  if (!('text' in found)) return foundTypes[found.type]
  if (found.text.trim() === '') return 'пустой текст'
  if (isQuoted(found)) return quoted(`"${found.text}"`)
  return quoted(found.text.length > 60 ? `${found.text.slice(0, 57)}...` : found.text)
}

const foundTypes = { nothing: 'пусто', list: 'список', map: 'ключи со значениями' }

/** Text only because of quotes around it. */
const isQuoted = (found: Found) =>
  found.type === 'text' && /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(found.text)

/** What to do about a value that is none of the choices, which stand in the sentence already. */
function choose(found: Found, options: readonly string[]): string {
  if (options.length === 1 && isQuoted(found)) return 'уберите кавычки'
  if (options.length === 1) return `напишите ${choices(options)}`
  const near = 'text' in found ? nearest(found.text, options) : undefined
  return near === undefined ? 'выберите что-то из этого' : meant(near)
}

const meant = (near: string) => `может быть, ${quoted(near)}?`

const references: Record<ReferenceKind, string> = {
  touchpoint: 'нет точки контакта',
  chain: 'нет цепочки',
  link: 'нет звена',
  segment: 'нет сегмента',
  stage: 'нет этапа',
  channel: 'нет канала',
  owner: 'нет ответственного',
  round: 'нет раунда',
}

/** Where the inventory lists what its touchpoints may name. */
const listedIn: Record<ReferenceKind, string> = {
  touchpoint: '',
  chain: '',
  link: ' в этой цепочке',
  segment: ' в `segments`',
  stage: ' в `stages`',
  channel: ' в `channels`',
  owner: '',
  round: '',
}

/** Where git itself is why a revision is not found: what it takes. */
function noRevisions(git: NoCommit): string {
  switch (git.why) {
    case 'unknown':
      return ''
    case 'shallow':
      return ' в этом клоне, где есть только последние коммиты (остальные принесёт git fetch --unshallow; в CI: fetch-depth: 0)'
    case 'no-git':
      return ' (git не установлен)'
    case 'refused':
      return ` (git: ${git.reason})`
  }
}

/** The nearest choice, else all of them, else where to look. */
function suggest(text: string, options: readonly string[]): string {
  const near = nearest(text, options)
  if (near !== undefined) return meant(near)
  return options.length === 0 ? 'пока нет ни одного варианта' : `на выбор: ${choices(options)}`
}

/** What was meant, perhaps, where something near it is there. */
function orNearest(text: string, options: readonly string[]): string {
  const near = nearest(text, options)
  return near === undefined ? '' : `; ${meant(near)}`
}

/** The nearest round, and what else there is. */
function suggestRound(name: string, rounds: readonly string[]): string {
  if (rounds.length === 0) return 'раундов ещё нет'
  const near = nearest(name, rounds)
  const known = `раунды: ${and(rounds.slice(-10))}`
  return near === undefined ? known : `${meant(near)} (${known})`
}

function choices(options: readonly string[]): string {
  const shown = options.length > 12 ? [...options.slice(0, 10), `ещё ${options.length - 10}`] : options
  return or(shown)
}

function answerValues(column: string): string {
  const absent = column === 'importance' ? '' : ', a нет такой'
  return `можно 0-10, x вместо 10, - неизвестно${absent}, = как в прошлый раз, . без ответа или голоса вида 7,6,8`
}

/** What a cell of an encounter survey wants. */
const encounter: Record<EncounterExpectation, string> = {
  brand: 'название бренда, до 500 знаков',
  touchpoint: 'название точки контакта, до 500 знаков',
  date: 'дата, например 2026-11-21 или 21.11.2026',
  'past-date': 'дата не в будущем',
  positivity: 'позитивность 1, 2, 3, 4 или 5',
  persuasion: 'убедительность 1, 2, 3, 4 или 5 либо ничего',
  n: 'целое число контактов',
  mean: 'среднее от 1 до 5',
  positive: 'доля от 0 до 1',
  'persuasion-mean': 'средняя убедительность от 1 до 5 либо ничего',
}

const mapped = { brand: 'такого бренда нет', touchpoint: 'такой точки контакта нет' }

const badOption = {
  date: 'такой даты нет; напишите YYYY-MM-DD',
  count: 'это не целое число от 1; напишите, например, 10',
  days: 'это не целое число дней от 0; напишите, например, 14',
}

/** What the operating system says in a few letters, in words. */
function systemReason(code: string): string {
  const words: Record<string, string> = {
    ENOENT: 'нет такого файла или папки',
    EACCES: 'нет прав доступа; измените права или возьмите другую папку',
    EPERM: 'система не разрешает; измените права или возьмите другую папку',
    EROFS: 'диск только для чтения; возьмите другую папку',
    ENOSPC: 'диск заполнен; освободите место',
    EDQUOT: 'квота диска исчерпана; освободите место',
    EEXIST: 'часть пути — это файл; переименуйте его',
    ENOTDIR: 'часть пути — это файл; переименуйте его',
    EISDIR: 'это папка',
    EMFILE: 'открыто слишком много файлов',
    EIO: 'диск сообщает об ошибке; проверьте его',
  }
  return words[code] ?? `система отвечает ${code}`
}
