import { edgeLines, missingLines } from '../absences.ts'
import type { Page } from '../page.ts'
import type { Section } from './section.ts'

/** What they have and we do not, and the other way round. */
export const rivals: Section = (page) => {
  const { rivals: words } = page.words
  return [
    `## ${words.absentTitle}`,
    ...listOf(words.candidates, missingLines(page), page),
    `## ${words.edgeTitle}`,
    ...listOf(words.edge, edgeLines(page), page),
  ]
}

function listOf(intro: string, lines: readonly string[], { words }: Page): string[] {
  return lines.length === 0 ? [words.rivals.none] : [intro, lines.map((line) => `- ${line}`).join('\n')]
}
