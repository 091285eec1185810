import { type Html, html, said } from './markup.ts'

/** Sentences, one under the other. */
export const listOf = (sentences: readonly string[]): Html => html`<ul>
${sentences.map(
  (sentence) => html`<li>${said(sentence)}</li>
`,
)}</ul>`
