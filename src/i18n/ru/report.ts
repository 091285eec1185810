import type { AgreementWord, NoFigure } from '../../core/agreement.ts'
import { type Reach, reachOf } from '../../core/concordance.ts'
import type { Filter } from '../../core/filters.ts'
import type { Freshness } from '../../core/freshness.ts'
import type { MeasureKind, Verdict } from '../../core/plan.ts'
import type { Quadrant, TieBreak } from '../../core/ranking.ts'
import type { Messages } from '../index.ts'
import type { Forms } from '../plural.ts'
import {
  and,
  audits,
  chain,
  counted,
  day,
  every,
  form,
  interval,
  levels,
  link,
  number,
  ofChain,
  ofDay,
  ofPart,
  ofTouchpoint,
  or,
  part,
  percent,
  signed,
  stop,
  touchpoint,
} from './words.ts'

type Report = Messages['report']
type WorkloadFacts = Parameters<Report['workload']>[0]
type Pace = WorkloadFacts['pace']
type LegendEntry = ReturnType<Report['legend']['entries']>[number]

const quadrants: Record<Quadrant, string> = {
  'concentrate-here': 'Усилить',
  'keep-it-up': 'Так держать',
  'low-priority': 'Не срочно',
  'possible-overkill': 'Перебор?',
}

const ties: Record<TieBreak, string> = {
  chains: 'выше следующей, потому что цепочек больше',
  opportunity: 'выше следующей по потенциалу',
  id: 'выше следующей по id',
}

const reaches: Record<Reach, string> = {
  none: 'не больше 0, согласия не больше, чем при случайных оценках',
  'lower-half': 'между 0 и 0,5, ближе к случайности, чем к полному согласию',
  'upper-half': 'между 0,5 и 1, ближе к полному согласию, чем к случайности',
  full: '1, полное согласие',
}

