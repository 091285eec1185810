import type { Messages } from '../index.ts'
import { counted, countedOf, level, listed, named, nouns } from './forms.ts'
import { number } from './numbers.ts'

const touchpoints = (count: number) => counted(count, nouns.touchpoint)

/** „Dla 5 punktów styku nie podano”. */
const ofTouchpoints = (count: number) => countedOf(count, nouns.touchpoint)

export const method: Messages['method'] = {
  names: (names, more) => listed(more > 0 ? [...names, `jeszcze ${number(more)}`] : names),
  counted: (what, count, names) => `${what}: ${number(count)}${names === '' ? '' : ` (${names})`}`,
  notSaid: 'nie podano',
  touchpoints: 'Punkty styku',
  which: 'Które',

  senses: {
    title: 'Zmysły i wyróżniki',
    names: {
      sight: 'wzrok',
      smell: 'węch',
      hearing: 'słuch',
      taste: 'smak',
      touch: 'dotyk',
      humour: 'poczucie humoru',
    },
    company: (spoken, leftOut) =>
      leftOut.length === 0
        ? 'Firma przemawia do wszystkich 6 zmysłów: 6:0 dla nas.'
        : `Firma przemawia do ${spoken} z 6 zmysłów. Pominięte: ${listed(leftOut)}.`,
    none: 'Przy żadnym punkcie styku nie podano jeszcze, do jakich zmysłów przemawia.',
    unsaid: (count) =>
      `Dla ${ofTouchpoints(count)} nie podano, do jakich zmysłów ${count === 1 ? 'przemawia' : 'przemawiają'}; to nie znaczy, że do żadnych.`,
    byVip: 'Punkty styku VIP',
    spoken: 'Zmysły',
    ofSix: (spoken) => `${spoken} z 6`,
    wow: 'Wyróżnik',
    noWow: (names) => `Bez wyróżnika, czyli bez własnego pomysłu, który zostaje w pamięci: ${names}.`,
  },

  lifecycle: {
    title: 'Cykl życia',
    intro:
      'Cztery pytania o cykl życia i odpowiedzi z danych. Punkt styku stoi pod pierwszym pytaniem, które do niego pasuje, razem z powodem.',
    stages: {
      planned: 'planowany',
      entry: 'wejście na rynek',
      growth: 'wzrost',
      saturation: 'nasycenie',
      decline: 'schyłek',
      retired: 'wycofany',
    },
    questions: {
      die: 'Co powinno umrzeć?',
      appear: 'Co powinno się pojawić?',
      repair: 'Co trzeba naprawić?',
      revive: 'Co trzeba ożywić?',
    },
    rules: {
      die: ({ importance, half, score }) =>
        `Faza schyłku i ważność poniżej mediany (${importance}); albo ważność nie większa niż połowa mediany (${half}), ocena poniżej mediany (${score}), żadnego łańcucha, a faza inna niż wejście na rynek i wzrost. Nigdy z listy VIP.`,
      appear: () =>
        'Planowane; albo u nas tego nie ma, a konkurent to ma. Także etapy drogi klienta bez ani jednego naszego punktu styku.',
      repair: ({ importance, score, sucks, quadrant }) =>
        `Poziom ${level.sucks} (do ${sucks} włącznie), także części, które zrywają łańcuch; albo ważne i słabe, na mapie ${named(quadrant)} (ważność od ${importance}, ocena poniżej ${score}), ale jeszcze nie ${level.wow}.`,
      revive: ({ importance }) =>
        `Faza schyłku lub nasycenia, a mimo to ważne (od mediany ${importance} albo na liście VIP); albo ${level.wow} po którejś z wcześniejszych rund, a teraz już nie.`,
    },
    answer: (name, reasons) => `${name}: ${reasons.join('; ')}`,
    reasons: {
      fading: (importance) => `schyłek, ważność ${number(importance)}`,
      poorAlone: (importance, score) =>
        `ważność ${number(importance)}, ocena ${number(score)}, w żadnym łańcuchu`,
      planned: 'planowane',
      heldBy: (rivals) => `u nas brak; ma to konkurencja: ${listed(rivals)}`,
      breaks: (chains) => `zrywa łańcuch: ${listed(chains)}`,
      concentrate: (importance, score) =>
        `ważne i słabe: ważność ${number(importance)}, ocena ${number(score)}`,
      important: (stage, importance, vip) =>
        `faza: ${stage}${importance === undefined ? '' : `, ważność ${number(importance)}`}${vip ? ', VIP' : ''}`,
      wowLost: (round, from, to) =>
        `już nie ${level.wow}: ${number(from)} po rundzie ${round}, teraz ${number(to)}`,
    },
    nothing: 'Nic, o ile wiadomo.',
    emptyStage: (stage) => `${stage}: etap drogi klienta bez ani jednego naszego punktu styku`,
    leavesGap: (chains) => `zostawi lukę w łańcuchu: ${listed(chains)}`,
    unjudged: (count, names) =>
      `Pod żadnym pytaniem, bo brakuje ważności lub oceny: ${touchpoints(count)} (${names}).`,
  },

  kinds: {
    title: 'Rodzaje punktów styku',
    intro:
      'Co klient spotyka u nas, a co o nas słyszy; online i offline; raz i wielokrotnie: ile jest takich punktów styku i jaka jest mediana naszych ocen.',
    kind: 'Rodzaj',
    scored: 'Z oceną',
    axes: { control: 'Czyje', place: 'Gdzie', rhythm: 'Jak często' },
    names: {
      direct: 'bezpośrednie (nasze)',
      indirect: 'pośrednie (opinie, polecenia)',
      online: 'online',
      offline: 'offline',
      once: 'jednorazowe',
      recurring: 'powtarzające się',
    },
    lacking: (axis, kind) => `${axis}: ${kind} – ani jednego.`,
    unsaid: (axis, count, names) => `${axis}: nie podano dla ${ofTouchpoints(count)} (${names}).`,
  },

  automation: {
    title: 'Osoby odpowiedzialne i automatyzacja',
    intro: 'Za niektóre punkty styku musi odpowiadać człowiek, inne działają same.',
    owned: 'odpowiada człowiek',
    automated: 'zautomatyzowane',
    neither: 'ani jedno, ani drugie',
    lookedAfter: (count) => `Zautomatyzowane, a mimo to pod czyjąś opieką: ${number(count)}.`,
    mustHaveOwner: (names) => `Potrzebna osoba odpowiedzialna albo automatyzacja: ${names}.`,
    allRun: 'Każdy punkt styku ma osobę odpowiedzialną albo jest zautomatyzowany.',
    failing: (names) => `Zautomatyzowane, a na poziomie ${level.sucks}: ${names}.`,
  },

  contradictions: {
    title: 'Kanały, które sobie przeczą',
    intro: (from) =>
      `Etapy, na których mediany naszych ocen w dwóch kanałach różnią się o ${number(from)} lub więcej: co jeden kanał obiecuje, tego drugi nie daje.`,
    stage: 'Etap',
    channels: 'Kanały',
    apart: 'Różnica',
    channel: (name, median, count) => `${name} ${number(median)} (${touchpoints(count)})`,
    none: 'Na żadnym etapie, o ile wiadomo.',
  },

  effort: {
    title: 'Efekt a wysiłek',
    intro: (high, dear) =>
      `Potencjał wobec kosztu poprawy. Wysoki potencjał to co najmniej ${number(high)}, czyli mediana; drogo to koszt co najmniej ${number(dear)}.`,
    groups: {
      'quick-wins': 'Szybkie korzyści',
      'big-bets': 'Duże przedsięwzięcia',
      'fill-ins': 'Przy okazji',
      leave: 'Zostawić',
    },
    meaning: {
      'quick-wins': 'wysoki potencjał, tanio',
      'big-bets': 'wysoki potencjał, drogo',
      'fill-ins': 'niski potencjał, tanio',
      leave: 'niski potencjał, drogo',
    },
    group: 'Grupa',
    counted: (group, meaning, count) => `${group} (${meaning}): ${number(count)}`,
    table: 'Efekt a wysiłek, najpierw szybkie korzyści',
    noneRanked: 'Na razie nie ma czego uszeregować: potrzeba ważności i oceny.',
    noCost:
      'Przy żadnym z uszeregowanych punktów styku nie podano jeszcze, ile kosztuje jego poprawa (cost: od 1 do 5).',
    withoutCost: (count, names) =>
      `Bez podanego kosztu, więc bez miejsca tutaj: ${touchpoints(count)} (${names}).`,
  },

  levers: {
    title: 'Dźwignie',
    intro:
      'Punkty styku można poprawiać sześcioma dźwigniami; każde działanie planu powinno wskazywać tę, którą uruchamia.',
    open: 'W toku',
    done: 'Wykonane',
    unused: (levers) => `Dźwignie, których plan nie używa: ${listed(levers)}.`,
    allUsed: 'Plan używa wszystkich sześciu dźwigni.',
    without: (count, names) => `Bez wskazanej dźwigni: ${counted(count, nouns.action)} – ${names}.`,
    actionAt: (action, touchpoint) => `${action} (${touchpoint})`,
  },

  funnel: {
    through: (through) => `Ze 100 klientów, którzy zaczynają, do końca dochodzi ${number(through)} (pomiar).`,
    mostLost: (lost, link) => `Najwięcej ubywa przed ogniwem ${named(link)}: ${number(lost)} na 100.`,
    mostToGain: (gain, link) =>
      `Konwersja wyższa o 10 punktów procentowych dałaby najwięcej przy ogniwie ${named(link)}: do końca doszłoby o ${number(gain)} na 100 więcej.`,
    onePointMore: (share, link) =>
      `Ocena wyższa o 1 dałaby najwięcej przy ogniwie ${named(link)}: ${share} (ilustracja).`,
    arrive: 'Dochodzi na 100',
    lost: 'Ubyło przed nim',
    conversion: 'Konwersja',
    plusTenth: 'Zysk z +10 p.p.',
    of100: (customers) => `${number(customers)} na 100`,
    more: (customers) => `+${number(customers)}`,
    lostHere: (customers) => `−${number(customers)}`,
    picture: (chain) => `Ilu klientów na 100 dochodzi do każdego ogniwa łańcucha ${named(chain)}`,
    part: (link, customers) => `${link} ${number(customers)}`,
    table: (chain) => `Klienci na 100 w łańcuchu ${named(chain)}`,
    key: 'Długość paska to liczba klientów na 100, którzy dochodzą do ogniwa; zakreskowany odcinek za paskiem to ci, których ubyło przed ogniwem.',
  },
}
