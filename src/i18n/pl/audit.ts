import type { Messages } from '../index.ts'
import { counted, countedOf, form, listed, named, nouns } from './forms.ts'
import { number } from './numbers.ts'

export const audit: Messages['audit'] = {
  progress: (at, of) => `Punkt styku ${at} z ${of}`,
  progressAs: (place, segment) => `${place}, segment: ${segment}`,
  minutesLeft: (minutes) => `jeszcze ok. ${minutes} min`,
  step: (at, of, chain) => `ogniwo ${at} z ${of} w łańcuchu ${named(chain)}`,
  partOf: (whole) => `część punktu ${named(whole)}`,
  score: 'ocena',
  last: 'ost.',
  importance: 'Ważność',
  note: (text) => `notatka: ${text}`,
  moreRows: (count) => `... jeszcze ${counted(count, nouns.row)}`,
  open: '1 - naciśnij 0, by wpisać 10; Enter zostawia 1',
  standard: (text) => `standard: ${text}`,
  standardMet: (met, text) => `[standard: ${met}] ${text}`,
  met: { kept: 'dotrzymany', broken: 'naruszony', unsaid: '-' },
  anchor: (score, text) => `${score} = ${text}`,
  votes: (list) => `głosy ${list}`,
  votesAgree: (list, median, lowest, highest, word) =>
    `głosy ${list}: mediana ${number(median)}, od ${number(lowest)} do ${number(highest)}, ${word}`,
  agreement: {
    'one-voice': 'jeden głos',
    agreed: 'zgodne',
    'one-voice-differs': 'jeden odstaje',
    split: 'rozbieżne',
  },
  keys: [
    '0-9',
    'x=10',
    '-=nie wiem',
    'a=brak',
    'q koniec',
    'Bksp cofnij',
    'b wstecz',
    'v głosy',
    'c notatka',
    's pomiń',
    'g idź do',
    '+ dodaj',
  ],
  votesKey: 'v głosy',
  keysHelp: '? pomoc',
  help: [
    ['0 2-9', 'ocena i przejście do następnego wiersza'],
    ['1', 'ocena 1; potem 0 daje 10, Enter zostawia 1'],
    ['x t *', 'dziesięć jednym klawiszem'],
    ['- a =', 'nie wiadomo; brak; jak poprzednio'],
    ['v', 'głosy wszystkich w tym wierszu'],
    ['Bksp u', 'cofnij ostatnią odpowiedź'],
    ['Lewo Prawo', 'o jeden punkt mniej, o jeden więcej'],
    ['Góra Dół Tab', 'ruch; Enter idzie dalej; Del czyści'],
    ['b PgUp', 'do poprzedniego punktu styku'],
    ['s PgDn', 'pomiń, następny punkt styku'],
    ['g', 'idź do dowolnego punktu styku, z filtrem'],
    ['c', 'notatka do tego punktu styku'],
    ['m', 'standard obsługi: dotrzymany, naruszony, nie podano'],
    ['+', 'dodaj punkt styku, którego nie ma w spisie'],
    ['d', 'omów to, w czym głosy są rozbieżne'],
    ['q Ctrl-D', 'koniec: zapisz audyt albo zostaw na później'],
    ['Ctrl-C', 'wyjdź od razu; wznowisz w tym miejscu'],
    ['Ctrl-Z', 'wstrzymaj; fg wznawia'],
  ],
  anyKey: (page, pages) =>
    page < pages
      ? `Strona ${page} z ${pages}; dalej dowolnym klawiszem.`
      : 'Dowolny klawisz wraca do oceniania.',
  hints: {
    'nothing-to-undo': 'Nie ma czego cofnąć.',
    'no-last': 'Nie ma tu poprzedniej oceny, którą można by powtórzyć.',
    'absent-importance': 'Ważność nie może być brakiem: wpisz 0-10 albo - (nie wiadomo).',
    'not-saved':
      'NIE ZAPISANO, więc odpowiedzi nie przyjęto: dysk odmówił. Zwolnij miejsce i naciśnij klawisz jeszcze raz.',
    'no-votes': 'Głosy to 0-10, x = 10, - nie wiadomo, a brak; rozdzielaj je spacjami.',
    'no-choice': 'Nie ma takiego wyboru.',
    'no-half-vote': 'Poprzednio wyszła mediana z połówką; pojedynczy głos to liczba całkowita.',
    'no-standard': 'Nie zapisano tu standardu obsługi.',
    'one-voice': 'Tu każdy ocenia samodzielnie; głosy połączą się, gdy wszyscy skończą.',
  },
  votesForSeats: (votes, seats) =>
    `${counted(votes, nouns.vote)} na ${counted(seats, nouns.seat)}: po jednym na miejsce, - dla osoby, która nie głosuje.`,
  votesHelp: (seats) =>
    `Po jednym głosie na osobę${seats === undefined ? '' : `, razem ${seats}`}, zawsze w tej samej kolejności, np. 7 6 8 x -`,
  voteOf: (name, seat, seats) => `${name} (${seat} z ${seats})`,
  votesKeys: 'Enter przyjmuje, Esc odrzuca.',
  firstVotes: (votes) => `najpierw: ${votes}`,
  list: {
    title: (filter) => `Idź do: ${filter}_`,
    nothing: 'Nic z tymi literami.',
    marks: 'x ocena, / częściowo, . bez oceny; n notatka; ! rozbieżne',
    keys: 'litery zawężają, Góra Dół, Enter, Esc',
  },
  discuss: {
    title: (count) => `Rozbieżności: ${count}, od najważniejszej`,
    nothing: 'Nie ma rozbieżności. Głosy wpisuje się klawiszem v.',
    split: (name, company, importance) =>
      `${name}: ${company}${importance === undefined ? '' : ` (ważność ${number(importance)})`}`,
    keys: 'Enter ocenia ponownie, Esc wraca',
  },
  handover: {
    title: (name, seat, seats) => `Laptop przejmuje ${name} (${seat} z ${seats})`,
    why: 'Nikt nie widzi cudzych ocen, dopóki wszyscy nie skończą.',
    keys: 'Enter zaczyna',
  },
  passChoices: [
    ['Enter', 'gotowe; podaj laptop dalej'],
    ['l', 'zostaw na później; żadna odpowiedź nie przepada'],
    ['b', 'wróć do oceniania'],
  ],
  add: {
    title: 'Punkt styku, którego nie ma w spisie',
    titleFor: (name) => `Punkt styku, którego nie ma w spisie: ${name}`,
    questions: {
      name: 'Nazwa:',
      stage: 'Etap, numerem lub nazwą (Enter: żaden):',
      id: 'Id do plików:',
      chain: 'Ostatnie ogniwo łańcucha, numerem lub nazwą (Enter: żadnego):',
    },
    keys: 'Enter przyjmuje, Esc odrzuca.',
  },
  noteFor: (name) => `Notatka do: ${name}`,
  noteKeys: 'Enter zapisuje, Esc odrzuca.',
  allScored: (count) =>
    count === 1 ? 'Jedyny punkt styku jest oceniony.' : `Wszystkie punkty styku są ocenione (${count}).`,
  someScored: (complete, partly, of) =>
    [
      `Ocenione: ${complete} z ${countedOf(of, nouns.touchpoint)}`,
      partly > 0 ? `, częściowo: ${partly}` : '',
      `, bez oceny: ${of - complete - partly}.`,
    ].join(''),
  alsoKept: (count) =>
    `Zachowane są też odpowiedzi do ${countedOf(count, ['innego punktu styku', 'innych punktów styku', 'innych punktów styku', 'innego punktu styku'])}.`,
  splitRoom: (count) => `Rozbieżności: ${count}. Klawisz d pokazuje, co warto omówić.`,
  leaveChoices: [
    ['Enter', 'zapisz audyt z tego, co ocenione, i raporty'],
    ['l', 'zostaw na później; żadna odpowiedź nie przepada'],
    ['b', 'wróć do oceniania'],
  ],
  leaveLine: 'Enter / l / b',
  lines: {
    intro: (columns) => `Jeden wiersz na punkt styku: ${columns} | notatka`,
    values: '0-10, x = 10, - nie wiadomo, a brak, = jak poprzednio, . zostaw puste; kilka głosów jako 7,6,8',
    commands: 'same w wierszu: b wstecz, s pomiń, u cofnij, q koniec, ? pomoc',
    last: (values) => `poprzednio: ${values}`,
    now: (values) => `teraz: ${values}`,
    leave: 'Enter zapisuje audyt z tego, co ocenione; l zostawia na później; b wraca:',
    empty: 'Pusty wiersz: s pomija ten punkt styku, q kończy.',
  },
  resumed: (answers, date) =>
    `Wznowienie audytu przerwanego ${date}: ${form(answers, ['zachowana', 'zachowane', 'zachowanych', 'zachowanej'])} ${counted(answers, nouns.answer)}.`,
  otherRunning: (by, round) =>
    `W tym folderze trwa już inny audyt: ${by}${inRound(round)}; oba są zapisywane osobno.`,
  otherLeft: (by, round, answers, command) =>
    `Na później odłożony jest audyt: ${by}${inRound(round)}, ${counted(answers, nouns.answer)}; zostaje bez zmian. Aby go wznowić: ${command}`,
  torn: (file) =>
    `Ostatni wiersz pliku ${file} jest urwany (zanik zasilania, dysk); został odłożony obok. Wszystkie pełne odpowiedzi przed nim są zachowane.`,
  damaged: (file, lines) =>
    `W pliku ${file} nie da się odczytać ${counted(lines, ['wiersza', 'wierszy', 'wierszy', 'wiersza'])}; odpowiedzi przed i po nich są zachowane.`,
  setAside: (file) => `Dziennika nie udało się odczytać; odłożony jako ${file}.`,
  seatsKept: (names) => `Miejsca pozostają takie jak na początku: ${listed(names)}.`,
  gone: (names) =>
    `W spisie nie ma już: ${listed(names)}. Odpowiedzi na ten temat zostają w dzienniku, dopóki audyt nie zostanie zapisany, i nie wejdą do niego.`,
  added: (names) => `Od tego czasu przybyło w spisie: ${listed(names)}.`,
  renamed: (before, now) => `${before} to teraz ${now}`,
  renamedSince: (renamed) => `Nowe nazwy od tego czasu: ${listed(renamed)}.`,
  rises: (moves) => `W górę: ${listed(moves)}.`,
  falls: (moves) => `W dół: ${listed(moves)}.`,
  move: (name, from, to) => `${name} z ${number(from)} na ${number(to)}`,
  next: {
    fix: (name, owner) =>
      `Najpierw do poprawy: ${name} (${owner === undefined ? 'nikt za to nie odpowiada' : owner}).`,
    open: (count) =>
      `Wciąż bez oceny: ${counted(count, nouns.touchpoint)}. touchpoints audit --only unscored`,
  },
  nothingToAsk: 'Nie ma czego oceniać: nie wybrano żadnego punktu styku.',
  nothingWritten: 'Nic nie oceniono, więc nic nie zapisano.',
  written: (file, touchpoints) => `Zapisano ${file}: ${counted(touchpoints, nouns.touchpoint)}.`,
  keptAside: (ids, file) => `W spisie nie ma już: ${listed(ids)}; tamte odpowiedzi są zachowane w ${file}.`,
  later: (answers, command) =>
    `Zachowane odpowiedzi do ${countedOf(answers, nouns.touchpoint)}. Wznowienie: ${command}`,
}

const inRound = (round: string | undefined) => (round === undefined ? '' : ` (runda ${round})`)
