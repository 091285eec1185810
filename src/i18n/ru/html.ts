import type { Messages } from '../index.ts'
import {
  and,
  chain,
  counted,
  levels,
  number,
  ofChain,
  quotedLevels,
  signed,
  stop,
  touchpoint,
} from './words.ts'
import { writer } from './writer.ts'

const { longDate, date, month, longMonth } = writer

export const html: Messages['html'] = {
  language: 'ru',
  longDate,
  date,
  month,
  longMonth,
  signed: (value) => signed(value).replace('-', '−'),

  skip: 'Перейти к главному',
  contents: 'Содержание',
  numbers: 'Числа в таблице',
  part: (title, part, parts) => (parts === 1 ? title : `${title}, часть ${part} из ${parts}`),
  key: 'Обозначения',
  scores: (entries) => entries.join(', '),
  companyScore: (company, score) => `${company} ${score}`,

  result: {
    title: 'Главное',
    notWow: (names, more) => `Ещё не ${quotedLevels.wow}: ${withMore(names, more)}.`,
    allWow: 'Держите планку.',
    chains: (broken, chains) =>
      broken === 0
        ? `Обрывов не видно (${counted(chains, chain)}).`
        : `С обрывом ${broken} из ${counted(chains, ofChain)}.`,
    breaks: (chains) => `${chains.length === 1 ? 'рвёт цепочку' : 'рвёт цепочки'}: ${and(chains)}`,
    behind: (by, rival) => `отставание ${number(by)}, впереди ${rival}`,
    owner: (owner) => `ответственный: ${owner}`,
    nobody: 'никто не отвечает',
    automated: 'работает автоматически',
    because: (reasons) => sentence(reasons.join('; ')),
  },

  vip: {
    scale: (name) => `${name}: оценки от 0 до 10`,
    noScores: 'Оценок ещё нет.',
    gap: (gap, rival) => {
      if (gap === 0) return `наравне: ${rival}`
      return `${gap > 0 ? 'впереди на' : 'позади на'} ${number(Math.abs(gap))}: ${rival}`
    },
    noGap: 'сравнить не с чем',
    pinned: 'закреплена',
    table: 'VIP-список в числах',
  },

  fixFirst: { table: 'Что чинить первым делом' },

  chains: {
    noScore: 'нет оценки',
    picture: (name, first, last, links) => {
      if (first === 1 && last === links) return `${name}, звено за звеном`
      return first === last
        ? `${name}, звено ${first} из ${links}`
        : `${name}, звенья ${first}–${last} из ${links}`
    },
    about: (sentences) => sentences.join(' '),
    company: (company, strength) => `${company}: ${strength}.`,
    strength: (score) => `прочность ${number(score)}`,
    atMost: (score) => `не выше ${number(score)}`,
    broken: 'обрыв',
    unknown: 'прочность неизвестна',
    none: 'нет такой цепочки',
    breaks: 'ОБРЫВ',
    weak: 'слабое',
    weakest: 'самое слабое',
    unscored: 'без оценки',
    table: (name) => `${name}: в числах`,
    key: 'Закрашенный блок с оборванными концами рвёт цепочку. Блок с пунктирной рамкой — слабое звено. Точки — там, где нет оценки, скобки — у того, что в планах или выведено.',
  },

  map: {
    picture: 'Карта «важность — оценка»',
    about: (touchpoints, importance, score) =>
      `${counted(touchpoints, touchpoint)}: слева направо растёт своя оценка, снизу вверх — важность. Перекрестие: оценка ${number(score)}, важность ${number(importance)}.`,
    score: 'Своя оценка',
    importance: 'Важность',
    numbered: 'На карте без названия',
    table: 'Карта в числах',
    number: '№',
    vip: 'Жирным выделены точки из VIP-списка.',
  },

  rivals: {
    title: 'Рядом с каждым конкурентом',
    intro: 'Своя оценка рядом с оценкой каждого конкурента, по каждой точке VIP-списка.',
    picture: 'Своя оценка и конкуренты по точкам VIP-списка',
    about: (names, companies) =>
      `${counted(names, touchpoint)}, ${counted(companies, ['компания', 'компании', 'компаний'])}: оценки на шкале от 0 до 10.`,
    none: 'В реестре нет конкурентов.',
    won: (rival, ahead, level, behind, open) =>
      `${rival}: мы впереди ${inPlaces(ahead)}, наравне ${inPlaces(level)}, позади ${inPlaces(behind)}${open > 0 ? `; не сравнить ${inPlaces(open)}` : ''}.`,
  },

  coverage: {
    title: 'Этапы и каналы',
    intro:
      'Где клиенты встречаются с нами и насколько там хорошо: медиана наших оценок и сколько точек контакта за ней стоит.',
    picture: 'Тепловая карта этапов и каналов',
    about: (filled, cells) =>
      `Точки контакта есть в ${filled} из ${counted(cells, ['клетки', 'клеток', 'клеток'])}; остальные пусты.`,
    key: 'Заштрихованная клетка пуста: здесь нет ни одной нашей точки контакта. Клетка в точках: точки контакта есть, но ещё без оценки.',
    noStage: 'Без этапа',
    noChannel: 'Без канала',
    none: 'Пока ни у одной точки контакта не указан ни этап, ни канал.',
    count: (touchpoints) => `×${touchpoints}`,
    open: '?',
    table: 'Этапы и каналы в числах',
    channel: 'Канал',
    empty: 'пусто',
    cell: (score, touchpoints) => `${score} (${counted(touchpoints, touchpoint)})`,
  },

  trend: {
    title: 'Динамика по раундам',
    noRound: 'Общих раундов ещё не было, поэтому нет и динамики.',
    oneRound: (round) => `Пока есть только один раунд, ${round}: динамика появится со следующим.`,
    latest: (shown, rounds) => `Последние раунды: ${shown} из ${rounds}.`,
    inventory: 'Каждый раунд показан по сегодняшнему реестру, без того, что добавлено после раунда.',
    key: `Снизу вверх: ${quotedLevels.wow}, ${quotedLevels.ok}, ${quotedLevels.sucks} (штриховка) и то, что без оценки (точки).`,
    levels: 'Уровни всех точек контакта по раундам',
    aboutLevels: (texts) => texts.join('. '),
    round: (round, wow, ok, sucks, open) =>
      `${round}: ${quotedLevels.wow} ${wow}, ${quotedLevels.ok} ${ok}, ${quotedLevels.sucks} ${sucks}, без оценки ${open}`,
    open: 'Без оценки',
    vipWow: (wow, places) => `${wow} из ${places}`,
    vipWowTitle: `VIP: ${levels.wow}`,
    brokenTitle: 'Обрывы',
    scores: 'Своя оценка точек VIP-списка по раундам',
    aboutScores: (touchpoints, rounds) =>
      `По линии на точку: ${counted(touchpoints, touchpoint)}, ${counted(rounds, ['раунд', 'раунда', 'раундов'])}.`,
    table: 'Динамика в числах',
    scoreTable: 'Точки VIP-списка по раундам, в числах',
    roundHead: 'Раунд',
  },

  freshness: {
    title: 'Свежесть оценок по месяцам',
    picture: 'Последние аудиты и сроки по месяцам',
    about: (audited, due, overdue) =>
      `Последний аудит есть: ${counted(audited, touchpoint)}; впереди сроков ${due}, просрочено ${overdue}.`,
    audited: 'последний аудит',
    due: 'срок',
    overdue: 'просрочено',
    earlier: 'раньше',
    later: 'позже',
    thisMonth: 'сейчас',
    undated: (count) =>
      `Аудита не было, и неизвестно, с какого дня просрочено: ${counted(count, touchpoint)}.`,
    paused: (count) => `На паузе: ${counted(count, touchpoint)}.`,
    table: 'Свежесть в числах',
    month: 'Месяц',
    none: 'Пока ни у одной точки контакта нет срока.',
  },

  agreement: {
    noRound: 'Общих раундов ещё не было, сравнивать нечего.',
    picture: 'Голоса о нас самих по точкам контакта',
    about: (touchpoints, split) =>
      `${counted(touchpoints, touchpoint)}: сколько голосов у каждой оценки от 0 до 10. ${split === 0 ? 'Разногласий нет.' : `Мнения разошлись: ${counted(split, touchpoint)}.`}`,
    key: 'Кружок — поставленная оценка, число в нём — сколько за неё голосов; черта — медиана.',
    table: 'Голоса о нас самих',
    others: 'Голоса о конкурентах и о важности',
    spread: 'Оценки',
    votesAt: (score, votes) => `${number(score)} (${votes}×)`,
  },

  stages: {
    table: (stage) => `Точки контакта этапа «${stage}»`,
    noStage: 'Точки контакта без этапа',
  },
  foot: (company, day) => stop(`${company}, точки контакта с клиентами по состоянию на ${day}`),
  level: (level) => levels[level],
  bounds: {
    sucks: ({ sucks }) => `${levels.sucks}, до ${number(sucks)}`,
    ok: ({ sucks, wow }) => `${levels.ok}, выше ${number(sucks)} и ниже ${number(wow)}`,
    wow: ({ wow }) => `${levels.wow}, от ${number(wow)}`,
  },
}

/** `в 3 точках`, `нигде`. */
const inPlaces = (count: number) =>
  count === 0 ? 'нигде' : `в ${counted(count, ['точке', 'точках', 'точках'])}`

const withMore = (names: readonly string[], more: number) => and(more > 0 ? [...names, `ещё ${more}`] : names)

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
