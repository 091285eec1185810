import { type CalendarDate, daysBetween, isDate } from './date.ts'
import { type EncounterKey, encounterMeaning } from './encounter-words.ts'
import type { PlacedProblem } from './errors.ts'
import { type Cell, controlProblems, placeOf } from './import-table.ts'
import type { EncounterExpectation, Problem } from './problem.ts'
import { noTally, type Tally, tallyOf, tallyOfAggregate, together } from './tally.ts'

/** What was read of a survey: what each name of a touchpoint and of a brand adds up to, as the file has the names. */
export interface Encounters {
  /** Whether the rows were added up before. */
  readonly aggregated: boolean
  readonly columns: readonly { readonly header: string; readonly meaning: EncounterKey | undefined }[]
  readonly rows: number
  /** Of the rows that name one. */
  readonly first: CalendarDate | undefined
  readonly last: CalendarDate | undefined
  readonly pairs: readonly Pair[]
  /** The first ones. */
  readonly problems: readonly PlacedProblem[]
  /** How many there are beside those. */
  readonly moreProblems: number
}

/** One brand at one touchpoint, by their names in the file. */
export interface Pair {
  readonly touchpoint: string
  readonly brand: string
  readonly tally: Tally
}

/** Problems that are kept; the others are counted. */
export const problemsShown = 20

/** Names of touchpoints and of brands, together: with more of them it is the wrong column, or no survey. */
export const mostNames = 1000

/** Characters of a name. */
export const longestName = 500

/**
 * Adds up a survey record by record, the header first, in an amount of memory that does not depend on how many there are.
 * Rows of encounters have positivity, rows that were added up have n and mean; the headers tell which.
 */
export class EncounterCount {
  private head: Head | undefined
  /** Below the header, so far. */
  rows = 0
  private first: CalendarDate | undefined
  private last: CalendarDate | undefined
  private readonly names = new Set<string>()
  private readonly tallies = new Map<string, Map<string, Tally>>()
  private readonly problems: PlacedProblem[] = []
  private count = 0
  private day: { readonly text: string; readonly date: CalendarDate } | undefined

  constructor(private readonly today: CalendarDate) {}

  /** False as soon as nothing that follows can matter: the header is not one, or there are too many names. */
  take(cells: readonly Cell[]): boolean {
    if (cells.every(({ text }) => text.trim() === '')) return true
    if (!this.head) return this.takeHead(cells)
    const { head } = this
    this.rows++
    const wrong = this.count
    if (cells.length > head.columns.length) this.checkLength(cells, head)
    const said = (key: EncounterKey) => saidIn(cells, head.places.get(key))
    const touchpoint = this.nameIn(said('touchpoint'), 'touchpoint')
    const brand = this.nameIn(said('brand'), 'brand')
    const date = head.places.has('date') ? this.dateIn(said('date'), head) : undefined
    const tally = head.aggregated ? this.aggregateIn(said) : this.encounterIn(said)
    if (!tally || this.count > wrong) return true
    if (date !== undefined) this.span(date)
    return this.add(touchpoint, brand, tally, cells)
  }

  /** A problem of the text itself. */
  report(problem: PlacedProblem): void {
    this.count++
    if (this.problems.length < problemsShown) this.problems.push(problem)
  }

  result(): Encounters {
    const { head, rows, first, last, problems, tallies } = this
    const pairs = Array.from(tallies).flatMap(([touchpoint, brands]) =>
      Array.from(brands, ([brand, tally]) => ({ touchpoint, brand, tally })),
    )
    return {
      aggregated: head?.aggregated ?? false,
      columns: head?.columns ?? [],
      rows,
      first,
      last,
      pairs,
      problems: problems.toSorted(byPlace),
      moreProblems: this.count - problems.length,
    }
  }

  private takeHead(cells: readonly Cell[]): boolean {
    const { head, problems } = headOf(cells)
    this.head = head
    for (const problem of problems) this.report(problem)
    return problems.length === 0
  }

