import { describe, expect, it } from 'vitest'
import { readJourney } from '../../src/storage/journey.ts'

const said = (text: string) =>
  readJourney(text).tasks.map(({ row, score, actors }) => [
    row.cells.get('stage')?.text,
    row.cells.get('name')?.text,
    score,
    actors.join('+'),
  ])

describe('a journey of Mermaid', () => {
  it('gives a task for each line, under its section', () => {
    const text = `%% a comment
journey
    title My working day
    accDescr { what
      it is: 5: for }
    section Go to work
      Make tea: 5: Me
      Go upstairs : 3: Me, Cat

    section
      Sit down: 4
`
    expect(said(text)).toEqual([
      ['Go to work', 'Make tea', 5, 'Me'],
      ['Go to work', 'Go upstairs', 3, 'Me+Cat'],
      [undefined, 'Sit down', 4, ''],
    ])
    expect(readJourney(text)).toMatchObject({ title: 'My working day', problems: [] })
  })

  it('is found in the fences of Markdown, and nothing else of it is read', () => {
    const text =
      '# Title\n\n~~~mermaid\njourney\n  section S\n  A: 1: x\n~~~\nB: 2: y\n```mermaid\nflowchart\n  C: 3\n```\n'
    expect(said(text)).toEqual([['S', 'A', 1, 'x']])
  })

  it('knows where everything stands', () => {
    const [task] = readJourney('journey\r\n  section Need\r\n    Ask: 3\r\n').tasks
    expect(task?.row.at).toEqual({ line: 3, column: 5 })
    expect(task?.row.cells.get('stage')).toEqual({ text: 'Need', line: 2, column: 11 })
  })

  it('names every line that is none, and a file without a journey', () => {
    expect(readJourney('journey\n  A: x\n  B: 3\n  : 4\n').problems).toEqual([
      { line: 2, column: 3, problem: { kind: 'journey-line' } },
      { line: 4, column: 3, problem: { kind: 'journey-line' } },
    ])
    expect(readJourney('flowchart LR\n a --> b\n').problems).toEqual([
      { line: 1, column: 1, problem: { kind: 'no-journey' } },
    ])
  })
})
