import { type Argument, type Command, Help, type HelpConfiguration, type Option } from 'commander'
import type { Messages } from '../i18n/index.ts'

type Words = Messages['usage']

/** Help whose headings and remarks are in a language; commander has them in English only. */
export function helpIn(words: Words): HelpConfiguration & ThisType<Help> {
  const titles = new Map([
    ['Usage:', words.titles.usage],
    ['Arguments:', words.titles.arguments],
    ['Options:', words.titles.options],
    ['Global Options:', words.titles.globalOptions],
    ['Commands:', words.titles.commands],
  ])
  const plain = new Help()
  return {
    showGlobalOptions: true,
    styleTitle: (title) => titles.get(title) ?? title,
    commandUsage: (command: Command) => withTokens(plain.commandUsage(command), words),
    subcommandTerm: (command: Command) => withTokens(plain.subcommandTerm(command), words),
    optionDescription: (option: Option) => withRemarks(plain.optionDescription(option), words),
    argumentDescription: (argument: Argument) => withRemarks(plain.argumentDescription(argument), words),
  }
}

const withTokens = (text: string, { anyOptions, anyCommand }: Words) =>
  text.replace('[options]', () => anyOptions).replace('[command]', () => anyCommand)

/** The remarks in brackets that commander puts behind a description. */
const withRemarks = (text: string, { choices, preset }: Words) =>
  text
    .replace(/\(choices: (?=[^()]*\)$)/, () => `(${choices}: `)
    .replace(/(\(|, )default: (?=[^()]*\)$)/, (_, before: string) => `${before}${preset}: `)

/** What commander says is wrong with a line, in a language; what it says otherwise than it used to stays as it is. */
export function usageError(text: string, words: Words): string {
  const [, said, suggestion] = /^error: (.*?)(\n\(Did you mean .*\?\))?\n*$/s.exec(text) ?? []
  if (said === undefined) return text
  const told = inWords(said, words)
  return told === undefined ? text : `${words.error(told)}${suggested(suggestion, words)}\n`
}

/** Each way in which a line can be wrong, as commander says it. */
const sayings: readonly (readonly [RegExp, (words: Words, ...parts: (string | undefined)[]) => string])[] = [
  [/^unknown option '(.*)'$/s, (words, option = '') => words.unknownOption(option)],
  [/^unknown command '(.*)'$/s, (words, command = '') => words.unknownCommand(command)],
  [/^missing required argument '(.*)'$/s, (words, name = '') => words.missingArgument(name)],
  [/^option '(.*)' argument missing$/s, (words, option = '') => words.missingValue(option)],
  [/^required option '(.*)' not specified$/s, (words, option = '') => words.missingOption(option)],
  [
    /^option '(.*)' cannot be used with option '(.*)'$/s,
    (words, option = '', other = '') => words.conflict(option, other),
  ],
  [
    /^too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\.$/s,
    (words, command, expected, found) => words.tooMany(command, Number(expected), Number(found)),
  ],
  [
    /^option '([^']*)' argument '(.*)' is invalid\. (.*)$/s,
    (words, option = '', value = '', why = '') => `${words.badOption(option, value)} ${reason(why, words)}`,
  ],
  [
    /^command-argument value '(.*)' is invalid for argument '([^']*)'\. (.*)$/s,
    (words, value = '', name = '', why = '') => `${words.badArgument(name, value)} ${reason(why, words)}`,
  ],
]

function inWords(said: string, words: Words): string | undefined {
  for (const [pattern, say] of sayings) {
    const [whole, ...parts] = pattern.exec(said) ?? []
    if (whole !== undefined) return say(words, ...parts)
  }
  return undefined
}

function reason(why: string, words: Words): string {
  if (why === 'Nothing is named.') return words.nothingNamed
  const choices = /^Allowed choices are (.*)\.$/s.exec(why)?.[1]
  return choices === undefined ? why : words.allowed(choices)
}

function suggested(suggestion: string | undefined, words: Words): string {
  const [, several, names] = /^\n\(Did you mean (one of )?(.*)\?\)$/s.exec(suggestion ?? '') ?? []
  return names === undefined ? '' : `\n${words.didYouMean(names, several !== undefined)}`
}