export const report: Report = {
  number,
  signed,
  percent,

  levels,
  leveled: (level, score) => `${levels[level]} ${number(score)}`,
  unknown: 'неизвестно',
  absent: 'нет такой',
  unscored: 'без оценки',
  notAsked: 'не спрашиваем',
  dated: (value, date) => `${value} (${date})`,
  estimated: (importance) => `${number(importance)} (предварительно)`,
  planned: (name) => `(${name}, в планах)`,
  retired: (name) => `(${name}, выведена)`,
  nobody: 'никто',
  automated: 'автоматически',
  reviewed: (date, by) => `${date}, ${by}`,
  neverReviewed: 'не было',

  due: {
    never: 'срока нет',
    paused: (until, reason) => `пауза до ${until}: ${reason}`,
    current: (due, daysLeft) => (daysLeft === 0 ? `${due}, сегодня` : due),
    overdue: (due, daysOver) => `${due}, просрочено на ${counted(daysOver, day)}`,
    neverAudited: (due) => (due === undefined ? 'аудита не было' : `${due}, аудита не было`),
    pauseExpired: (until) => `сейчас, пауза кончилась ${until}`,
  },

  head: {
    rank: '№',
    touchpoint: 'Точка контакта',
    link: 'Звено',
    score: 'Оценка',
    importance: 'Важность',
    gap: 'Отрыв',
    opportunity: 'Потенциал',
    breaks: 'Рвёт цепочки',
    cost: 'Затраты',
    openActions: 'Действий в работе',
    owner: 'Ответственный',
    channel: 'Канал',
    lastAudit: 'Последний аудит',
    due: 'Срок',
    why: 'Почему здесь',
    conversion: 'Конверсия',
    marks: 'Пометки',
    plusOne: 'Что даст +1',
    quadrant: 'Квадрант',
    of: 'О чём',
    agreement: 'Мнения',
    votes: 'Голоса',
    median: 'Медиана',
    range: 'Разброс',
    withinOne: 'В пределах 1',
    who: 'Кто',
    action: 'Действие',
    lever: 'Рычаг',
    done: 'Сделано',
    measure: 'Критерий',
    verdict: 'Итог',
  },

  scope: {
    excerpt: (facets, touchpoints, parts) =>
      `Только ${facets.join(', ')}: ${shareOf(touchpoints, ofTouchpoint)}${parts.listed > 0 ? ` и ${shareOf(parts, ofPart)}` : ''}`,
    filters: (filters, days) => or(filters.map((filter) => filtered[filter](days))),
    touchpoints: (names) =>
      names.length > 5 ? counted(names.length, ['названная', 'названные', 'названных']) : and(names),
    stages: (names) => `этап: ${or(names)}`,
    channels: (names) => `канал: ${or(names)}`,
    chains: (names) => `цепочка: ${or(names)}`,
    owners: (names) => `ответственный: ${or(names)}`,
    ofTheWhole:
      'Места, медианы, квадранты и коэффициенты раунда посчитаны по всему реестру; цепочки показаны целиком.',
    anonymous: 'Имена убраны: конкуренты обозначены буквами, аудиторы номерами, ответственных и заметок нет.',
    noVip: (size) => `Ни одна из этих точек не входит в ${intoVip(size)}.`,
    noChain: 'Ни одна из этих точек не звено цепочки.',
  },
  anonymous: {
    company: 'Наша компания',
    competitor: (letters) => `Конкурент ${letters.toUpperCase()}`,
    auditor: (one) => `Аудитор ${one}`,
    person: (one) => `Участник ${one}`,
    owner: 'кто-то',
  },

  notDrawn: 'Диаграммы нет: она была бы слишком большой.',

  title: (name) => `${name}: точки контакта с клиентами`,
  asOf: (today) => stop(`По состоянию на ${today}`),
  latestRound: (round, rounds) =>
    rounds === 1 ? `Пока единственный раунд: ${round}.` : `Последний из раундов (всего ${rounds}): ${round}.`,
  noRound: 'Аудитов ещё не было.',
  driver: (name) => `Водитель: ${name}.`,
  workload: (facts) => `${workload(facts, paceWords(facts.pace, audits))}.`,

  result: {
    wow: (wow, places, size, open) => sentence(knownWow(wow, places, size, open)),
    noVip: 'Важность пока не указана ни у одной точки контакта, ранжировать нечего.',
    breaksAt: (name, links) => `${name}, обрыв: ${and(links)}`,
    broken: (places, more) => `${[...places, ...(more > 0 ? [moreChainsBreak(more)] : [])].join('; ')}.`,
    unbroken: 'Обрывов нет ни в одной цепочке.',
    notKnownBroken: 'Обрывов не видно; некоторые звенья ещё не оценены.',
    unscoredChains: 'Обрывов не видно; ни одно звено ещё не оценено.',
    unbrokenHere: 'В показанных здесь цепочках обрывов не видно.',
    fixFirst: (name, opportunity) => `Чинить первым делом: ${name} (потенциал ${number(opportunity)}).`,
  },
  atScore: (name, score) => `${name} (${number(score)})`,

  vip: {
    title: vipName,
    intro: 'Что важно: самые важные точки контакта, какой бы ни была оценка.',
    importance: {
      round: (importance, round) => `важность ${number(importance)}, медиана раунда ${round}`,
      estimate: (importance) => `важность ${number(importance)}, предварительно`,
      none: 'важности пока нет',
    },
    pinned: 'закреплена (vip: in)',
    chains: (count) =>
      count === 0 ? 'ни в одной цепочке' : `в ${counted(count, ['цепочке', 'цепочках', 'цепочках'])}`,
    tie: (tie) => ties[tie],
    keptOut: (names) => `Выведены из списка через vip: out: ${and(names)}.`,
    crowdedOut: (names) =>
      `Закреплены через vip: in, но остались без места, потому что закреплённых больше, чем мест: ${and(names)}.`,
    withoutImportance: (names) => `Нет важности, нет и места: ${and(names)}.`,
    withImportance: (name, importance) => `${name} (важность ${number(importance)})`,
  },

  fixFirst: {
    title: 'Чинить первым делом',
    intro: 'Что болит: сначала важное и плохое.',
    opportunity: (importance, score, opportunity) =>
      importance > score
        ? `${number(importance)} + (${number(importance)} - ${number(score)}) = ${number(opportunity)}`
        : `${number(importance)} + 0 = ${number(opportunity)}`,
    more: (count) => `Дальше ещё ${counted(count, touchpoint)}.`,
    unranked: (count, names) =>
      `Вне списка ${counted(count, touchpoint)}, потому что неизвестна важность или оценка: ${and(names)}.`,
    noImportance: (name) => `${name} (нет важности)`,
    ownUnknown: (name) => `${name} (оценка неизвестна)`,
    ownAbsent: (name) => `${name} (нет такой)`,
    ownUnscored: (name) => `${name} (без оценки)`,
    none: 'Ранжировать пока нечего: нужны и важность, и оценка.',
  },

  plan: {
    title: 'План действий',
    counts: (open, overdue, done) =>
      `В работе ${open}${overdue > 0 ? `, из них просрочено ${overdue}` : ''}; сделано ${done}.`,
    levers: {
      staff: 'сотрудники',
      touchpoints: 'точки контакта',
      product: 'продукт',
      customers: 'клиенты',
      processes: 'процессы',
      channels: 'каналы',
    },
    verdict,
  },

  chains: {
    title: 'Цепочки',
    none: 'В реестре ещё нет цепочек.',
    trigger: (text) => `С чего начинается: ${text}`,
    segment: (name) => `Кто проходит: ${name}`,
    broken: (links) => `Обрыв: ${and(links)}.`,
    unbroken: (strength) => `Обрывов нет; прочность ${strength}.`,
    notKnownBroken: (strength) => `Обрывов не видно; прочность ${strength}.`,
    strength: 'Прочность',
    median: 'Медиана',
    weakest: 'Самое слабое',
    linkNumber: (position) => `звено ${position}`,
    strengthUnknown: (atMost, unscored) =>
      atMost === undefined
        ? `неизвестна (без оценки ${unscored})`
        : `неизвестна, не выше ${number(atMost)} (без оценки ${unscored})`,
    noLinks: 'нет такой цепочки',
    numbered: (position, name) => `${position} · ${name}`,
    breaks: 'обрыв',
    breaksMark: '✗ обрыв',
    weakMark: 'слабое',
    scoreBreaks: (score) => `${score}, обрыв`,
    isWeakest: 'самое слабое',
    belowMedian: (by) => `слабое: на ${number(by)} ниже медианы`,
    behindRival: (by, rival) => `слабое: отставание ${number(by)}, впереди ${rival}`,
    illustrated: 'Сквозная конверсия (иллюстрация)',
    measured: 'Сквозная конверсия (по замерам)',
    plusOne: (share) => `+${number(share * 100)} п.\u00a0п.`,
    largestLoss: (share, name) =>
      `Самая большая измеренная потеря: ${percent(share)} клиентов не доходят до звена «${name}».`,
    absent: (names) => `Не считаем, потому что у нас такой точки нет: ${and(names)}.`,
    next: (name) => `Следующая цепочка: ${name}.`,
    deadEnd: 'Тупик: последнее звено не начинает другой цепочки.',
  },

  agreement: {
    title: 'Согласованность оценок',
    oneVoice: (round) => `Раунд ${round}: каждую точку контакта оценил один голос.`,
    intro: (round, touchpoints, seats) =>
      touchpoints === 0
        ? `Раунд ${round}: ни за одну нашу оценку не отдано 2 голоса или больше.`
        : `Раунд ${round}: ${counted(touchpoints, touchpoint)} с 2 голосами или больше за нашу оценку, ${counted(seats, ['место', 'места', 'мест'])}.`,
    seat: 'Место — это одно место в голосах группы или человек, который оценивал один.',
    value: (name, value, touchpoints) => `${name}: ${number(value)} (${counted(touchpoints, touchpoint)}).`,
    noValue: (name, why) => `${name}: нет, потому что ${why}.`,
    reach: (value) => `Здесь: ${reaches[reachOf(value)]}.`,
    alpha: {
      name: 'α Криппендорфа (интервальная)',
      meaning:
        'Насколько похожи оценки одной точки контакта: 1 — все ставят одинаково, 0 — оценки различаются так, будто их раздали наугад, ниже 0 — ещё сильнее.',
      leftOut: (count) => `Не вошли, потому что голос только один: ${counted(count, touchpoint)}.`,
      none: {
        'too-few-seats': 'ни у одной точки контакта нет голосов от 2 мест',
        'too-few-touchpoints': 'голоса от 2 мест есть меньше чем у 3 точек контакта',
        'no-variation': 'различий нет: все голоса одинаковы',
      } satisfies Record<NoFigure, string>,
    },
    w: {
      name: 'W Кендалла (с поправкой на связанные ранги)',
      meaning:
        'Насколько одинаково люди расставляют точки контакта по порядку, как бы щедро они ни оценивали: 1 — порядок у всех один, 0 — в порядках нет ничего общего.',
      leftOut: (count) => `Не вошли, потому что оценили не со всех мест: ${counted(count, touchpoint)}.`,
      none: {
        'too-few-seats': 'ни у одной точки контакта нет голосов от 2 мест',
        'too-few-touchpoints': 'оценки со всех мест есть меньше чем у 3 точек контакта',
        'no-variation': 'различий нет: никто не ставит одну точку контакта выше другой',
      } satisfies Record<NoFigure, string>,
    },
    both: 'Даны оба числа: группа может сойтись в порядке и разойтись в щедрости. Они описывают эту группу и ничего не доказывают.',
    discussFirst: 'Обсудить в первую очередь',
    discussIntro: 'Мнения о нашей оценке разошлись; самые важные сначала.',
    toDiscuss: (name, range, median) => `${name}: ${range}, медиана ${number(median)}`,
    noSplit: 'Ни об одной нашей оценке мнения не разошлись.',
    byTouchpoint: 'По точкам контакта',
    words: {
      'one-voice': 'один голос',
      agreed: 'согласие',
      'one-voice-differs': 'особое мнение',
      split: 'разногласие',
    } satisfies Record<AgreementWord, string>,
    rule: 'До 3 голосов: разногласие, если между крайними 4 или больше. От 4 голосов: разногласие, если средняя половина голосов занимает 2 или больше (межквартильный размах, включающий метод, в таблицах КВАРТИЛЬ.ВКЛ); иначе особое мнение, если какой-то голос отстоит от медианы на 4 или больше; иначе согласие. Голосами считаются только числа.',
    drawing: (scale) =>
      `Под ${scale} показано, сколько голосов у каждой оценки от 0 до 10 (x): точка — ни одного, + — десять или больше. «В пределах 1» — доля голосов не дальше 1 от медианы.`,
    halves: 'Половина балла нарисована у оценки над ней.',
    votes: (votes, unknown, absent) => {
      const others = [
        ...(unknown > 0 ? [`неизвестно ${unknown}`] : []),
        ...(absent > 0 ? [`нет такой ${absent}`] : []),
      ]
      return others.length > 0 ? `${votes} (${others.join(', ')})` : String(votes)
    },
    range: (lowest, highest) =>
      lowest === highest ? number(lowest) : `от ${number(lowest)} до ${number(highest)}`,
    share: (share) => `${Math.round(share * 100)}\u00a0%`,
    othersTitle: 'Конкуренты и важность',
    others: (open, agreed) => {
      if (open > 0)
        return `Ответы без согласия, из тех, где 2 голоса или больше${agreed > 0 ? `; ещё ${counted(agreed, ['ответ', 'ответа', 'ответов'])} с согласием` : ''}.`
      return agreed === 1
        ? 'Единственный ответ, где 2 голоса или больше: согласие.'
        : `Во всех ответах, где 2 голоса или больше (${agreed}), согласие.`
    },
    importance: 'Важность',
    seatOf: (seat, by) => `место ${seat} (${by})`,
    cast: (name, cast) => `${name}: ${cast}`,
  },

  map: {
    title: 'Карта «важность — оценка»',
    crossHair: (importance, score) =>
      `Перекрестие стоит на медианах этого реестра: важность ${number(importance)}, оценка ${number(score)}. На линии — значит высоко.`,
    none: 'Пока нет ни одной точки контакта и с важностью, и с оценкой.',
    quadrant: (quadrant) => quadrants[quadrant],
    meaning: {
      'concentrate-here': 'важно и плохо',
      'keep-it-up': 'важно и хорошо',
      'low-priority': 'менее важно и плохо',
      'possible-overkill': 'менее важно и хорошо',
    } satisfies Record<Quadrant, string>,
    counted: (quadrant, meaning, count) => `${quadrant} (${meaning}): ${count}`,
    halves: (axis, median) => [`${axis} ниже ${number(median)}`, `${axis} от ${number(median)}`],
    chart:
      'Номера на карте те же, что в таблице. Линии стоят на медианах; у каждой стороны линии своя шкала, поэтому расстояния через линию сравнивать нельзя.',
  },

  rivals: {
    absentTitle: 'Где нас нет, а они есть',
    candidates: 'Кандидаты на добавление.',
    heldBy: (name, rivals) => `${name}: ${and(rivals)}`,
    edgeTitle: 'Наше преимущество',
    edge: 'Такая точка контакта есть у нас, а у них нет.',
    edgeOver: (name, rivals) =>
      `${name}, нет у ${rivals.length === 1 ? 'конкурента' : 'конкурентов'}: ${and(rivals)}`,
    none: 'Нигде, насколько известно.',
    scored: (rival, score) => `${rival} ${number(score)}`,
  },

  stages: {
    title: 'Все точки контакта по этапам',
    none: 'Без этапа',
    empty: 'Точек контакта нет.',
    listed: (touchpoints, parts) =>
      parts === 0
        ? `Здесь ${counted(touchpoints, touchpoint)}.`
        : `Здесь ${counted(touchpoints, touchpoint)} и ${counted(parts, part)}.`,
    asked: (asked, scored, unknown, absent, unscored) =>
      `Без частей и без тех, что в планах или выведены, всего ${asked}: с оценкой ${scored}, неизвестно ${unknown}, нет такой ${absent}, без оценки ${unscored}.`,
    partInStage: (name, stage) => `${name} (${stage})`,
  },

  notes: {
    title: 'Заметки группы',
    note: (name, by, date, text) => `${name} (${by}, ${date}): ${text}`,
  },

  notCounted: {
    title: 'Не учтено',
    future: (file, date, by) => `${file} (${by}): дата ${date} ещё не наступила.`,
    strangers: {
      touchpoint: (id, file) => `${id}, файл ${file}: точки контакта с таким id нет и не было.`,
      competitor: (id, file) => `${id}, файл ${file}: конкурента с таким id нет.`,
      segment: (id, file) => `${id}, файл ${file}: сегмента с таким id нет; аудит продлевает срок.`,
    },
  },

  legend: {
    title: 'Условные обозначения',
    entries: ({ bounds, vipSize, reviewEvery, planned }) => [
      {
        term: 'Оценки',
        text: `от 0 до 10, медиана голосов раунда. «Отстой»: до ${number(bounds.sucks)}. «Нормально»: выше ${number(bounds.sucks)} и ниже ${number(bounds.wow)}. «Вау!»: от ${number(bounds.wow)}.`,
      },
      {
        term: 'Нет числа',
        text: 'неизвестно — никто не знал; нет такой — такой точки контакта нет; без оценки — никто ещё не ответил. Ни одно из этого не 0 и не входит ни в отрыв, ни в медиану, ни в прочность.',
      },
      { term: 'Дата после значения', text: 'ответ с того дня, потому что в последнем раунде его нет.' },
      {
        term: 'В скобках',
        text: 'в планах или выведена: о ней не спрашивают, у неё нет срока, нет места в списках, и в числах цепочки её нет.',
      },
      {
        term: 'Важность',
        text: 'от 0 до 10, медиана последнего раунда, где на это ответили; до него — предварительная, из реестра.',
      },
      {
        term: vipName(vipSize),
        text: 'по важности, никогда не по оценке; затем по числу цепочек, затем по потенциалу, затем по id. О частях судят вместе с целым.',
      },
      {
        term: 'Потенциал',
        text: 'В + max(В - О, 0), от 0 до 20, где В — важность, а О — своя оценка: формула возможностей из outcome-driven innovation (Ulwick 2002), здесь по медианам.',
      },
      {
        term: 'Чинить первым делом',
        text: 'по потенциалу; затем что сильнее отстаёт от лучшего конкурента, затем что рвёт цепочку, затем что дешевле улучшить (затраты от 1 до 5), затем по id.',
      },
      ...(planned ? [planEntry] : []),
      {
        term: 'Отрыв',
        text: 'своя оценка минус лучшая известная оценка конкурента; знак минус означает отставание.',
      },
      {
        term: 'Цепочка',
        text: 'её прочность — самая низкая известная оценка. Звено с оценкой «Отстой» — обрыв. Звено слабое, если оно на 2 или больше ниже медианы цепочки или на 2 или больше хуже лучшего конкурента.',
      },
      {
        term: 'Сквозная конверсия',
        text: 'иллюстрация: произведение оценок звеньев / 10, как будто каждое удерживает такую долю клиентов; что прибавил бы +1 у звена, показано в процентных пунктах (п.\u00a0п.). Если конверсия измерена у всех звеньев, кроме первого, вместо иллюстрации стоит произведение измеренных.',
      },
      {
        term: 'Карта',
        text: 'анализ «важность — исполнение» (Martilla, James 1977), перекрестие на медианах точек контакта, у которых есть оба числа.',
      },
      {
        term: 'Срок',
        text: `последний аудит + ${interval(reviewEvery)} или свой интервал точки контакта; просрочено со следующего дня.`,
      },
    ],
  },

  slides: {
    more: (count) => `и ещё ${count}`,
    moreChains: (count) => `Ещё ${counted(count, chain)} с обрывом`,
    link: (name, marks, owner) =>
      `${name}: ${marks.join('; ')}${owner === undefined ? '' : `; ответственный: ${owner}`}`,
    moreLinks: (count) => `ещё ${counted(count, link)}`,
    split: (touchpoints) => `Мнения разошлись: ${counted(touchpoints, touchpoint)}`,
    moved: (since) => `Что изменилось с прошлого раза: ${since}`,
    actions: (open, overdue) =>
      `Что мы делаем: ${counted(open, ['действие', 'действия', 'действий'])}${overdue > 0 ? `, просрочено ${overdue}` : ''}`,
  },

  calendar: {
    name: (inventory) => `${inventory}: аудиты точек контакта`,
    audit: (name, owner) => `Аудит: ${withOwner(name, owner)}`,
    overdue: (name, owner) => `Просрочен аудит: ${withOwner(name, owner)}`,
    lines: ({ owner, due, lastAudit, command }) => [
      ...(owner === undefined ? [] : [`Ответственный: ${owner}`]),
      `Срок: ${due}`,
      `Последний аудит: ${lastAudit}`,
      `Запустить: ${command}`,
    ],
  },

  status: {
    headline: (name, wow, places, size, open) => `${name}: ${knownWow(wow, places, size, open)}`,
    noVip: (name) => `${name}: важности пока нет, поэтому нет и VIP-списка`,
    noVipHere: (name, size) => `${name}: ни одна из этих точек не входит в ${intoVip(size)}`,
    head: {
      rank: '№',
      level: 'Уровень',
      touchpoint: 'Точка контакта',
      bar: '#мы |конк.',
      rival: 'Конкурент',
      gap: 'Отрыв',
      due: 'Срок',
    },
    pinned: (name) => `${name} (закреплена)`,
    brokenChains: (broken, chains) =>
      broken === 0
        ? `Обрывов не видно (${counted(chains, chain)})`
        : `С обрывом ${broken} из ${counted(chains, ofChain)}:`,
    broken: (name, links) => `${name}, обрыв: ${and(links)}`,
    moreChains: (count) => `и ещё ${counted(count, chain)}`,
    due: (freshness: Freshness): string => {
      switch (freshness.state) {
        case 'exempt':
          return ''
        case 'paused':
          return 'пауза'
        case 'current':
          return freshness.daysLeft === 0 ? 'сегодня' : freshness.due
        case 'overdue':
          return `${freshness.daysOver} дн. назад`
        case 'never-audited':
          return 'не было'
        case 'pause-expired':
          return 'после паузы'
      }
    },
    dueNext: (overdue, soon, days) => {
      if (soon === 0) return `Просрочено ${overdue}:`
      const within = `${soon} со сроком в пределах ${counted(days, ofDay)}:`
      return overdue === 0 ? within : `Просрочено ${overdue}, ещё ${within}`
    },
    nothingDue: (days) => `В пределах ${counted(days, ofDay)} сроков нет`,
    dueLine: (freshness, name, owner) => `${dueWhen(freshness)}: ${withOwner(name, owner)}`,
    workload: (facts) => workload(facts, paceWords(facts.pace)),
    future: (count) => `С датой в будущем ${counted(count, audits)}, не учтено`,
  },
}

