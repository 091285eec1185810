import { legendEntries } from '../legend-entries.ts'
import type { Section } from './section.ts'

export const legend: Section = (page) => [
  `## ${page.words.legend.title}`,
  legendEntries(page)
    .map(({ term, text }) => `- **${term}**: ${text}`)
    .join('\n'),
]
