import type { Command, Option } from 'commander'

/** A command line as far as it has been typed. */
export interface TypedLine {
  readonly command: Command
  /** The option whose value comes next. */
  readonly awaiting: Option | undefined
  /** `--` has been said: no word is an option any more. */
  readonly literal: boolean
  readonly operands: readonly string[]
  readonly given: readonly { readonly option: Option; readonly value: string | undefined }[]
}

/** What whole words without quotes say to this program. What it does not understand is passed over. */
export function lineOf(program: Command, words: readonly string[]): TypedLine {
  const empty = { command: program, awaiting: undefined, literal: false, operands: [], given: [] }
  return words.reduce<TypedLine>(withWord, empty)
}

/** What was said last of an option. */
export const givenIn = ({ given }: TypedLine, name: string): string | undefined =>
  given.findLast(({ option }) => option.attributeName() === name)?.value

/** A word such as `--format`, `--format=json`, `-C` or `-Cdir`, and the option that it means. */
export function optionIn(
  word: string,
  command: Command,
): { flag: string; value: string | undefined; option: Option | undefined } {
  const [, flag = word, value] = /^(--[^=]+)=(.*)$/s.exec(word) ?? /^(-[^-])(.+)$/s.exec(word) ?? []
  return {
    flag,
    value,
    option: optionsOf(command).find(({ short, long }) => flag === short || flag === long),
  }
}

/** The options of a command and of the program, as its help shows them. */
export function optionsOf(command: Command): Option[] {
  const help = command.createHelp()
  return [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)]
}

export const commandsOf = (command: Command) => command.createHelp().visibleCommands(command)

function withWord(line: TypedLine, word: string): TypedLine {
  const { command, awaiting, literal, given } = line
  if (awaiting) return { ...line, awaiting: undefined, given: [...given, { option: awaiting, value: word }] }
  if (literal || !/^-./.test(word)) return withOperand(line, word)
  if (word === '--') return { ...line, literal: true }
  const { option, value } = optionIn(word, command)
  if (!option) return line
  if (option.required && value === undefined) return { ...line, awaiting: option }
  return { ...line, given: [...given, { option, value }] }
}

function withOperand(line: TypedLine, word: string): TypedLine {
  const command = line.operands.length === 0 ? commandsOf(line.command).find(isCalled(word)) : undefined
  return command ? { ...line, command } : { ...line, operands: [...line.operands, word] }
}

const isCalled = (word: string) => (command: Command) => [command.name(), ...command.aliases()].includes(word)
