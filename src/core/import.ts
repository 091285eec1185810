import type { NewTouchpoint } from './addition.ts'
import type { CalendarDate } from './date.ts'
import type { PlacedProblem } from './errors.ts'
import { type Cell, controlProblems, type ImportRow, type ImportTable, placeOf } from './import-table.ts'
import { choiceFor, type ImportKey, intervalFor } from './import-words.ts'
import { currentIds, type Inventory } from './inventory.ts'
import { Id, TouchpointEntry } from './inventory-schema.ts'
import { parseWith } from './parse.ts'
import { type Path, valueAt } from './problem.ts'
import { exact } from './score.ts'

/** What comes of a table: what is added, what is left out and why, and every problem; with any, nothing is added. */
export interface Import {
  readonly touchpoints: readonly NewTouchpoint[]
  /** Words that the lists of the inventory do not have yet. */
  readonly stages: readonly string[]
  readonly channels: readonly string[]
  /** Names of rows that the inventory has already, by id or by name. */
  readonly known: readonly string[]
  /** Names that several rows have which are added: two touchpoints of one name, or one that is written twice. */
  readonly repeated: readonly string[]
  /** Rows without a stage where others have one, as merged cells leave them; our own tables say what there is. */
  readonly unstaged: readonly string[]
  readonly problems: readonly PlacedProblem[]
}

/** How to read what is said where the file and its rows leave it open. */
export interface ImportOptions {
  readonly today: CalendarDate
  /** Whether the table is one of ours, in which only `|` separates the items of a list. */
  readonly ours: boolean
  /** An id for each name, and none of those that are taken. */
  readonly idsFor: (names: readonly string[], taken: Iterable<string>) => readonly string[]
}

/** What a table adds to a valid inventory, whose file holds the data. */
export function importOf(
  { rows, problems }: Pick<ImportTable, 'rows' | 'problems'>,
  inventory: Inventory,
  data: unknown,
  options: ImportOptions,
): Import {
  const taken = new Set(currentIds(inventory).keys())
  const names = new Set(Array.from(inventory.touchpoints.values(), ({ name }) => sameName(name)))
  const isKnown = (row: ImportRow) => {
    const id = idIn(row)
    return id === undefined ? names.has(sameName(nameIn(row))) : taken.has(id)
  }
  const added = rows.filter((row) => !isKnown(row))
  const unnamed = added.filter((row) => idIn(row) === undefined)
  const said = added.flatMap((row) => idIn(row) ?? [])
  const made = new Map(
    options.idsFor(unnamed.map(nameIn), [...taken, ...said]).map((id, index) => [unnamed[index], id]),
  )
  const entries = added.map((row) => entryOf(row, idIn(row) ?? made.get(row) ?? '', options))
  const wholes = added.filter(({ cells }) => !cells.has('whole'))
  const { touchpoints, problems: homeless } = nested(entries, inventory)
  return {
    touchpoints,
    stages: unlisted(
      entries.map(({ entry }) => entry.stage ?? []),
      valueAt(data, ['stages']),
    ),
    channels: unlisted(
      entries.map(({ entry }) => entry.channel ?? []),
      valueAt(data, ['channels']),
    ),
    known: rows.filter(isKnown).map((row) => nameIn(row) || (idIn(row) ?? '')),
    repeated: repeatedIn(wholes.map(nameIn)),
    unstaged: options.ours || !rows.some(hasStage) ? [] : wholes.filter((row) => !hasStage(row)).map(nameIn),
    problems: [
      ...problems,
      ...entries.flatMap((one) => one.problems),
      ...idProblems(entries),
      ...homeless,
      ...segmentProblems(entries, inventory),
    ].toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
  }
}

const hasStage = ({ cells }: ImportRow) => cells.has('stage')

/** Each once, as it is written first. */
function repeatedIn(names: readonly string[]): string[] {
  const first = new Map<string, string>()
  const again = new Set<string>()
  for (const name of names) {
    const before = first.get(sameName(name))
    if (before === undefined) first.set(sameName(name), name)
    else again.add(before)
  }
  return [...again]
}

interface Entry {
  readonly row: ImportRow
  readonly entry: NewTouchpoint
  /** As they were said, right or wrong. */
  readonly segments: readonly string[]
  readonly whole: Cell | undefined
  /** What the schema has against it. */
  readonly problems: readonly PlacedProblem[]
}

