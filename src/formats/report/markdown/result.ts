import { chainSentence, circumstances, fixFirstSentence, vipSentence } from '../result.ts'
import type { Section } from './section.ts'

/** The title, and what came out, in a few sentences. */
export const result: Section = (page) => [
  `# ${page.words.title(page.safe(page.summary.inventory.name))}`,
  circumstances(page).join(' '),
  [vipSentence(page), ...chainSentence(page), ...fixFirstSentence(page)].join(' '),
]
