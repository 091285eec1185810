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
  const lines = axes.flatMap((axis) => (isSaid(all[axis]) ? all[axis].filter(isNamed) : []))
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
  const { automation: words, counted } = page.messages.method
  const found = automationOf(page.summary)
  const remarked = (rows: readonly Row[], say: (names: string) => string) =>
    rows.length > 0 ? [text(say(namesOf(rows, page)))] : []
  return {
    id: 'automation',
    title: words.title,
    blocks: [
      intro(words.intro),
      ...list([
        counted(words.owned, found.owned.length, ''),
        counted(words.automated, found.automated.length, namesOf(found.automated, page)),
        counted(words.neither, found.neither.length, ''),
      ]),
      ...(found.neither.length === 0 && found.owned.length + found.automated.length > 0
        ? [text(words.allRun)]
        : remarked(found.neither, words.mustHaveOwner)),
      ...(found.lookedAfter.length > 0 ? [text(words.lookedAfter(found.lookedAfter.length))] : []),
      ...remarked(found.failing, words.failing),
    ],
  }
}

type Line = Kind<KindName>

const isNamed = ({ kind }: Line) => kind !== undefined

/** Whether any touchpoint says it. */
const isSaid = (kinds: readonly Line[]) => kinds.some((line) => isNamed(line) && line.rows.length > 0)

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
    if (isNamed(line))
      return line.rows.length === 0 && isSaid(kinds) ? [words.lacking(name, kindName(line, page))] : []
    return line.rows.length > 0 ? [words.unsaid(name, line.rows.length, namesOf(line.rows, page))] : []
  })
}
