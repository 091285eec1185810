import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml'
import type { NewTouchpoint } from '../core/addition.ts'
import { TouchpointEntry } from '../core/inventory-schema.ts'
import { isObject } from '../core/problem.ts'
import {
  applied,
  columnOf,
  type Edit,
  endOf,
  intoBlock,
  intoFlow,
  lineEnd,
  linesAt,
  startOf,
} from './insertion.ts'
import { quotedScalar, type Surroundings, scalar } from './scalar.ts'
import { readYaml } from './yaml.ts'
import { dialect } from './yaml-dialect.ts'

/** The chain that a touchpoint is to be a link of: behind the last link, or the last one that leads to `after`. */
export interface NewLink {
  readonly id: string
  readonly after?: string | undefined
}

/** What is put into an inventory at once. */
export interface Additions {
  /** Behind the others, in this order. */
  readonly touchpoints: readonly NewTouchpoint[]
  /** Words for lists that the file has. */
  readonly stages?: readonly string[]
  readonly channels?: readonly string[]
  readonly link?: (NewLink & { readonly to: string }) | undefined
}

/**
 * The text of an inventory with touchpoints more, words more in its lists, and one link more, if asked. The inventory
 * has to be valid and may not have the ids. Everything else stays as it was, to the byte, and both texts are read
 * again to prove it; what cannot be proved is thrown as a bug. Only the braces of an empty `{}` give way to lines.
 */
export function addToText(text: string, additions: Additions): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const old = text.slice(mark.length)
  const root = rootOf(old)
  const { touchpoints, stages = [], channels = [], link } = additions
  const edits = [
    ...(touchpoints.length > 0 ? entryEdits(old, root, touchpoints) : []),
    ...(stages.length > 0 ? wordEdits(old, root, 'stages', stages) : []),
    ...(channels.length > 0 ? wordEdits(old, root, 'channels', channels) : []),
    ...(link ? linkEdits(old, root, link.to, link) : []),
  ]
  const changed = applied(old, edits)
  prove(old, changed, additions)
  return mark + changed
}

/** The ranges of every piece; read with what `readYaml` reads with. */
function rootOf(text: string): YAMLMap {
  const { contents } = parseDocument(text, dialect)
  return mapIn(contents, 'the inventory')
}

function entryEdits(text: string, root: YAMLMap, entries: readonly NewTouchpoint[]): Edit[] {
  const pair = pairOf(root, 'touchpoints')
  const items = mapIn(pair.value, 'touchpoints')
  const last = items.items.at(-1)
  if (!last) return intoEmptyMap(text, root, pair, items, entries)
  const style = styleOf(text, items, last)
  const place = { text, items, key: startOf(pair) }
  const after = items.items.length - 1
  if (items.flow) return intoFlow(place, after, flowEntries(entries, style))
  const { step } = style
  return [
    intoBlock(
      place,
      after,
      entries.map((entry) =>
        step === undefined ? [flowEntry(entry, style)] : blockEntry(entry, step, style),
      ),
    ),
  ]
}

/** A bare `{}` below a key in block style gives way to entries in block style; any other takes them in. */
function intoEmptyMap(
  text: string,
  root: YAMLMap,
  pair: Pair,
  items: YAMLMap,
  entries: readonly NewTouchpoint[],
): Edit[] {
  const [keyEnd, end] = [endOf(pair.key), endOf(items)]
  const bare = /^([ \t]*:)[ \t]+\{[ \t]*\}$/.exec(text.slice(keyEnd, end))
  const column = columnOf(text, startOf(root))
  if (root.flow || !bare?.[1])
    return intoFlow({ text, items, key: startOf(pair) }, 0, flowEntries(entries, plainStyle))
  const at = keyEnd + bare[1].length
  const step = rootStep(text, root)
  const lines = entries
    .flatMap((entry) => blockEntry(entry, step, plainStyle))
    .map((line) => ' '.repeat(column + step) + line)
  return [{ at, remove: end - at, insert: '' }, linesAt(text, lineEnd(text, end), lines)]
}

