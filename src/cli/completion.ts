import type { Argument, Command, Option } from 'commander'
import { ruleDescriptions } from '../core/rule-text.ts'
import type { Candidate, Completion } from '../formats/completion/index.ts'
import { terminal } from '../formats/escape.ts'
import { itemsIn, listOf } from './options.ts'
import { commandsOf, givenIn, lineOf, optionIn, optionsOf, type TypedLine } from './typed-line.ts'

/** What a workspace, or the program itself, has names for. */
export type Source =
  | 'touchpoints'
  | 'chains'
  | 'links'
  | 'segments'
  | 'stages'
  | 'channels'
  | 'owners'
  | 'rounds'
  | 'standings'
  | 'templates'

/** Where to look for them, as the line says. */
export interface Where {
  readonly directory: string | undefined
  readonly chain: string | undefined
}

/** The names that there are; none where they cannot be read. */
export type Known = (source: Source, where: Where) => readonly Candidate[]

/**
 * How the last of these words can go on, on the command line of this program. The words have no quotes any more; what
 * they say is looked at and never run. Candidates are whole words, also of `--format=js` and of `overdue,un`, and not
 * yet chosen by how the word begins: shells have ways of their own for that.
 */
export function completionOf(program: Command, words: readonly string[], known: Known): Completion {
  const typed = words.at(-1) ?? ''
  const line = lineOf(program, words.slice(0, -1))
  if (line.awaiting) return valuesOf(wantedBy(line.awaiting), typed, line, known)
  if (line.literal || !typed.startsWith('-')) return operandsOf(program, typed, line, known)
  const { option, flag, value } = optionIn(typed, line.command)
  if (value === undefined) return values(flagsLeft(line))
  if (!option?.required || !flag.startsWith('--')) return values([])
  return after(`${flag}=`, valuesOf(wantedBy(option), value, line, known))
}

const values = (candidates: readonly Candidate[]): Completion => ({ kind: 'values', candidates })

const after = (head: string, completion: Completion): Completion =>
  completion.kind === 'values'
    ? values(completion.candidates.map((one) => ({ ...one, value: head + one.value })))
    : completion

/** The options that may still be said; one that takes a list may be said again. */
function flagsLeft({ command, given }: TypedLine): Candidate[] {
  const said = new Set(given.map(({ option }) => option).filter((option) => !listOf(option)))
  const left = optionsOf(command).filter((option) => !said.has(option))
  return left.flatMap(({ short, long, description }) =>
    [long, short].flatMap((value) => (value === undefined ? [] : [{ value, description }])),
  )
}

function operandsOf(program: Command, typed: string, line: TypedLine, known: Known): Completion {
  const { command, operands } = line
  if (commandsOf(command).length > 0) return operands.length > 0 ? values([]) : values(namesOf(command))
  const all = command.registeredArguments
  const last = all.at(-1)
  const argument = all[operands.length] ?? (last?.variadic ? last : undefined)
  if (!argument) return values([])
  if (argument.name() === 'command') return values(namesOf(program))
  return valuesOf(wantedByArgument(argument, operands), typed, line, known)
}

const namesOf = (command: Command): Candidate[] =>
  commandsOf(command).map((one) => ({ value: one.name(), description: one.summary() || one.description() }))

/** What an option or an argument wants. */
interface Wanted {
  readonly name: string
  /** The word between the brackets of `--out <dir>`. */
  readonly placeholder: string
  readonly choices: readonly string[] | undefined
  /** Several, with commas between them. */
  readonly isList: boolean
  readonly said: readonly string[]
}

function wantedBy(option: Option): Wanted {
  const list = listOf(option)
  return {
    name: option.attributeName(),
    placeholder: /[<[]([^\].>]+)/.exec(option.flags)?.[1] ?? '',
    choices: option.argChoices ?? list?.choices,
    isList: list !== undefined,
    said: [],
  }
}

function wantedByArgument(argument: Argument, operands: readonly string[]): Wanted {
  const name = argument.name()
  const said = argument.variadic ? operands : []
  return { name, placeholder: name, choices: argument.argChoices, isList: false, said }
}

/** Where names come from, by what an option or an argument is called, in whichever command it stands. */
const sources: Readonly<Record<string, Source | undefined>> = {
  ids: 'touchpoints',
  stage: 'stages',
  channel: 'channels',
  chain: 'chains',
  after: 'links',
  owner: 'owners',
  segment: 'segments',
  round: 'rounds',
  from: 'standings',
  to: 'standings',
  template: 'templates',
}

const paths: Readonly<Record<string, 'files' | 'directories' | undefined>> = {
  dir: 'directories',
  file: 'files',
  files: 'files',
}

function valuesOf(wanted: Wanted, typed: string, line: TypedLine, known: Known): Completion {
  const path = paths[wanted.placeholder]
  if (path) return { kind: path }
  const head = wanted.isList ? typed.slice(0, typed.lastIndexOf(',') + 1) : ''
  const said = [...wanted.said, ...itemsIn(head)]
  const left = namesFor(wanted, line, known)
    .filter(({ value }) => !said.includes(value) && canBeTyped(value, wanted))
    .map(({ value, description }) => ({ value, description: description && terminal(description) }))
  return after(head, values(left))
}

function namesFor({ name, choices }: Wanted, line: TypedLine, known: Known): readonly Candidate[] {
  if (choices) return choices.map((value) => ({ value, description: meanings[value] }))
  const source = sources[name]
  const where = { directory: givenIn(line, 'directory'), chain: givenIn(line, 'chain') }
  return source ? known(source, where) : []
}

/** Choices that say little by themselves. */
const meanings: Readonly<Record<string, string | undefined>> = ruleDescriptions

/** One line, shown as it is, and in a list still one item. */
const canBeTyped = (value: string, { isList }: Wanted) =>
  value !== '' && terminal(value) === value && (!isList || itemsIn(value)[0] === value)
