import { isSingleLetters, widthOf } from '../../../i18n/width.ts'
import { oneLine } from '../../escape.ts'

/**
 * How wide a text is at most, in ems of its font. Nobody here knows which font the reader has: each letter is taken as
 * wide as it is in the wide ones (DejaVu Sans, Verdana), with some to spare.
 */
export function emsOf(text: string, bold = false): number {
  let ems = 0
  for (const character of text) ems += emsOfCharacter(character)
  return bold ? ems * 1.12 : ems
}

/** The text on one line of so many ems; what is cut off is marked. */
export function fitted(text: string, ems: number, bold = false): string {
  return cut(oneLine(text), ems, bold)
}

/** The text on so many lines at most, broken between words, and with a hyphen within a word that is too long for a line. */
export function lined(text: string, ems: number, most: number, bold = false): string[] {
  const lines: string[] = []
  let rest = oneLine(text)
  while (rest !== '' && lines.length < most - 1) {
    const line = headOf(rest, ems, bold)
    lines.push(isWithinWord(rest, line.length) ? `${line}${hyphen}` : line.trimEnd())
    rest = rest.slice(line.length).trimStart()
  }
  return rest === '' ? lines : [...lines, cut(rest, ems, bold)]
}

const mark = '…'
const hyphen = '-'

function cut(text: string, ems: number, bold: boolean): string {
  if (fits(text, ems, bold)) return text
  return `${startOf(text, ems - emsOf(mark, bold), bold).trimEnd()}${mark}`
}

/** What of the text goes on its first line. */
function headOf(text: string, ems: number, bold: boolean): string {
  if (fits(text, ems, bold)) return text
  const start = startOf(text, ems, bold)
  const next = text.charAt(start.length)
  const blank = next === ' ' ? start.length : start.lastIndexOf(' ')
  if (blank > 0) return text.slice(0, blank)
  return start === '' ? firstGrapheme(text) : withHyphen(text, start, ems, bold)
}

/** The start of a word that goes on in the next line, with room for its hyphen. */
function withHyphen(text: string, start: string, ems: number, bold: boolean): string {
  if (!isWithinWord(text, start.length)) return start
  const most = startOf(text, ems - emsOf(hyphen, bold), bold)
  const shorter = loneLetter.test(text.slice(most.length)) ? most.slice(0, -1) : most
  return shorter.length > 1 ? shorter : start
}

const loneLetter = /^\p{L}(?!\p{L})/u

/** Whether a letter stands before this place and behind it, of a script that parts words with hyphens. */
const isWithinWord = (text: string, at: number) =>
  at > 1 && hyphenated.test(text.charAt(at - 1)) && hyphenated.test(text.charAt(at))

const hyphenated = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u

/** A long text is not measured to its end. */
const fits = (text: string, ems: number, bold: boolean) =>
  text.length < 200 ? emsOf(text, bold) <= ems : startOf(text, ems, bold).length === text.length

/** As many whole letters as go into so many ems. */
function startOf(text: string, ems: number, bold: boolean): string {
  let room = ems
  let end = 0
  for (const letter of lettersOf(text)) {
    room -= emsOf(letter, bold)
    if (room < 0) break
    end += letter.length
  }
  return text.slice(0, end)
}

/** Most texts are of letters that never join with the next one, and need nobody who knows all scripts. */
const lettersOf = (text: string): Iterable<string> => (isSingleLetters(text) ? text : graphemesOf(text))

function* graphemesOf(text: string): Iterable<string> {
  for (const { segment } of segmentsOf(text)) yield segment
}

let segmenter: Intl.Segmenter | undefined

/** Made when the first text asks for it: most reports need none, and it knows all scripts. */
function segmentsOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter()
  return segmenter.segment(text)
}

const firstGrapheme = (text: string) => segmentsOf(text)[Symbol.iterator]().next().value?.segment ?? ''

/** There are not many different ones in a report, each of them many times. */
const known = new Map<string, number>()

function emsOfCharacter(character: string): number {
  const found = known.get(character)
  if (found !== undefined) return found
  const ems = measured(character)
  known.set(character, ems)
  return ems
}

function measured(character: string): number {
  if (narrow.has(character)) return 0.42
  if (wide.has(character)) return 1.02
  if (/[\x21-\x7e]/.test(character)) return /[A-Z&]/.test(character) ? 0.8 : 0.66
  if (/[А-ЯЁ]/.test(character)) return wideCyrillic.has(character.toLowerCase()) ? 1.1 : 0.85
  if (/[а-яё]/.test(character)) return wideCyrillic.has(character) ? 0.96 : 0.72
  const base = character.normalize('NFD').charAt(0)
  if (base !== character && /[A-Za-z]/.test(base)) return emsOfCharacter(base)
  const columns = widthOf(character)
  return columns === 0 ? 0 : columns * 0.9
}

const narrow = new Set(" .,:;'|!()[]{}ijlłftrI-/\\")
const wide = new Set('mwMWOQ%@—…')
const wideCyrillic = new Set('жмфшщъыю')
