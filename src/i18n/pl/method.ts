import type { Messages } from '../index.ts'
import { writerIn } from '../intl.ts'
import { listed } from '../plural.ts'
import { countedIn } from '../plural-forms.ts'

const { number } = writerIn('pl')
const counted = countedIn('pl', number)
const all = (texts: readonly string[]) => listed(texts, 'i')

const touchpoints = (count: number) =>
  counted(count, { one: 'punkt styku', few: 'punkty styku', many: 'punktów styku', other: 'punktu styku' })

/** „Dla 5 punktów styku nie podano”. */
const ofTouchpoints = (count: number) => counted(count, { one: 'punktu styku', other: 'punktów styku' })

export const method: Messages['method'] = {
  names: (names, more) => all(more > 0 ? [...names, `jeszcze ${number(more)}`] : names),
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
        ? 'Firma przemawia do wszystkich 6 zmysłów: 6:0 dla Was.'
        : `Firma przemawia do ${spoken} z 6 zmysłów. Pominięte: ${all(leftOut)}.`,
    none: 'Przy żadnym punkcie styku nie podano jeszcze, do jakich zmysłów przemawia.',
    unsaid: (count) =>
      `Dla ${ofTouchpoints(count)} nie podano, do jakich zmysłów przemawiają; to nie znaczy, że do żadnych.`,
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
        `W fazie schyłku i o ważności poniżej mediany (${importance}); albo o ważności najwyżej jej połowy (${half}), z oceną poniżej mediany (${score}), w żadnym łańcuchu i ani w fazie wejścia na rynek, ani wzrostu. Z listy VIP nic.`,
      appear: () =>
        'Planowane; albo u nas tego nie ma, a konkurent to ma. Także etapy drogi klienta bez ani jednego naszego punktu styku.',
      repair: ({ importance, score, sucks, quadrant }) =>
        `Na poziomie „Słabo” (do ${sucks} włącznie), także części, które przerywają łańcuch; albo ważne i słabe, na mapie „${quadrant}” (ważność od ${importance}, ocena poniżej ${score}).`,
      revive: ({ importance }) =>
        `W fazie schyłku lub nasycenia, a jednak ważne (od mediany ${importance} albo na liście VIP); albo po którejś z wcześniejszych rund „Wow!”, a teraz już nie.`,
    },
    noMedian: 'jeszcze nieznana',
    answer: (name, reasons) => `${name}: ${reasons.join('; ')}`,
    reasons: {
      fading: (importance) => `schyłek, ważność ${number(importance)}`,
      poorAlone: (importance, score) =>
        `ważność ${number(importance)}, ocena ${number(score)}, w żadnym łańcuchu`,
      planned: 'planowane',
      heldBy: (rivals) => `u nas brak; mają to: ${all(rivals)}`,
      breaks: (chains) => `przerywa łańcuch: ${all(chains)}`,
      concentrate: (importance, score) =>
        `ważne i słabe: ważność ${number(importance)}, ocena ${number(score)}`,
      important: (stage, importance, vip) =>
        `faza: ${stage}${importance === undefined ? '' : `, ważność ${number(importance)}`}${vip ? ', VIP' : ''}`,
      wowLost: (round, from, to) =>
        `„Wow!” utracone: ${number(from)} po rundzie ${round}, teraz ${number(to)}`,
    },
    nothing: 'Nic, o ile wiadomo.',
    emptyStage: (stage) => `${stage}: etap drogi klienta bez ani jednego naszego punktu styku`,
    leavesGap: (chains) => `zostawi lukę w łańcuchu: ${all(chains)}`,
    unjudged: (count, names) =>
      `Pod żadnym pytaniem, bo nie jest znana ważność lub ocena: ${touchpoints(count)} (${names}).`,
  },

  kinds: {
    title: 'Rodzaje punktów styku',
    intro:
      'Co klient spotyka u Was, a co o Was słyszy, online i offline, raz i wielokrotnie: ile takich punktów jest i jaka jest mediana naszych ocen.',
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
    failing: (names) => `Zautomatyzowane, a na poziomie „Słabo”: ${names}.`,
  },

  contradictions: {
    title: 'Kanały, które sobie przeczą',
    intro: (from) =>
      `Etapy, na których mediany naszych ocen w dwóch kanałach różnią się o ${number(from)} lub więcej: co jeden kanał obiecuje, tego drugi nie dotrzymuje.`,
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
    noneRanked: 'Nie ma tu jeszcze czego ustawić w kolejności: potrzebna jest ważność i ocena.',
    noCost:
      'Przy żadnym ze sklasyfikowanych punktów styku nie podano jeszcze, ile kosztuje jego poprawa (cost: od 1 do 5).',
    withoutCost: (count, names) =>
      `Bez podanego kosztu, więc bez miejsca tutaj: ${touchpoints(count)} (${names}).`,
  },

  levers: {
    title: 'Dźwignie',
    intro:
      'Punkty styku można poprawiać sześcioma dźwigniami; każde działanie planu powinno wskazywać tę, którą uruchamia.',
    open: 'Otwarte',
    done: 'Wykonane',
    unused: (levers) => `Dźwignie, których plan nie używa: ${all(levers)}.`,
    allUsed: 'Plan używa wszystkich sześciu dźwigni.',
    without: (count, names) =>
      `Bez wskazanej dźwigni: ${counted(count, { one: 'działanie', few: 'działania', many: 'działań', other: 'działania' })}: ${names}.`,
    actionAt: (action, touchpoint) => `${action} (${touchpoint})`,
  },

  funnel: {
    through: (through) => `Ze 100 klientów, którzy zaczynają, do końca dochodzi ${number(through)} (pomiar).`,
    mostLost: (lost, link) => `Najwięcej ubywa przed ogniwem „${link}”: ${number(lost)} na 100.`,
    mostToGain: (gain, link) =>
      `Wzrost o dziesięć punktów procentowych dałby najwięcej przy ogniwie „${link}”: do końca doszłoby o ${number(gain)} na 100 więcej.`,
    onePointMore: (share, link) =>
      `Jeden punkt więcej dałby najwięcej przy ogniwie „${link}”: ${share} (ilustracja).`,
    arrive: 'Dochodzi na 100',
    lost: 'Ubyło przed nim',
    conversion: 'Konwersja',
    plusTenth: '+10 p.p. dałoby',
    of100: (customers) => `${number(customers)} na 100`,
    more: (customers) => `+${number(customers)}`,
    lostHere: (customers) => `−${number(customers)}`,
    picture: (chain) => `Ilu klientów na 100 dochodzi do każdego ogniwa łańcucha ${chain}`,
    part: (link, customers) => `${link} ${number(customers)}`,
    table: (chain) => `Klienci na 100 w łańcuchu ${chain}`,
    key: 'Długość paska to liczba klientów na 100, którzy dochodzą do ogniwa; kreskowany kawałek za nim to ci, których ubyło przed nim.',
  },
}
