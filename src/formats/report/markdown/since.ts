import { movesList } from '../../diff/markdown.ts'
import { sideText } from '../../diff/sections.ts'
import { markdown } from '../../escape.ts'
import type { Section } from './section.ts'

/** What moved since the round before the latest, where there is one. */
export const since: Section = ({ since: diff, messages }) => {
  if (!diff) return []
  const words = { messages, safe: markdown }
  return [
    `## ${messages.diff.sinceLastRound}`,
    messages.diff.span(sideText(diff.from, words), sideText(diff.to, words)),
    movesList(diff, messages),
  ]
}
