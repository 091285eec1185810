import type {
  EncounterExpectation,
  Expectation,
  Found,
  NoCommit,
  ReferenceKind,
  TextOf,
} from '../../core/problem.ts'
import type { Messages } from '../index.ts'
import { nearest } from '../nearest.ts'
import { counted, countedOf, level, listed, nouns } from './forms.ts'

export const problems: Messages['problems'] = {
  'yaml-syntax': ({ reason }) =>
    `to nie jest poprawny YAML (${reason}); sprawdź wcięcia, a tekst ze znakami : # @ lub nawiasami ujmij w "cudzysłów"`,
  'conflict-marker': ({ marker }) => `znacznik konfliktu git ${marker}; dokończ scalanie i usuń ten znacznik`,
  'refused-yaml': ({ what }) => refusedYaml[what],
  'duplicate-key': ({ key, firstLine }) =>
    `${quoted(key)} jest tu dwa razy, po raz pierwszy w wierszu ${firstLine}; usuń jeden z nich lub zmień mu nazwę`,
  'control-character': ({ code, of }) =>
    `znak sterujący ${code}${of === undefined ? '' : ` (${textOf[of]})`}; usuń go`,
  'not-utf8': () => 'to nie jest tekst w UTF-8; zapisz plik jako UTF-8',
  utf16: () => 'wygląda na UTF-16; zapisz jako UTF-8',
  workbook: () => 'to skoroszyt (.xlsx, .xls, .ods), a nie tabela jako tekst; zapisz arkusz jako CSV UTF-8',
  'too-deep': ({ limit }) => `zagnieżdżenie głębsze niż ${limit}; spłaszcz je`,

  expected: ({ what, found }) =>
    isEmptyList(what, found)
      ? 'pusta lista; wpisz coś albo usuń ten klucz'
      : `${foundText(found)}, a ma tu być ${expected[what]}; ${mend(what, found)}`,
  'not-one-of': ({ options, found }) =>
    `${foundText(found)}, a ma tu być ${choices(options)}; ${choose(found, options)}`,
  'missing-key': ({ key }) =>
    `brakuje ${quoted(key)}; dodaj ${quoted(`${key}: ${key === 'version' ? '1' : '...'}`)}`,
  'unknown-key': ({ key, known }) =>
    `nieznany klucz ${quoted(key)}; ${suggest(key, known)} (własne klucze zaczynają się od x-)`,
  'bad-id': ({ id }) =>
    `${quoted(id)} nie może być id; użyj małych liter łacińskich, cyfr i -, do 64 znaków, np. ${quoted('shop-window')}`,
  'bad-anchor': ({ key }) => `${quoted(key)} to nie ocena; opisy wpisuj przy liczbach całkowitych od 0 do 10`,
  'newer-version': ({ version, known }) =>
    `wersja ${version} jest nowsza niż ta, którą zna program (${known}); zaktualizuj touchpoints`,

  'duplicate-id': ({ id, firstLine }) =>
    `id ${quoted(id)} jest już zajęte${firstLine === undefined ? '' : ` w wierszu ${firstLine}`}; id nie powtarzają się w całym pliku, także dawne i w częściach: wybierz inne`,
  'reserved-id': ({ id }) =>
    `${quoted(id)} nie może oznaczać konkurenta, bo w odpowiedziach to nazwa kolumny; wybierz inne id`,
  'unknown-reference': ({ to, id, known }) =>
    `nie ma ${references[to]} ${quoted(id)}${listedIn[to]}; ${known.length === 0 ? 'najpierw trzeba to dodać' : suggest(id, known)}`,
  'levels-order': ({ sucks, wow }) =>
    `${level.sucks} kończy się na ${sucks}, a ${level.wow} zaczyna od ${wow}; ${quoted('sucks')} ma być mniejsze niż ${quoted('wow')}`,
  'pause-too-long': ({ until, latest }) =>
    `pauza do ${until} jest dłuższa niż 12 miesięcy; wybierz ${latest} lub wcześniej`,
  'nothing-scored': () => `audyt bez ocen; dodaj ${quoted('scores:')} lub ${quoted('measured:')}`,
  'votes-differ-from-voters': ({ votes, voters }) =>
    `${counted(votes, nouns.vote)}, a głosujących ${voters}; wpisz po jednym na osobę, \`unknown\` dla tych, którzy nie głosowali`,

  'no-workspace': ({ folder }) =>
    `nie ma touchpoints.yaml w ${folder} ani wyżej; zacznij od: touchpoints init`,
  'not-a-file': () => 'to nie jest plik; potrzebny jest tu zwykły plik',
  'too-large': ({ megabytes }) => `więcej niż ${megabytes} MB; podziel plik albo usuń, co zbędne`,
  'too-much': ({ of, limit }) => tooMuch[of](limit / 1_000_000),
  outside: ({ to }) => `to dowiązanie, które wychodzi poza folder roboczy, do ${to}; umieść tu sam plik`,
  'more-problems': ({ count }) =>
    `i jeszcze ${counted(count, ['problem', 'problemy', 'problemów', 'problemu'])}; popraw pierwsze i uruchom ponownie`,
  'cannot-read': ({ reason }) => `nie da się odczytać: ${systemReason(reason)}`,
  'cannot-write': ({ reason }) => `nie da się zapisać: ${systemReason(reason)}`,
  'answers-kept': ({ command }) =>
    `Wszystkie odpowiedzi są zachowane w .touchpoints/. Popraw to, co jest niżej, i kontynuuj: ${command}`,
  exists: () => 'już istnieje i nigdy nie jest nadpisywane; najpierw usuń albo wybierz inny folder',

  usage: ({ text }) => text,
  'bad-option': ({ option, value, what }) => `${option} ${quoted(value)}: ${badOption[what]}`,
  'unknown-choice': ({ option, value, choices: options }) =>
    `${option} ${quoted(value)}: ma być ${choices(options)}; ${suggest(value, options)}`,
  'unknown-selection': ({ of, value, known }) =>
    `nie ma ${references[of]} ${quoted(value)}; ${suggest(value, known)}`,
  'unknown-side': ({ name, rounds, git }) =>
    `${quoted(name)} to nie runda, nie data i nie rewizja git${noRevisions(git)}; ${suggestRound(name, rounds)}`,
  'unknown-revision': ({ revision, git }) =>
    git.why === 'unknown'
      ? `nie ma rewizji git ${quoted(revision)}; podaj commit, gałąź lub tag`
      : `nie ma rewizji git ${quoted(revision)}${noRevisions(git)}; podaj rundę lub datę`,
  'not-at-revision': ({ revision }) =>
    `w rewizji git ${quoted(revision)} nie ma w tym folderze touchpoints.yaml; podaj późniejszą`,
  'not-in-clone': () => 'jego treści nie ma w tym klonie; pobierz ją: git fetch --refetch --no-filter',
  'nothing-selected': ({ touchpoints }) =>
    `żaden z ${countedOf(touchpoints, nouns.touchpoint)} nie spełnia wszystkich warunków naraz; pomiń jedną z opcji albo ją poszerz`,
  'none-alone': () => 'z `none` nic nie zamyka bramki; pomiń je albo nie podawaj w --fail-on niczego więcej',
  'one-format': () => '--stdout przyjmuje jeden format; podaj go w --format',
  'excel-without-csv': () => '--excel dotyczy plików csv; dodaj csv do --format albo pomiń --excel',
  'no-auditor': () => 'nie wiadomo, kto audytuje (--by, user.name z git, login); podaj: --by NAZWA',
  'blind-without-voters': () =>
    'przy --blind laptop krąży, więc potrzeba co najmniej dwóch osób; podaj je: --voters "Ana,Piotr"',
  'no-voters': () => 'nie podano żadnej osoby; powiedz, dla kogo są karty odpowiedzi, np. --for "Ana,Piotr"',
  'ids-with-answers': () => 'id wybierają, o co pytać, a z --answers nie ma pytań; pomiń jedno z dwojga',
  'answers-twice': ({ by, first }) =>
    `to też odpowiedzi, które daje ${by}, jak w ${first}, a w rundzie każda osoba liczy się raz; połącz je w jeden plik albo podaj w @by, czyje są`,
  'blind-in-lines': () =>
    'o odpowiedzi, których nie widzą inni, pyta siatka, a tu pytania idą wierszami; pomiń --plain (ACCESSIBLE, TERM=dumb) albo użyj kart odpowiedzi',
  'no-terminal': () =>
    'audit zadaje pytania na terminalu, a tu go nie ma.\nBez terminala podaj odpowiedzi: touchpoints audit --answers PLIK (albo - dla standardowego wejścia)',
  'no-name': () => 'punkt styku musi mieć nazwę; napisz np.: touchpoints add "Potwierdzenie zamówienia"',
  'no-chain': () => '--after mówi, gdzie w łańcuchu; podaj, w którym: --chain ID',

  'no-rows': () => 'pod nagłówkiem nie ma wierszy; każdy punkt styku to jeden wiersz',
  'no-name-column': ({ headers }) =>
    `wśród kolumn (${headers.map(quoted).join(', ')}) nie ma nazwy punktu styku; nazwij tę kolumnę ${quoted('name')}`,
  'column-twice': ({ header, key }) =>
    `kolumna ${quoted(header)} to druga kolumna dla ${quoted(key)}; jedną z nich usuń albo nazwij inaczej`,
  'too-many-cells': ({ found, columns }) =>
    `w wierszu ${counted(found, ['komórka', 'komórki', 'komórek', 'komórki'])}, a w nagłówku ${counted(columns, ['kolumna', 'kolumny', 'kolumn', 'kolumny'])}; tekst z separatorem ujmij w "cudzysłów"`,
  'segment-in-rows': ({ id, rows, known }) =>
    `nie ma segmentu ${quoted(id)}, a jest podany (${counted(rows, nouns.row)}); dodaj go do ${quoted('segments:')} w spisie, na przykład ${quoted(`${id}: { name: ... }`)}${orNearest(id, known)}`,
  'open-quote': () => 'niezamknięty cudzysłów; zamknij go, a cudzysłów będący częścią tekstu podwój',
  'whole-is-there': ({ id }) =>
    `całość ${quoted(id)} jest już w spisie; część dopisz ręcznie w ${quoted(`touchpoints.${id}.parts`)}`,
  'no-journey': () =>
    `nie ma bloku ${quoted('journey')}; podaj plik Mermaid albo plik Markdown z takim blokiem`,
  'journey-line': () =>
    `to nie jest wiersz journey; napisz ${quoted('section Nazwa')} albo ${quoted('Nazwa kroku: 3: Kto')}`,

  'no-encounter-columns': ({ missing, headers }) =>
    `wśród kolumn (${headers.map(quoted).join(', ')}) brakuje: ${missing.map(quoted).join(', ')}; pojedyncze kontakty wymagają kolumn ${quoted('date')}, ${quoted('brand')}, ${quoted('touchpoint')} i ${quoted('positivity')}, a gotowe sumy: ${quoted('brand')}, ${quoted('touchpoint')}, ${quoted('n')}, ${quoted('mean')} i ${quoted('positive')}`,
  'bad-encounter': ({ what, found }) =>
    `${found.trim() === '' ? 'nic' : quoted(found)} tam, gdzie ma być ${encounter[what]}; popraw to albo usuń wiersz`,
  'survey-twice': ({ first }) =>
    `to badanie jest już w ${first}: ta sama osoba, te same liczby; aby zapisać je od nowa, najpierw usuń ten plik`,
  'no-encounters': () => 'pod nagłówkiem nie ma wierszy; każdy kontakt to jeden wiersz',
  'too-many-names': ({ limit }) =>
    `nazw punktów styku i marek jest więcej niż ${limit}; sprawdź, czy nagłówki stoją nad właściwymi kolumnami`,
  'record-too-long': ({ limit }) => `wiersz dłuższy niż ${limit} MB; poszukaj niezamkniętego cudzysłowu`,
  'mapped-to': ({ of, id, known }) =>
    `${quoted(id)}: ${mapped[of]}; ${suggest(id, known)} (${quoted('-')} pomija takie wiersze)`,
  'only-with': ({ option, other }) =>
    `${option} działa tylko z ${other}; dodaj ${other} albo pomiń ${option}`,

  'answer-shape': () =>
    `to nie jest wiersz odpowiedzi; napisz ${quoted('id: 7 8 - 9 | notatka')} albo # przed komentarzem`,
  'answer-id': ({ id, known }) => `nie ma punktu styku ${quoted(id)}; ${suggest(id, known)}`,
  'answer-count': ({ found, columns }) =>
    `${counted(found, ['wartość', 'wartości', 'wartości', 'wartości'])} na ${counted(columns.length, ['kolumnę', 'kolumny', 'kolumn', 'kolumny'])}; podaj dokładnie po jednej: ${columns.join(' ')}`,
  'answer-value': ({ text, column }) =>
    `${quoted(text)} to nie odpowiedź w kolumnie ${column}; ${answerValues(column)}`,
  'answer-no-standard': ({ text, id }) =>
    `${quoted(id)} nie ma standardu obsługi, do którego odnosiłoby się ${quoted(text)}; dodaj \`standard:\` albo usuń ${quoted(text)}`,
  'answer-standing': ({ column }) =>
    `= powtarza ostatnią odpowiedź, a kolumna ${column} jeszcze jej nie ma; podaj liczbę, - lub .`,
  'answer-votes': ({ column, found, seats }) =>
    `${counted(found, nouns.vote)} w kolumnie ${column}, a wcześniej ${seats}; podaj po jednym na miejsce, - dla osoby, która nie głosowała`,
  'answer-twice': ({ id, firstLine }) =>
    `odpowiedź na ${quoted(id)} jest już w wierszu ${firstLine}; zostaw jedną z dwóch`,
  'answer-directive': ({ text, known }) => `nieznana dyrektywa ${quoted(text)}; ${suggest(text, known)}`,
  'answer-directive-late': ({ text }) => `${text} stoi po pierwszej odpowiedzi; przenieś na początek`,
  'answer-column': ({ text, columns }) =>
    columns.includes(text)
      ? `kolumna ${quoted(text)} jest tu dwa razy; zostaw jedną z dwóch`
      : `nie ma kolumny ${quoted(text)}; ${suggest(text, columns)}`,
  'answer-directive-value': ({ text }) => `po ${text} nic nie ma; wpisz wartość`,
  'answers-empty': () => `nie ma tu odpowiedzi; wpisz wiersze takie jak ${quoted('id: 7 8 - 9 | notatka')}`,
}

