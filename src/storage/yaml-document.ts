import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
  type YAMLMap,
} from 'yaml'
import type { Path, Problem } from '../core/problem.ts'
import { dialect } from './yaml-dialect.ts'
import { deepest, leavesDataWhole, type Position, unreadable, wordFrom, type YamlText } from './yaml-text.ts'

/**
 * Reads YAML with the library that says most about what is wrong, and knows where each comment stands; it takes three
 * times as long. Takes the core schema of YAML 1.2 with string keys; refuses anchors, aliases, tags, directives, several
 * documents and duplicate keys, with a position.
 */
export function readDocument(text: string): YamlText {
  const lines = new LineCounter()
  const position = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1) }
  }
  const document = parsed(text, lines)
  if (!document) return unreadable([tooDeep])
  const reading = new Reading(text, position)
  const errors = [...document.errors, ...document.warnings]
  if (errors.some(({ code }) => code === 'RESOURCE_EXHAUSTION')) {
    reading.read(document.contents, 0, 0) // the parser ran out of stack; this finds the level that is one too many
    return unreadable(reading.problems.length > 0 ? reading.problems : [tooDeep])
  }
  const refused = errors.map((error) => ({
    ...position(startOf(error, document)),
    problem: syntaxProblem(error),
  }))
  if (!refused.every(leavesDataWhole)) return unreadable(refused)
  const root = reading.read(document.contents, 0, 0)
  const problems = [...reading.problems, ...refused.filter((one) => !isAmong(one, reading.problems))]
  return {
    data: root.data,
    problems,
    readable: problems.every(leavesDataWhole),
    at: (path, on = 'value') => position(offsetOf(root, path, on)),
    keysAt: (path) => keysOf(root, path),
    wordAt: (path) => wordFrom(text, offsetOf(root, path, 'value')),
  }
}

/** Both the parser and the reading see a tag that nobody knows. */
function isAmong(one: YamlText['problems'][number], problems: YamlText['problems']): boolean {
  const whatOf = ({ problem }: YamlText['problems'][number]) =>
    'what' in problem ? problem.what : problem.kind
  return problems.some((other) => other.line === one.line && whatOf(other) === whatOf(one))
}

/** Every piece of the data, with the offsets of its key and of its value in the text. */
interface Place {
  readonly data: unknown
  readonly key: number
  readonly value: number
  readonly children: ReadonlyMap<string | number, Place>
}

class Reading {
  readonly problems: (Position & { problem: Problem })[] = []

  constructor(
    private readonly text: string,
    private readonly position: (offset: number) => Position,
  ) {}

  read(node: unknown, key: number, depth: number): Place {
    if (!isNode(node)) return { data: null, key, value: key, children: new Map() }
    const value = node.range?.[0] ?? key
    this.refuseExtras(node, value)
    if (depth > deepest) {
      this.refuse(value, { kind: 'too-deep', limit: deepest })
      return { data: null, key, value, children: new Map() }
    }
    if (isMap(node)) return this.readMap(node, key, value, depth)
    if (isSeq(node)) {
      const items = node.items.map((item) => this.read(item, startOfItem(item) ?? value, depth + 1))
      return { data: items.map(({ data }) => data), key, value, children: new Map(items.entries()) }
    }
    return { data: isScalar(node) ? node.value : null, key, value, children: new Map() }
  }

  private readMap(node: YAMLMap, key: number, value: number, depth: number): Place {
    const data: Record<string, unknown> = {}
    const children = new Map<string, Place>()
    for (const pair of node.items) {
      if (!isScalar(pair.key)) continue
      const name = String(pair.key.value)
      const offset = pair.key.range?.[0] ?? value
      const earlier = children.get(name)
      this.refuseExtras(pair.key, offset)
      if (name === '__proto__') this.refuse(offset, { kind: 'refused-yaml', what: 'key' })
      else if (earlier)
        this.refuse(offset, { kind: 'duplicate-key', key: name, firstLine: this.position(earlier.key).line })
      else {
        const child = this.read(pair.value, offset, depth + 1)
        children.set(name, child)
        data[name] = child.data
      }
    }
    return { data, key, value, children }
  }

  private refuseExtras(node: Node, offset: number): void {
    if (isAlias(node)) return this.refuse(offset, { kind: 'refused-yaml', what: 'alias' })
    if ('anchor' in node && node.anchor)
      this.refuse(this.before(offset, `&${node.anchor}`), { kind: 'refused-yaml', what: 'anchor' })
    if ('tag' in node && node.tag)
      this.refuse(this.before(offset, '!'), { kind: 'refused-yaml', what: 'tag' })
  }

  /** Anchor and tag stand before the piece that they belong to, which begins at the offset. */
  private before(offset: number, mark: string): number {
    const at = this.text.lastIndexOf(mark, offset)
    return this.text.startsWith('!!', at - 1) ? at - 1 : at
  }

  private refuse(offset: number, problem: Problem): void {
    this.problems.push({ ...this.position(offset), problem })
  }
}

/** An item of a list has no key: it is found where it begins. */
const startOfItem = (item: unknown) => (isNode(item) ? item.range?.[0] : undefined)

const isNode = (value: unknown): value is Node =>
  isMap(value) || isSeq(value) || isScalar(value) || isAlias(value)

const tooDeep: Position & { problem: Problem } = {
  line: 1,
  column: 1,
  problem: { kind: 'too-deep', limit: deepest },
}

/** `undefined` where the nesting is deeper than the parser can go. */
function parsed(text: string, lineCounter: LineCounter) {
  try {
    return parseDocument(text, { ...dialect, lineCounter })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The parser misses a closing quote at the end of the file; a person looks for the opening one. */
function startOf({ code, message, pos: [offset] }: YAMLError, document: Document.Parsed): number {
  if (code !== 'MISSING_CHAR' || !message.startsWith('Missing closing')) return offset
  let start = offset
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type?.startsWith('QUOTE_') && range && range[0] <= offset) start = range[0]
    },
  })
  return start
}

function syntaxProblem(error: YAMLError): Problem {
  if (error.code === 'MULTIPLE_DOCS') return { kind: 'refused-yaml', what: 'documents' }
  if (error.code === 'TAG_RESOLVE_FAILED') return { kind: 'refused-yaml', what: 'tag' }
  if (error.code === 'NON_STRING_KEY') return { kind: 'refused-yaml', what: 'key' }
  return { kind: 'yaml-syntax', reason: error.message }
}

function offsetOf(root: Place, path: Path, on: 'key' | 'value'): number {
  let place = root
  for (const key of path) {
    const child = place.children.get(key)
    if (!child) return place.key
    place = child
  }
  return on === 'key' ? place.key : place.value
}

function keysOf(root: Place, path: Path): string[] {
  let place: Place | undefined = root
  for (const key of path) place = place?.children.get(key)
  return place ? [...place.children.keys()].map(String) : []
}