const idIn = ({ cells }: ImportRow) => cells.get('id')?.text.trim()

const nameIn = ({ cells }: ImportRow) => onOneLine(cells.get('name')?.text ?? '')

const sameName = (name: string) => name.normalize('NFKC').toLowerCase().trim()

function idProblems(entries: readonly Entry[]): PlacedProblem[] {
  const first = new Map<string, number>()
  return entries.flatMap(({ row: { at, cells }, entry: { id } }): PlacedProblem[] => {
    const cell = cells.get('id')
    const place = cell ? placeOf(cell) : at
    if (!Id.safeParse(id).success) return [{ ...place, problem: { kind: 'bad-id', id } }]
    const firstLine = first.get(id)
    if (firstLine !== undefined) return [{ ...place, problem: { kind: 'duplicate-id', id, firstLine } }]
    first.set(id, at.line)
    return []
  })
}

/** Parts stand in their whole, which has to come in with them. */
function nested(
  entries: readonly Entry[],
  inventory: Inventory,
): { touchpoints: NewTouchpoint[]; problems: PlacedProblem[] } {
  const wholes = new Map(entries.filter(({ whole }) => !whole).map(({ entry }) => [entry.id, entry]))
  const parts = entries.flatMap(({ entry, whole }) => (whole ? [{ entry, whole }] : []))
  const inWhole = new Map<string, ReturnType<typeof partOf>[]>()
  for (const { entry, whole } of parts) {
    const id = whole.text.trim()
    inWhole.set(id, [...(inWhole.get(id) ?? []), partOf(entry)])
  }
  const touchpoints = Array.from(wholes.values(), (entry): NewTouchpoint => {
    const own = inWhole.get(entry.id)
    return own ? { ...entry, parts: Object.fromEntries(own) } : entry
  })
  const problems = parts
    .filter(({ whole }) => !wholes.has(whole.text.trim()))
    .map(({ whole }): PlacedProblem => {
      const id = whole.text.trim()
      const known = [...wholes.keys()]
      return {
        ...placeOf(whole),
        problem: inventory.touchpoints.has(id)
          ? { kind: 'whole-is-there', id }
          : { kind: 'unknown-reference', to: 'touchpoint', id, known },
      }
    })
  return { touchpoints, problems }
}

function partOf({ id, channel, ...rest }: NewTouchpoint) {
  const channels = typeof channel === 'string' || channel === undefined ? channel : [...channel]
  return [id, { ...rest, channel: channels }] as const
}

/** Of the words that are used, those that the file’s own list lacks; none where the file has no list. */
function unlisted(words: readonly (readonly string[] | string)[], list: unknown): string[] {
  if (!Array.isArray(list)) return []
  return [...new Set(words.flat())].filter((word) => !list.includes(word))
}

/** Once for each segment that the inventory lacks, where it is named first: one line there mends all of its rows. */
function segmentProblems(entries: readonly Entry[], inventory: Inventory): PlacedProblem[] {
  const known = inventory.segments.map(({ id }) => id)
  const rows = new Map<string, Cell | undefined>()
  const counts = new Map<string, number>()
  for (const { row, segments } of entries)
    for (const id of new Set(segments.filter((one) => !known.includes(one)))) {
      if (!rows.has(id)) rows.set(id, row.cells.get('segments'))
      counts.set(id, (counts.get(id) ?? 0) + 1)
    }
  return Array.from(rows, ([id, cell]) => ({
    ...placeOf(cell),
    problem: { kind: 'segment-in-rows', id, rows: counts.get(id) ?? 0, known },
  }))
}