const quoted = (text: string) => (text === '' ? '""' : `\`${text}\``)

const textOf: Record<TextOf, string> = {
  name: 'nazwa',
  stage: 'etap',
  channel: 'kanał',
  owner: 'osoba odpowiedzialna',
}

/** Granice są w milionach. */
const tooMuch = {
  line: (limit: number) => `wiersz dłuższy niż ${limit} mln znaków; podziel go`,
  lines: (limit: number) => `więcej niż ${limit} mln wierszy; podziel plik albo usuń, co zbędne`,
  pieces: (limit: number) =>
    `więcej niż ${limit} mln części (wierszy i znaków , [ { - ? w nich); podziel plik albo usuń, co zbędne`,
  entries: (limit: number) =>
    `więcej niż ${limit * 1000} tysięcy pozycji na jednej liście; podziel plik albo usuń, co zbędne`,
}

const refusedYaml = {
  anchor:
    'kotwice (&nazwa) nie są czytane; wpisz wartość wprost, a tekst zaczynający się od & ujmij w "cudzysłów"',
  alias:
    'aliasy (*nazwa) nie są czytane; wpisz wartość wprost, a tekst zaczynający się od * ujmij w "cudzysłów"',
  tag: 'znaczniki (!nazwa) nie są czytane; usuń je, a tekst zaczynający się od ! ujmij w "cudzysłów"',
  directive: 'dyrektywy (%...) nie są czytane; usuń ten wiersz',
  documents: 'tu zaczyna się drugi dokument (---); w pliku zostaw jeden',
  key: 'to nie może być kluczem; wpisz tam słowo',
}

