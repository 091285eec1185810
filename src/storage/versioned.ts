import type { z } from 'zod'
import { type PlacedProblem, UserError } from '../core/errors.ts'
import { type LocatedProblem, type Problem, parseWith, valueAt } from '../core/problem.ts'
import { placed, type YamlText } from './yaml.ts'

/** What a kind of file is: its schema, its version, and what the schema cannot see of its raw data. */
export interface FileKind<T> {
  readonly schema: z.ZodType<T>
  readonly version: number
  readonly look?: (data: unknown) => readonly LocatedProblem[]
}

/** The data of a file of a kind, or a `UserError` with every problem that it has, each with its place. */
export function validated<T>(yaml: YamlText, file: string, { schema, version, look }: FileKind<T>): T {
  const early = yaml.problems.map((problem) => ({ file, ...problem }))
  if (!yaml.readable) throw new UserError(early)
  const found = valueAt(yaml.data, ['version'])
  if (typeof found === 'number' && Number.isInteger(found) && found > version) {
    const problem: Problem = { kind: 'newer-version', version: found, known: version }
    throw new UserError([{ file, ...yaml.at(['version']), problem }])
  }
  const { value, problems } = parseWith(schema, yaml.data)
  const located = [...problems, ...(look?.(yaml.data) ?? [])].map((one) => placed(file, yaml, one))
  if (value === undefined || early.length + located.length > 0)
    throw new UserError([...early, ...located].toSorted(byPosition))
  return value
}

const byPosition = (a: PlacedProblem, b: PlacedProblem) =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