/** A row as the inventory has it, and whatever the schema has against that, each problem at its cell. */
function entryOf(row: ImportRow, id: string, options: ImportOptions): Entry {
  const said = (key: ImportKey) => mapped(row.cells.get(key)?.text, onOneLine)
  const list = (key: ImportKey) => itemsOf(row.cells.get(key)?.text, key, options)
  const choice = (key: ImportKey) => mapped(said(key), (text) => choiceFor(key, text))
  const number = (key: ImportKey) => mapped(said(key), numberFor)
  const channels = list('channel')
  const metrics = { nps: number('nps'), csat: number('csat'), ces: number('ces') }
  const data = {
    name: said('name') ?? '',
    stage: said('stage'),
    channel: channels && channels.length > 1 ? channels : channels?.[0],
    place: choice('place'),
    control: choice('control'),
    owner: said('owner'),
    importance: number('importance'),
    vip: choice('vip'),
    rhythm: choice('rhythm'),
    lifecycle: choice('lifecycle'),
    senses: list('senses')?.map((sense) => choiceFor('senses', sense)),
    purpose: said('purpose'),
    standard: said('standard'),
    wow: said('wow'),
    cost: number('cost'),
    automated: mapped(choice('automated'), booleanFor),
    segments: list('segments'),
    conversion: mapped(said('conversion'), shareFor),
    metrics: Object.values(metrics).every((value) => value === undefined) ? undefined : defined(metrics),
    review_every: mapped(said('review_every'), intervalFor),
    review_reason: said('review_reason'),
    added: mapped(said('added'), dateFor) ?? graceOf(row, options),
    formerly: list('formerly'),
    tags: list('tags'),
    notes: said('notes'),
  }
  const { value, problems } = parseWith(TouchpointEntry, defined(data))
  return {
    entry: { ...value, name: data.name, id },
    row,
    segments: data.segments ?? [],
    whole: row.cells.get('whole'),
    problems: [
      ...Array.from(row.cells.values()).flatMap(controlProblems),
      ...problems.map(({ problem, path }) => ({ ...placeIn(row, path), problem })),
    ],
  }
}

/** A new touchpoint has one interval of grace; a part is not reviewed by itself, and our own tables say what there is. */
const graceOf = ({ cells }: ImportRow, { ours, today }: ImportOptions): CalendarDate | undefined =>
  ours || cells.has('whole') ? undefined : today

/** The cell that a path of the schema’s problem is about, else the row. */
function placeIn({ cells, at }: ImportRow, path: Path): Pick<Cell, 'line' | 'column'> {
  const key = path[0] === 'metrics' ? path[1] : path[0]
  const cell = Array.from(cells).find(([one]) => one === key)?.[1]
  return cell ? placeOf(cell) : at
}

/**
 * Our own tables have `|` between items and `\\` before one that is part of an item. People write commas, semicolons
 * and line breaks too; in text of their own a comma may be part of an item, so there it separates nothing.
 */
function itemsOf(text: string | undefined, key: ImportKey, { ours }: ImportOptions): string[] | undefined {
  if (text === undefined) return undefined
  const isChoice = key === 'senses' || key === 'segments' || key === 'formerly' || key === 'tags'
  const pieces = ours ? cutAtBars(text) : text.split(isChoice ? /[|;,\n]/ : /[|;\n]/)
  return pieces.map(onOneLine).filter((piece) => piece !== '')
}

/** At each `|` without a `\\` before it, which is taken off wherever it stands before a `|` or a `\\`. */
function cutAtBars(text: string): string[] {
  const pieces = ['']
  for (const [, escaped, plain = ''] of text.matchAll(/\\([\\|])|(.)/gsu)) {
    if (escaped === undefined && plain === '|') pieces.push('')
    else pieces[pieces.length - 1] += escaped ?? plain
  }
  return pieces
}

/** A number as people of either comma write it, or the text where it is none. */
function numberFor(text: string): number | string {
  const plain = text.replace(/\s/g, '').replace(',', '.').replace('−', '-')
  return /^-?\d{1,9}(?:\.\d{1,9})?$/.test(plain) ? Number(plain) : text
}

/** `12 %` is 0.12. */
function shareFor(text: string): number | string {
  const percent = /^(.*?)\s*%$/.exec(text)?.[1]
  const number = numberFor(percent ?? text)
  return percent !== undefined && typeof number === 'number' ? exact(number / 100) : number
}

/** The day first, as Russian, Polish and most spreadsheets write it; with slashes nobody knows. */
function dateFor(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  return year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

const booleanFor = (text: string): boolean | string =>
  text === 'true' ? true : text === 'false' ? false : text

/** Line breaks within a cell become spaces. */
const onOneLine = (text: string) => text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').trim()

const mapped = <T, U>(value: T | undefined, change: (value: T) => U): U | undefined =>
  value === undefined ? undefined : change(value)

/** Without the keys that nothing is said of. */
const defined = (data: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
