import type { Agreement, Coefficient } from '../../core/agreement.ts'
import type { CastVote, Cell } from '../../core/round.ts'
import { isNumber, lowestFirst } from '../../core/score.ts'
import { type RoomAgreement, type Row, rowAt } from '../../core/summary.ts'
import { competitorName, nameOf } from './cells.ts'
import type { Page } from './page.ts'

/** What several people said to one question about a touchpoint. */
export interface RoomAnswer {
  readonly row: Row
  /** The competitor, or the importance, that it is about; `undefined` for the own score. */
  readonly of: string | undefined
  readonly agreement: Agreement
  readonly votes: readonly CastVote[]
  /** What the votes were before the room talked and voted once more; `undefined` where it did not. */
  readonly firstVotes: readonly CastVote[] | undefined
}

export function answersIn({ touchpoints }: RoomAgreement, page: Page): RoomAnswer[] {
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

/** A half point is drawn at the score above it, which has to be said. */
export const hasHalves = ({ votes }: RoomAnswer) =>
  votes.some(({ vote }) => typeof vote === 'number' && !Number.isInteger(vote))

/** An excerpt does not speak for what it leaves out. */
export const noSplit = ({ summary: { excerpt }, words, messages }: Page) =>
  excerpt ? messages.excerpt.noSplit : words.agreement.noSplit

/** Krippendorff’s α and Kendall’s W, each with what it means. */
export function coefficientTexts({ alpha, w }: RoomAgreement, { words }: Page): string[] {
  return [coefficient(alpha, words.agreement.alpha, words), coefficient(w, words.agreement.w, words)]
}

export const rangeText = ({ lowest, highest }: Agreement, { words }: Page) =>
  words.agreement.range(lowest, highest)

/** One vote with the name of who gave it. */
export function castText({ vote, by, seat }: CastVote, { words, safe }: Page): string {
  const value = typeof vote === 'number' ? words.number(vote) : words[vote]
  if (typeof seat === 'string') return words.agreement.cast(safe(seat), value)
  const name = seat === undefined ? safe(by) : words.agreement.seatOf(seat, safe(by))
  return words.agreement.cast(name, value)
}

/**
 * Whatever the room scored again, first votes beside those that count. Without names both are in the order of the
 * numbers, so that nobody’s vote can be followed from one to the other.
 */
export function rescoredLines(answers: readonly RoomAnswer[], page: Page): string[] {
  const { rescored: words } = page.messages
  return answers.flatMap((answer) => {
    const { row, of, votes, firstVotes } = answer
    if (!firstVotes) return []
    const name = of === undefined ? nameOf(row, page) : words.about(nameOf(row, page), of)
    return [
      page.who
        ? words.cast(name, firstVotes.map(named(page)), votes.map(named(page)))
        : words.votes(name, unnamed(firstVotes, page), unnamed(votes, page)),
    ]
  })
}

const named = (page: Page) => (cast: CastVote) => castText(cast, page)

const unnamed = (votes: readonly CastVote[], { words }: Page) =>
  votes
    .map(({ vote }) => vote)
    .toSorted(lowestFirst)
    .map((vote) => (isNumber(vote) ? words.number(vote) : words[vote]))

/** A cell that the latest round answered is what stands. */
function answer(
  row: Row,
  of: string | undefined,
  agreed: Agreement | undefined,
  cell: Cell | undefined,
): RoomAnswer[] {
  return agreed
    ? [{ row, of, agreement: agreed, votes: cell?.votes ?? [], firstVotes: cell?.firstVotes }]
    : []
}

type CoefficientWords = Page['words']['agreement']['alpha' | 'w']

function coefficient(
  { value, touchpoints, leftOut }: Coefficient,
  words: CoefficientWords,
  { agreement }: Page['words'],
): string {
  const result =
    typeof value === 'number'
      ? [agreement.value(words.name, value, touchpoints), words.meaning, agreement.reach(value)]
      : [agreement.noValue(words.name, words.none[value])]
  return [...result, ...(leftOut > 0 ? [words.leftOut(leftOut)] : [])].join(' ')
}
