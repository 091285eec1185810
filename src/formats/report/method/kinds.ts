import {
  automationOf,
  type Kind,
  type KindAxis,
  type KindName,
  kindAxes,
  kindsOf,
} from '../../../core/kinds.ts'
import type { Row } from '../../../core/summary.ts'
import { type BlocksOf, intro, list, table, text } from '../blocks.ts'
import type { Page } from '../page.ts'
import { namesOf } from './names.ts'

const axes = Object.keys(kindAxes) as KindAxis[] // an object literal’s keys

/** Direct and indirect, online and offline, one-off and recurring, side by side. */
export const kinds: BlocksOf = (page) => {
  const { kinds: words, touchpoints } = page.messages.method
  const all = kindsOf(page.summary)
  const lines = axes.flatMap((axis) =>
    all[axis].map((kind) => ({ axis, ...kind })).filter((kind) => kind.kind !== undefined),
  )
  return {
    id: 'kinds',
    title: words.title,
    blocks: [
      intro(words.intro),
      ...table(
        words.title,
        [
          { head: words.kind, names: true, cell: (line) => kindName(line, page) },
          { head: touchpoints, align: 'right', cell: ({ rows }) => page.words.number(rows.length) },
          { head: words.scored, align: 'right', cell: ({ scored }) => page.words.number(scored) },
          { head: page.words.head.median, cell: (line) => medianCell(line, page) },
        ],
        lines,
      ),
      ...list(axes.flatMap((axis) => remarks(axis, all[axis], page))),
    ],
  }
}

/** Who is in charge, what runs by itself, and what must have an owner. */
export const automation: BlocksOf = (page) => {
  const { automation: words, touchpoints, which } = page.messages.method
  const found = automationOf(page.summary)
  const groups = [
    { name: words.owned, rows: found.owned },
    { name: words.automated, rows: found.automated },
    { name: words.neither, rows: found.neither },
  ]
  const remarked = (rows: readonly Row[], say: (names: string) => string) =>
    rows.length > 0 ? [text(say(namesOf(rows, page)))] : []
  return {
    id: 'automation',
    title: words.title,
    blocks: [
      intro(words.intro),
      ...table(
        words.title,
        [
          { head: words.run, names: true, cell: ({ name }) => name },
          { head: touchpoints, align: 'right', cell: ({ rows }) => page.words.number(rows.length) },
          { head: which, cell: ({ rows }) => namesOf(rows, page) },
        ],
        groups,
      ),
      ...(found.neither.length === 0 && found.owned.length + found.automated.length > 0
        ? [text(words.allRun)]
        : remarked(found.neither, words.mustHaveOwner)),
      ...(found.lookedAfter.length > 0 ? [text(words.lookedAfter(found.lookedAfter.length))] : []),
      ...remarked(found.failing, words.failing),
    ],
  }
}

type Line = Kind<KindName>

const kindName = ({ kind }: Line, { messages }: Page) =>
  kind === undefined ? messages.method.notSaid : messages.method.kinds.names[kind]

function medianCell({ median, level, rows }: Line, { words }: Page): string {
  if (median === undefined || !level) return rows.length > 0 ? words.unscored : ''
  return words.leveled(level, median)
}

/** What there is none of, and of what it is not said. */
function remarks(axis: KindAxis, kinds: readonly Line[], page: Page): string[] {
  const { kinds: words } = page.messages.method
  const name = words.axes[axis]
  return kinds.flatMap((line) => {
    if (line.kind !== undefined)
      return line.rows.length === 0 ? [words.lacking(name, kindName(line, page))] : []
    return line.rows.length > 0 ? [words.unsaid(name, line.rows.length, namesOf(line.rows, page))] : []
  })
}
