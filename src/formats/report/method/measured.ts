import { apartFrom, type Comparison, judgedAndMeasured } from '../../../core/measured.ts'
import { type BlocksOf, intro, list, table, text } from '../blocks.ts'
import { competitorName, nameOf, scoreCell } from '../cells.ts'
import type { Page } from '../page.ts'

/** What the room judged beside what customers said in surveys; not there where nothing was measured. */
export const measured: BlocksOf = (page) => {
  const { measured: words } = page.messages
  const { number, signed, percent, head } = page.words
  const found = judgedAndMeasured(page.summary)
  if (found.length === 0) return undefined
  const known = (value: number | undefined, write: (value: number) => string) =>
    value === undefined ? '' : write(value)
  const apart = found.filter((one) => one.apart)
  return {
    id: 'measured',
    title: words.title,
    blocks: [
      intro(words.intro(number(apartFrom))),
      ...table<Comparison>(
        words.title,
        [
          { head: head.touchpoint, names: true, cell: ({ row }) => nameOf(row, page) },
          { head: words.head.company, cell: (one) => companyOf(one, page) },
          { head: words.head.judged, cell: ({ row, competitor }) => scoreCell(row, competitor, page) },
          { head: words.head.measured, align: 'right', cell: (one) => number(one.measured.score) },
          { head: words.head.difference, align: 'right', cell: (one) => known(one.difference, signed) },
          { head: words.head.n, align: 'right', cell: (one) => String(one.measured.n) },
          {
            head: words.head.positive,
            align: 'right',
            cell: (one) => known(one.measured.positive, percent),
          },
          {
            head: words.head.persuasion,
            align: 'right',
            cell: (one) => known(one.measured.persuasion, number),
          },
          { head: words.head.survey, cell: (one) => page.date(one.measured.date) },
        ],
        found,
      ),
      ...(apart.length > 0
        ? list(apart.map((one) => apartText(one, page)))
        : [text(words.close(number(apartFrom)))]),
    ],
  }
}

const companyOf = ({ competitor }: Comparison, page: Page) =>
  competitor === undefined ? page.safe(page.summary.inventory.name) : competitorName(competitor, page)

function apartText(one: Comparison, page: Page): string {
  const { measured: words } = page.messages
  const { number } = page.words
  const difference = one.difference ?? 0
  const say = difference > 0 ? words.higher : words.lower
  return say(
    nameOf(one.row, page),
    companyOf(one, page),
    scoreCell(one.row, one.competitor, page),
    number(one.measured.score),
    number(Math.abs(difference)),
  )
}