function verdict(one: Verdict): string {
  switch (one.kind) {
    case 'reached':
      return `достигнуто: ${measured(one.measure.of, one.found)}`
    case 'missed':
      return `не достигнуто: ${measured(one.measure.of, one.found)}`
    case 'waiting':
      return waiting(one)
    case 'to-be-judged':
      return 'решать людям'
    case 'no-measure':
      return 'нет критерия'
  }
}

function waiting({ measure, for: what }: Extract<Verdict, { kind: 'waiting' }>): string {
  if (what === 'done') return 'ждём: ещё не сделано'
  return what === 'score' ? 'ждём следующего раунда' : `ждём ${measure.of} в реестре`
}

function measured(of: MeasureKind, value: number): string {
  return of === 'conversion' ? percent(value) : number(value)
}

const filtered: Record<Filter, (days: number) => string> = {
  overdue: () => 'просроченные',
  due: (days) => `со сроком в пределах ${counted(days, ofDay)}`,
  unscored: () => 'без оценки',
  vip: () => 'VIP',
}

const shareOf = ({ listed, of }: { readonly listed: number; readonly of: number }, what: Forms) =>
  `${listed} из ${counted(of, what)}`

const planEntry: LegendEntry = {
  term: 'План действий',
  text: 'критерий, например score 8, достигнут начиная с 8, когда действие сделано. Оценка считается с первого аудита после этого дня, и её ждут; nps, csat, ces и conversion — то, что сегодня стоит в реестре. Больше — лучше у всех, и у ces тоже. О любом другом тексте судят люди. Что осталось в работе у выведенной точки контакта, не показано.',
}

