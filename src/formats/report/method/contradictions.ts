import { contradictionsIn, contradictsFrom } from '../../../core/contradiction.ts'
import { type BlocksOf, intro, table, text } from '../blocks.ts'

/** Stages at which one channel breaks what another promises. */
export const contradictions: BlocksOf = (page) => {
  const { contradictions: words } = page.messages.method
  const found = contradictionsIn(page.summary)
  return {
    id: 'contradictions',
    title: words.title,
    blocks: [
      intro(words.intro(contradictsFrom)),
      ...(found.length === 0 ? [text(words.none)] : []),
      ...table(
        words.title,
        [
          { head: words.stage, names: true, cell: ({ stage }) => page.safe(stage) },
          {
            head: words.channels,
            cell: ({ channels }) =>
              channels
                .map(({ channel, median, rows }) => words.channel(page.safe(channel), median, rows.length))
                .join(', '),
          },
          { head: words.apart, align: 'right', cell: ({ apart }) => page.words.number(apart) },
        ],
        found,
      ),
    ],
  }
}
