import { type Language, languages } from '../core/language.ts'
import type { Io } from './io.ts'

/** Of help, and of a line that no command understands: `--language`, else the environment. */
export function languageOfLine(argv: readonly string[], { env }: Io): Language {
  return languageNamed(valueIn(argv, '--language')) ?? languageOfEnvironment(env)
}

/** As POSIX has it: the first of these that is set decides, and a language that there is no text in is English. */
export function languageOfEnvironment({ LC_ALL, LC_MESSAGES, LANG }: Io['env']): Language {
  const locale = LC_ALL || LC_MESSAGES || LANG || ''
  return languageNamed(locale) ?? 'en'
}

/** `ru`, also as `RU`, `ru-RU` or `ru_RU.UTF-8`: case, country and encoding make no difference. */
export const languageNamed = (text = ''): Language | undefined =>
  known(/^([a-z]+)(?:[-_.@].*)?$/.exec(text.trim().toLowerCase())?.[1])

/** The language of a name, where we have it. */
export const known = (text: string | undefined): Language | undefined => languages.find((one) => one === text)

/** The last value of an option on a line that is not parsed yet, or cannot be. */
export function valueIn(argv: readonly string[], long: string, short?: string): string | undefined {
  const end = argv.indexOf('--')
  const words = end === -1 ? argv : argv.slice(0, end)
  return words.reduce<string | undefined>((found, word, index) => {
    if (word === long || word === short) return words[index + 1] ?? found
    if (word.startsWith(`${long}=`)) return word.slice(long.length + 1)
    return short !== undefined && /^-[^-]/.test(word) && word.startsWith(short) ? word.slice(2) : found
  }, undefined)
}
