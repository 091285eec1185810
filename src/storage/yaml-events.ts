import { EVENT_ID, type Event, getScalarValue, parseEvents, SCALAR_STYLE } from 'js-yaml'
import type { Path } from '../core/problem.ts'
import { limits } from './limits.ts'

type ScalarEvent = Extract<Event, { readonly type: typeof EVENT_ID.SCALAR }>
type CollectionEvent = Extract<
  Event,
  { readonly type: typeof EVENT_ID.MAPPING } | { readonly type: typeof EVENT_ID.SEQUENCE }
>

/** A text as people write it, read; places are offsets in it. */
export interface EventsRead {
  readonly data: unknown
  /** Where something stands; where it does not, its nearest ancestor. */
  readonly offsetAt: (path: Path, on: 'key' | 'value') => number
  /** The keys of a map in the order of the text; none where there is no map. */
  readonly keysAt: (path: Path) => string[]
}

/**
 * Reads what is beyond doubt, in one pass over the events of the parser, which say where each piece stands. Nothing
 * for a text that has to be refused, or that has what readers of YAML differ in: anchors, tags, keys said twice, `?`,
 * tabs, empty items, `|2`. Somebody else looks at those. `deepest` is the number of levels below the top.
 */
export function readEvents(text: string, deepest: number): EventsRead | undefined {
  if (isUnusual(text)) return undefined
  try {
    const events = parseEvents(text, { maxDepth: 2 * deepest })
    refuseCrowds(events)
    const building = new Building(text, events, deepest)
    const data = building.document()
    return { data, ...placesIn(text, building.marks) }
  } catch (error) {
    if (error instanceof Unusual || isSyntaxError(error)) return undefined
    throw error
  }
}

/** A list or a map with more in it than anybody writes, and where it begins. */
export class Crowded extends Error {
  constructor(readonly offset: number) {
    super()
  }
}

/** Throws `Crowded` for a text that nobody should read in whole; any other text is none of its business. */
export function refuseCrowded(text: string): void {
  if (text.length <= 2 * limits.entries) return // each entry has a letter and a mark at least
  try {
    refuseCrowds(parseEvents(text, { maxDepth: 1000 }))
  } catch (error) {
    if (!isSyntaxError(error)) throw error
  }
}

function refuseCrowds(events: readonly Event[]): void {
  if (events.length <= limits.entries) return
  const open: { readonly start: number; readonly most: number; count: number }[] = []
  for (const event of events) {
    const parent = open.at(-1)
    if (event.type === EVENT_ID.POP) open.pop()
    else if (parent && ++parent.count > parent.most) throw new Crowded(parent.start)
    if (event.type === EVENT_ID.SEQUENCE) open.push({ start: event.start, most: limits.entries, count: 0 })
    // in a map a key and its value come one after the other
    if (event.type === EVENT_ID.MAPPING) open.push({ start: event.start, most: 2 * limits.entries, count: 0 })
    if (event.type === EVENT_ID.DOCUMENT) open.push({ start: 0, most: limits.entries, count: 0 })
  }
}

/** Why the parser refuses a text, and where; nothing where it takes it. */
export function refusalOf(text: string): { readonly reason: string; readonly offset: number } | undefined {
  try {
    parseEvents(text, { maxDepth: 1000 })
    return undefined
  } catch (error) {
    if (isSyntaxError(error)) return { reason: error.reason, offset: error.mark?.position ?? 0 }
    throw error
  }
}

interface SyntaxProblem extends Error {
  readonly reason: string
  readonly mark?: { readonly position: number }
}

/** Its own class would be there twice where tests load modules anew. */
const isSyntaxError = (error: unknown): error is SyntaxProblem =>
  error instanceof Error && error.name === 'YAMLException' && 'reason' in error

/** What a text of people does not have: tabs, strange blanks and line ends, a `?` for a key, a second document. */
const isUnusual = (text: string) =>
  /[\t\x85\u2028\u2029\uFEFF\uFFFE\uFFFF]/.test(text) ||
  /(?:^|[\n\-?:,[{] *)\?(?=[\s,\]}]|$)/.test(text) ||
  /(?:^|[\s:-])[|>][-+]?\d/.test(text) ||
  /[}\]](?=[^\s,:}\]])/.test(text) ||
  /(?:^|\n) *\.\.\.|(?:^ +|\n *)---/.test(text)

class Unusual extends Error {}

/** What stands at an event, as far as places go. */
const kinds = { nothing: 0, plain: 1, quoted: 2, block: 3, list: 4, map: 5 } as const

/**
 * Where each event stands, by its index: a few numbers, so that the events can be forgotten. `starts` and `ends` are
 * offsets of the text in a scalar; of a list or a map its first offset, and the index of the event that closes it.
 */
class Marks {
  readonly kinds: Uint8Array
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** The keys that are not written as they read. */
  readonly names = new Map<number, string>()

  constructor(count: number) {
    this.kinds = new Uint8Array(count)
    this.starts = new Int32Array(count)
    this.ends = new Int32Array(count)
  }

