import type { Agreement, Coefficient } from '../../../core/agreement.ts'
import type { CastVote, Cell } from '../../../core/round.ts'
import { type RoomAgreement, type Row, rowAt } from '../../../core/summary.ts'
import { distribution, scale } from '../../../i18n/distribution.ts'
import { markdown } from '../../escape.ts'
import { competitorName, nameOf } from './cells.ts'
import type { Page, Section } from './page.ts'
import { type Column, tableOf } from './table.ts'

/** How far the latest round agrees: over all, what to discuss first, and touchpoint by touchpoint. */
export const agreement: Section = (page) => {
  const { summary, words } = page
  const { agreement: room, excerpt } = summary
  if (!room || (excerpt && room.touchpoints.size === 0)) return []
  return [`## ${words.agreement.title}`, ...roomBlocks(room, page)]
}

function roomBlocks(room: RoomAgreement, page: Page): string[] {
  const { agreement: words } = page.words
  const answers = answersIn(room, page)
  const own = answers.filter(({ of }) => of === undefined)
  const others = answers.filter(({ of }) => of !== undefined)
  if (answers.length === 0) return [words.oneVoice(markdown(room.round))]
  return [
    [words.intro(markdown(room.round), own.length, room.seats), words.seat].join(' '),
    coefficients(room, page),
    words.both,
    ...discussion(room, page),
    `### ${words.byTouchpoint}`,
    words.rule,
    [words.drawing(scale), ...(answers.some(hasHalves) ? [words.halves] : [])].join(' '),
    ...(own.length > 0 ? [tableOf(columns(own, page), own)] : []),
    ...disputed(others, page),
  ]
}

function coefficients({ alpha, w }: RoomAgreement, page: Page): string {
  const { alpha: alphaWords, w: wWords } = page.words.agreement
  return [coefficient(alpha, alphaWords, page), coefficient(w, wWords, page)]
    .map((line) => `- ${line}`)
    .join('\n')
}

type CoefficientWords = Page['words']['agreement']['alpha' | 'w']

function coefficient({ value, touchpoints, leftOut }: Coefficient, words: CoefficientWords, page: Page) {
  const { agreement } = page.words
  const result =
    typeof value === 'number'
      ? [agreement.value(words.name, value, touchpoints), words.meaning, agreement.reach(value)]
      : [agreement.noValue(words.name, words.none[value])]
  return [...result, ...(leftOut > 0 ? [words.leftOut(leftOut)] : [])].join(' ')
}

function discussion({ discussFirst, touchpoints }: RoomAgreement, page: Page): string[] {
  const { agreement: words } = page.words
  const lines = discussFirst.flatMap((row, index) => {
    const own = touchpoints.get(row.touchpoint.id)?.own
    return own ? [`${index + 1}. ${words.toDiscuss(weighed(row, page), rangeOf(own, page), own.median)}`] : []
  })
  return [
    `### ${words.discussFirst}`,
    ...(lines.length > 0 ? [words.discussIntro, lines.join('\n')] : [words.noSplit]),
  ]
}

function weighed(row: Row, page: Page): string {
  const name = nameOf(row, page)
  return row.importance ? page.words.vip.withImportance(name, row.importance.value) : name
}

/** What several people said to one question about a touchpoint. */
interface RoomAnswer {
  readonly row: Row
  /** The competitor, or the importance, that it is about; `undefined` for the own score. */
  readonly of: string | undefined
  readonly agreement: Agreement
  readonly votes: readonly CastVote[]
}

function answersIn({ touchpoints }: RoomAgreement, page: Page): RoomAnswer[] {
  return Array.from(touchpoints).flatMap(([id, { own, competitors, importance }]) => {
    const row = rowAt(page.summary.rows, id)
    const { standing } = row
    return [
      ...answer(row, undefined, own, standing.own),
      ...Array.from(competitors).flatMap(([rival, agreed]) =>
        answer(row, competitorName(rival, page), agreed, standing.competitors.get(rival)),
      ),
      ...answer(row, page.words.agreement.importance, importance, standing.importance),
    ]
  })
}

/** A cell that the latest round answered is what stands. */
function answer(
  row: Row,
  of: string | undefined,
  agreed: Agreement | undefined,
  cell: Cell | undefined,
): RoomAnswer[] {
  return agreed ? [{ row, of, agreement: agreed, votes: cell?.votes ?? [] }] : []
}

const hasHalves = ({ votes }: RoomAnswer) =>
  votes.some(({ vote }) => typeof vote === 'number' && !Number.isInteger(vote))

/** Answers about competitors and importance that the room does not agree on; of the others only how many there are. */
function disputed(answers: readonly RoomAnswer[], page: Page): string[] {
  const { agreement: words } = page.words
  if (answers.length === 0) return []
  const open = answers.filter((one) => one.agreement.word !== 'agreed')
  return [
    `### ${words.othersTitle}`,
    words.others(open.length, answers.length - open.length),
    ...(open.length > 0 ? [tableOf(columns(open, page), open)] : []),
  ]
}

function columns(answers: readonly RoomAnswer[], page: Page): Column<RoomAnswer>[] {
  const { head, agreement: words, number } = page.words
  return [
    { head: head.touchpoint, cell: ({ row }) => nameOf(row, page) },
    ...(answers.some(({ of }) => of !== undefined)
      ? [{ head: head.of, cell: ({ of }: RoomAnswer) => of ?? '' }]
      : []),
    { head: head.agreement, cell: (one) => words.words[one.agreement.word] },
    {
      head: head.votes,
      align: 'right',
      cell: ({ agreement: { votes, unknown, absent } }) => words.votes(votes, unknown, absent),
    },
    { head: head.median, align: 'right', cell: (one) => number(one.agreement.median) },
    { head: head.range, align: 'right', cell: (one) => rangeOf(one.agreement, page) },
    { head: head.withinOne, align: 'right', cell: (one) => words.share(one.agreement.withinOne) },
    { head: code(scale), cell: (one) => code(distribution(one.agreement.counts)) },
    ...(page.who
      ? [
          {
            head: head.who,
            cell: ({ votes }: RoomAnswer) => votes.map((cast) => named(cast, page)).join('; '),
          },
        ]
      : []),
  ]
}

const rangeOf = ({ lowest, highest }: Agreement, { words }: Page) => words.agreement.range(lowest, highest)

/** Of equal width wherever it is read; never around what people wrote. */
const code = (text: string) => `\`${text}\``

function named({ vote, by, seat }: CastVote, { words }: Page): string {
  const value = typeof vote === 'number' ? words.number(vote) : words[vote]
  if (typeof seat === 'string') return words.agreement.cast(markdown(seat), value)
  const name = seat === undefined ? markdown(by) : words.agreement.seatOf(seat, markdown(by))
  return words.agreement.cast(name, value)
}
