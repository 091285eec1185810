import type { Agreement } from '../../../core/agreement.ts'
import type { RoomAgreement } from '../../../core/summary.ts'
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
import { chunksOf } from './chunks.ts'
import { listOf } from './list.ts'
import { type Html, html, said } from './markup.ts'
import { backdrop, heightOf, rowOf, type ScoreRows, scoreRowsOn, xOf, yOf } from './score-rows.ts'
import type { SectionOf } from './section.ts'
import { type Canvas, drawn, line, picture, text } from './svg.ts'
import { type Column, folded, tableOf } from './table.ts'
import { fitted } from './text-width.ts'

/** How far the latest round agrees: over all, what to discuss first, and the votes on each touchpoint. */
export const agreement: SectionOf = (page) => {
  const { summary, words } = page
  return {
    id: 'agreement',
    title: words.agreement.title,
    body: summary.agreement
      ? roomOf(summary.agreement, page)
      : html`<p>${page.messages.html.agreement.noRound}</p>`,
  }
}

function roomOf(room: RoomAgreement, page: Page): Html {
  const { agreement: words } = page.words
  const answers = answersIn(room, page)
  const own = answers.filter(({ of }) => of === undefined)
  if (answers.length === 0) return html`<p>${said(words.oneVoice(page.safe(room.round)))}</p>`
  return html`<p class="intro">${said(words.intro(page.safe(room.round), own.length, room.seats))} ${words.seat}</p>
${listOf(coefficientTexts(room, page))}
<p>${words.both}</p>
<h3>${words.discussFirst}</h3>
${discussion(room, page)}
${rescored(answers, page)}<h3>${words.byTouchpoint}</h3>
<p class="soft">${words.rule}</p>
${own.length > 0 ? pictures(own.toSorted(byWord), page) : undefined}
${disputed(
  answers.filter(({ of }) => of !== undefined),
  page,
)}`
}

function discussion({ discussFirst, touchpoints }: RoomAgreement, page: Page): Html {
  const { agreement: words } = page.words
  const lines = discussFirst.flatMap((row) => {
    const own = touchpoints.get(row.touchpoint.id)?.own
    return own ? [words.toDiscuss(weighedName(row, page), rangeText(own, page), own.median)] : []
  })
  if (lines.length === 0) return html`<p>${noSplit(page)}</p>`
  return html`<p>${words.discussIntro}</p>
<ol>
${lines.map(
  (one) => html`<li>${said(one)}</li>
`,
)}</ol>`
}

/** Not there where the room voted once only. */
function rescored(answers: readonly RoomAnswer[], page: Page): Html | undefined {
  const { rescored: words } = page.messages
  const lines = rescoredLines(answers, page)
  return lines.length === 0
    ? undefined
    : html`<h3>${words.title}</h3>
<p>${words.intro}</p>
${listOf(lines)}
`
}

/** What the room does not agree on stands first; else the order of the inventory. */
const byWord = (a: RoomAnswer, b: RoomAnswer) => weight(a) - weight(b)

const weight = ({ agreement: { word } }: RoomAnswer) =>
  ({ split: 0, 'one-voice-differs': 1, agreed: 2, 'one-voice': 3 })[word]

const rowsOf = { wide: 16, narrow: 12 }

function pictures(answers: readonly RoomAnswer[], page: Page): Html {
  const { html: words, report } = page.messages
  return html`<p class="soft">${words.agreement.key}${answers.some(hasHalves) ? html` ${report.agreement.halves}` : undefined}</p>
${drawn((canvas) => html`${chunksOf(answers, rowsOf[canvas.name]).map((some, part, all) => figure(some, part, all.length, canvas, page))}`)}
${folded(words.numbers, tableOf('agreement-table', words.agreement.table, columns(answers, page), answers))}`
}

function figure(
  answers: readonly RoomAnswer[],
  part: number,
  parts: number,
  canvas: Canvas,
  page: Page,
): Html {
  const { html: words } = page.messages
  const place = scoreRowsOn(canvas, { wide: 205, narrow: 16 })
  const split = answers.filter((one) => one.agreement.word === 'split').length
  return html`<figure>
${picture({
  id: `agreement-${canvas.name}-${part + 1}`,
  title: words.part(words.agreement.picture, part + 1, parts),
  about: words.agreement.about(answers.length, split),
  width: canvas.width,
  height: heightOf(place, answers.length),
  body: [
    backdrop(place, answers.length, page.summary.inventory.levels, page),
    answers.map((answer, index) => votesOf(answer, index, place, page)),
  ],
})}
</figure>
`
}

/** A disc a score, the larger the more votes; a stroke for the median, and the word beside the row. */
function votesOf({ row, agreement: agreed }: RoomAnswer, index: number, place: ScoreRows, page: Page): Html {
  const { canvas } = place
  const y = yOf(place, index)
  const x = (score: number) => xOf(place, score)
  const word = page.words.agreement.words[agreed.word]
  const open = agreed.word === 'split' || agreed.word === 'one-voice-differs'
  const wide = canvas.name === 'wide'
  const ems = (wide ? canvas.width - place.right - 22 : canvas.width / 2) / canvas.font
  return html`${rowOf(place, index, wide ? nameOf(row, page) : fitted(nameOf(row, page), 17))}${line(x(agreed.lowest), y, x(agreed.highest), y, open ? 'spread open' : 'spread')}${line(x(agreed.median), y - 20, x(agreed.median), y + 20, 'median')}${agreed.counts.map(
    (votes, score) => (votes === 0 ? undefined : disc(votes, x(score), y, canvas)),
  )}${text(canvas.width, wide ? y + canvas.font * 0.36 : y - canvas.font * 2.2, fitted(word, ems, open), { anchor: 'end', look: open ? 'bold' : 'soft' })}
`
}

function disc(votes: number, x: number, y: number, { font, name }: Canvas): Html {
  const radius = (name === 'wide' ? 9.5 : 7.5) + Math.min(votes, 8) * (name === 'wide' ? 0.8 : 0.5)
  return html`<circle cx="${x}" cy="${y}" r="${radius}" class="vote"/>${text(x, y + font * 0.34, votes, { anchor: 'middle', look: 'onfill', size: font * 0.85 })}`
}

/** Answers about competitors and importance that the room does not agree on; of the others only how many there are. */
function disputed(answers: readonly RoomAnswer[], page: Page): Html | undefined {
  const { agreement: words } = page.words
  if (answers.length === 0) return undefined
  const open = answers.filter((one) => one.agreement.word !== 'agreed')
  return html`<h3>${words.othersTitle}</h3>
<p>${words.others(open.length, answers.length - open.length)}</p>
${open.length > 0 ? tableOf('others-table', page.messages.html.agreement.others, columns(open, page), open) : undefined}`
}

function columns(answers: readonly RoomAnswer[], page: Page): Column<RoomAnswer>[] {
  const { head, agreement: words, number } = page.words
  return [
    { head: head.touchpoint, names: true, cell: ({ row }) => nameOf(row, page) },
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
    { head: page.messages.html.agreement.spread, cell: (one) => spreadText(one.agreement, page) },
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

/** `2 (1×), 9 (3×)`. */
function spreadText({ counts }: Agreement, { messages }: Page): string {
  const { agreement: words } = messages.html
  return messages.html.scores(
    counts.flatMap((votes, score) => (votes > 0 ? [words.votesAt(score, votes)] : [])),
  )
}
