import type { AgreementWord, NoFigure } from '../../core/agreement.ts'
import { type Reach, reachOf } from '../../core/concordance.ts'
import type { Filter } from '../../core/filters.ts'
import type { Freshness } from '../../core/freshness.ts'
import type { MeasureKind, Verdict } from '../../core/plan.ts'
import type { Quadrant, TieBreak } from '../../core/ranking.ts'
import type { Messages } from '../index.ts'
import {
  counted,
  countedOf,
  every,
  type Forms,
  form,
  interval,
  level,
  levels,
  listed,
  named,
  nouns,
} from './forms.ts'
import { number, percent, signed } from './numbers.ts'

type Report = Messages['report']

const quadrants: Record<Quadrant, string> = {
  'concentrate-here': 'Skup się tutaj',
  'keep-it-up': 'Tak trzymać',
  'low-priority': 'Niski priorytet',
  'possible-overkill': 'Przesada?',
}

const ties: Record<TieBreak, string> = {
  chains: 'wyżej niż następny: jest w większej liczbie łańcuchów',
  opportunity: 'wyżej niż następny: ma większy potencjał',
  id: 'wyżej niż następny: kolejność id',
}

const reaches: Record<Reach, string> = {
  none: '0 lub mniej, zgodność nie większa niż przypadkowa',
  'lower-half': 'między 0 a 0,5, bliżej przypadku niż pełnej zgodności',
  'upper-half': 'między 0,5 a 1, bliżej pełnej zgodności niż przypadku',
  full: '1, pełna zgodność',
}

const agreementWords: Record<AgreementWord, string> = {
  'one-voice': 'jeden głos',
  agreed: 'zgodne',
  'one-voice-differs': 'jeden odstaje',
  split: 'rozbieżne',
}

