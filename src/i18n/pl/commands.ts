import type { Messages } from '../index.ts'
import { counted, listed, nouns } from './forms.ts'

export const commands: Messages['commands'] = {
  program:
    'Audyt punktów styku firmy z klientem: oceny na warsztacie, dziesiątka najważniejszych i miejsca, w których zrywają się łańcuchy.',
  options: {
    directory: 'pracuj w tym folderze (domyślnie: najbliższy w górę z touchpoints.yaml)',
    language: 'język pytań i raportów',
    today: 'przyjmij tę datę za dzisiejszą (także TOUCHPOINTS_TODAY)',
    color: 'kolory nawet bez terminala',
    noColor: 'bez kolorów',
    version: 'pokaż wersję',
    help: 'pokaż tę pomoc',
    helpCommand: 'pokaż pomoc polecenia',
    template: 'lista startowa',
    list: 'pokaż listy startowe i zakończ',
    name: 'co jest audytowane (domyślnie: pytanie albo nazwa folderu)',
    competitors: 'nazwy konkurentów, po przecinku',
    by: 'kto audytuje (domyślnie: user.name z git, potem login)',
    round: 'nazwa rundy: jej audyty łączą się i są porównywane',
    segment: 'oceniaj z perspektywy tego segmentu klientów, obok ocen bieżących',
    for: 'imiona lub nazwiska osób, po przecinku',
    ballotSegment: 'karty do oceny z perspektywy tego segmentu klientów',
    ballotOut: 'zapisz w tym folderze (domyślnie: bieżący)',
    who: 'pokaż, kto jak głosował',
    title: 'tytuł zamiast nazwy ze spisu',
    anonymous:
      'bez nazw: konkurenci jako A, B, C, bez osób odpowiedzialnych i notatek; to, co ktoś wpisał, wciąż może kogoś zdradzić: przeczytaj przed wysłaniem',
    voters: 'nazwy miejsc w kolejności głosów, po przecinku',
    blind:
      'laptop krąży: każda osoba z --voters ocenia tak, że inni tego nie widzą; oceny odkrywa się na końcu',
    parts: 'pytaj też o części, każdą po jej całości',
    limit: 'zapytaj najwyżej o tyle punktów styku',
    answers: 'weź odpowiedzi z plików (po przecinku) lub z - (standardowe wejście)',
    plain: 'jeden wiersz na punkt styku, dla czytników ekranu (także ACCESSIBLE=1, TERM=dumb)',
    only: 'overdue, due, unscored, vip; kilka po przecinku',
    stage: 'punkty styku z tych etapów',
    channel: 'punkty styku z tych kanałów',
    chain: 'punkty styku z tych łańcuchów (id)',
    owner: 'punkty styku, za które odpowiadają te osoby',
    warnDays: 'due znaczy: termin w ciągu tylu dni',
    reportFormat: 'md, csv, html, json, ics, slides; kilka po przecinku',
    excel: 'csv dla Excela, który chce ; między komórkami i przecinka w ułamkach',
    out: 'zapisz w tym folderze (domyślnie: reports/)',
    stdout: 'wypisz jeden format na standardowe wyjście',
    checkFormat: 'postać wyniku (domyślnie: text; github, gdy GITHUB_ACTIONS=true)',
    diffFormat: 'postać wyniku',
    failOn: 'co zamyka bramkę: error, warning, note, id reguł po przecinku albo none (domyślnie: error)',
    notes: 'pokaż także uwagi',
    rule: 'tylko te reguły (id)',
    checkOwner: 'tylko to, co mają naprawić te osoby',
    vipOnly: 'tylko to, co dotyczy punktów VIP',
    baseline: 'przepuść ustalenia z tego pliku',
    writeBaseline: 'zapisz do tego pliku to, co dziś zamyka bramkę; istniejący plik może się tylko skracać',
  },
  init: {
    summary: 'załóż spis z listy startowej; niczego nie nadpisuje',
    askName: 'Co jest audytowane (firma, sklep, produkt, usługa)?',
    askTemplate: 'Lista startowa:',
    askCompetitors: 'Konkurenci, po przecinku (Enter przyjmuje podanych):',
    askNoCompetitors: 'Konkurenci, po przecinku (Enter: na razie żaden):',
    wrote: (files, touchpoints, chains) =>
      `Zapisano ${listed(files)}: ${counted(touchpoints, nouns.touchpoint)}, ${counted(chains, nouns.chain)}.`,
    next: 'Dalej: przeczytaj, popraw, co się nie zgadza, i uruchom: touchpoints audit',
  },
  audit: {
    summary: 'oceń punkty styku na tle konkurentów; zapisuje audyt i raporty',
    ids: 'punkty styku, o które pytać (domyślnie: wszystkie czynne)',
  },
  ballot: {
    summary: 'przygotuj każdej osobie kartę odpowiedzi, do wypełnienia gdziekolwiek',
    ids: 'punkty styku do oceny (domyślnie: wszystkie czynne)',
    wrote: (files, touchpoints) =>
      `Zapisano ${listed(files)}; do oceny ${counted(touchpoints, nouns.touchpoint)}.`,
    next: (files) => `Gdy wrócą: touchpoints audit --answers ${files.join(',')}`,
  },
  report: {
    summary: 'zapisz raporty, o całości lub o wybranych punktach',
    ids: 'punkty styku w raporcie (domyślnie: wszystkie)',
    wrote: (files) => `Zapisano ${files.join(', ')}.`,
    notWhole: ({ excerpt, anonymous }) =>
      [
        ...(excerpt === undefined ? [] : [`${excerpt}.`]),
        ...(anonymous ? ['Bez znanych nazw; przeczytaj przed wysłaniem.'] : []),
      ].join(' '),
    replaced: (folder) =>
      `Ten raport zastąpił pełny w ${folder}; pełny zapisze od nowa touchpoints report albo audyt. Z --out DIR zostają oba.`,
    onlyFirst: (shown, others) => `--stdout pokazuje ${shown}; bez tej opcji powstaje też ${listed(others)}.`,
  },
  check: { summary: 'bramka dla CI: co po terminie, zerwane lub niczyje' },
  status: {
    summary: 'dziesiątka VIP, zerwane łańcuchy i terminy, na jednym ekranie',
    ids: 'punkty styku do pokazania (domyślnie: wszystkie)',
  },
  diff: {
    summary: 'co się zmieniło między rundami, datami lub rewizjami git',
    from: 'runda, data lub rewizja git; rozstrzygają round:, date: i git: (domyślnie: runda przed ostatnią)',
    to: 'tak samo (domyślnie: ostatnia runda; z FROM stan obecny)',
  },
  add: {
    summary: 'dodaj jeden punkt styku; reszta pliku zostaje co do bajtu',
    name: 'jak go nazywają ludzie (na terminalu padnie pytanie)',
    id: 'jak go nazywają audyty (domyślnie: z nazwy)',
    stage: 'etap, do którego należy',
    channel: 'kanał, w którym jest; kilka po przecinku',
    control: 'direct: własny; indirect: cudzy, np. opinie',
    owner: 'kto za niego odpowiada',
    importance: 'szacunek, od 0 do 10',
    chain: 'zrób z niego ogniwo tego łańcucha (id)',
    after: 'za tym ogniwem (domyślnie: na końcu)',
    askName: 'Nazwa punktu styku:',
    askStage: 'Etap:',
    askId: 'Id:',
    askChain: 'Łańcuch, którego jest ogniwem:',
    askPlace: 'Gdzie w łańcuchu?',
    none: '(żaden)',
    atTheEnd: 'na końcu',
    behind: (link) => `po ogniwie: ${link}`,
    added: (id, file, line, link) =>
      `Dodano ${id} do ${file} (wiersz ${line})${link ? `, ogniwo ${link.number} łańcucha ${link.chain}` : ''}.`,
    next: (id) => `Dalej oceń go: touchpoints audit ${id}`,
  },
  suggest: { summary: 'czego wymaga metoda, a czego brakuje w spisie; w terminalu pyta o to' },
  schema: { summary: 'wypisz schemat JSON pliku touchpoints.yaml, dla edytorów' },
  completion: {
    summary: 'wypisz skrypt, dzięki któremu powłoka uzupełnia polecenia, opcje i id',
    shell: 'powłoka, która ma go uruchomić',
  },
  future: (file, date) => `${file} ma datę ${date}, późniejszą niż dzisiejsza, i się nie liczy.`,
  strangers: {
    touchpoint: (ids, files) =>
      `${unknownIds('Żaden punkt styku nie ma i nie miał', ids, files)}; zostaje, ale się nie liczy. Zmiana id? Wpisz stare id w \`formerly\` punktu styku.`,
    competitor: (ids, files) =>
      `${unknownIds('Żaden konkurent nie ma', ids, files)}; zostaje, ale się nie liczy. Zmiana nazwy? Przywróć stare id i zmień tylko nazwę.`,
    segment: (ids, files) =>
      `${unknownIds('Żaden segment nie ma', ids, files)}; zostaje i odnawia audyty. Zmiana nazwy? Przywróć stare id i zmień tylko nazwę.`,
  },
  bug: (stack) =>
    `To błąd w touchpoints, nie twój. Żadna udzielona odpowiedź nie przepadła.\nZgłoś go, podając te wiersze:\n${stack}`,
}

function unknownIds(
  nobodyHas: string,
  ids: readonly string[],
  [file = '', ...others]: readonly string[],
): string {
  const more = others.length > 0 ? ` i jeszcze w ${counted(others.length, inFiles)}` : ''
  return `${nobodyHas} id: ${listed(ids.map((id) => `\`${id}\``))} (${file}${more})`
}

/** After `w`. */
const inFiles = ['pliku', 'plikach', 'plikach', 'pliku'] as const