/** Words more at the end of a list that the file has. */
function wordEdits(
  text: string,
  root: YAMLMap,
  key: 'stages' | 'channels',
  words: readonly string[],
): Edit[] {
  const pair = pairOf(root, key)
  const items = pair.value
  if (!isSeq(items)) throw new Error(`${key} is no list`)
  const after = items.items.length - 1
  const last = items.items.at(-1)
  const place = { text, items, key: startOf(pair) }
  const write = writerOf(text, last)
  if (items.flow) return intoFlow(place, after, words.map((word) => write(word, 'flow')).join(', '))
  const gap = gapOf(text, startOf(last))
  return [
    intoBlock(
      place,
      after,
      words.map((word) => [`-${gap}${write(word, 'block')}`]),
    ),
  ]
}

/** By how much the first map of the file indents its keys. */
function rootStep(text: string, root: YAMLMap): number {
  const block = root.items.find(({ value }) => isMap(value) && !value.flow && value.items.length > 0)?.value
  return block ? columnOf(text, startOf(block)) - columnOf(text, startOf(root)) : 2
}

function linkEdits(text: string, root: YAMLMap, id: string, chain: NewLink): Edit[] {
  const entry = pairOf(mapIn(pairOf(root, 'chains').value, 'chains'), chain.id)
  const pair = pairOf(mapIn(entry.value, chain.id), 'links')
  const items = pair.value
  if (!isSeq(items)) throw new Error(`the links of ${chain.id} are no list`)
  const after = anchorOf(
    items.items.map((item) => targetOf(isMap(item) ? pairOf(item, 'to').value : item)),
    chain,
  )
  const anchor = items.items[after]
  const place = { text, items, key: startOf(pair) }
  const write = writerOf(text, anchor)
  if (items.flow) return intoFlow(place, after, write(id, 'flow'))
  return [intoBlock(place, after, [[`-${gapOf(text, startOf(anchor))}${write(id, 'block')}`]])]
}

const targetOf = (node: unknown) => (isScalar(node) ? node.value : undefined)

/** The link behind which the new one goes. A chain may lead to a touchpoint twice. */
function anchorOf(links: readonly unknown[], { id, after }: NewLink): number {
  const index = after === undefined ? links.length - 1 : links.lastIndexOf(after)
  if (index < 0) throw new Error(`${id} has no link ${after}`)
  return index
}

/** The blanks between a dash and its item. */
function gapOf(text: string, item: number): string {
  const line = text.slice(item - columnOf(text, item), item)
  return /-( +)$/.exec(line)?.[1] ?? ' '
}

/** How the last touchpoint is written. */
interface Style {
  readonly write: Writer
  /** Blanks behind `{` and before `}`. */
  readonly padding: string
  /** By how much its keys are indented; `undefined` where it stands in braces. */
  readonly step: number | undefined
}

type Writer = (text: string, within: Surroundings) => string

const plainStyle: Style = { write: scalar, padding: ' ', step: undefined }

function styleOf(text: string, items: YAMLMap, last: Pair): Style {
  const value = mapIn(last.value, 'a touchpoint')
  const write = writerOf(text, value)
  if (!value.flow)
    return { write, padding: ' ', step: columnOf(text, startOf(value)) - columnOf(text, startOf(items)) }
  return { write, padding: /\s/.test(text.charAt(startOf(value) + 1)) ? ' ' : '', step: undefined }
}

/** Where keys and links stand in double quotes, as in JSON, everything does. */
function writerOf(text: string, piece: unknown): Writer {
  const first = isMap(piece) ? piece.items[0] : piece
  return text[startOf(first)] === '"' ? quotedScalar : scalar
}

type Fields = readonly (readonly [key: string, value: unknown])[]

const keys = Object.keys(TouchpointEntry.shape)

/** What is said of it, in the order in which people write it. */
function fieldsOf(entry: Readonly<Record<string, unknown>>): Fields {
  return keys.flatMap((key) => (entry[key] === undefined ? [] : [[key, entry[key]] as const]))
}

