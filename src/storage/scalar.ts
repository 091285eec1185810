import { stringify } from 'yaml'

/** Where a text is to stand: in braces or brackets more of it needs quotes. */
export type Surroundings = 'block' | 'flow'

/** A YAML string on one line that readers of YAML 1.1 and 1.2 take for the same text; quoted only where it has to be. */
export function scalar(text: string, within: Surroundings): string {
  return isPlain(text) && !(within === 'flow' && /[,:?{}[\]]/.test(text)) ? text : quotedScalar(text)
}

/** In double quotes, as JSON has them; whatever some reader refuses or takes for a line end is escaped. */
export function quotedScalar(text: string): string {
  return JSON.stringify(text).replace(/[\x7f-\x9f\u2028\u2029\uFEFF\uFFFE\uFFFF]/g, escaped)
}

/** What JSON and `yaml` leave raw inside double quotes, and `readYaml` refuses. */
export function escapeControls(text: string): string {
  return text.replace(/[\x7f-\x9f]/g, (character) => `\\x${character.charCodeAt(0).toString(16)}`)
}

const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

function isPlain(text: string): boolean {
  if (/[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u.test(text) || isTakenElsewhere(text)) return false
  return stringify(text, { compat: 'yaml-1.1', lineWidth: 0 }) === `${text}\n`
}

/** The value key of YAML 1.1, and what Ruby takes for a symbol or a number. */
const isTakenElsewhere = (text: string) => /^[:=?]|^[-+]?\d[\d,._]*$/.test(text)