export const report: Report = {
  number,
  signed,
  percent,

  levels,
  leveled: (one, score) => `${levels[one]} ${number(score)}`,
  unknown: 'nie wiadomo',
  absent: 'brak',
  unscored: 'bez oceny',
  notAsked: 'poza audytem',
  dated: (value, date) => `${value} (${date})`,
  estimated: (importance) => `${number(importance)} (szacunek)`,
  planned: (name) => `(${name}, planowany)`,
  retired: (name) => `(${name}, wycofany)`,
  nobody: 'nikt',
  automated: 'automat',
  reviewed: (date, by) => `${date}, ${by}`,
  neverReviewed: 'nigdy',

  due: {
    never: 'bez terminu',
    paused: (until, reason) => `pauza do ${until}: ${reason}`,
    current: (due, daysLeft) => (daysLeft === 0 ? `${due}, dziś` : due),
    overdue: (due, daysOver) => `${due}, ${daysLate(daysOver)}`,
    neverAudited: (due) => (due === undefined ? 'jeszcze bez audytu' : `${due}, jeszcze bez audytu`),
    pauseExpired: (until) => `teraz, pauza skończyła się ${until}`,
  },

  head: {
    rank: '#',
    touchpoint: 'Punkt styku',
    link: 'Ogniwo',
    score: 'Ocena',
    importance: 'Ważność',
    gap: 'Różnica',
    opportunity: 'Potencjał',
    breaks: 'Zrywa',
    cost: 'Koszt',
    openActions: 'Działania w toku',
    owner: 'Odpowiada',
    channel: 'Kanał',
    lastAudit: 'Ostatni audyt',
    due: 'Termin',
    why: 'Dlaczego tu jest',
    conversion: 'Konwersja',
    marks: 'Oznaczenia',
    plusOne: 'Zysk z +1',
    quadrant: 'Ćwiartka',
    of: 'Czego dotyczy',
    agreement: 'Zgodność',
    votes: 'Głosy',
    median: 'Mediana',
    range: 'Zakres',
    withinOne: '±1 od mediany',
    who: 'Kto jak głosował',
    action: 'Działanie',
    lever: 'Dźwignia',
    done: 'Wykonano',
    measure: 'Miara',
    verdict: 'Wynik',
  },

  scope: {
    excerpt: (facets, touchpoints, parts) =>
      `Tylko ${facets.join(', ')}: ${shareOf(touchpoints, nouns.touchpoint)}${parts.listed > 0 ? ` i ${shareOf(parts, nouns.part)}` : ''}`,
    filters: (filters, days) =>
      listed(
        filters.map((filter) => filtered[filter](days)),
        'lub',
      ),
    touchpoints: (names) =>
      names.length > 5
        ? counted(names.length, ['wskazany', 'wskazane', 'wskazanych', 'wskazanego'])
        : listed(names),
    stages: (names) => `etap ${listed(names, 'lub')}`,
    channels: (names) => `kanał ${listed(names, 'lub')}`,
    chains: (names) => `łańcuch ${listed(names, 'lub')}`,
    owners: (names) => `odpowiada ${listed(names, 'lub')}`,
    ofTheWhole:
      'Miejsca na listach, mediany, ćwiartki i współczynniki rundy dotyczą całości; łańcuchy są pokazane w całości.',
    anonymous:
      'Bez nazw: konkurenci to litery, audytujący to numery, a osób odpowiedzialnych i notatek z audytu tu nie ma.',
    noVip: () => 'Żaden z tych punktów nie jest na liście VIP.',
    noChain: 'Żaden z tych punktów nie jest ogniwem łańcucha.',
  },
  anonymous: {
    company: 'Nasza firma',
    competitor: (letters) => `Konkurent ${letters.toUpperCase()}`,
    auditor: (position) => `Audyt ${position}`,
    person: (position) => `Osoba ${position}`,
    owner: 'ktoś',
  },

  notDrawn: 'Bez wykresu: jest zbyt duży, by go narysować.',

  title: (name) => `${name}: punkty styku z klientem`,
  asOf: (today) => `Stan na ${today}.`,
  latestRound: (round, rounds) =>
    rounds === 1
      ? `Jedyna dotąd runda: ${round}.`
      : `Ostatnia z ${countedOf(rounds, nouns.round)}: ${round}.`,
  noRound: 'Nie było jeszcze żadnego audytu.',
  driver: (name) => `Osoba prowadząca: ${name}.`,
  workload: (facts) => `${workload(facts, paceWords(facts.pace, nouns.audit))}.`,

  result: {
    wow: (wow, places, _, open) => sentence(knownWow(wow, places, open)),
    noVip: 'Żaden punkt styku nie ma jeszcze ważności, więc nie ma z czego ułożyć listy.',
    breaksAt: (chain, links) => `Łańcuch ${named(chain)} zrywa się tu: ${listed(links)}`,
    broken: (places, more) => `${(more > 0 ? [...places, moreChainsBreak(more)] : places).join('. ')}.`,
    unbroken: 'Żaden łańcuch nie jest zerwany.',
    notKnownBroken: 'O ile wiadomo, żaden łańcuch nie jest zerwany; niektóre ogniwa są jeszcze bez oceny.',
    unscoredChains: 'Nie wiadomo o żadnym zerwanym łańcuchu: ogniwa są jeszcze bez oceny.',
    unbrokenHere: 'O ile wiadomo, żaden z pokazanych tu łańcuchów nie jest zerwany.',
    fixFirst: (name, opportunity) => `Najpierw do poprawy: ${name} (potencjał ${number(opportunity)}).`,
  },
  atScore: (name, score) => `${name} (${number(score)})`,

  vip: {
    title: vipName,
    intro: 'Co się liczy: najważniejsze punkty styku, bez względu na ocenę.',
    importance: {
      round: (importance, round) => `ważność ${number(importance)}, mediana rundy ${round}`,
      estimate: (importance) => `ważność ${number(importance)}, szacunek`,
      none: 'jeszcze bez ważności',
    },
    pinned: 'przypięty (vip: in)',
    chains: (count) => (count === 0 ? 'w żadnym łańcuchu' : `w ${counted(count, inChains)}`),
    tie: (tie) => ties[tie],
    keptOut: (names) => `Poza listą (vip: out): ${listed(names)}.`,
    crowdedOut: (names) =>
      `Przypięte (vip: in), ale poza listą, bo przypiętych jest więcej niż miejsc: ${listed(names)}.`,
    withoutImportance: (names) => `Bez ważności nie ma miejsca na liście: ${listed(names)}.`,
    withImportance: (name, importance) => `${name} (ważność ${number(importance)})`,
  },

  fixFirst: {
    title: 'Najpierw do poprawy',
    intro: 'Co boli: na górze to, co ważne, a wypada słabo.',
    opportunity: (importance, score, opportunity) =>
      importance > score
        ? `${number(importance)} + (${number(importance)} - ${number(score)}) = ${number(opportunity)}`
        : `${number(importance)} + 0 = ${number(opportunity)}`,
    more: (count) => `Dalej w kolejce: ${count}.`,
    unranked: (count, names) =>
      `Poza kolejką, bo brakuje ważności lub oceny: ${counted(count, nouns.touchpoint)} – ${listed(names)}.`,
    noImportance: (name) => `${name} (bez ważności)`,
    ownUnknown: (name) => `${name} (nie wiadomo)`,
    ownAbsent: (name) => `${name} (brak)`,
    ownUnscored: (name) => `${name} (bez oceny)`,
    none: 'Na razie nie ma czego uszeregować: potrzeba ważności i oceny.',
  },

  plan: {
    title: 'Plan działań',
    counts: (open, overdue, done) =>
      `W toku: ${open}${overdue > 0 ? `, w tym po terminie: ${overdue}` : ''}; wykonane: ${done}.`,
    levers: {
      staff: 'personel',
      touchpoints: 'punkty styku',
      product: 'produkt',
      customers: 'klienci',
      processes: 'procesy',
      channels: 'kanały',
    },
    verdict,
  },

  chains: {
    title: 'Łańcuchy',
    none: 'W spisie nie ma jeszcze łańcuchów.',
    trigger: (text) => `Impuls: ${text}`,
    segment: (name) => `Kto tędy idzie: ${name}`,
    broken: (links) => `Zrywa się tu: ${listed(links)}.`,
    unbroken: (strength) => `Niezerwany; siła: ${strength}.`,
    notKnownBroken: (strength) => `O ile wiadomo, niezerwany; siła: ${strength}.`,
    strength: 'Siła',
    median: 'Mediana',
    weakest: 'Najsłabsze',
    linkNumber: (position) => `ogniwo ${position}`,
    strengthUnknown: (atMost, unscored) =>
      atMost === undefined
        ? `nieznana (${unscored} bez oceny)`
        : `nieznana, najwyżej ${number(atMost)} (${unscored} bez oceny)`,
    noLinks: 'nie ma takiego łańcucha',
    numbered: (position, name) => `${position} · ${name}`,
    breaks: 'zrywa łańcuch',
    breaksMark: '✗ zrywa łańcuch',
    weakMark: 'słabe ogniwo',
    scoreBreaks: (score) => `${score}, zrywa łańcuch`,
    isWeakest: 'najsłabsze ogniwo',
    belowMedian: (by) => `słabe ogniwo: o ${number(by)} poniżej mediany`,
    behindRival: (by, rival) => `słabe ogniwo: o ${number(by)} gorzej niż ${rival}`,
    illustrated: 'Dochodzi do końca (ilustracja)',
    measured: 'Dochodzi do końca (pomiar)',
    plusOne: (share) => `+${number(share * 100)}\u00a0p.p.`,
    largestLoss: (share, link) =>
      `Największa zmierzona strata: ${percent(share)} klientów nie dochodzi do ogniwa ${named(link)}.`,
    absent: (names) => `Pominięte, bo u nas tego nie ma: ${listed(names)}.`,
    next: (name) => `Następny łańcuch: ${name}.`,
    deadEnd: 'Ślepy zaułek: ostatnie ogniwo nie rozpoczyna kolejnego łańcucha.',
  },

  agreement: {
    title: 'Zgodność ocen',
    oneVoice: (round) => `Runda ${round}: każdy punkt styku oceniał jeden głos.`,
    intro: (round, touchpoints, seats) =>
      touchpoints === 0
        ? `Runda ${round}: żadnego punktu styku nie oceniono u nas co najmniej dwoma głosami.`
        : `Runda ${round}: co najmniej dwoma głosami oceniono u nas ${counted(touchpoints, nouns.touchpoint)} (${counted(seats, nouns.seat)}).`,
    seat: 'Miejsce to jedna pozycja w głosach z warsztatu albo osoba, która oceniała samodzielnie.',
    value: (name, value, touchpoints) =>
      `${name}: ${number(value)} (${counted(touchpoints, nouns.touchpoint)}).`,
    noValue: (name, why) => `${name}: nie da się obliczyć, bo ${why}.`,
    reach: (value) => `Tutaj: ${reaches[reachOf(value)]}.`,
    alpha: {
      name: 'α Krippendorffa (przedziałowa)',
      meaning:
        'Jak bliskie sobie są oceny tego samego punktu styku: 1 znaczy, że wszyscy oceniają go tak samo; 0, że oceny różnią się tak, jakby rozdano je losowo; mniej niż 0, że różnią się jeszcze bardziej.',
      leftOut: (count) => `Pominięte, bo mają tylko jeden głos: ${counted(count, nouns.touchpoint)}.`,
      none: {
        'too-few-seats': 'żaden punkt styku nie ma głosów z 2 miejsc',
        'too-few-touchpoints': 'głosy z 2 miejsc mają mniej niż 3 punkty styku',
        'no-variation': 'nie ma zróżnicowania: wszystkie głosy są takie same',
      } satisfies Record<NoFigure, string>,
    },
    w: {
      name: 'W Kendalla (z poprawką na rangi wiązane)',
      meaning:
        'Jak podobnie ludzie szeregują punkty styku, bez względu na to, kto ocenia surowo, a kto łagodnie: 1 znaczy, że wszyscy w tej samej kolejności; 0, że kolejności nie mają ze sobą nic wspólnego.',
      leftOut: (count) =>
        `Pominięte, bo nie mają oceny z każdego miejsca: ${counted(count, nouns.touchpoint)}.`,
      none: {
        'too-few-seats': 'żaden punkt styku nie ma głosów z 2 miejsc',
        'too-few-touchpoints': 'ocenę z każdego miejsca mają mniej niż 3 punkty styku',
        'no-variation': 'nie ma zróżnicowania: nikt nie ocenia jednego punktu wyżej niż drugiego',
      } satisfies Record<NoFigure, string>,
    },
    both: 'Podajemy obie miary, bo można zgadzać się co do kolejności, a nie co do surowości ocen. Opisują tę grupę i niczego nie testują.',
    discussFirst: 'Najpierw do omówienia',
    discussIntro: 'Nasze oceny, w których głosy są rozbieżne, od najważniejszej.',
    toDiscuss: (name, range, median) => `${name}: głosy ${range}, mediana ${number(median)}`,
    noSplit: 'Żadna z naszych ocen nie jest rozbieżna.',
    byTouchpoint: 'Punkt po punkcie',
    words: agreementWords,
    rule: 'Do 3 głosów: rozbieżne, gdy dzieli je 4 lub więcej. Od 4 głosów: rozbieżne, gdy ich środkowa połowa obejmuje 2 lub więcej (rozstęp ćwiartkowy metodą włączającą, w arkuszu KWARTYL.PRZEDZ.ZAMK, czyli QUARTILE.INC); jeden odstaje, gdy któryś jest o 4 lub więcej od mediany; w pozostałych przypadkach zgodne. Jako głosy liczą się tylko liczby.',
    drawing: (scale) =>
      `Pod ${scale} widać, ile osób dało każdą z ocen od 0 do 10 (x): kropka to nikt, + to dziesięć lub więcej. „±1 od mediany” to odsetek głosów odległych od niej najwyżej o 1.`,
    halves: 'Połówka jest narysowana przy wyższej ocenie.',
    votes: (votes, unknown, absent) => {
      const others = [
        ...(unknown > 0 ? [`${unknown} nie wiadomo`] : []),
        ...(absent > 0 ? [`${absent} brak`] : []),
      ]
      return others.length > 0 ? `${votes} (${others.join(', ')})` : String(votes)
    },
    range: (lowest, highest) =>
      lowest === highest ? number(lowest) : `od ${number(lowest)} do ${number(highest)}`,
    share: (share) => `${Math.round(share * 100)}%`,
    othersTitle: 'Konkurenci i ważność',
    others: (open, agreed) => {
      if (open > 0)
        return `Odpowiedzi, które mają co najmniej 2 głosy i nie są zgodne${agreed > 0 ? `; ${form(agreed, ['zgodna jest', 'zgodne są', 'zgodnych jest', 'zgodnych jest'])} jeszcze ${agreed}` : ''}.`
      return agreed === 1
        ? 'Jedyna odpowiedź mająca co najmniej 2 głosy jest zgodna.'
        : `Wszystkie odpowiedzi mające co najmniej 2 głosy są zgodne (${agreed}).`
    },
    importance: 'Ważność',
    seatOf: (seat, by) => `miejsce ${seat} (${by})`,
    cast: (name, vote) => `${name}: ${vote}`,
  },

  map: {
    title: 'Mapa ważności i ocen',
    crossHair: (importance, score) =>
      `Linie przecinają się w medianach tego spisu: ważność ${number(importance)}, ocena ${number(score)}. Punkt na linii liczy się jako wysoki.`,
    none: 'Żaden punkt styku nie ma jeszcze zarazem ważności i oceny.',
    quadrant: (quadrant) => quadrants[quadrant],
    meaning: {
      'concentrate-here': 'ważne i słabe',
      'keep-it-up': 'ważne i dobre',
      'low-priority': 'mniej ważne i słabe',
      'possible-overkill': 'mniej ważne i dobre',
    },
    counted: (quadrant, meaning, count) => `${quadrant} (${meaning}): ${count}`,
    halves: (axis, median) => [`${axis} poniżej ${number(median)}`, `${axis} od ${number(median)}`],
    chart:
      'Numery na wykresie są te same co w tabeli. Linie leżą w medianach; po obu stronach linii skala jest inna, więc nie można porównywać odległości od niej.',
  },

  rivals: {
    absentTitle: 'Oni mają, my nie',
    candidates: 'Kandydaci do naszego spisu.',
    heldBy: (name, rivals) => `${name}: ${listed(rivals)}`,
    edgeTitle: 'Nasza przewaga',
    edge: 'My to mamy, wymienieni konkurenci nie.',
    edgeOver: (name, rivals) =>
      `${name} – ${form(rivals.length, ['nie ma', 'nie mają', 'nie mają', 'nie mają'])}: ${listed(rivals)}`,
    none: 'O ile wiadomo, nigdzie.',
    scored: (rival, score) => `${rival} ${number(score)}`,
  },

  stages: {
    title: 'Wszystkie punkty styku według etapów',
    none: 'Bez etapu',
    empty: 'Bez punktów styku.',
    listed: (touchpoints, parts) =>
      parts === 0
        ? `Na liście: ${counted(touchpoints, nouns.touchpoint)}.`
        : `Na liście: ${counted(touchpoints, nouns.touchpoint)} i ${counted(parts, nouns.part)}.`,
    asked: (asked, scored, unknown, absent, unscored) =>
      `Z ${countedOf(asked, ['czynny', 'czynne', 'czynnych', 'czynnego'])} (bez planowanych, wycofanych i części): z oceną ${scored}, nie wiadomo ${unknown}, brak ${absent}, bez oceny ${unscored}.`,
    partInStage: (name, stage) => `${name} (${stage})`,
  },

  notes: {
    title: 'Notatki z audytu',
    note: (name, by, date, text) => `${name} (${by}, ${date}): ${text}`,
  },

  notCounted: {
    title: 'Nie liczy się',
    future: (file, date, by) => `${file} (${by}): data ${date} jest późniejsza niż dzisiejsza.`,
    strangers: {
      touchpoint: (id, file) => `${id} w ${file}: żaden punkt styku nie ma i nie miał tego id.`,
      competitor: (id, file) => `${id} w ${file}: żaden konkurent nie ma tego id.`,
      segment: (id, file) => `${id} w ${file}: żaden segment nie ma tego id; audyt odnawia terminy.`,
    },
  },

  legend: {
    title: 'Legenda',
    entries: ({ bounds, vipSize, reviewEvery, planned }) => [
      {
        term: 'Oceny',
        text: `od 0 do 10, mediana głosów rundy. ${level.sucks}: do ${number(bounds.sucks)}; ${level.ok}: powyżej ${number(bounds.sucks)} i poniżej ${number(bounds.wow)}; ${level.wow}: od ${number(bounds.wow)}.`,
      },
      {
        term: 'Bez liczby',
        text: '„nie wiadomo” znaczy, że nikt nie wiedział; „brak”, że takiego punktu styku nie ma; „bez oceny”, że nikt jeszcze nie odpowiedział. Żadne z nich nie jest zerem i nie wchodzi do różnicy, mediany ani siły.',
      },
      {
        term: 'Data przy wartości',
        text: 'odpowiedź jest z tego dnia, bo w ostatniej rundzie jej nie było.',
      },
      {
        term: 'W nawiasie',
        text: 'planowany lub wycofany: poza audytem, bez terminu, poza listami i poza liczbami łańcucha.',
      },
      {
        term: 'Ważność',
        text: 'od 0 do 10, mediana ostatniej rundy, w której padła odpowiedź; do tego czasu szacunek ze spisu.',
      },
      {
        term: vipName(vipSize),
        text: 'według ważności, nigdy według oceny; potem według liczby łańcuchów, potencjału i id. Części ocenia się razem z całością.',
      },
      {
        term: 'Potencjał',
        text: 'W + max(W - O, 0), od 0 do 20, gdzie W to ważność, a O nasza ocena: wzór na potencjał (opportunity) z metody outcome-driven innovation (Ulwick 2002), tutaj na medianach.',
      },
      {
        term: 'Najpierw do poprawy',
        text: 'według potencjału; przy równym decyduje większa strata do najlepszego konkurenta, potem zrywanie łańcucha, potem tańsza poprawa (koszt od 1 do 5), potem id.',
      },
      ...(planned ? [planEntry] : []),
      { term: 'Różnica', text: 'nasza ocena minus najlepsza znana ocena konkurenta.' },
      {
        term: 'Łańcuch',
        text: `jego siła to najniższa znana ocena. Ogniwo na poziomie ${level.sucks} zrywa łańcuch. Ogniwo jest słabe, gdy wypada o 2 lub więcej poniżej mediany łańcucha albo o 2 lub więcej gorzej niż najlepszy konkurent.`,
      },
      {
        term: 'Dochodzi do końca',
        text: 'ilustracja: iloczyn ocen wszystkich ogniw podzielonych przez 10, jakby każde przepuszczało taką część klientów; zysk z +1 na ogniwie jest w punktach procentowych (p.p.). Gdy każde ogniwo oprócz pierwszego ma zmierzoną konwersję, ilustrację zastępuje iloczyn konwersji.',
      },
      {
        term: 'Mapa',
        text: 'analiza ważności i wykonania, IPA (Martilla i James 1977); linie przecinają się w medianach punktów styku, które mają obie liczby.',
      },
      {
        term: 'Termin',
        text: `ostatni audyt + ${interval(reviewEvery)} albo własny odstęp punktu styku; po terminie od następnego dnia.`,
      },
    ],
  },

  slides: {
    more: (count) => `i jeszcze ${count}`,
    moreChains: moreChainsBreak,
    link: (name, marks, owner) =>
      `${name}: ${marks.join('; ')}${owner === undefined ? '' : `; odpowiada: ${owner}`}`,
    moreLinks: (count) => `jeszcze ${counted(count, nouns.link)}`,
    split: (touchpoints) => `Rozbieżne głosy: ${counted(touchpoints, nouns.touchpoint)}`,
    moved: (since) => `Zmiany od: ${since}`,
    actions: (open, overdue) =>
      `Co z tym robimy: ${counted(open, nouns.action)} w toku${overdue > 0 ? `, po terminie: ${overdue}` : ''}`,
  },

  calendar: {
    name: (inventory) => `${inventory}: audyty punktów styku`,
    audit: (name, owner) => `Audyt: ${withOwner(name, owner)}`,
    overdue: (name, owner) => `Po terminie, audyt: ${withOwner(name, owner)}`,
    lines: ({ owner, due, lastAudit, command }) => [
      ...(owner === undefined ? [] : [`Odpowiada: ${owner}`]),
      `Termin: ${due}`,
      `Ostatni audyt: ${lastAudit}`,
      `Polecenie: ${command}`,
    ],
  },

  status: {
    headline: (name, wow, places, _, open) => `${name}: ${knownWow(wow, places, open)}`,
    noVip: (name) => `${name}: jeszcze bez ważności, więc bez listy VIP`,
    noVipHere: (name) => `${name}: żaden z tych punktów nie jest na liście VIP`,
    head: {
      rank: '#',
      level: 'Poziom',
      touchpoint: 'Punkt styku',
      bar: '#my |oni',
      rival: 'Konkurent',
      gap: 'Różn.',
      due: 'Termin',
    },
    pinned: (name) => `${name} (przypięty)`,
    brokenChains: (broken, chains) =>
      broken === 0
        ? `Zerwane łańcuchy: o ile wiadomo, żaden z ${countedOf(chains, nouns.chain)}`
        : `Zerwane łańcuchy: ${broken} z ${chains}`,
    broken: (chain, links) => `${chain}: ${listed(links)}`,
    moreChains: (count) => `i jeszcze ${counted(count, nouns.chain)}`,
    due: (freshness) => {
      switch (freshness.state) {
        case 'exempt':
          return ''
        case 'paused':
          return 'pauza'
        case 'current':
          return freshness.daysLeft === 0 ? 'dziś' : freshness.due
        case 'overdue':
          return `${freshness.daysOver} d temu`
        case 'never-audited':
          return 'bez audytu'
        case 'pause-expired':
          return 'po pauzie'
      }
    },
    dueNext: (overdue, soon, days) => {
      if (soon === 0) return `Po terminie: ${overdue}`
      const within = `w ciągu ${countedOf(days, nouns.day)}`
      return overdue === 0
        ? `Z terminem ${within}: ${soon}`
        : `Po terminie: ${overdue}, kolejne ${within}: ${soon}`
    },
    nothingDue: (days) => `Żadnych terminów w ciągu ${countedOf(days, nouns.day)}`,
    dueLine: (freshness, name, owner) => `${dueWhen(freshness)}: ${withOwner(name, owner)}`,
    workload: (facts) => workload(facts, paceWords(facts.pace)),
    future: (count) =>
      `${counted(count, nouns.audit)} z przyszłą datą, ${form(count, ['nie liczy się', 'nie liczą się', 'nie liczy się', 'nie liczy się'])}`,
  },
}

function verdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'reached':
      return `osiągnięte: ${measured(verdict.measure.of, verdict.found)}`
    case 'missed':
      return `nieosiągnięte: ${measured(verdict.measure.of, verdict.found)}`
    case 'waiting':
      return waiting(verdict)
    case 'to-be-judged':
      return 'do oceny'
    case 'no-measure':
      return 'bez miary'
  }
}

function waiting({ measure, for: what }: Extract<Verdict, { kind: 'waiting' }>): string {
  if (what === 'done') return 'czeka: jeszcze niewykonane'
  return what === 'score' ? 'czeka na następną rundę' : `czeka na ${measure.of} w spisie`
}

const measured = (of: MeasureKind, value: number) => (of === 'conversion' ? percent(value) : number(value))

const filtered: Record<Filter, (days: number) => string> = {
  overdue: () => 'po terminie',
  due: (days) => `z terminem w ciągu ${countedOf(days, nouns.day)}`,
  unscored: () => 'bez oceny',
  vip: () => 'VIP',
}

/** After `w`. */
const inChains: Forms = ['łańcuchu', 'łańcuchach', 'łańcuchach', 'łańcucha']

type ShareFacts = Parameters<Report['scope']['excerpt']>[1]

const shareOf = ({ listed: some, of }: ShareFacts, what: Forms) => `${some} z ${countedOf(of, what)}`