function blockEntry(entry: NewTouchpoint, step: number, style: Style): string[] {
  const { write } = style
  const { parts = {}, ...rest } = entry
  const inner = ' '.repeat(step)
  const lines = fieldTexts(rest, write, 'block').map((line) => inner + line)
  const partLines = Object.entries(parts).map(
    ([id, part]) => inner + inner + flowEntry({ id, ...part }, style),
  )
  const heading = partLines.length > 0 ? [`${inner}${write('parts', 'block')}:`] : []
  return [`${write(entry.id, 'block')}:`, ...lines, ...heading, ...partLines]
}

const flowEntries = (entries: readonly NewTouchpoint[], style: Style) =>
  entries.map((entry) => flowEntry(entry, style)).join(', ')

function flowEntry(entry: { readonly id: string }, { write, padding }: Style): string {
  const fields = fieldTexts({ ...entry }, write, 'flow').join(', ')
  return `${write(entry.id, 'flow')}: {${padding}${fields}${padding}}`
}

function fieldTexts(entry: Readonly<Record<string, unknown>>, write: Writer, within: Surroundings): string[] {
  return fieldsOf(entry).map(
    ([key, value]) =>
      `${write(key, within)}: ${key === 'added' && write === scalar ? String(value) : valueText(value, write, within)}`,
  )
}

/** A date stands bare, as people write it: every reader takes it for that day. */
function valueText(value: unknown, write: Writer, within: Surroundings): string {
  if (typeof value === 'string') return write(value, within)
  if (Array.isArray(value)) return `[${value.map((one) => valueText(one, write, 'flow')).join(', ')}]`
  if (!isObject(value)) return String(value)
  const inner = Object.entries(value).filter(([, one]) => one !== undefined)
  return `{ ${inner.map(([key, one]) => `${write(key, 'flow')}: ${valueText(one, write, 'flow')}`).join(', ')} }`
}

/** Both texts are read by the function that everything else reads with: the data differ by what was added. */
function prove(old: string, changed: string, additions: Additions): void {
  const before = readYaml(old)
  const after = readYaml(changed)
  const ids = [...before.keysAt(['touchpoints']), ...additions.touchpoints.map(({ id }) => id)]
  const wanted = [withAdditions(before.data, additions), ids]
  const found = [after.data, after.keysAt(['touchpoints'])]
  if (after.problems.length > 0 || JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error('adding to the inventory would have changed something else in the file')
}

function withAdditions(data: unknown, { touchpoints, stages, channels, link }: Additions): unknown {
  const entries = Object.fromEntries(touchpoints.map((entry) => [entry.id, dataOf({ ...entry })]))
  let changed = changedAt(data, ['touchpoints'], (map) => ({ ...(isObject(map) ? map : {}), ...entries }))
  changed = withWords(withWords(changed, 'stages', stages), 'channels', channels)
  if (!link) return changed
  return changedAt(changed, ['chains', link.id, 'links'], (links) => {
    if (!Array.isArray(links)) return links
    const targets = links.map((one: unknown) => (isObject(one) ? one['to'] : one))
    return links.toSpliced(anchorOf(targets, link) + 1, 0, link.to)
  })
}

/** An entry, and its parts, with the keys in the order in which they are written. */
function dataOf(entry: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const data = Object.fromEntries(fieldsOf(entry))
  const { parts } = data
  if (!isObject(parts)) return data
  const each = Object.entries(parts).map(([id, part]) => [id, isObject(part) ? dataOf(part) : part])
  return { ...data, parts: Object.fromEntries(each) }
}

const withWords = (data: unknown, key: string, words: readonly string[] = []) =>
  words.length === 0
    ? data
    : changedAt(data, [key], (list) => (Array.isArray(list) ? [...list, ...words] : list))

/** A copy of the data with another value at a path. */
function changedAt(
  data: unknown,
  [key, ...rest]: readonly string[],
  change: (value: unknown) => unknown,
): unknown {
  if (key === undefined) return change(data)
  if (!isObject(data)) return data
  return { ...data, [key]: changedAt(data[key], rest, change) }
}

function mapIn(node: unknown, what: string): YAMLMap {
  if (!isMap(node)) throw new Error(`${what} is no map`)
  return node
}

function pairOf(map: YAMLMap, key: string): Pair {
  const pair = map.items.find((one) => isScalar(one.key) && one.key.value === key)
  if (!pair) throw new Error(`there is no ${key}`)
  return pair
}
