import type { PlacedProblem } from '../core/errors.ts'
import type { LocatedProblem, Problem } from '../core/problem.ts'
import { limits } from './limits.ts'
import { readDocument } from './yaml-document.ts'
import { Crowded, readEvents, refusalOf, refuseCrowded } from './yaml-events.ts'
import { deepest, type Position, unreadable, wordFrom, type YamlText } from './yaml-text.ts'

export type { Position, YamlText } from './yaml-text.ts'

/**
 * The one function that reads YAML: data, and where each piece of it stands. Takes the core schema of YAML 1.2 with
 * string keys; refuses anchors, aliases, tags, directives, several documents and duplicate keys, with a position.
 *
 * The quick reader takes what is beyond doubt. Everything else goes to the thorough one, and what the two do not read
 * alike is refused.
 */
export function readYaml(text: string): YamlText {
  const early = firstLook(text)
  if (early.length > 0) return unreadable(early)
  try {
    return readSparse(text)
  } catch (error) {
    if (!(error instanceof Crowded)) throw error
    const problem: Problem = { kind: 'too-much', of: 'entries', limit: limits.entries }
    return unreadable([{ ...positionIn(text)(error.offset), problem }])
  }
}

function readSparse(text: string): YamlText {
  const quick = readEvents(text, deepest)
  if (!quick) {
    refuseCrowded(text)
    return (text.length > longest && refused(text)) || agreed(text, readDocument(text))
  }
  const position = positionIn(text)
  const { data, offsetAt, keysAt } = quick
  return {
    data,
    problems: [],
    readable: true,
    at: (path, on = 'value') => position(offsetAt(path, on)),
    keysAt,
    wordAt: (path) => wordFrom(text, offsetAt(path, 'value')),
  }
}

/**
 * What one reader takes and the other refuses has no meaning to rely on. But a closing bracket right below the key
 * whose list it ends, which YAML forbids to the letter, people write and can be read in one way only.
 */
function agreed(text: string, read: YamlText): YamlText {
  return (read.problems.length > 0 ? undefined : refused(text)) ?? read
}

/** In characters: a longer text that the quick reader refuses is not read again for the sake of better words. */
const longest = 1_000_000

function refused(text: string): YamlText | undefined {
  const refusal = refusalOf(text)
  if (!refusal || refusal.reason === 'deficient indentation') return undefined
  const problem: Problem = { kind: 'yaml-syntax', reason: refusal.reason }
  return unreadable([{ ...positionIn(text)(refusal.offset), problem }])
}

/** Line and column of an offset. The beginnings of the lines are looked up when somebody asks first. */
function positionIn(text: string): (offset: number) => Position {
  let lines: readonly number[] | undefined
  return (offset) => {
    lines ??= lineStarts(text)
    const line = lineOf(lines, offset)
    return { line: line + 1, column: offset - (lines[line] ?? 0) + 1 }
  }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The last line that begins at or before an offset, by halves. */
function lineOf(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle
  }
  return low
}

/** A problem of the data, with the line and column at which a person finds it. */
export function placed(file: string, yaml: YamlText, located: LocatedProblem): PlacedProblem {
  const { problem, path, on, first } = located
  const firstLine = first === undefined ? undefined : yaml.at(first, 'key').line
  return {
    file,
    ...yaml.at(path, on),
    problem: problem.kind === 'duplicate-id' ? { ...problem, firstLine } : problem,
  }
}

/** A problem of what the text itself says: `1e400`, and not what became of it. */
export function asWritten(yaml: YamlText, located: LocatedProblem): LocatedProblem {
  const { problem, path } = located
  if (problem.kind !== 'expected' && problem.kind !== 'not-one-of') return located
  const { found } = problem
  if (found.type !== 'number' && found.type !== 'boolean') return located
  return { ...located, problem: { ...problem, found: { ...found, text: yaml.wordAt(path) || found.text } } }
}

/** What no parser should see: bytes that play tricks on a screen, a half-finished merge, directives. */
function firstLook(text: string): (Position & { problem: Problem })[] {
  const isSuspect = control.test(text) || markers.some((marker) => text.includes(marker))
  const problems = isSuspect
    ? text.split(/\r?\n/).flatMap((line, index) => lineProblems(line, index + 1))
    : []
  const directive = /^(?:[ \t]*(?:#.*)?\r?\n)*%/.exec(text)
  if (directive) {
    const line = directive[0].split('\n').length
    problems.push({ line, column: 1, problem: { kind: 'refused-yaml', what: 'directive' } })
  }
  return problems
}

function lineProblems(content: string, line: number): (Position & { problem: Problem })[] {
  const found = controlInLine.exec(content)
  const marker = /^(?:<{7}|={7}|>{7}|\|{7})(?= |$)/.exec(content)
  return [
    ...(found
      ? [
          {
            line,
            column: found.index + 1,
            problem: { kind: 'control-character', code: hex(found[0]) },
          } as const,
        ]
      : []),
    ...(marker
      ? [{ line, column: 1, problem: { kind: 'conflict-marker', marker: marker[0] } } as const]
      : []),
  ]
}

const markers = ['<', '=', '>', '|'].map((sign) => sign.repeat(7))
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]|\r(?!\n)/
const controlInLine = /[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]/

const hex = (character: string) => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
