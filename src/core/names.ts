/** A name, and what stands in its place. */
export type Replacement = readonly [name: string, word: string]

/**
 * Puts words in the place of names wherever those stand as whole words, in any case; the longest name first, and of
 * equal names the first. Blanks and dashes between the words of a name are all alike, and invisible characters in it
 * hide nothing. Other forms of a name are not found: a first name alone, a nickname, another grammatical case.
 */
export function replacing(replacements: readonly Replacement[]): (text: string) => string {
  const found = replacements
    .map(([name, word]) => ({ pattern: patternOf(name), word }))
    .filter(({ pattern }) => pattern !== '')
    .toSorted((a, b) => b.pattern.length - a.pattern.length)
  if (found.length === 0) return (text) => text
  const names = new RegExp(found.map(({ pattern }) => `(${pattern})`).join('|'), 'giu')
  return (text) => {
    const composed = text.normalize('NFC')
    const neutral = composed.replace(names, (whole, ...groups) => {
      const at = found.findIndex((_, index) => groups[index] !== undefined)
      return found[at]?.word ?? whole
    })
    return neutral === composed ? text : neutral
  }
}

/** Nothing for a name of dashes alone. */
function patternOf(name: string): string {
  const words = name
    .normalize('NFC')
    .split(/[\s\p{Pd}_\p{Cc}\p{Cf}]+/u)
    .filter((word) => word !== '')
  const first = Array.from(words[0] ?? '')[0] ?? ''
  const last = Array.from(words.at(-1) ?? '').at(-1) ?? ''
  const middle = words.map(wordPattern).join(`[\\s\\p{Pd}_${invisible}]+`)
  return middle && `${isEdged(first) ? `(?<!${letter})` : ''}${middle}${isEdged(last) ? `(?!${letter})` : ''}`
}

const wordPattern = (word: string) => Array.from(word, escaped).join(`[${invisible}]*`)

const escaped = (character: string) => character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')

const invisible = '\\p{Cc}\\p{Cf}'

const letter = '[\\p{L}\\p{N}\\p{M}]'

/** Scripts without blanks between words have no whole words to see. */
const isEdged = (character: string) =>
  /[\p{L}\p{N}\p{M}]/u.test(character) &&
  !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(
    character,
  )
