import { isMap, isScalar, isSeq, type Pair, parseDocument, type YAMLMap } from 'yaml'
import type { NewTouchpoint } from '../core/addition.ts'
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

/**
 * The text of an inventory with one touchpoint more, behind the others, and one link more, if asked. The inventory
 * has to be valid and may not have the id. Everything else stays as it was, to the byte, and both texts are read
 * again to prove it; what cannot be proved is thrown as a bug. Only the braces of an empty `{}` give way to lines.
 */
export function addTouchpoint(text: string, entry: NewTouchpoint, chain?: NewLink): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const old = text.slice(mark.length)
  const root = rootOf(old)
  const edits = [...entryEdits(old, root, entry), ...(chain ? linkEdits(old, root, entry.id, chain) : [])]
  const changed = applied(old, edits)
  prove(old, changed, entry, chain)
  return mark + changed
}

/** The ranges of every piece; read with what `readYaml` reads with. */
function rootOf(text: string): YAMLMap {
  const { contents } = parseDocument(text, dialect)
  return mapIn(contents, 'the inventory')
}

function entryEdits(text: string, root: YAMLMap, entry: NewTouchpoint): Edit[] {
  const pair = pairOf(root, 'touchpoints')
  const items = mapIn(pair.value, 'touchpoints')
  const last = items.items.at(-1)
  if (!last) return intoEmptyMap(text, root, pair, items, entry)
  const style = styleOf(text, items, last)
  const place = { text, items, key: startOf(pair) }
  const after = items.items.length - 1
  if (items.flow) return intoFlow(place, after, flowEntry(entry, style))
  const lines = style.step === undefined ? [flowEntry(entry, style)] : blockEntry(entry, style.step, style)
  return [intoBlock(place, after, lines)]
}

/** A bare `{}` below a key in block style gives way to an entry in block style; any other takes it in. */
function intoEmptyMap(text: string, root: YAMLMap, pair: Pair, items: YAMLMap, entry: NewTouchpoint): Edit[] {
  const [keyEnd, end] = [endOf(pair.key), endOf(items)]
  const bare = /^([ \t]*:)[ \t]+\{[ \t]*\}$/.exec(text.slice(keyEnd, end))
  const column = columnOf(text, startOf(root))
  if (root.flow || !bare?.[1])
    return intoFlow({ text, items, key: startOf(pair) }, 0, flowEntry(entry, plainStyle))
  const at = keyEnd + bare[1].length
  const step = rootStep(text, root)
  const lines = blockEntry(entry, step, plainStyle).map((line) => ' '.repeat(column + step) + line)
  return [{ at, remove: end - at, insert: '' }, linesAt(text, lineEnd(text, end), lines)]
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
  return [intoBlock(place, after, [`-${gapOf(text, startOf(anchor))}${write(id, 'block')}`])]
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

type Field = readonly [key: string, value: string | number | readonly string[]]

/** What is said of it, in the order in which people write it. */
function fieldsOf({ name, stage, channel, owner, importance, added }: NewTouchpoint): Field[] {
  const fields = { name, stage, channel, owner, importance, added }
  return Object.entries(fields).flatMap(([key, value]): Field[] =>
    value === undefined ? [] : [[key, value]],
  )
}

function blockEntry(entry: NewTouchpoint, step: number, { write }: Style): string[] {
  const lines = fieldLines(entry, write, 'block').map((line) => ' '.repeat(step) + line)
  return [`${write(entry.id, 'block')}:`, ...lines]
}

function flowEntry(entry: NewTouchpoint, { write, padding }: Style): string {
  const fields = fieldLines(entry, write, 'flow').join(', ')
  return `${write(entry.id, 'flow')}: {${padding}${fields}${padding}}`
}

function fieldLines(entry: NewTouchpoint, write: Writer, within: Surroundings): string[] {
  return fieldsOf(entry).map(
    ([key, value]) => `${write(key, within)}: ${valueText(key, value, write, within)}`,
  )
}

/** A date stands bare, as people write it: every reader takes it for that day. */
function valueText(key: string, value: Field[1], write: Writer, within: Surroundings): string {
  if (typeof value === 'number' || (key === 'added' && write === scalar)) return String(value)
  if (typeof value === 'string') return write(value, within)
  return `[${value.map((one) => write(one, 'flow')).join(', ')}]`
}

/** Both texts are read by the function that everything else reads with: the data differ by what was added. */
function prove(old: string, changed: string, entry: NewTouchpoint, chain: NewLink | undefined): void {
  const before = readYaml(old)
  const after = readYaml(changed)
  const ids = [...before.keysAt(['touchpoints']), entry.id]
  const wanted = [withAddition(before.data, entry, chain), ids]
  const found = [after.data, after.keysAt(['touchpoints'])]
  if (after.problems.length > 0 || JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error('adding a touchpoint would have changed something else in the file')
}

function withAddition(data: unknown, entry: NewTouchpoint, chain: NewLink | undefined): unknown {
  const added = changedAt(data, ['touchpoints', entry.id], () => Object.fromEntries(fieldsOf(entry)))
  if (!chain) return added
  return changedAt(added, ['chains', chain.id, 'links'], (links) => {
    if (!Array.isArray(links)) return links
    const targets = links.map((link: unknown) => (isObject(link) ? link['to'] : link))
    return links.toSpliced(anchorOf(targets, chain) + 1, 0, entry.id)
  })
}

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
