import type { Section } from './page.ts'

/** Bounds, formulas and what the words mean: the reader has nothing but this file. */
export const legend: Section = ({ summary: { inventory, plan }, words }) => [
  `## ${words.legend.title}`,
  words.legend
    .entries({
      bounds: inventory.levels,
      vipSize: inventory.vipSize,
      reviewEvery: inventory.reviewEvery,
      planned: plan.length > 0,
    })
    .map(({ term, text }) => `- **${term}**: ${text}`)
    .join('\n'),
]
