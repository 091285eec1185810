import { systemIo } from '../../src/cli/io.ts'
import { sinceLastRound } from '../../src/core/diff.ts'
import { summarize } from '../../src/core/summary.ts'
import { trendOf } from '../../src/core/trend.ts'
import { reportFormats } from '../../src/formats/report/index.ts'
import { en } from '../../src/i18n/en/index.ts'
import { loadWorkspace } from '../../src/storage/workspace.ts'
import { makeInventory, type PlainInventory, scored } from '../core/make.ts'
import { awkwardTexts } from '../formats/fixture.ts'

type History = Parameters<typeof trendOf>[0]

const written = (history: History) =>
  reportFormats.html(history.summary, en, {
    who: true,
    since: sinceLastRound(history),
    trend: trendOf(history),
  })[0]?.text ?? ''

const today = '2026-11-21'

function pageOf(inventory: PlainInventory, audits: History['audits'] = []): string {
  return written({ summary: summarize(makeInventory(inventory), audits, today), audits })
}

/** The bundled example, as its readers get it. */
function example(): string {
  const folder = new URL('../../examples/coffee-house', import.meta.url).pathname
  const { inventory, audits } = loadWorkspace(systemIo.disk, folder, folder, today)
  return written({ summary: summarize(inventory, audits, today), audits })
}

const awkward = Object.values(awkwardTexts)

const awkwardAt = (index: number) => awkward[index % awkward.length] ?? ''

/** Every text that people write is one that would rather be something else, and there are many of everything. */
function hostile(): string {
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

export const pages: Readonly<Record<string, () => string>> = {
  'the example': example,
  'a hostile workspace': hostile,
  'an empty workspace': () => pageOf({}),
  'one touchpoint that nobody has scored': () =>
    pageOf({ touchpoints: { door: { importance: 5 } }, chains: { way: { links: ['door'] } } }),
}
