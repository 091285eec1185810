import type { Section } from './section.ts'

/** Bounds, formulas and what the words mean: the reader has nothing but this file. */
export const legend: Section = ({ summary: { inventory }, words }) => [
  `## ${words.legend.title}`,
  words.legend
    .entries({ bounds: inventory.levels, vipSize: inventory.vipSize, reviewEvery: inventory.reviewEvery })
    .map(({ term, text }) => `- **${term}**: ${text}`)
    .join('\n'),
]