  put(index: number, kind: number, start: number, end: number): void {
    this.kinds[index] = kind
    this.starts[index] = start
    this.ends[index] = end
  }

  putScalar(index: number, event: ScalarEvent): void {
    this.put(index, scalarKind(event), event.valueStart, event.valueEnd)
  }

  isMap(index: number): boolean {
    return this.kinds[index] === kinds.map
  }

  isScalar(index: number): boolean {
    return (this.kinds[index] ?? kinds.nothing) <= kinds.block
  }

  /** The index behind a scalar, a list or a map. */
  behind(index: number): number {
    return (this.isScalar(index) ? index : (this.ends[index] ?? index)) + 1
  }
}

function scalarKind(event: ScalarEvent): number {
  if (event.valueStart < 0) return kinds.nothing
  if (event.style === SCALAR_STYLE.PLAIN) return kinds.plain
  return isBlock(event) ? kinds.block : kinds.quoted
}

/** Makes the data, and notes where each piece of it stands. */
class Building {
  readonly marks: Marks
  private index = 0

  constructor(
    private readonly text: string,
    private readonly events: readonly Event[],
    private readonly deepest: number,
  ) {
    this.marks = new Marks(events.length)
  }

  document(): unknown {
    const first = this.next()
    if (first.type !== EVENT_ID.DOCUMENT || first.explicitEnd || first.directives.length > 0)
      throw new Unusual()
    const root = this.next()
    if (root.type === EVENT_ID.SCALAR) throw new Unusual() // nothing, or a text, of which readers make different things
    const data = this.value(root, 0)
    this.next()
    if (this.index !== this.events.length) throw new Unusual()
    return data
  }

  private next(): Event {
    const event = this.events[this.index++]
    if (!event) throw new Unusual()
    return event
  }

  private value(event: Event, depth: number): unknown {
    if (event.type === EVENT_ID.SCALAR) return this.scalar(event)
    if (depth > this.deepest) throw new Unusual()
    if (event.type === EVENT_ID.MAPPING) return this.map(event, depth)
    if (event.type === EVENT_ID.SEQUENCE) return this.list(event, depth)
    throw new Unusual()
  }

  private map(opening: CollectionEvent, depth: number): unknown {
    refuseExtras(opening)
    const start = this.index - 1
    if (isPairInList(opening, this.text)) throw new Unusual()
    const data: Record<string, unknown> = {}
    let count = 0
    for (let event = this.next(); event.type !== EVENT_ID.POP; event = this.next()) {
      const key = this.key(event)
      if (key === '__proto__') throw new Unusual()
      const value = this.next()
      if (opening.style === flow && isEmpty(value)) throw new Unusual()
      data[key] = this.value(value, depth + 1)
      count++
    }
    if (Object.keys(data).length < count) throw new Unusual() // a key was there already
    this.marks.put(start, kinds.map, opening.start, this.index - 1)
    return data
  }

  private list(opening: CollectionEvent, depth: number): unknown {
    refuseExtras(opening)
    const start = this.index - 1
    const data: unknown[] = []
    for (let event = this.next(); event.type !== EVENT_ID.POP; event = this.next()) {
      if (isEmpty(event)) throw new Unusual()
      data.push(this.value(event, depth + 1))
    }
    this.marks.put(start, kinds.list, opening.start, this.index - 1)
    return data
  }

  /** On one line, and not nothing. */
  private key(event: Event): string {
    if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0 || isBlock(event)) throw new Unusual()
    refuseExtras(event)
    this.refuseQuote(event)
    const { valueStart, valueEnd } = event
    if (valueEnd - valueStart > longestKey) throw new Unusual()
    const written = this.text.slice(valueStart, valueEnd)
    if (written.includes('\n')) throw new Unusual()
    this.marks.putScalar(this.index - 1, event)
    if (event.fast) return written
    const read = getScalarValue(this.text, event)
    this.marks.names.set(this.index - 1, read)
    return read
  }

  private scalar(event: ScalarEvent): unknown {
    refuseExtras(event)
    this.refuseQuote(event)
    this.marks.putScalar(this.index - 1, event)
    if (event.style !== SCALAR_STYLE.PLAIN) return getScalarValue(this.text, event)
    if (event.valueStart < 0) return null
    return resolved(getScalarValue(this.text, event))
  }

  /** What stands right behind it, and `\U`, behind which no character may stand: the parser makes others of it. */
  private refuseQuote({ style, fast, valueStart, valueEnd }: ScalarEvent): void {
    if (style === SCALAR_STYLE.PLAIN) return
    const isDouble = style === SCALAR_STYLE.DOUBLE_QUOTED
    const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || isDouble
    if (isQuoted && /[^\s,:}\]]/.test(this.text.charAt(valueEnd + 1))) throw new Unusual()
    if (isDouble && !fast && this.text.slice(valueStart, valueEnd).includes('\\U')) throw new Unusual()
  }
}