  /** Separators behind the last column are no cells; text is. */
  private checkLength(cells: readonly Cell[], { columns }: Head): void {
    const found = cells.findLastIndex(({ text }) => text.trim() !== '') + 1
    if (found <= columns.length) return
    this.report({
      ...placeOf(cells[columns.length]),
      problem: { kind: 'too-many-cells', found, columns: columns.length },
    })
  }

  private nameIn(cell: Cell, what: 'touchpoint' | 'brand'): string {
    const name = cell.text.trim()
    if (name === '' || name.length > longestName) this.wrong(cell, what)
    for (const problem of controlProblems(cell)) this.report(problem)
    return name
  }

  /** A row that was added up may leave it open; an encounter was on some day, and not in the future. */
  private dateIn(cell: Cell, { aggregated }: Head): CalendarDate | undefined {
    const text = cell.text.trim()
    if (text === '' && aggregated) return undefined
    if (this.day?.text === text) return this.day.date
    const date = dayIn(text)
    if (date === undefined) return this.wrong(cell, 'date')
    if (daysBetween(this.today, date) > 1) return this.wrong(cell, 'past-date')
    this.day = { text, date }
    return date
  }

  private encounterIn(said: (key: EncounterKey) => Cell): Tally | undefined {
    const positivity = pointsIn(said('positivity').text)
    const cell = said('persuasion')
    const isOpen = cell.text.trim() === ''
    const persuasion = isOpen ? undefined : pointsIn(cell.text)
    if (positivity === undefined) this.wrong(said('positivity'), 'positivity')
    if (!isOpen && persuasion === undefined) this.wrong(cell, 'persuasion')
    return positivity === undefined ? undefined : tallyOf(positivity, persuasion)
  }

  private aggregateIn(said: (key: EncounterKey) => Cell): Tally | undefined {
    const n = this.numberIn(said('n'), 'n')
    const mean = this.numberIn(said('mean'), 'mean')
    const positive = this.numberIn(said('positive'), 'positive')
    const isOpen = said('persuasion').text.trim() === ''
    const persuasion = isOpen ? undefined : this.numberIn(said('persuasion'), 'persuasion-mean')
    const answers = said('persuasion_n').text.trim() === '' ? n : this.numberIn(said('persuasion_n'), 'n')
    if (n === undefined || mean === undefined || positive === undefined || answers === undefined)
      return undefined
    if (answers > n) return this.wrong(said('persuasion_n'), 'n')
    return tallyOfAggregate({
      n,
      mean,
      positive,
      persuasion: persuasion === undefined ? undefined : { mean: persuasion, n: answers },
    })
  }

  private numberIn(cell: Cell, what: keyof typeof ranges): number | undefined {
    const number = decimalIn(cell.text)
    return number !== undefined && ranges[what](number) ? number : this.wrong(cell, what)
  }

  private wrong(cell: Cell, what: EncounterExpectation): undefined {
    if (this.problems.length >= problemsShown) {
      this.count++
      return
    }
    this.report({ ...placeOf(cell), problem: { kind: 'bad-encounter', what, found: clipped(cell.text) } })
  }

  private span(date: CalendarDate): void {
    if (this.first === undefined || date < this.first) this.first = date
    if (this.last === undefined || date > this.last) this.last = date
  }

  private add(touchpoint: string, brand: string, tally: Tally, [cell]: readonly Cell[]): boolean {
    const brands = this.tallies.get(touchpoint)
    const before = brands?.get(brand)
    if (before === undefined && !this.hasRoom(touchpoint, brand)) {
      this.report({ ...placeOf(cell), problem: { kind: 'too-many-names', limit: mostNames } })
      return false
    }
    const sum = together(before ?? noTally, tally)
    if (brands) brands.set(before ? brand : copied(brand), sum)
    else this.tallies.set(copied(touchpoint), new Map([[copied(brand), sum]]))
    return true
  }

  private hasRoom(touchpoint: string, brand: string): boolean {
    this.names.add(copied(`t ${touchpoint}`)).add(copied(`b ${brand}`))
    return this.names.size <= mostNames
  }
}

