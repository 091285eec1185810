import { folded } from './name-forms.ts'

/** A name, and what stands in its place. */
export type Replacement = readonly [name: string, word: string]

/** What stands for a single word, by the folded word. */
export type Words = ReadonlyMap<string, string>

/**
 * Puts words in the place of names wherever those stand as whole words, in any case; the longest name first, and of
 * equal names the first. Blanks, dashes and dots between the words of a name are all alike, and invisible characters in
 * it hide nothing. Between them single words are replaced, capitalised ones only unless `anyCase`: `Will` may be a
 * person where `will` is not.
 */
export function replacing(
  replacements: readonly Replacement[],
  single: Words = new Map(),
  { anyCase = false }: { readonly anyCase?: boolean } = {},
): (text: string) => string {
  const found = replacements
    .map(([name, word]) => ({ pattern: patternOf(name), word }))
    .filter(({ pattern }) => pattern !== '')
    .toSorted((a, b) => b.pattern.length - a.pattern.length)
  const names = new RegExp(found.map(({ pattern }) => `(${pattern})`).join('|') || never, 'giu')
  const between = (text: string) => singlesIn(text, single, anyCase)
  return (text) => {
    const composed = text.normalize('NFC')
    const pieces: string[] = []
    let end = 0
    for (const match of composed.matchAll(names)) {
      const at = found.findIndex((_, index) => match[index + 1] !== undefined)
      pieces.push(between(composed.slice(end, match.index)), found[at]?.word ?? match[0])
      end = match.index + match[0].length
    }
    const neutral = [...pieces, between(composed.slice(end))].join('')
    return neutral === composed ? text : neutral
  }
}

const never = '(?!)'

/** A first name and a surname side by side are one person, in whatever form they stand. */
function singlesIn(text: string, single: Words, anyCase: boolean): string {
  if (single.size === 0) return text
  let last: { readonly word: string; readonly end: number } | undefined
  let neutral = ''
  let end = 0
  for (const { 0: token, index } of text.matchAll(tokens)) {
    const word = anyCase || isCapitalised(token) ? single.get(folded(token)) : undefined
    if (word === undefined) continue
    const gap = text.slice(end, index)
    const again = last?.word === word && last.end === end && /^\s+$/.test(gap)
    neutral += again ? '' : gap + word
    end = index + token.length
    last = { word, end }
  }
  return neutral + text.slice(end)
}

/** Letters and digits that stand together, invisible characters among them. */
const tokens = /[\p{L}\p{N}\p{M}\p{Cf}]+/gu

/** Scripts without capitals have no other way to say it. */
const isCapitalised = (token: string) => {
  const first = token.replace(/^\p{Cf}+/u, '').charAt(0)
  return first !== first.toLowerCase() || first === first.toUpperCase()
}

/** Nothing for a name of dashes alone. */
function patternOf(name: string): string {
  const words = name
    .normalize('NFC')
    .split(/[\s\p{Pd}_\p{Cc}\p{Cf}]+/u)
    .filter((word) => word !== '')
  const first = Array.from(words[0] ?? '')[0] ?? ''
  const last = Array.from(words.at(-1) ?? '').at(-1) ?? ''
  const middle = words.map(wordPattern).join(`[\\s\\p{Pd}_.${invisible}]+`)
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
