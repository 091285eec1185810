import { type PlacedProblem, UserError } from '../core/errors.ts'
import type { Parsed } from '../core/parse.ts'
import { type LocatedProblem, type Problem, valueAt } from '../core/problem.ts'
import { asWritten, placed, type YamlText } from './yaml.ts'

/** What a kind of file is. */
export interface FileKind<T> {
  readonly version: number
  /** The quick way to say that nothing is wrong. */
  readonly fits?: (data: unknown) => data is T
  readonly parse: (data: unknown) => Parsed<T>
  /** What a schema cannot see, of the raw data. */
  readonly look?: (data: unknown) => readonly LocatedProblem[]
}

/** The data of a file of a kind, or a `UserError` with every problem that it has, each with its place. */
export function validated<T>(yaml: YamlText, file: string, kind: FileKind<T>): T {
  const early = yaml.problems.map((problem) => ({ file, ...problem }))
  if (!yaml.readable) throw new UserError(early)
  const found = valueAt(yaml.data, ['version'])
  if (typeof found === 'number' && Number.isInteger(found) && found > kind.version) {
    const problem: Problem = { kind: 'newer-version', version: found, known: kind.version }
    throw new UserError([{ file, ...yaml.at(['version']), problem }])
  }
  const { value, problems, more = 0 } = parsed(yaml.data, kind)
  const looked = more > 0 ? [] : (kind.look?.(yaml.data) ?? [])
  const located = [...problems, ...looked].map((one) => placed(file, yaml, asWritten(yaml, one)))
  const count: PlacedProblem[] = more > 0 ? [{ file, problem: { kind: 'more-problems', count: more } }] : []
  if (value === undefined || early.length + located.length > 0)
    throw new UserError([...early, ...located, ...count].toSorted(byPosition))
  return value
}

function parsed<T>(data: unknown, { fits, parse }: FileKind<T>): Parsed<T> {
  return fits?.(data) ? { value: data, problems: [] } : parse(data)
}

const byPosition = (a: PlacedProblem, b: PlacedProblem) =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