/** YAML has a limit of 1,024 for a key before a colon. */
const longestKey = 1000

const isBlock = ({ style }: ScalarEvent) =>
  style === SCALAR_STYLE.LITERAL_BLOCK || style === SCALAR_STYLE.FOLDED_BLOCK

/** Nothing at all, not even quotes. */
const isEmpty = (event: Event) => event.type === EVENT_ID.SCALAR && event.valueStart < 0

/** `[a: b]`: a map without braces of its own. */
const isPairInList = ({ type, style, start }: CollectionEvent, text: string) =>
  type === EVENT_ID.MAPPING && style === flow && text[start] !== '{'

const flow = 2

function refuseExtras({ anchorStart, tagStart }: ScalarEvent | CollectionEvent): void {
  if (anchorStart >= 0 || tagStart >= 0) throw new Unusual()
}

/** What a bare word means in the core schema of YAML 1.2. */
function resolved(text: string): unknown {
  if (!/^[-+.\d~nNtTfF]/.test(text)) return text
  if (/^(?:~|null|Null|NULL)$/.test(text)) return null
  if (/^(?:true|True|TRUE)$/.test(text)) return true
  if (/^(?:false|False|FALSE)$/.test(text)) return false
  return numberIn(text) ?? text
}

function numberIn(text: string): number | undefined {
  if (/^[-+]?\d+$/.test(text)) return Number.parseInt(text, 10)
  if (/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text)) return Number.parseFloat(text)
  if (/^0o[0-7]+$/.test(text)) return Number.parseInt(text.slice(2), 8)
  if (/^0x[\da-fA-F]+$/.test(text)) return Number.parseInt(text.slice(2), 16)
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith('-') ? -Infinity : Infinity
  return /^\.(?:nan|NaN|NAN)$/.test(text) ? Number.NaN : undefined
}

/** The events of a key, none in a list, and of a value. */
interface Child {
  readonly key: number | undefined
  readonly value: number
}

function placesIn(text: string, marks: Marks) {
  const known = new Map<number, ReadonlyMap<string | number, Child>>()
  const children = (index: number) => {
    const found = known.get(index) ?? childrenOf(text, marks, index)
    known.set(index, found)
    return found
  }
  return {
    offsetAt: (path: Path, on: 'key' | 'value') => {
      let place: Child = { key: undefined, value: 1 }
      for (const step of path) {
        const child = children(place.value).get(step)
        if (!child) return keyOffset(text, marks, place)
        place = child
      }
      return on === 'key' ? keyOffset(text, marks, place) : valueOffset(text, marks, place)
    },
    keysAt: (path: Path) => {
      let index: number | undefined = 1
      for (const step of path) index = index === undefined ? undefined : children(index).get(step)?.value
      return index === undefined ? [] : [...children(index).keys()].map(String)
    },
  }
}

/** Found out when somebody asks, and then of one list or map. */
function childrenOf(text: string, marks: Marks, start: number): ReadonlyMap<string | number, Child> {
  const children = new Map<string | number, Child>()
  if (marks.isScalar(start)) return children
  const isMap = marks.isMap(start)
  const end = marks.behind(start) - 1
  for (let index = start + 1; index < end; ) {
    const value = isMap ? index + 1 : index
    children.set(isMap ? nameOf(text, marks, index) : children.size, {
      key: isMap ? index : undefined,
      value,
    })
    index = marks.behind(value)
  }
  return children
}

const nameOf = (text: string, { names, starts, ends }: Marks, index: number) =>
  names.get(index) ?? text.slice(starts[index], ends[index])

/** An item of a list has no key: it is found where it begins. The whole begins at the beginning. */
function keyOffset(text: string, marks: Marks, { key, value }: Child): number {
  if (key !== undefined) return startOf(text, marks, key)
  return value === 1 ? 0 : startOf(text, marks, value)
}

function valueOffset(text: string, marks: Marks, { key, value }: Child): number {
  if (key === undefined || marks.kinds[value] !== kinds.nothing) return startOf(text, marks, value)
  const colon = /[ \r\n]*: */y
  colon.lastIndex = (marks.ends[key] ?? 0) + (marks.kinds[key] === kinds.plain ? 0 : 1)
  return colon.test(text) ? colon.lastIndex : startOf(text, marks, key)
}

/** Where the `|` or `>` stands above the text that it begins. */
function headerOf(text: string, valueStart: number): number {
  const end = text[valueStart - 1] === '\n' ? valueStart - 1 : valueStart
  const start = text.lastIndexOf('\n', end - 1) + 1
  return start + Math.max(0, text.slice(start, end).search(/[|>][-+\d]*(?: +#.*)? *\r?$/))
}

function startOf(text: string, marks: Marks, index: number): number {
  const start = marks.starts[index] ?? 0
  switch (marks.kinds[index]) {
    case kinds.block:
      return headerOf(text, start)
    case kinds.quoted:
      return start - 1
    case kinds.nothing:
      return 0
    default:
      return start
  }
}
