import type { Messages } from '../index.ts'
import { counted, countedOf, type Forms, form, level, levels, listed, named, nouns } from './forms.ts'
import { number, signed } from './numbers.ts'
import { writer } from './writer.ts'

const { longDate, date, month, longMonth } = writer

/** After `w`. */
const inPoints: Forms = ['punkcie', 'punktach', 'punktach', 'punktu']

export const html: Messages['html'] = {
  language: 'pl',
  longDate,
  date,
  month,
  longMonth,
  signed: (value) => signed(value).replace('-', '−'),

  skip: 'Przejdź do wyniku',
  contents: 'Spis treści',
  numbers: 'Liczby w tabeli',
  part: (title, part, parts) => (parts === 1 ? title : `${title}, część ${part} z ${parts}`),
  key: 'Objaśnienia',
  scores: (entries) => entries.join(', '),
  companyScore: (company, score) => `${company} ${score}`,

  result: {
    title: 'Co najważniejsze',
    notWow: (names, more) => `Jeszcze nie ${level.wow}: ${withMore(names, more)}.`,
    allWow: 'Utrzymajmy ten poziom.',
    chains: (broken, chains) =>
      broken === 0
        ? `O ile wiadomo, nie jest zerwany żaden z ${countedOf(chains, nouns.chain)}.`
        : `Zerwane: ${broken} z ${countedOf(chains, nouns.chain)}.`,
    breaks: (chains) =>
      `zrywa ${form(chains.length, ['łańcuch', 'łańcuchy', 'łańcuchy', 'łańcuchy'])} ${listed(chains.map(named))}`,
    behind: (by, rival) => `wypada o ${number(by)} gorzej niż ${rival}`,
    owner: (owner) => `odpowiada za to ${owner}`,
    nobody: 'nikt za to nie odpowiada',
    automated: 'działa automatycznie',
    because: (reasons) => sentence(listed(reasons)),
  },

  vip: {
    scale: (name) => `${name}: oceny od 0 do 10`,
    noScores: 'Nikt tego jeszcze nie ocenił.',
    gap: (gap, rival) => {
      if (gap === 0) return `tak samo jak ${rival}`
      return `o ${number(Math.abs(gap))} ${gap > 0 ? 'lepiej' : 'gorzej'} niż ${rival}`
    },
    noGap: 'nie ma oceny do porównania',
    pinned: 'przypięty',
    table: 'Lista VIP w liczbach',
  },

  fixFirst: { table: 'Najpierw do poprawy' },

  chains: {
    noScore: 'bez oceny',
    picture: (chain, first, last, links) => {
      if (first === 1 && last === links) return `${chain}, ogniwo po ogniwie`
      return first === last
        ? `${chain}, ogniwo ${first} z ${links}`
        : `${chain}, ogniwa od ${first} do ${last} z ${links}`
    },
    about: (sentences) => sentences.join(' '),
    company: (company, strength) => `${company}: ${strength}.`,
    strength: (score) => `siła ${number(score)}`,
    atMost: (score) => `najwyżej ${number(score)}`,
    broken: 'zerwany',
    unknown: 'siła nieznana',
    none: 'nie ma takiego łańcucha',
    breaks: 'ZRYWA',
    weak: 'słabe',
    weakest: 'najsłabsze',
    unscored: 'bez oceny',
    table: (chain) => `${chain} w liczbach`,
    key: 'Wypełnione pole ze ściętymi końcami zrywa łańcuch. Pole obwiedzione linią przerywaną to słabe ogniwo. Kropki oznaczają brak oceny, nawiasy – punkt planowany lub wycofany.',
  },

  map: {
    picture: 'Mapa ważności i ocen',
    about: (touchpoints, importance, score) =>
      `${counted(touchpoints, nouns.touchpoint)}: nasza ocena od lewej do prawej, ważność z dołu do góry. Linie przecinają się przy ocenie ${number(score)} i ważności ${number(importance)}.`,
    score: 'Nasza ocena',
    importance: 'Ważność',
    numbered: 'Bez nazwy na rysunku',
    table: 'Mapa w liczbach',
    number: 'Nr',
    vip: 'Nazwy pogrubione są na liście VIP.',
  },

  rivals: {
    title: 'Na tle każdego konkurenta',
    intro: 'Nasza ocena obok ocen każdego konkurenta, dla wszystkich punktów VIP.',
    picture: 'Nasza ocena i konkurenci według punktów VIP',
    about: (names, companies) =>
      `Dla ${countedOf(names, nouns.touchpoint)} oceny ${countedOf(companies, nouns.company)} w skali od 0 do 10.`,
    none: 'W spisie nie ma konkurentów.',
    won: (rival, ahead, equal, behind, open) =>
      `${rival}: wypadamy lepiej w ${counted(ahead, inPoints)}, tak samo w ${equal}, gorzej w ${behind}${open > 0 ? `; bez porównania: ${open}` : ''}.`,
  },

  coverage: {
    title: 'Etapy i kanały',
    intro:
      'Gdzie klienci się z nami stykają i jak tam wypadamy: mediana naszych ocen i liczba punktów styku, z których pochodzi.',
    picture: 'Mapa cieplna etapów i kanałów',
    about: (filled, cells) => `Pola z punktami styku: ${filled} z ${cells}; pozostałe są puste.`,
    key: 'Pole zakreskowane jest puste: nie mamy tam punktu styku. W polu kropkowanym są punkty styku, ale jeszcze bez ocen.',
    noStage: 'Bez etapu',
    noChannel: 'Bez kanału',
    none: 'Żaden punkt styku nie podaje jeszcze etapu ani kanału.',
    count: (touchpoints) => `×${touchpoints}`,
    open: '?',
    table: 'Etapy i kanały w liczbach',
    channel: 'Kanał',
    empty: 'pusto',
    cell: (score, touchpoints) => `${score} (${counted(touchpoints, nouns.touchpoint)})`,
  },

  trend: {
    title: 'Zmiany z rundy na rundę',
    noRound: 'Nie było jeszcze żadnej rundy dla całej firmy, więc nie ma czego śledzić.',
    oneRound: (round) => `${round} to na razie jedyna runda: zmiany zobaczymy od następnej.`,
    latest: (shown, rounds) => `Ostatnie ${shown} z ${countedOf(rounds, nouns.round)}.`,
    inventory: 'Każda runda jest pokazana według dzisiejszego spisu, bez tego, co dodano później.',
    key: `Od dołu: ${levels.wow}, ${levels.ok}, ${levels.sucks} (kreski) i bez oceny (kropki).`,
    levels: 'Poziomy wszystkich punktów styku według rund',
    aboutLevels: (texts) => texts.join('. '),
    round: (round, wow, ok, sucks, open) =>
      `${round}: ${levels.wow} ${wow}, ${levels.ok} ${ok}, ${levels.sucks} ${sucks}, bez oceny ${open}`,
    open: 'Bez oceny',
    vipWow: (wow, places) => `${wow} z ${places}`,
    vipWowTitle: `VIP ${level.wow}`,
    brokenTitle: 'Zerwane',
    scores: 'Nasza ocena punktów VIP według rund',
    aboutScores: (touchpoints, rounds) =>
      `Po jednej linii dla ${countedOf(touchpoints, nouns.touchpoint)}, ${counted(rounds, nouns.round)}.`,
    table: 'Zmiany w liczbach',
    scoreTable: 'Punkty VIP według rund, w liczbach',
    roundHead: 'Runda',
  },

  freshness: {
    title: 'Audyty i terminy według miesięcy',
    picture: 'Ostatnie audyty i terminy według miesięcy',
    about: (audited, due, overdue) =>
      `Po audycie: ${counted(audited, nouns.touchpoint)}; przed terminem: ${due}, po terminie: ${overdue}.`,
    audited: 'ostatni audyt',
    due: 'termin',
    overdue: 'po terminie',
    earlier: 'wcześniej',
    later: 'później',
    thisMonth: 'teraz',
    undated: (count) =>
      `Jeszcze bez audytu, a od kiedy po terminie, nie wiadomo: ${counted(count, nouns.touchpoint)}.`,
    paused: (count) => `Pauza: ${counted(count, nouns.touchpoint)}.`,
    table: 'Audyty i terminy w liczbach',
    month: 'Miesiąc',
    none: 'Żaden punkt styku nie wymaga jeszcze audytu.',
  },

  agreement: {
    noRound: 'Nie było jeszcze żadnej rundy dla całej firmy, więc nie ma jeszcze głosów.',
    picture: 'Głosy o nas według punktów styku',
    about: (touchpoints, split) =>
      `Dla ${countedOf(touchpoints, nouns.touchpoint)}: ile osób dało każdą z ocen od 0 do 10. Rozbieżne: ${split}.`,
    key: 'Każde kółko to ocena, która padła, z liczbą głosów w środku; kreska to mediana.',
    table: 'Głosy o nas',
    others: 'Głosy o konkurentach i ważności',
    spread: 'Oceny, które padły',
    votesAt: (score, votes) => `${score} (${votes}×)`,
  },

  stages: {
    table: (stage) => `Punkty styku na etapie: ${stage}`,
    noStage: 'Punkty styku bez etapu',
  },
  foot: (company, day) => `${company}, punkty styku z klientem, stan na ${day}.`,
  level: (one) => levels[one],
  bounds: {
    sucks: ({ sucks }) => `${levels.sucks}, do ${number(sucks)}`,
    ok: ({ sucks, wow }) => `${levels.ok}, powyżej ${number(sucks)} i poniżej ${number(wow)}`,
    wow: ({ wow }) => `${levels.wow}, od ${number(wow)}`,
  },
}

const withMore = (names: readonly string[], more: number) =>
  listed(more > 0 ? [...names, `jeszcze ${more}`] : names)

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
