import type { Messages } from '../index.ts'
import { writerIn } from '../intl.ts'
import { listed } from '../plural.ts'
import { countedIn } from '../plural-forms.ts'

const { number } = writerIn('ru')
const counted = countedIn('ru', number)
const all = (texts: readonly string[]) => listed(texts, 'и')

const touchpoints = (count: number) =>
  counted(count, {
    one: 'точка контакта',
    few: 'точки контакта',
    many: 'точек контакта',
    other: 'точки контакта',
  })

/** «О 5 точках контакта не сказано». */
const ofTouchpoints = (count: number) => counted(count, { one: 'точке контакта', other: 'точках контакта' })

export const method: Messages['method'] = {
  names: (names, more) => all(more > 0 ? [...names, `ещё ${number(more)}`] : names),
  counted: (what, count, names) => `${what}: ${number(count)}${names === '' ? '' : ` (${names})`}`,
  notSaid: 'не указано',
  touchpoints: 'Точки контакта',
  which: 'Какие',

  senses: {
    title: 'Органы чувств и фишки',
    names: {
      sight: 'зрение',
      smell: 'обоняние',
      hearing: 'слух',
      taste: 'вкус',
      touch: 'осязание',
      humour: 'чувство юмора',
    },
    company: (spoken, leftOut) =>
      leftOut.length === 0
        ? 'Задействованы все 6 чувств: 6:0 в вашу пользу.'
        : `Задействовано чувств: ${spoken} из 6. Не задействованы: ${all(leftOut)}.`,
    none: 'Ни об одной точке контакта пока не сказано, к каким чувствам она обращается.',
    unsaid: (count) =>
      `О ${ofTouchpoints(count)} не сказано, к каким чувствам они обращаются; это не значит, что ни к каким.`,
    byVip: 'VIP-точки контакта',
    spoken: 'Чувства',
    ofSix: (spoken) => `${spoken} из 6`,
    wow: 'Фишка',
    noWow: (names) => `Без фишки, то есть без своей изюминки: ${names}.`,
  },

  lifecycle: {
    title: 'Жизненный цикл',
    intro:
      'Четыре вопроса жизненного цикла и ответы по данным. Каждая точка контакта стоит под первым вопросом, который к ней подходит, с причиной.',
    stages: {
      planned: 'запланирована',
      entry: 'выход на рынок',
      growth: 'рост',
      saturation: 'насыщение',
      decline: 'спад',
      retired: 'выведена из работы',
    },
    questions: {
      die: 'Что должно умереть?',
      appear: 'Что должно появиться?',
      repair: 'Что надо починить?',
      revive: 'Что надо оживить?',
    },
    rules: {
      die: ({ importance, half, score }) =>
        `В стадии спада и по важности ниже медианы (${importance}); или важность не больше её половины (${half}), оценка ниже медианы (${score}), ни в одной цепочке, и это не выход на рынок и не рост. Из списка VIP — ничего.`,
      appear: () =>
        'Запланировано; или у нас этого нет, а у конкурента есть. А также этапы пути клиента, на которых нет ни одной нашей точки контакта.',
      repair: ({ importance, score, sucks, quadrant }) =>
        `На уровне «Отстой» (до ${sucks} включительно), в том числе части, которые рвут цепочку; или важно и плохо: на карте это «${quadrant}» (важность от ${importance}, оценка ниже ${score}).`,
      revive: ({ importance }) =>
        `В стадии спада или насыщения, но важно (от медианы ${importance} или в списке VIP); или после одного из прежних раундов было «Вау!», а теперь нет.`,
    },
    noMedian: 'пока не известна',
    answer: (name, reasons) => `${name}: ${reasons.join('; ')}`,
    reasons: {
      fading: (importance) => `спад, важность ${number(importance)}`,
      poorAlone: (importance, score) =>
        `важность ${number(importance)}, оценка ${number(score)}, ни в одной цепочке`,
      planned: 'запланировано',
      heldBy: (rivals) => `у нас нет; есть у конкурентов: ${all(rivals)}`,
      breaks: (chains) => `рвёт цепочку: ${all(chains)}`,
      concentrate: (importance, score) =>
        `важно и плохо: важность ${number(importance)}, оценка ${number(score)}`,
      important: (stage, importance, vip) =>
        `стадия: ${stage}${importance === undefined ? '' : `, важность ${number(importance)}`}${vip ? ', VIP' : ''}`,
      wowLost: (round, from, to) =>
        `«Вау!» потеряно: ${number(from)} после раунда ${round}, теперь ${number(to)}`,
    },
    nothing: 'Ничего, насколько известно.',
    emptyStage: (stage) => `${stage}: этап пути клиента, на котором нет ни одной нашей точки контакта`,
    leavesGap: (chains) => `оставит пробел в цепочке: ${all(chains)}`,
    unjudged: (count, names) =>
      `Ни под одним вопросом, потому что неизвестна важность или оценка: ${touchpoints(count)} (${names}).`,
  },

  kinds: {
    title: 'Виды точек контакта',
    intro:
      'Что клиент встречает у вас и что слышит о вас, онлайн и офлайн, один раз и снова: сколько таких точек и какова медиана наших оценок.',
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
    unsaid: (axis, count, names) => `${axis}: не указано для ${forTouchpoints(count)} (${names}).`,
  },

  automation: {
    title: 'Ответственные и автоматизация',
    intro: 'За одни точки контакта должен отвечать человек, другие работают сами.',
    owned: 'есть ответственный',
    automated: 'автоматизировано',
    neither: 'ни то ни другое',
    lookedAfter: (count) => `Автоматизировано, и есть кому присмотреть: ${number(count)}.`,
    mustHaveOwner: (names) => `Нужен ответственный или автоматизация: ${names}.`,
    allRun: 'У каждой точки контакта есть ответственный, или она автоматизирована.',
    failing: (names) => `Автоматизировано, и на уровне «Отстой»: ${names}.`,
  },

  contradictions: {
    title: 'Каналы, которые противоречат друг другу',
    intro: (from) =>
      `Этапы, на которых медианы наших оценок в двух каналах расходятся на ${number(from)} и больше: что обещает один канал, то нарушает другой.`,
    stage: 'Этап',
    channels: 'Каналы',
    apart: 'Расхождение',
    channel: (name, median, count) => `${name} ${number(median)} (${touchpoints(count)})`,
    none: 'Ни на одном этапе, насколько известно.',
  },

  effort: {
    title: 'Отдача на усилия',
    intro: (high, dear) =>
      `Потенциал против стоимости улучшения. Высокий потенциал — от ${number(high)}, это медиана; дорого — при стоимости от ${number(dear)}.`,
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
    table: 'Отдача на усилия, быстрые победы впереди',
    noneRanked: 'Здесь пока нечего ранжировать: нужны важность и оценка.',
    noCost:
      'Ни для одной из ранжированных точек контакта не указано, сколько стоит её улучшить (cost: от 1 до 5).',
    withoutCost: (count, names) =>
      `Стоимость не указана, поэтому здесь им нет места: ${touchpoints(count)} (${names}).`,
  },

  levers: {
    title: 'Рычаги',
    intro:
      'Улучшить точки контакта можно шестью рычагами; каждое действие плана должно называть тот, который оно приводит в ход.',
    open: 'В работе',
    done: 'Сделано',
    unused: (levers) => `Рычаги, которых в плане нет: ${all(levers)}.`,
    allUsed: 'В плане есть все шесть рычагов.',
    without: (count, names) =>
      `Рычаг не назван: ${counted(count, { one: 'действие', few: 'действия', many: 'действий', other: 'действия' })}: ${names}.`,
    actionAt: (action, touchpoint) => `${action} (${touchpoint})`,
  },

  funnel: {
    through: (through) =>
      `Из 100 клиентов, вступивших в цепочку, до конца доходят ${number(through)} (по измерениям).`,
    mostLost: (lost, link) => `Больше всего теряется перед звеном «${link}»: ${number(lost)} из 100.`,
    mostToGain: (gain, link) =>
      `Прибавка в десять процентных пунктов дала бы больше всего на звене «${link}»: до конца дошли бы ещё ${number(gain)} из 100.`,
    onePointMore: (share, link) =>
      `Ещё один балл дал бы больше всего на звене «${link}»: ${share} (иллюстрация).`,
    arrive: 'Доходит из 100',
    lost: 'Потеряно перед ним',
    conversion: 'Конверсия',
    plusTenth: '+10 п. п. дали бы',
    of100: (customers) => `${number(customers)} из 100`,
    more: (customers) => `+${number(customers)}`,
    lostHere: (customers) => `−${number(customers)}`,
    picture: (chain) => `Сколько клиентов из 100 доходит до каждого звена цепочки ${chain}`,
    part: (link, customers) => `${link} ${number(customers)}`,
    table: (chain) => `Клиенты из 100 в цепочке ${chain}`,
    key: 'Длина полосы — сколько клиентов из 100 доходит до звена; заштрихованный кусок за ней — те, кто потерян перед ним.',
  },
}

function forTouchpoints(count: number): string {
  return counted(count, { one: 'точки контакта', other: 'точек контакта' })
}
