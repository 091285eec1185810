import { counted } from '../plural.ts'

const separators = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' }

/** What `import` understood, and what it did. Names that people wrote come in escaped. */
export const importing = {
  summary: 'add the touchpoints of a table (CSV) or of a Mermaid journey to the inventory',
  file: 'the file; - is standard input',
  mermaid: 'the file is Mermaid, or Markdown with a journey block in it',
  dryRun: 'show what would be added, and write nothing',
  yes: 'add without asking',

  table: (file: string, rows: number, separator: keyof typeof separators) =>
    `${file}: ${counted(rows, 'row')}, cells separated by ${separators[separator]}`,
  journey: (file: string, tasks: number) => `${file}: a journey of ${counted(tasks, 'task')}`,
  titles: 'above the header',
  understood: 'understood',
  column: (header: string, key: string) => (header === key ? key : `${header} = ${key}`),
  workedOut: 'not taken',
  fromAudits: (headers: string) => `${headers} (scores come from audits)`,
  unknown: 'not understood',
  known: 'there already',
  repeated: 'more than once',
  unstaged: 'without a stage',
  stages: 'new in stages',
  channels: 'new in channels',
  sample: 'adds',
  and: (count: number) => `and ${count} more`,
  nothing: 'Nothing to add.',
  ask: (touchpoints: number, parts: number, file: string) =>
    `Add ${whatIsAdded(touchpoints, parts)} to ${file}?`,
  dry: (touchpoints: number, parts: number, file: string) =>
    `Would add ${whatIsAdded(touchpoints, parts)} to ${file}.`,
  added: (touchpoints: number, parts: number, file: string) =>
    `Added ${whatIsAdded(touchpoints, parts)} to ${file}.`,
  left: 'Nothing was written.',
  next: 'Next: touchpoints suggest, touchpoints audit',
  /** What is kept of a task of a journey. */
  note: (score: number, actors: readonly string[]) =>
    `Journey: ${score} of 5${actors.length > 0 ? ` (${actors.join(', ')})` : ''}`,
}

const whatIsAdded = (touchpoints: number, parts: number) =>
  counted(touchpoints, 'touchpoint') + (parts > 0 ? ` and ${counted(parts, 'part')}` : '')
