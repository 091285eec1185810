import { scopeText } from '../../scope.ts'
import type { Page } from '../page.ts'
import { chainSentence, circumstances, fixFirstSentence, noFixFirst, vipSentence } from '../result.ts'
import type { Section } from './section.ts'

/** The title, and what came out, in a few sentences. */
export const result: Section = (page) => [
  `# ${page.title}`,
  circumstances(page).join(' '),
  ...scope(page),
  [vipSentence(page), ...chainSentence(page), ...toFix(page)].join(' '),
]

/** That nothing is ranked here is news of an excerpt; of the whole its section says it. */
function toFix(page: Page): string[] {
  const sentences = fixFirstSentence(page)
  return sentences.length === 0 && page.summary.excerpt ? [noFixFirst(page)] : sentences
}

function scope({ summary, words, safe }: Page): string[] {
  const sentences = scopeText(summary, words, safe)
  return sentences.length === 0 ? [] : [sentences.join(' ')]
}