const expected: Record<Expectation, string> = {
  'action-list': 'lista działań (wiersze zaczynające się od `- do: ...`)',
  anchors: 'mapa, w której ocena prowadzi do opisu',
  boolean: '`true` lub `false`',
  conversion: 'udział od 0 do 1',
  cost: 'liczba całkowita od 1 (tanio) do 5 (drogo)',
  count: 'liczba całkowita od 1 wzwyż',
  date: 'istniejąca data (RRRR-MM-DD)',
  id: 'id (małe litery łacińskie, cyfry i -, do 64 znaków)',
  importance: 'ważność od 0 do 10',
  'importance-vote': 'liczba całkowita od 0 do 10 lub `unknown`',
  interval: 'odstęp w rodzaju `3 months`, `2 weeks` lub `45 days`',
  instant: 'chwila w UTC (RRRR-MM-DDTgg:mm:ssZ)',
  level: 'granica od 0 do 10',
  link: 'id punktu styku lub { to: id, conversion: 0.3 }',
  list: 'lista',
  map: 'mapa (wiersze w postaci `klucz: ...`)',
  mean: 'liczba',
  metric: 'liczba od 0 do 100',
  nps: 'liczba od -100 do 100',
  persuasion: 'liczba od 1 do 5',
  score: 'ocena od 0 do 10, także z połówką (7.5), `unknown` lub `absent`',
  seat: 'imię, nazwa lub liczba',
  text: 'tekst',
  texts: 'tekst lub lista tekstów',
  'vip-size': 'liczba całkowita od 1 do 100',
  vote: 'liczba całkowita od 0 do 10, `unknown` lub `absent`',
}

