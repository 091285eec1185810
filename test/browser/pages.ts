import { systemIo } from '../../src/cli/io.ts'
import { sinceLastRound } from '../../src/core/diff.ts'
import { summarize } from '../../src/core/summary.ts'
import { trendOf } from '../../src/core/trend.ts'
import { reportFormats } from '../../src/formats/report/index.ts'
import type { Messages } from '../../src/i18n/index.ts'
import { loadWorkspace } from '../../src/storage/workspace.ts'
import { makeInventory, type PlainInventory, scored } from '../core/make.ts'
import { awkwardTexts } from '../formats/fixture.ts'

type History = Parameters<typeof trendOf>[0]

const written = (history: History, messages: Messages) =>
  reportFormats.html(history.summary, messages, {
    who: true,
    since: sinceLastRound(history),
    trend: trendOf(history),
  })[0]?.text ?? ''

/** A report in a language. */
type Write = (messages: Messages) => string

const today = '2026-11-21'

function pageOf(inventory: PlainInventory, audits: History['audits'] = []): Write {
  return (messages) =>
    written({ summary: summarize(makeInventory(inventory), audits, today), audits }, messages)
}

/** The bundled example, as its readers get it. */
function example(messages: Messages): string {
  const folder = new URL('../../examples/coffee-house', import.meta.url).pathname
  const { inventory, audits } = loadWorkspace(systemIo.disk, folder, folder, today)
  return written({ summary: summarize(inventory, audits, today), audits }, messages)
}

const awkward = Object.values(awkwardTexts)

const awkwardAt = (index: number) => awkward[index % awkward.length] ?? ''

/** Every text that people write is one that would rather be something else, and there are many of everything. */
function hostile(): Write {
  const ids = Array.from({ length: 100 }, (_, index) => `t${index}`)
  const text = (index: number) => `${awkwardAt(index)} שלום مرحبا`
  const entry = (index: number) => ({
    name: text(index),
    stage: text(index % 12),
    channel: [text(index % 14), text((index + 3) % 14)],
    owner: text(index + 1),
    purpose: text(index + 2),
    ...(index % 17 === 5 && { lifecycle: 'retired' }),
    ...(index % 11 === 4 && { vip: 'in' }),
    ...(index % 13 === 6 && { paused: { until: '2027-01-15', reason: text(index) } }),
  })
  const rivals = ['a', 'b', 'c', 'd', 'e']
  const value = (index: number) =>
    index % 9 === 7 ? 'absent' : index % 8 === 3 ? 'unknown' : (index * 7) % 11
  const round = (at: number) =>
    scored(
      `2026-${String(at + 1).padStart(2, '0')}-1${at % 10}`,
      Object.fromEntries(
        ids.map((id, index) => [
          id,
          {
            own: value(index + at),
            importance: (index * 3 + at) % 11,
            competitors: Object.fromEntries(rivals.map((rival, place) => [rival, value(index + at * place)])),
            ...(index < 40 && { votes: { own: [(index + at) % 11, 5, (index * 3) % 11, 'unknown'] } }),
            note: text(index),
          },
        ]),
      ),
      { by: text(at), round: `${at} ${text(at)}`, voters: [text(1), text(2), text(3), 4] },
    )
  return pageOf(
    {
      name: awkwardTexts['long word'] + text(3),
      driver: text(4),
      competitors: Object.fromEntries(rivals.map((id, index) => [id, { name: text(index + 5) }])),
      segments: { them: { name: text(1) } },
      touchpoints: Object.fromEntries(ids.map((id, index) => [id, entry(index)])),
      chains: {
        long: { name: text(7), trigger: text(8), segment: 'them', links: ids.slice(0, 30), next: 'short' },
        short: { name: text(9), links: ids.slice(40, 43) },
      },
    },
    Array.from({ length: 11 }, (_, at) => round(at)),
  )
}

const longName = (of: string) =>
  `${of}, в настоящей компании такое название бывает длинным, и никто не дочитывает его до конца, но стоит оно везде`

const longWord = 'Донаудампфшиффартсгезельшафтскапитен'.repeat(4)

const moments = [
  ...['Вывеска у входа', 'Звонок оператору', 'Очередь в кассу', 'Письмо с подтверждением', 'Парковка'],
  ...['Приветствие персонала', 'Возврат товара', 'Доставка до двери', 'Программа лояльности', 'Примерочная'],
]

/** A hundred touchpoints, most of them as important and as good as many others, over six rounds. */
function crowded(): Write {
  const ids = Array.from({ length: 100 }, (_, index) => `t${index}`)
  const near = (index: number, middle: number) =>
    Math.min(10, Math.max(0, middle + (((index * index) % 7) + ((index * 5) % 4) - 5)))
  const round = (at: number) =>
    scored(
      `2026-0${at + 3}-10`,
      Object.fromEntries(
        ids.map((id, index) => [
          id,
          {
            own: near(index + at, 5),
            importance: near(index * 3 + 1, 7),
            competitors: { long: near(index + 2, 6), word: near(index + 5, 7) },
          },
        ]),
      ),
      { round: `Раунд ${at + 1}` },
    )
  return pageOf(
    {
      name: 'Кофейни «Утро»',
      competitors: { long: { name: longName('Международная ассоциация') }, word: { name: longWord } },
      touchpoints: Object.fromEntries(
        ids.map((id, index) => [
          id,
          { name: `${moments[index % 10]} № ${index}`, stage: `Этап ${index % 5}` },
        ]),
      ),
      chains: { way: { name: 'Первый визит', links: ids.slice(0, 6) } },
    },
    Array.from({ length: 6 }, (_, at) => round(at)),
  )
}

/** Nobody and nothing has a short name, and everything is broken. */
function longNamed(): Write {
  const ids = Array.from({ length: 12 }, (_, index) => `t${index}`)
  return pageOf(
    {
      name: longName('Компания'),
      driver: longName('Водитель'),
      competitors: { a: { name: longName('Конкурент') }, b: { name: longWord } },
      touchpoints: Object.fromEntries(
        ids.map((id, index) => [id, { name: longName(`Точка ${index}`), owner: longName('Хозяин') }]),
      ),
      chains: Object.fromEntries(
        ['a', 'b', 'c', 'd'].map((id) => [id, { name: longName(`Цепочка ${id}`), links: ids }]),
      ),
    },
    [
      scored(
        '2026-10-01',
        Object.fromEntries(
          ids.map((id, index) => [
            id,
            { own: index % 4, importance: 10 - (index % 3), competitors: { a: 9, b: index % 11 } },
          ]),
        ),
        { round: longName('Раунд'), by: longName('Аудитор') },
      ),
    ],
  )
}

export const pages: Readonly<Record<string, Write>> = {
  'the example': example,
  'a hostile workspace': hostile(),
  'a crowded workspace': crowded(),
  'a workspace of long names': longNamed(),
  'an empty workspace': pageOf({}),
  'one touchpoint that nobody has scored': pageOf({
    touchpoints: { door: { importance: 5 } },
    chains: { way: { links: ['door'] } },
  }),
}