interface Head {
  readonly aggregated: boolean
  readonly columns: Encounters['columns']
  readonly places: ReadonlyMap<EncounterKey, number>
}

const encounterColumns = ['date', 'brand', 'touchpoint', 'positivity'] as const
const aggregateColumns = ['brand', 'touchpoint', 'n', 'mean', 'positive'] as const

function headOf(cells: readonly Cell[]): { head: Head; problems: PlacedProblem[] } {
  const columns = cells.map(({ text }) => ({ header: text.trim(), meaning: encounterMeaning(text) }))
  const places = new Map<EncounterKey, number>()
  for (const [index, { meaning }] of columns.entries())
    if (meaning !== undefined && !places.has(meaning)) places.set(meaning, index)
  const aggregated = !places.has('positivity') && (places.has('mean') || places.has('n'))
  const missing = (aggregated ? aggregateColumns : encounterColumns).filter((key) => !places.has(key))
  const twice = columns.flatMap(({ header, meaning }, index): PlacedProblem[] =>
    meaning === undefined || places.get(meaning) === index
      ? []
      : [
          {
            ...placeOf(cells[index]),
            problem: { kind: 'column-twice', header: clipped(header), key: meaning },
          },
        ],
  )
  const headers = columns.slice(0, headersShown).map(({ header }) => clipped(header))
  const problem: Problem = { kind: 'no-encounter-columns', missing, headers }
  return {
    head: { aggregated, columns, places },
    problems: missing.length > 0 ? [...twice, { ...placeOf(cells[0]), problem }] : twice,
  }
}

/** That a problem repeats. */
const headersShown = 20

const nothing: Cell = { text: '', line: 1, column: 1 }

/** A row that is too short has nothing there; where it ends is where to look. */
function saidIn(cells: readonly Cell[], place: number | undefined): Cell {
  const cell = place === undefined ? nothing : cells[place]
  return cell ?? { ...(cells.at(-1) ?? nothing), text: '' }
}

/** 1–5, whole; `4.0` is what some tools make of 4. */
function pointsIn(text: string): number | undefined {
  const [, digit] = /^\s*([1-5])(?:[.,]0+)?\s*$/.exec(text) ?? []
  return digit === undefined ? undefined : Number(digit)
}

/** With a point or a comma; `75 %` is 0.75. */
function decimalIn(text: string): number | undefined {
  const [, digits = '', percent] = /^(\d{1,15}(?:[.,]\d{1,30})?)(%?)$/.exec(text.replace(/\s/g, '')) ?? []
  if (digits === '') return undefined
  const number = Number(digits.replace(',', '.'))
  return percent === '%' ? number / 100 : number
}

const isPoints = (value: number) => value >= 1 && value <= 5

const ranges = {
  n: (value: number) => Number.isInteger(value) && value >= 1 && value <= largestCount,
  mean: isPoints,
  positive: (value: number) => value <= 1,
  'persuasion-mean': isPoints,
} as const

/** So that five times as many, and sums of them, are still exact. */
const largestCount = 1e12

/** `2026-11-21` or `21.11.2026`, with a time behind it or not, as forms on the web write it. */
function dayIn(text: string): CalendarDate | undefined {
  const [, iso] = /^(\d{4}-\d{2}-\d{2})(?:[T ][\d:.,]+ ?(?:Z|[+-]\d\d(?::?\d\d)?|UTC)?)?$/.exec(text) ?? []
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?:,? [\d:.]+)?$/.exec(text) ?? []
  if (iso === undefined && year === '') return undefined
  const date = iso ?? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDate(date) ? date : undefined
}

/** What a problem repeats of a cell. */
const clipped = (text: string) =>
  copied(text.length > 60 ? `${Array.from(text.slice(0, 120)).slice(0, 60).join('')}…` : text)

/** A text of its own: a piece of a larger one keeps all of that in memory. */
const copied = (text: string) => Array.from(text).join('')

const byPlace = (a: PlacedProblem, b: PlacedProblem) =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