const plainMends: { [What in Expectation]?: string } = {
  boolean: 'wpisz jedno z dwojga',
  conversion: 'wpisz 0.12, jeśli chodzi o 12%',
  cost: 'wpisz taką liczbę',
  count: 'wpisz taką liczbę',
  importance: 'wpisz taką liczbę',
  'importance-vote': 'wpisz jedną z tych wartości',
  level: 'wpisz taką liczbę',
  mean: 'wpisz taką liczbę',
  metric: 'wpisz taką liczbę',
  nps: 'wpisz taką liczbę',
  persuasion: 'wpisz taką liczbę',
  score: 'wpisz jedną z tych wartości',
  'vip-size': 'wpisz taką liczbę',
  vote: 'wpisz jedną z tych wartości',
}

const textMends: { [What in Expectation]?: string } = {
  date: 'wpisz np. 2026-11-21',
  id: 'wpisz np. shop-window',
  instant: 'wpisz np. 2026-11-21T15:04:05Z',
  interval: 'wpisz np. 3 months',
}

function mend(what: Expectation, found: Found): string {
  if (found.type === 'nothing') return 'uzupełnij albo usuń'
  if (what === 'map' || what === 'anchors')
    return found.type === 'list'
      ? 'daj każdej pozycji własny klucz zamiast myślnika lub nawiasów'
      : 'zapisz jej klucze niżej, w osobnych wierszach z wcięciem'
  if (what === 'list' || what === 'action-list')
    return found.type === 'map' ? 'zacznij każdą pozycję od myślnika' : 'ujmij w nawiasy: [ ... ]'
  if (what === 'text' || what === 'texts') {
    if (found.type === 'text') return 'wpisz coś'
    return 'text' in found ? 'ujmij w "cudzysłów"' : 'tekst z : lub nawiasami ujmij w "cudzysłów"'
  }
  if ((what === 'id' || what === 'link') && found.type === 'number') return 'ujmij w "cudzysłów"'
  const plain = plainMends[what]
  if (plain && isQuoted(found)) return 'usuń cudzysłów'
  return plain ?? textMends[what] ?? 'wpisz jedną z tych wartości'
}

