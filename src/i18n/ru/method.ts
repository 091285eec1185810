import type { Messages } from '../index.ts'
import {
  action,
  and,
  counted,
  number,
  ofTouchpoint,
  percentagePoints,
  quotedLevels,
  senses,
  touchpoint,
} from './words.ts'

const touchpoints = (count: number) => counted(count, touchpoint)

/** After «у». */
const ofTouchpoints = (count: number) => counted(count, ofTouchpoint)

export const method: Messages['method'] = {
  names: (names, more) => and(more > 0 ? [...names, `ещё ${number(more)}`] : names),
  counted: (what, count, names) => `${what}: ${number(count)}${names === '' ? '' : ` (${names})`}`,
  notSaid: 'не указано',
  touchpoints: 'Точки контакта',
  which: 'Какие',

  senses: {
    title: 'Чувства и фишки',
    names: senses,
    company: (spoken, leftOut) =>
      leftOut.length === 0
        ? 'Задействованы все 6 чувств: 6:0 в вашу пользу.'
        : `Задействовано чувств: ${spoken} из 6. Упущено: ${and(leftOut)}.`,
    none: 'Ни у одной точки контакта пока не указано, к каким чувствам она обращается.',
    unsaid: (count) =>
      `Чувства не указаны у ${ofTouchpoints(count)}; это не значит, что ни одно не задействовано.`,
    byVip: 'Точки VIP-списка',
    spoken: 'Чувства',
    ofSix: (spoken) => `${spoken} из 6`,
    wow: 'Фишка',
    noWow: (names) => `Без фишки, то есть без своей изюминки: ${names}.`,
  },

  lifecycle: {
    title: 'Жизненный цикл',
    intro:
      'Четыре вопроса жизненного цикла и ответы на них по данным. Каждая точка контакта стоит под первым вопросом, который к ней подходит; рядом — причина.',
    stages: {
      planned: 'в планах',
      entry: 'выход на рынок',
      growth: 'рост',
      saturation: 'насыщение',
      decline: 'спад',
      retired: 'выведена',
    },
    questions: {
      die: 'Что должно умереть?',
      appear: 'Что должно появиться?',
      repair: 'Что надо починить?',
      revive: 'Что надо оживить?',
    },
    rules: {
      die: ({ importance, half, score }) =>
        `Спад, и важность ниже медианы (${importance}); или важность не больше половины медианы (${half}), оценка ниже медианы (${score}), точка не входит ни в одну цепочку и это не выход на рынок и не рост. Точек VIP-списка здесь не бывает.`,
      appear: () =>
        'В планах; или у нас такой точки нет, а у конкурента есть. А также этапы, на которых нет ни одной нашей точки контакта.',
      repair: ({ importance, score, sucks, quadrant }) =>
        `На уровне ${quotedLevels.sucks} (до ${sucks} включительно), в том числе части, которые рвут цепочку; или важно и плохо: на карте это «${quadrant}» (важность от ${importance}, оценка ниже ${score}), но ещё не ${quotedLevels.wow}.`,
      revive: ({ importance }) =>
        `Спад или насыщение, но важно (важность от медианы ${importance} или место в VIP-списке); или после одного из прежних раундов было ${quotedLevels.wow}, а теперь нет.`,
    },
    answer: (name, reasons) => `${name}: ${reasons.join('; ')}`,
    reasons: {
      fading: (importance) => `спад, важность ${number(importance)}`,
      poorAlone: (importance, score) =>
        `важность ${number(importance)}, оценка ${number(score)}, ни в одной цепочке`,
      planned: 'в планах',
      heldBy: (rivals) =>
        `у нас нет, есть у ${rivals.length === 1 ? 'конкурента' : 'конкурентов'}: ${and(rivals)}`,
      breaks: (chains) => `рвёт ${chains.length === 1 ? 'цепочку' : 'цепочки'}: ${and(chains)}`,
      concentrate: (importance, score) =>
        `важно и плохо: важность ${number(importance)}, оценка ${number(score)}`,
      important: (stage, importance, vip) =>
        `стадия: ${stage}${importance === undefined ? '' : `, важность ${number(importance)}`}${vip ? ', VIP' : ''}`,
      wowLost: (round, from, to) =>
        `было ${quotedLevels.wow}: ${number(from)} после раунда ${round}, теперь ${number(to)}`,
    },
    nothing: 'Ничего, насколько известно.',
    emptyStage: (stage) => `${stage}: этап, на котором нет ни одной нашей точки контакта`,
    leavesGap: (chains) => `оставит пробел в ${chains.length === 1 ? 'цепочке' : 'цепочках'}: ${and(chains)}`,
    unjudged: (count, names) =>
      `Ни под одним вопросом, потому что неизвестна важность или оценка: ${touchpoints(count)} (${names}).`,
  },

  kinds: {
    title: 'Виды точек контакта',
    intro:
      'Что клиент встречает у нас и что слышит о нас, онлайн и офлайн, однажды и снова и снова: сколько таких точек и какова медиана наших оценок.',
    kind: 'Вид',
    scored: 'С оценкой',
    axes: { control: 'Чьи', place: 'Где', rhythm: 'Как часто' },
    names: {
      direct: 'прямые (наши)',
      indirect: 'косвенные (отзывы, рекомендации)',
      online: 'онлайн',
      offline: 'офлайн',
      once: 'разовые',
      recurring: 'повторяющиеся',
    },
    lacking: (axis, kind) => `${axis}: ${kind} — ни одной.`,
    unsaid: (axis, count, names) => `${axis}: не указано у ${ofTouchpoints(count)} (${names}).`,
  },

  automation: {
    title: 'Ответственные и автоматизация',
    intro: 'За одни точки контакта должен отвечать человек, другие работают сами.',
    owned: 'есть ответственный',
    automated: 'автоматизировано',
    neither: 'ни то ни другое',
    lookedAfter: (count) => `Автоматизировано, и есть кому присмотреть: ${number(count)}.`,
    mustHaveOwner: (names) => `Нужен ответственный или автоматизация: ${names}.`,
    allRun: 'У каждой точки контакта есть ответственный либо она автоматизирована.',
    failing: (names) => `Автоматизировано, но на уровне ${quotedLevels.sucks}: ${names}.`,
  },

  contradictions: {
    title: 'Каналы, которые противоречат друг другу',
    intro: (from) =>
      `Этапы, на которых медианы наших оценок в двух каналах расходятся на ${number(from)} или больше: что обещает один канал, то нарушает другой.`,
    stage: 'Этап',
    channels: 'Каналы',
    apart: 'Расхождение',
    channel: (name, median, count) => `${name} ${number(median)} (${touchpoints(count)})`,
    none: 'Ни на одном этапе, насколько известно.',
  },

  effort: {
    title: 'Отдача от усилий',
    intro: (high, dear) =>
      `Потенциал и затраты на улучшение. Потенциал высокий, если он не ниже медианы (${number(high)}); дорого, если затраты от ${number(dear)}.`,
    groups: {
      'quick-wins': 'Быстрые победы',
      'big-bets': 'Крупные ставки',
      'fill-ins': 'Попутно',
      leave: 'Не трогать',
    },
    meaning: {
      'quick-wins': 'высокий потенциал, дёшево',
      'big-bets': 'высокий потенциал, дорого',
      'fill-ins': 'низкий потенциал, дёшево',
      leave: 'низкий потенциал, дорого',
    },
    group: 'Группа',
    counted: (group, meaning, count) => `${group} (${meaning}): ${number(count)}`,
    table: 'Отдача от усилий, быстрые победы впереди',
    noneRanked: 'Ранжировать пока нечего: нужны и важность, и оценка.',
    noCost:
      'Ни у одной точки контакта с важностью и оценкой не указаны затраты на улучшение (cost: от 1 до 5).',
    withoutCost: (count, names) => `Затраты не указаны, поэтому здесь нет: ${touchpoints(count)} (${names}).`,
  },

  levers: {
    title: 'Рычаги',
    intro: 'Точки контакта улучшают шестью рычагами; у каждого действия плана должен быть указан свой.',
    open: 'В работе',
    done: 'Сделано',
    unused: (levers) => `Рычаги, которых в плане нет: ${and(levers)}.`,
    allUsed: 'В плане есть все шесть рычагов.',
    without: (count, names) => `Без рычага ${counted(count, action)}: ${names}.`,
    actionAt: (action, touchpoint) => `${action} (${touchpoint})`,
  },

  funnel: {
    through: (through) =>
      `Из 100 клиентов, вступивших в цепочку, до конца доходит ${number(through)} (измерено).`,
    mostLost: (lost, link) => `Из этих 100 больше всего теряется перед звеном «${link}»: ${number(lost)}.`,
    mostToGain: (gain, link) =>
      `Ещё десять процентных пунктов больше всего дали бы у звена «${link}»: до конца дошло бы на ${number(gain)} из 100 больше.`,
    onePointMore: (share, link) =>
      `Ещё один балл больше всего дал бы у звена «${link}»: ${share} (иллюстрация).`,
    arrive: 'Доходит из 100',
    lost: 'Потеряно перед ним',
    conversion: 'Конверсия',
    plusTenth: `Что даст +10 ${percentagePoints}`,
    of100: (customers) => `${number(customers)} из 100`,
    more: (customers) => `+${number(customers)}`,
    lostHere: (customers) => `−${number(customers)}`,
    picture: (chain) => `Цепочка «${chain}»: сколько клиентов из 100 доходит до каждого звена`,
    part: (link, customers) => `${link} ${number(customers)}`,
    table: (chain) => `Цепочка «${chain}»: сколько клиентов из 100 доходит`,
    key: 'Длина полосы — сколько клиентов из 100 доходит до звена; заштрихованный отрезок за ней — те, кто потерян перед ним.',
  },
}
