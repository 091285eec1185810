import { scopeText } from '../../scope.ts'
import type { Page } from '../page.ts'
import { chainSentence, circumstances, fixFirstSentence, vipSentence } from '../result.ts'
import type { Section } from './section.ts'

/** The title, and what came out, in a few sentences. */
export const result: Section = (page) => [
  `# ${page.title}`,
  circumstances(page).join(' '),
  ...scope(page),
  [vipSentence(page), ...chainSentence(page), ...fixFirstSentence(page)].join(' '),
]

function scope({ summary, words, safe }: Page): string[] {
  const sentences = scopeText(summary, words, safe)
  return sentences.length === 0 ? [] : [sentences.join(' ')]
}