const withOwner = (name: string, owner: string | undefined) =>
  owner === undefined ? name : `${name} (${owner})`

function vipName(size: number): string {
  return size === 10 ? 'VIP-десятка' : `VIP-${size}`
}

/** After «входит в». */
const intoVip = (size: number) => (size === 10 ? 'VIP-десятку' : vipName(size))

/** After «из». */
const ofVip = (size: number) => (size === 10 ? 'VIP-десятки' : vipName(size))

/** How many of the VIP are Wow; what has no score is not said to fall short. */
function knownWow(wow: number, places: number, size: number, open: number): string {
  return `${wowCount(wow, places, size)}${open === 0 ? '' : `; без оценки ${open}`}`
}

/** There may be fewer of them than places. */
function wowCount(wow: number, places: number, size: number): string {
  if (places === 1) return `единственная VIP-точка ${wow === 0 ? 'пока не' : '—'} «Вау!»`
  const all = places === size ? ofVip(size) : counted(places, ['VIP-точки', 'VIP-точек', 'VIP-точек'])
  return wow === 0 ? `ни одна из ${all} пока не «Вау!»` : `${wow} из ${all} — «Вау!»`
}

function moreChainsBreak(count: number): string {
  return `ещё ${counted(count, chain)} с обрывом`
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function dueWhen(freshness: Freshness): string {
  switch (freshness.state) {
    case 'current':
      return freshness.daysLeft === 0 ? 'сегодня' : `через ${counted(freshness.daysLeft, day)}`
    case 'overdue':
      return `просрочено на ${counted(freshness.daysOver, day)}`
    case 'never-audited':
      return 'аудита не было'
    case 'pause-expired':
      return `пауза кончилась ${freshness.until}`
    default:
      return 'срока нет'
  }
}

function workload({ touchpoints, reviewEvery, uniform }: WorkloadFacts, pace: string): string {
  if (touchpoints === 0) return 'Проверять пока нечего: ни у одной точки контакта нет срока'
  return `${counted(touchpoints, touchpoint)}, ${uniform ? '' : 'обычно '}${every(reviewEvery)}: ${pace}`
}

/** `3–4 в неделю`, and with a noun `3–4 аудита в неделю`; what is less than one is said by month or year. */
function paceWords(pace: Pace, noun?: Forms): string {
  const said = inItsUnit(pace, noun)
  return pace.per === 'week' ? said : `${said}, меньше одного в неделю`
}

const inUnit: Record<Pace['per'], string> = { week: 'в неделю', month: 'в месяц', year: 'в год' }

function inItsUnit({ least, most, per }: Pace, noun?: Forms): string {
  const what = noun === undefined ? '' : ` ${form(most, noun)}`
  if (least === most) return `${least}${what} ${inUnit[per]}`
  return least === 0 ? `меньше одного ${inUnit[per]}` : `${least}–${most}${what} ${inUnit[per]}`
}