type LegendEntry = ReturnType<Report['legend']['entries']>[number]

const planEntry: LegendEntry = {
  term: 'Plan działań',
  text: 'miara taka jak score 8 jest osiągnięta od 8 w górę, gdy działanie jest wykonane. Liczy się ocena z pierwszego audytu po tym dniu, do tego czasu działanie czeka; nps, csat, ces i conversion są takie, jak dziś w spisie. W każdej z tych miar więcej znaczy lepiej, także w ces. Każdą inną miarę oceniają ludzie. Niewykonane działania przy wycofanym punkcie styku są pominięte.',
}

type WorkloadFacts = Parameters<Report['workload']>[0]
type Pace = WorkloadFacts['pace']

const daysLate = (days: number) => `${counted(days, nouns.day)} po terminie`

const withOwner = (name: string, owner: string | undefined) =>
  owner === undefined ? name : `${name} (${owner})`

function vipName(size: number): string {
  return size === 10 ? 'Dziesiątka VIP' : `Lista VIP (${size})`
}

/** How many of the VIP are Wow; what has no score is not said to fall short. */
function knownWow(wow: number, places: number, open: number): string {
  return open === 0 ? wowCount(wow, places) : `${wowCount(wow, places)}; ${open} bez oceny`
}

function wowCount(wow: number, places: number): string {
  if (places === 1)
    return wow === 0 ? `jedyny punkt VIP to jeszcze nie ${level.wow}` : `jedyny punkt VIP to ${level.wow}`
  const all = `z ${countedOf(places, nouns.vip)}`
  return wow === 0 ? `żaden ${all} nie jest na razie ${level.wow}` : `${wow} ${all} to ${level.wow}`
}

