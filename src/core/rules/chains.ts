import type { Finders } from './index.ts'

/** A chain with more links that are lived with than this is better cut in two: its last link may start the next one. */
const longest = 9

/** Where the ways of the customers break, thin out or end. */
export const chains = {
  'broken-chain': ({ summary }) =>
    summary.chains
      .filter(({ own }) => own.breaks.length > 0)
      .map((chain) => ({
        rule: 'broken-chain',
        chain,
        links: chain.links.filter((_, at) => chain.own.breaks.includes(at)),
      })),
  /** A link that breaks its chain is told as that, and not twice. */
  'weak-link': ({ summary }) =>
    summary.chains.flatMap((chain) =>
      chain.own.links.flatMap(({ weak: why, breaks }, link) => {
        const row = chain.links[link]
        return row && why.length > 0 && !breaks ? [{ rule: 'weak-link', chain, row, link, why }] : []
      }),
    ),
  'dead-end': ({ summary }) =>
    summary.chains.filter(({ next }) => next === undefined).map((chain) => ({ rule: 'dead-end', chain })),
  /** One of whose parts stands in a chain is met there too. */
  orphan: ({ rows, summary }) => {
    const linked = new Set(
      summary.chains.flatMap(({ links }) => links.map(({ touchpoint }) => touchpoint.id)),
    )
    return rows
      .filter(
        ({ touchpoint: { id, parts, whole }, active }) =>
          active && whole === undefined && ![id, ...parts].some((one) => linked.has(one)),
      )
      .map((row) => ({ rule: 'orphan', row }))
  },
  'long-chain': ({ summary }) =>
    summary.chains
      .filter(({ links }) => links.filter(({ active }) => active).length > longest)
      .map((chain) => ({ rule: 'long-chain', chain })),
} satisfies Finders<'broken-chain' | 'weak-link' | 'dead-end' | 'orphan' | 'long-chain'>
