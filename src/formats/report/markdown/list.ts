/** Sentences, one under the other. */
export const listOf = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n')
