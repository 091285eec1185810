import { fewestTouchpoints } from '../../core/suggest.ts'
import type { Messages } from '../index.ts'
import { listed } from '../plural.ts'

const senses = {
  sight: 'зрение',
  smell: 'обоняние',
  hearing: 'слух',
  taste: 'вкус',
  touch: 'осязание',
  humour: 'юмор',
}

const rules = new Intl.PluralRules('ru')

function counted(count: number, one: string, few: string, many: string): string {
  const form = rules.select(count)
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`
}

const points = (count: number) => counted(count, 'точка контакта', 'точки контакта', 'точек контакта')

export const suggest: Messages['suggest'] = {
  summary: 'чего требует метод, а в перечне нет; в терминале — спросить об этом',
  heading: (company, count) =>
    `${company}: чего требует метод, а в перечне нет (${counted(count, 'пункт', 'пункта', 'пунктов')})`,
  nothing: (company) => `${company}: в перечне есть всё, чего требует метод.`,
  think: 'Вспомните',
  mend: 'что сделать',

  gaps: {
    'few-touchpoints': {
      what: (count) =>
        `Всего ${points(count)}. Начните хотя бы с ${fewestTouchpoints}: новички называют 5–7, профессионалы — 20 и больше.`,
      think: 'откуда о вас впервые узнают, вывеску, автоответчик, ожидание, оплату, упаковку, счёт, жалобу',
      ask: 'Ещё одна точка контакта (Enter — больше нет):',
    },
    'no-stages': {
      what: 'Ни у одной точки контакта не указан этап пути клиента.',
      mend: 'перечислите этапы в `stages:` и укажите каждой точке её `stage:`',
    },
    'empty-stage': {
      what: (stage) => `На этапе «${stage}» ничего нет: клиент там действительно с вами не встречается?`,
      think: 'что он в этот момент видит, слышит, читает, держит в руках и кого спрашивает',
      ask: (stage) => `Точка контакта на этапе «${stage}» (Enter — нет):`,
    },
    'nothing-after-sale': {
      what: 'После продажи ничего нет, а именно тогда решают, вернуться ли и что рассказать другим.',
      think:
        'слова благодарности, первое использование, счёт, поддержку, жалобу, напоминание, рассказ знакомым',
      ask: 'Точка контакта после продажи (Enter — нет):',
      mend: 'добавьте в `stages:` этап после продажи и точки контакта к нему',
    },
    'no-indirect': {
      what: 'Нет ни одной косвенной точки: то, что говорят о вас другие, решает раньше, чем вы успеете.',
      think: 'отзывы, совет знакомого, прессу, форумы, карты, партнёра, который вас продаёт',
      ask: 'Косвенная точка контакта (Enter — нет):',
    },
    'senses-left-out': {
      what: (left) =>
        `Задействовано чувств: ${6 - left.length} из 6; не хватает: ${left.map((sense) => senses[sense]).join(', ')}.`,
      think: 'что слышно во время ожидания, какова бумага на ощупь, чем пахнет, что вызывает улыбку',
      mend: 'перечислите `senses:` у тех точек контакта, которые к ним обращаются',
    },
    'few-chains': {
      what: (count) =>
        count === 0
          ? 'Нет ни одной цепочки: точки контакта идут одна за другой, и цепочка показывает, где путь обрывается.'
          : 'Всего одна цепочка: у любой компании их несколько.',
      think: 'первый визит, жалобу, возвращение, рекомендацию, с которой начинается чужой первый визит',
      mend: 'добавьте в `chains:` цепочки, у каждой `trigger:` и `links:`',
    },
    'dead-end': {
      what: (chain) => `Цепочка «${chain}» никуда не ведёт: её последнее звено не начинает другую цепочку.`,
      mend: (id) => `укажите \`next:\` у \`chains.${id}\``,
    },
    'segment-unscored': {
      what: (segment) =>
        `Сегмент «${segment}»: никто не ставил оценок от его лица, а одна и та же точка для всех разная.`,
    },
    'held-by-others': {
      what: (touchpoint, competitors) =>
        `«${touchpoint}»: у конкурентов есть (${competitors.join(', ')}), у вас нет.`,
      mend: (id) => `решите: \`lifecycle: planned\` у \`${id}\` и действие к нему — или заметка, почему нет`,
    },
  },

  asking: 'Теперь вопросы: каждый ответ сразу записывается, Enter — пропустить, Ctrl-C — выйти.',
  added: (names) => `Добавлено: ${points(names.length)} — ${listed(names, 'и')}.`,
  next: 'Дальше: touchpoints audit',
}