/** The one thing that can be wrong with a list where a list is wanted. */
const isEmptyList = (what: Expectation, { type }: Found) =>
  type === 'list' && (what === 'list' || what === 'texts' || what === 'action-list')

const foundKinds = { nothing: 'nic tu nie ma', list: 'jest lista', map: 'jest mapa' }

function foundText(found: Found): string {
  if (!('text' in found)) return foundKinds[found.type]
  if (found.text.trim() === '') return 'jest pusty tekst'
  if (isQuoted(found)) return `jest ${quoted(`"${found.text}"`)}`
  return `jest ${quoted(found.text.length > 60 ? `${found.text.slice(0, 57)}...` : found.text)}`
}

/** Text only because of quotes around it. */
const isQuoted = (found: Found) =>
  found.type === 'text' && /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(found.text)

/** What to do about a value that is none of the choices, which stand in the sentence already. */
function choose(found: Found, options: readonly string[]): string {
  if (options.length === 1 && isQuoted(found)) return 'usuń cudzysłów'
  if (options.length === 1) return `wpisz ${choices(options)}`
  const near = 'text' in found ? nearest(found.text, options) : undefined
  return near === undefined ? 'wybierz jedno z nich' : didYouMean(near)
}

/** After `nie ma`. */
const references: Record<ReferenceKind, string> = {
  touchpoint: 'punktu styku',
  chain: 'łańcucha',
  link: 'ogniwa',
  segment: 'segmentu',
  stage: 'etapu',
  channel: 'kanału',
  owner: 'osoby odpowiedzialnej',
  round: 'rundy',
}

