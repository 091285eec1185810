import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { emptyFolder, folderOf, namesIn, textOf, touchpoints } from './run.ts'
import { copyOfExample, TerminalRun } from './terminal.ts'

const inventory = `version: 1
name: Kawa          # a comment
stages: [need]
touchpoints:
  window: { name: Window, stage: need }
`

const table =
  'Точка контакта;Этап;Важность;Цвет\r\nСайт;need;7,5;red\r\nWINDOW;need;1;red\r\n"Ночь; день";Покупка;;\r\n'

describe('touchpoints import', () => {
  it('shows what it understood and what not, and adds the rest without touching the file', async () => {
    const folder = folderOf({ 'touchpoints.yaml': inventory, 'list.csv': table })
    expect(await touchpoints(folder, ['import', 'list.csv'])).toEqual({
      code: 0,
      stdout: `list.csv: 3 rows, cells separated by semicolons
  understood      Точка контакта = name, Этап = stage, Важность = importance
  not understood  Цвет
  there already   WINDOW
  new in stages   Покупка
  adds            Сайт, Ночь; день
Added 2 touchpoints to touchpoints.yaml.
Next: touchpoints suggest, touchpoints audit
`,
      stderr: '',
    })
    expect(textOf(folder, 'touchpoints.yaml')).toBe(
      `${inventory.replace('[need]', '[need, Покупка]')}  sayt: { name: Сайт, stage: need, importance: 7.5, added: 2026-11-21 }
  noch-den: { name: Ночь; день, stage: Покупка, added: 2026-11-21 }
`,
    )
    const again = await touchpoints(folder, ['import', 'list.csv'])
    expect(again.stdout).toContain('Nothing to add.')
  })

  it('writes nothing with --dry-run, and nothing where a cell is wrong', async () => {
    const files = { 'touchpoints.yaml': inventory, 'list.csv': table, 'bad.csv': 'name,cost\nA,6\nB,x\n' }
    const folder = folderOf(files)
    const dry = await touchpoints(folder, ['import', 'list.csv', '--dry-run'])
    expect(dry).toMatchObject({ code: 0, stderr: '' })
    expect(dry.stdout).toContain('Would add 2 touchpoints to touchpoints.yaml.')
    const bad = await touchpoints(folder, ['import', 'bad.csv'])
    expect(bad).toMatchObject({ code: 2, stdout: '' })
    expect(bad.stderr.split('\n').map((line) => line.split(': ')[0])).toEqual([
      'bad.csv:2:3',
      'bad.csv:3:3',
      '',
    ])
    expect(textOf(folder, 'touchpoints.yaml')).toBe(inventory)
    expect(namesIn(folder)).toEqual(Object.keys(files).toSorted())
  })

  it.each([
    ['list.xlsx', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]],
    ['list.xls', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]],
  ])('says of %s that it is a workbook', async (name, bytes) => {
    const folder = folderOf({ 'touchpoints.yaml': inventory })
    writeFileSync(join(folder, name), Buffer.from(bytes))
    const stderr = `${name}: a workbook (.xlsx, .xls, .ods), not a table as text; save its sheet as CSV UTF-8\n`
    expect(await touchpoints(folder, ['import', name])).toEqual({ code: 2, stdout: '', stderr })
    expect(await touchpoints(folder, ['import', '--encounters', name])).toEqual({
      code: 2,
      stdout: '',
      stderr,
    })
  })

  it('reads UTF-16, as Excel saves Unicode text, and standard input', async () => {
    const folder = folderOf({ 'touchpoints.yaml': inventory })
    writeFileSync(join(folder, 'list.txt'), Buffer.from('\uFEFFname\tstage\r\nСайт\tneed\r\n', 'utf16le'))
    expect((await touchpoints(folder, ['import', 'list.txt'])).stdout).toContain('cells separated by tabs')
    const piped = await touchpoints(folder, ['import', '-'], { stdin: '\uFEFFname\nDoor\n' })
    expect(piped.stdout).toContain('Added 1 touchpoint')
    expect(textOf(folder, 'touchpoints.yaml')).toMatch(/sayt: .*\n {2}door: /)
    writeFileSync(join(folder, 'ansi.csv'), Buffer.from([0x6e, 0x61, 0x6d, 0x65, 0x0a, 0xd1, 0xe0]))
    expect(await touchpoints(folder, ['import', 'ansi.csv'])).toMatchObject({
      code: 2,
      stderr: 'ansi.csv:2:1: not a text in UTF-8; save it as UTF-8\n',
    })
  })

  it.each([
    ['plain', []],
    ['Excel', ['--excel']],
  ])('takes our own table back, every column of the inventory equal (%s)', async (_, excel) => {
    const from = copyOfExample()
    const hostile = `  odd:\n    name: "=1+1; -2, \\"q\\""\n    stage: need\n    channel: ["a | b", "c\\\\d", "+e, f"]\n    notes: "'@x"\n    purpose: "##[endgroup] '=1"\n    standard: "two\\nlines"\n    automated: true\n    wow: "''-1"\n`
    const file = join(from, 'touchpoints.yaml')
    writeFileSync(
      file,
      readFileSync(file, 'utf8')
        .replace(/^channels:.*\n/m, '')
        .replace(/^touchpoints:\n/m, `touchpoints:\n${hostile}`),
    )
    const report = ['report', '--format', 'csv', '--stdout', ...excel]
    const { stdout: ours, code } = await touchpoints(from, report)
    expect(code).toBe(0)
    const to = folderOf({
      'touchpoints.yaml': `version: 1\nname: K\ncompetitors: { star-beans: { name: S }, cafe-roma: { name: C }, corner-kiosk: { name: K } }\n${/^segments:\n(?: .*\n|\n)*/m.exec(readFileSync(file, 'utf8'))?.[0] ?? ''}touchpoints: {}\n`,
      'ours.csv': ours,
    })
    const ended = await touchpoints(to, ['import', 'ours.csv'])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(ended.stdout).not.toContain('not understood')
    const { stdout: back } = await touchpoints(to, report)
    const columns = [
      'id',
      'name',
      'whole',
      'stage',
      'channel',
      'control',
      'owner',
      'automated',
      'lifecycle',
      'vip',
      'cost',
    ]
    columns.push(
      'place',
      'rhythm',
      'senses',
      'segments',
      'nps',
      'csat',
      'ces',
      'wow',
      'review_reason',
      'tags',
    )
    columns.push('conversion', 'purpose', 'standard', 'review_every', 'added', 'importance')
    const separator = excel.length > 0 ? ';' : ','
    const sorted = (text: string) => cellsOf(text, separator, columns).toSorted()
    expect(sorted(back)).toEqual(sorted(ours))
    expect(sorted(ours).length).toBeGreaterThan(50)
  })

  it('takes a journey of Mermaid: sections as stages, scores as notes', async () => {
    const folder = folderOf({
      'touchpoints.yaml': inventory,
      'day.md':
        '```mermaid\njourney\n  title My day\n  section need\n    See the sign: 4: Me, Cat\n  section buy\n    Pay: 2\n```\n',
    })
    const ended = await touchpoints(folder, ['import', '--mermaid', 'day.md'])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(textOf(folder, 'touchpoints.yaml')).toBe(
      `${inventory.replace('[need]', '[need, buy]')}  see-the-sign: { name: See the sign, stage: need, added: 2026-11-21, notes: "Journey: 4 of 5 (Me, Cat)" }
  pay: { name: Pay, stage: buy, added: 2026-11-21, notes: "Journey: 2 of 5" }
`,
    )
  })

  it('needs an inventory, a file, and rows in it', async () => {
    expect(await touchpoints(emptyFolder(), ['import', 'x.csv'])).toMatchObject({ code: 2, stdout: '' })
    const folder = folderOf({ 'touchpoints.yaml': inventory, 'empty.csv': '', 'head.csv': 'name\n' })
    for (const [file, said] of [
      ['none.csv', /^none\.csv: /],
      ['empty.csv', /^empty\.csv:1:1: no rows/],
      ['head.csv', /^head\.csv:1:1: no rows/],
    ] as const) {
      const { code, stderr } = await touchpoints(folder, ['import', file])
      expect(code).toBe(2)
      expect(stderr).toMatch(said)
    }
  })
})