function moreChainsBreak(count: number): string {
  return `${form(count, ['Zrywa się', 'Zrywają się', 'Zrywa się', 'Zrywa się'])} jeszcze ${counted(count, nouns.chain)}`
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function dueWhen(freshness: Freshness): string {
  switch (freshness.state) {
    case 'current':
      return freshness.daysLeft === 0 ? 'dziś' : `za ${counted(freshness.daysLeft, nouns.day)}`
    case 'overdue':
      return daysLate(freshness.daysOver)
    case 'never-audited':
      return 'jeszcze bez audytu'
    case 'pause-expired':
      return `pauza skończyła się ${freshness.until}`
    default:
      return 'bez terminu'
  }
}

function workload({ touchpoints, reviewEvery, uniform }: WorkloadFacts, pace: string): string {
  if (touchpoints === 0) return 'Żaden punkt styku nie wymaga jeszcze audytu'
  return `${counted(touchpoints, nouns.touchpoint)}, ${uniform ? '' : 'domyślnie '}${every(reviewEvery)}: ${pace}`
}

/** `3–4 tygodniowo`, and with a noun `3–4 audyty tygodniowo`; what is less than one is said by month or year. */
function paceWords(pace: Pace, noun?: Forms): string {
  const said = inItsUnit(pace, noun)
  return pace.per === 'week' ? said : `${said}, mniej niż 1 tygodniowo`
}

function inItsUnit({ least, most, per }: Pace, noun?: Forms): string {
  const what = noun === undefined ? '' : ` ${form(most, noun)}`
  if (least === most) return `${least}${what} ${perUnit[per]}`
  return least === 0 ? `mniej niż 1${what} ${perUnit[per]}` : `${least}–${most}${what} ${perUnit[per]}`
}

const perUnit: Record<Pace['per'], string> = { week: 'tygodniowo', month: 'miesięcznie', year: 'rocznie' }
