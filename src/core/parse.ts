import { z } from 'zod'
import {
  type Expectation,
  expectations,
  type Found,
  isObject,
  type LocatedProblem,
  type Path,
  type Problem,
  valueAt,
} from './problem.ts'

/** A strict map whose unknown-key issues carry the known keys, for a "did you mean". Keys in `x-` are taken out before. */
export function strict<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const known = Object.keys(shape).join(' ')
  return z.strictObject(shape, { error: ({ code }) => (code === 'unrecognized_keys' ? known : 'map') })
}

/** What was made of some data; nothing where there are problems. */
export interface Parsed<T> {
  readonly value?: T
  readonly problems: readonly LocatedProblem[]
  /** How many more there are, where they are too many to be held. */
  readonly more?: number
}

/**
 * What a schema makes of some data, or every problem it has with them, in the words of this program.
 * Keys that start with `x-` are allowed in every map of named keys; they are not in the result.
 */
export function parseWith<S extends z.ZodType>(schema: S, data: unknown): Parsed<z.output<S>> {
  const large = largeKey(data)
  return (large === undefined ? undefined : inSlices(schema, data, large)) ?? parseWhole(schema, data)
}

/** The map or list with the most in it, where that is more than anybody writes. Nobody looks below `x-`. */
function largeKey(data: unknown): string | undefined {
  if (!isObject(data)) return undefined
  const sizes = Object.entries(data)
    .filter(([key, value]) => isObject(value) && !key.startsWith('x-'))
    .map(([key, value]) => ({ key, size: Object.keys(Object(value)).length }))
  const [largest] = sizes.toSorted((a, b) => b.size - a.size)
  return largest && largest.size > sliceLength ? largest.key : undefined
}

const sliceLength = 10_000

/** zod holds everything that is wrong at once, so it looks at slices; nothing where none of them has a problem. */
function inSlices<S extends z.ZodType>(
  schema: S,
  data: unknown,
  large: string,
): Parsed<z.output<S>> | undefined {
  const kept: LocatedProblem[] = []
  let count = 0
  for (const { from, slice } of slicesOf(data, large)) {
    const { problems } = parseWhole(schema, slice())
    const own = from === 0 ? problems : problems.filter(({ path }) => path[0] === large && path.length > 1)
    count += own.length
    kept.push(
      ...own
        .slice(0, mostProblems - kept.length)
        .map((one) => ({ ...one, path: inWhole(one.path, large, from) })),
    )
  }
  return count > 0 ? { problems: kept, more: count - kept.length } : undefined
}

/** An item of the list has another place in the slice. */
const inWhole = (path: Path, large: string, from: number): Path =>
  path.map((step, at) => (at === 1 && path[0] === large && typeof step === 'number' ? step + from : step))

/** The data with some of what is in one of its maps or lists, made when it is wanted. */
function slicesOf(data: unknown, large: string): { from: number; slice: () => unknown }[] {
  const whole = valueAt(data, [large])
  if (!isObject(data) || !isObject(whole)) return []
  const entries = Object.entries(whole)
  return Array.from({ length: Math.ceil(entries.length / sliceLength) }, (_, index) => {
    const from = index * sliceLength
    const some = () => entries.slice(from, from + sliceLength)
    const slice = () => (Array.isArray(whole) ? some().map(([, item]) => item) : Object.fromEntries(some()))
    return { from, slice: () => ({ ...data, [large]: slice() }) }
  })
}

function parseWhole<S extends z.ZodType>(schema: S, data: unknown): Parsed<z.output<S>> {
  const result = schema.safeParse(data)
  if (result.success) return { value: result.data, problems: [] }
  const found = flatten(result.error.issues, data)
  const { extensions, issues } = withoutExtensions([...found, ...belowBadKeys(schema, data, found)])
  if (issues.length > 0) return { problems: issues.flatMap((issue) => issueProblems(issue, data)) }
  const retry = schema.safeParse(without(data, extensions))
  return retry.success ? { value: retry.data, problems: [] } : { problems: [] }
}

type Issue = z.core.$ZodIssue