/** Cells of some columns, a line of JSON a record; the text has no line breaks in cells. */
function cellsOf(text: string, separator: string, columns: readonly string[]): string[] {
  const [head = [], ...rows] = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(new RegExp(`${separator}(?=(?:[^"]*"[^"]*")*[^"]*$)`)))
  return rows.map((cells) => JSON.stringify(columns.map((key) => cells[head.indexOf(key)])))
}

describe('on a terminal', () => {
  let running: TerminalRun | undefined

  afterEach(() => running?.kill('SIGKILL'))

  it.each([
    ['\r', 'Added 2 touchpoints', 0, true],
    ['n\r', 'Nothing was written.', 130, false],
    ['\x03', 'Nothing was written.', 130, false],
  ])('asks before it writes; %j', async (keys, said, code, isWritten) => {
    const folder = folderOf({ 'touchpoints.yaml': inventory, 'list.csv': table })
    running = new TerminalRun(['import', 'list.csv'], { cwd: folder })
    await running.shows('Add 2 touchpoints to touchpoints.yaml?')
    running.type(keys)
    await running.shows(said)
    expect((await running.exit()).exitCode).toBe(code)
    expect(textOf(folder, 'touchpoints.yaml') !== inventory).toBe(isWritten)
  })

  it.each([
    ['ru', 'Добавить 2 точки контакта в touchpoints.yaml? (Д/н)', 'что', 'Ответьте «Да» или «Нет»', 'нет\r'],
    ['pl', '? (T/n)', 'co', 'Odpowiedz „Tak” albo „Nie”', 'nie\r'],
  ])('is answered in %s', async (language, question, nonsense, wanted, no) => {
    const folder = folderOf({ 'touchpoints.yaml': inventory, 'list.csv': table })
    running = new TerminalRun(['import', 'list.csv', '--language', language], { cwd: folder })
    await running.shows(question)
    running.type(`${nonsense}\r`)
    await running.shows(wanted)
    running.type(`\x15${no}`)
    expect((await running.exit()).exitCode).toBe(130)
    expect(textOf(folder, 'touchpoints.yaml')).toBe(inventory)
  })
})
