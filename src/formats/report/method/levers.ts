import { leversIn } from '../../../core/levers.ts'
import { type BlocksOf, intro, table, text } from '../blocks.ts'
import { nameOf } from '../cells.ts'
import { someOf } from './names.ts'

/** Which of the six levers the plan pulls, and which not. Not there where nothing is planned. */
export const levers: BlocksOf = (page) => {
  const { levers: words } = page.messages.method
  const { levers: names } = page.words.plan
  if (page.summary.plan.length === 0) return undefined
  const { each, unused, without } = leversIn(page.summary.plan)
  const action = ({ action: { do: what }, ...planned }: (typeof without)[number]) =>
    words.actionAt(page.safe(what), nameOf(planned, page))
  return {
    id: 'levers',
    title: words.title,
    blocks: [
      intro(words.intro),
      ...table(
        words.title,
        [
          { head: page.words.head.lever, names: true, cell: ({ lever }) => names[lever] },
          { head: words.open, align: 'right', cell: ({ open }) => page.words.number(open) },
          { head: words.done, align: 'right', cell: ({ done }) => page.words.number(done) },
        ],
        each,
      ),
      text(unused.length > 0 ? words.unused(unused.map((lever) => names[lever])) : words.allUsed),
      ...(without.length > 0 ? [text(words.without(without.length, someOf(without, action, page)))] : []),
    ],
  }
}