const listedIn: Record<ReferenceKind, string> = {
  touchpoint: '',
  chain: '',
  link: ' w tym łańcuchu',
  segment: ' w `segments`',
  stage: ' w `stages`',
  channel: ' w `channels`',
  owner: '',
  round: '',
}

/** Where git itself is why a revision is not found: what it takes. */
function noRevisions(git: NoCommit): string {
  switch (git.why) {
    case 'unknown':
      return ''
    case 'shallow':
      return ' w tym klonie, który ma tylko najnowsze commity (pozostałe pobierze git fetch --unshallow; w CI: fetch-depth: 0)'
    case 'no-git':
      return ' (git nie jest zainstalowany)'
    case 'refused':
      return ` (git: ${git.reason})`
  }
}

const didYouMean = (near: string) => `czy chodziło o ${quoted(near)}?`

/** The nearest choice, else all of them, else where to look. */
function suggest(text: string, options: readonly string[]): string {
  const near = nearest(text, options)
  if (near !== undefined) return didYouMean(near)
  return options.length === 0 ? 'na razie nie ma żadnych' : `do wyboru: ${choices(options)}`
}

/** What was meant, perhaps, where something near it is there. */
function orNearest(text: string, options: readonly string[]): string {
  const near = nearest(text, options)
  return near === undefined ? '' : `; ${didYouMean(near)}`
}

/** The nearest round, and what else there is. */
function suggestRound(name: string, rounds: readonly string[]): string {
  if (rounds.length === 0) return 'nie ma jeszcze żadnej rundy'
  const near = nearest(name, rounds)
  const known = `rundy: ${listed(rounds.slice(-10))}`
  return near === undefined ? known : `${didYouMean(near)} (${known})`
}

function choices(options: readonly string[]): string {
  const shown = options.length > 12 ? [...options.slice(0, 10), `jeszcze ${options.length - 10}`] : options
  return listed(shown, 'lub')
}

function answerValues(column: string): string {
  const absent = column === 'importance' ? '' : ', a brak'
  return `użyj 0-10, x zamiast 10, - nie wiadomo${absent}, = jak poprzednio, . zostaw puste albo głosy jako 7,6,8`
}

/** What a cell of an encounter survey wants. */
const encounter: Record<EncounterExpectation, string> = {
  brand: 'nazwa marki, do 500 znaków',
  touchpoint: 'nazwa punktu styku, do 500 znaków',
  date: 'data, np. 2026-11-21 albo 21.11.2026',
  'past-date': 'data, która nie leży w przyszłości',
  positivity: 'odczucie: 1, 2, 3, 4 lub 5',
  persuasion: 'przekonanie: 1, 2, 3, 4 lub 5 albo nic',
  n: 'całkowita liczba kontaktów',
  mean: 'średnia od 1 do 5',
  positive: 'udział od 0 do 1',
  'persuasion-mean': 'średnie przekonanie od 1 do 5 albo nic',
}

const mapped = { brand: 'nie ma takiej marki', touchpoint: 'nie ma takiego punktu styku' }

const badOption = {
  date: 'to nie jest istniejąca data; wpisz RRRR-MM-DD',
  count: 'to nie jest liczba całkowita od 1 wzwyż; wpisz np. 10',
  days: 'to nie jest całkowita liczba dni od 0 wzwyż; wpisz np. 14',
}

/** What the operating system says in a few letters, in words. */
function systemReason(code: string): string {
  const words: Record<string, string> = {
    ENOENT: 'nie ma takiego pliku ani folderu',
    EACCES: 'brak uprawnień; zmień uprawnienia albo użyj innego folderu',
    EPERM: 'system na to nie pozwala; zmień uprawnienia albo użyj innego folderu',
    EROFS: 'dysk jest tylko do odczytu; użyj innego folderu',
    ENOSPC: 'dysk jest pełny; zwolnij miejsce',
    EDQUOT: 'przydział miejsca na dysku jest wyczerpany; zwolnij miejsce',
    EEXIST: 'część jego ścieżki jest plikiem; zmień jego nazwę',
    ENOTDIR: 'część jego ścieżki jest plikiem; zmień jego nazwę',
    EISDIR: 'to jest folder',
    EMFILE: 'otwartych jest zbyt wiele plików',
    EIO: 'dysk zgłasza błąd; sprawdź go',
  }
  return words[code] ?? `system zgłasza ${code}`
}