/** zod stops at a key that cannot be an id; with a good one in its place it also says what is wrong below. */
function belowBadKeys(schema: z.ZodType, data: unknown, issues: readonly Issue[], depth = 0): Issue[] {
  if (issues.length > mostProblems) return []
  const copy = structuredClone(data)
  const written = new Map<PropertyKey, string>()
  for (const { code, path } of issues) {
    const key = path.at(-1)
    const parent = valueAt(copy, path.slice(0, -1).map(step))
    if (code !== 'invalid_key' || key === undefined || !isObject(parent)) continue
    const stand = `stands-for-${depth}-${written.size}`
    parent[stand] = parent[key]
    delete parent[key]
    written.set(stand, String(key))
  }
  if (written.size === 0) return []
  const below = flatten(schema.safeParse(copy).error?.issues ?? [], copy).filter(
    ({ code, path }) =>
      path.some((key) => written.has(key)) && !(code === 'invalid_key' && written.has(path.at(-1) ?? '')),
  )
  return [...below, ...belowBadKeys(schema, copy, below, depth + 1)].map((issue) => ({
    ...issue,
    path: issue.path.map((key) => written.get(key) ?? key),
  }))
}

/** Nobody reads on, and each look reads everything anew. */
export const mostProblems = 1000

/** Where one alternative of a union was of the value's type, its own issues say more than the union's. */
function flatten(issues: readonly Issue[], data: unknown): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== 'invalid_union' || valueAt(data, issue.path.map(step)) === undefined) return [issue]
    const inner = issue.errors.find((alternative) => alternative.every(isInside))
    if (!inner) return [issue]
    return flatten(
      inner.map((one) => ({ ...one, path: [...issue.path, ...one.path] })),
      data,
    )
  })
}

function withoutExtensions(issues: readonly Issue[]): { extensions: Path[]; issues: Issue[] } {
  const extensions: Path[] = []
  const left = issues.flatMap((issue): Issue[] => {
    if (issue.code !== 'unrecognized_keys') return [issue]
    const keys = issue.keys.filter((key) => !key.startsWith('x-'))
    extensions.push(
      ...issue.keys.filter((key) => key.startsWith('x-')).map((key) => [...issue.path.map(step), key]),
    )
    return keys.length > 0 ? [{ ...issue, keys }] : []
  })
  return { extensions, issues: left }
}

/** A copy of the data without the keys at these paths. */
function without(data: unknown, paths: readonly Path[]): unknown {
  const copy = structuredClone(data)
  for (const path of paths) {
    const parent = valueAt(copy, path.slice(0, -1))
    const key = path.at(-1)
    if (isObject(parent) && key !== undefined) delete parent[key]
  }
  return copy
}

function issueProblems(issue: Issue, data: unknown): LocatedProblem[] {
  const path = issue.path.map(step)
  const value = valueAt(data, path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(path, key, issue.message.split(' ')))
  if (value === undefined) {
    const key = String(path.at(-1) ?? '')
    return [{ problem: { kind: 'missing-key', key }, path: path.slice(0, -1), on: 'key' }]
  }
  if (issue.code === 'invalid_key') return [badKey(path, issue)]
  if (issue.code === 'invalid_value') return [notOneOf(path, issue.values.map(String), value)]
  return [
    {
      problem: { kind: 'expected', what: expectation(issue.message), found: foundIn(value) },
      path,
      on: 'value',
    },
  ]
}

/** An issue below the union itself: the value was of this alternative's type, so its own words are the right ones. */
const isInside = (issue: Issue) => issue.path.length > 0 || issue.code === 'unrecognized_keys'

function unknownKey(path: Path, key: string, known: readonly string[]): LocatedProblem {
  const problem: Problem = { kind: 'unknown-key', key, known }
  return { problem, path: [...path, key], on: 'key' }
}

function badKey(path: Path, issue: Issue): LocatedProblem {
  const key = String(path.at(-1) ?? '')
  const inner = issue.code === 'invalid_key' ? issue.issues[0]?.message : undefined
  const problem: Problem = inner === 'anchors' ? { kind: 'bad-anchor', key } : { kind: 'bad-id', id: key }
  return { problem, path, on: 'key' }
}

function notOneOf(path: Path, options: readonly string[], value: unknown): LocatedProblem {
  return { problem: { kind: 'not-one-of', options, found: foundIn(value) }, path, on: 'value' }
}

function expectation(message: string): Expectation {
  return expectations.find((known) => known === message) ?? 'text'
}

function foundIn(value: unknown): Found {
  if (value === null || value === undefined) return { type: 'nothing' }
  if (Array.isArray(value)) return { type: 'list' }
  if (typeof value === 'object') return { type: 'map' }
  if (typeof value === 'number' || typeof value === 'boolean')
    return { type: typeof value === 'number' ? 'number' : 'boolean', text: String(value) }
  return { type: 'text', text: String(value) }
}

const step = (key: PropertyKey): string | number => (typeof key === 'number' ? key : String(key))
