import type { RoomAgreement } from '../../../core/summary.ts'
import { distribution, scale } from '../../../i18n/distribution.ts'
import { nameOf } from '../cells.ts'
import type { Page } from '../page.ts'
import {
  answersIn,
  castText,
  coefficientTexts,
  hasHalves,
  noSplit,
  type RoomAnswer,
  rangeText,
  rescoredLines,
} from '../room.ts'
import { weighedName } from '../vip-text.ts'
import type { Section } from './section.ts'
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
  if (answers.length === 0) return [words.oneVoice(page.safe(room.round))]
  return [
    [words.intro(page.safe(room.round), own.length, room.seats), words.seat].join(' '),
    coefficientTexts(room, page)
      .map((text) => `- ${text}`)
      .join('\n'),
    words.both,
    ...discussion(room, page),
    ...rescored(answers, page),
    `### ${words.byTouchpoint}`,
    words.rule,
    [words.drawing(scale), ...(answers.some(hasHalves) ? [words.halves] : [])].join(' '),
    ...(own.length > 0 ? [tableOf(columns(own, page), own)] : []),
    ...disputed(others, page),
  ]
}

function discussion({ discussFirst, touchpoints }: RoomAgreement, page: Page): string[] {
  const { agreement: words } = page.words
  const lines = discussFirst.flatMap((row, index) => {
    const own = touchpoints.get(row.touchpoint.id)?.own
    return own
      ? [`${index + 1}. ${words.toDiscuss(weighedName(row, page), rangeText(own, page), own.median)}`]
      : []
  })
  return [
    `### ${words.discussFirst}`,
    ...(lines.length > 0 ? [words.discussIntro, lines.join('\n')] : [noSplit(page)]),
  ]
}

/** Not there where the room voted once only. */
function rescored(answers: readonly RoomAnswer[], page: Page): string[] {
  const { rescored: words } = page.messages
  const lines = rescoredLines(answers, page)
  return lines.length === 0
    ? []
    : [`### ${words.title}`, words.intro, lines.map((line) => `- ${line}`).join('\n')]
}

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
    { head: head.range, align: 'right', cell: (one) => rangeText(one.agreement, page) },
    { head: head.withinOne, align: 'right', cell: (one) => words.share(one.agreement.withinOne) },
    { head: code(scale), cell: (one) => code(distribution(one.agreement.counts)) },
    ...(page.who
      ? [
          {
            head: head.who,
            cell: ({ votes }: RoomAnswer) => votes.map((cast) => castText(cast, page)).join('; '),
          },
        ]
      : []),
  ]
}

/** Of equal width wherever it is read; never around what people wrote. */
const code = (text: string) => `\`${text}\``
