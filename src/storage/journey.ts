import type { PlacedProblem } from '../core/errors.ts'
import type { Cell, ImportRow } from '../core/import-table.ts'
import type { ImportKey } from '../core/import-words.ts'

/** What a `journey` of Mermaid says of a task beside its name. */
export interface JourneyTask {
  readonly row: ImportRow
  /** 1–5, as Mermaid has it: no score of ours. */
  readonly score: number
  readonly actors: readonly string[]
}

export interface Journey {
  readonly title: string | undefined
  readonly tasks: readonly JourneyTask[]
  readonly problems: readonly PlacedProblem[]
}

/** The `journey` blocks of a Mermaid file, or of the fences of a Markdown file: sections are stages, tasks touchpoints. */
export function readJourney(text: string): Journey {
  const tasks: JourneyTask[] = []
  const problems: PlacedProblem[] = []
  let title: string | undefined
  let section: Cell | undefined
  const lines = journeyLines(text)
  for (const { text: raw, line } of lines) {
    const column = raw.search(/\S/) + 1
    const said = raw.trim()
    const [, word, rest = ''] = /^(title|section|accTitle|accDescr)\b[ \t:]*(.*)$/.exec(said) ?? []
    if (word === 'title') title ??= rest
    else if (word === 'section')
      section = { text: rest, line, column: column + said.indexOf(rest, word.length) }
    else if (word === undefined) {
      const task = taskOf(said, { line, column }, section)
      if (task) tasks.push(task)
      else problems.push({ line, column, problem: { kind: 'journey-line' } })
    }
  }
  if (lines.length === 0) problems.push({ line: 1, column: 1, problem: { kind: 'no-journey' } })
  return { title, tasks, problems }
}

/** `Make tea: 5: Me, Cat`; a colon in the name ends it, as in Mermaid. */
function taskOf(
  text: string,
  place: Pick<Cell, 'line' | 'column'>,
  section: Cell | undefined,
): JourneyTask | undefined {
  const [, name, score, actors = ''] = /^([^:]*[^:\s])\s*:\s*([0-9]+)\s*(?::(.*))?$/.exec(text) ?? []
  if (name === undefined || score === undefined) return undefined
  const cells = new Map<ImportKey, Cell>([['name', { text: name, ...place }]])
  if (section && section.text !== '') cells.set('stage', section)
  return {
    row: { at: place, cells },
    score: Number(score),
    actors: actors
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  }
}

interface Line {
  readonly text: string
  readonly line: number
}

/** Lines below `journey`, up to the end of the fence or of the file, without comments, front matter and blanks. */
function journeyLines(text: string): Line[] {
  const found: Line[] = []
  let within = false
  let description = false
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const said = raw.trim()
    if (/^(?:```|~~~)/.test(said)) within = false
    else if (/^journey\b/.test(said)) within = true
    else if (/^accDescr\s*\{/.test(said)) description = !said.includes('}')
    else if (description) description = !said.includes('}')
    else if (within && said !== '' && !said.startsWith('%%')) found.push({ text: raw, line: index + 1 })
  }
  return found
}
