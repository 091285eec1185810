import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { copyOfExample, folderOf, namesIn, program, textOf, touchpoints } from './run.ts'
import { pause, TerminalRun } from './terminal.ts'

const example = fileURLToPath(new URL('../../examples/coffee-house', import.meta.url))
const torture = process.env['TORTURE'] !== undefined
/** Rows whose records would not fit into the memory that the program gets. */
const many = torture ? 1_000_000 : 200_000

const inventory = `version: 1
name: Kawa
competitors: { star: { name: Star Beans } }
touchpoints:
  window: { name: Window, formerly: [display] }
  door: { name: Door }
`
const head = 'date,brand,touchpoint,positivity,persuasion\n'
const rows = `${head}2026-10-01,Kawa,Window,5,4\n2026-10-03,STAR BEANS,display,2,\n2026-10-02,kawa,door,4,5\n`

/** The one audit of a folder, without what is by chance. */
function auditIn(folder: string): { readonly [key: string]: unknown } {
  const [name = '', ...others] = namesIn(folder, 'audits')
  expect(others).toEqual([])
  const { at: _, ...audit } = parse(textOf(folder, 'audits', name)) as Record<string, unknown> // an audit is a map
  return audit
}

const take = (folder: string, ...args: string[]) =>
  touchpoints(folder, ['import', '--encounters', '--by', 'Zoe', ...args])

describe('touchpoints import --encounters', () => {
  it('writes what customers said as a file of audits, and into the reports', async () => {
    const folder = folderOf({ 'touchpoints.yaml': inventory, 'list.csv': rows })
    const { code, stdout, stderr } = await take(folder, 'list.csv', '--round', 'autumn')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const [name = ''] = namesIn(folder, 'audits')
    expect(name).toMatch(/^2026-10-03-zoe-[a-z0-9]{4}\.yaml$/)
    expect(stdout).toBe(`  understood  date, brand, touchpoint, positivity, persuasion
  encounters  3, from 2026-10-01 to 2026-10-03
  measured    Window, Door
Wrote audits/${name}: 2 touchpoints measured. A survey renews no review.
Wrote reports/report.md, reports/touchpoints.csv, reports/chains.csv, reports/actions.csv, reports/report.html.
`)
    expect(textOf(folder, 'audits', name).replace(/^at: .*\n/m, '')).toBe(`version: 1
date: "2026-10-03"
by: Zoe
round: autumn
measured:
  window:
    own: { score: 10, "n": 1, positive: 1, persuasion: 4 }
    competitors:
      star: { score: 2.5, "n": 1, positive: 0 }
  door:
    own: { score: 7.5, "n": 1, positive: 1, persuasion: 5 }
`)
    expect(textOf(folder, 'reports', 'report.md')).toContain('## Judged and measured')
    const check = await touchpoints(folder, ['check'])
    expect(check.code).toBe(1)
    expect(check.stdout).toContain('[never-audited]')
  })

  it('has made the survey of the example from its table', async () => {
    const folder = copyOfExample()
    const [made = ''] = namesIn(example, 'audits').filter((name) => name.includes('zoe'))
    const kept = parse(textOf(example, 'audits', made))
    const inventoryOnly = folderOf({ 'touchpoints.yaml': textOf(folder, 'touchpoints.yaml') })
    const { code } = await touchpoints(inventoryOnly, [
      ...['import', '--encounters', join(example, 'encounters.csv')],
      ...['--by', 'Zoe Ramos', '--round', 'autumn encounters'],
    ])
    expect(code).toBe(0)
    const { at: _, ...wanted } = kept
    expect(auditIn(inventoryOnly)).toEqual(wanted)
  })

  it('reads standard input, other separators, marks and languages, and rows that were added up, alike', async () => {
    const audits: unknown[] = []
    for (const text of [
      rows,
      `\ufeff${rows.replaceAll(',', ';').replace('date;brand', 'Дата;Бренд')}`,
      rows.replaceAll(',', '\t').replaceAll('\n', '\r\n'),
      rows
        .replace('Window', '"Window"')
        .split('\n')
        .toSorted((a, b) => Number(b === head.trim()) - Number(a === head.trim()))
        .join('\n'),
      'brand,touchpoint,n,mean,positive,persuasion,date\nkawa,door,1,4,1,5,2026-10-02\nKawa,Window,1,5.0,1,4,\nstar,window,1,2,0,,2026-10-03\n',
    ]) {
      const folder = folderOf({ 'touchpoints.yaml': inventory })
      const args = ['import', '--encounters', '-', '--by', 'Zoe']
      expect(await touchpoints(folder, args, { stdin: text })).toMatchObject({ code: 0, stderr: '' })
      audits.push(auditIn(folder))
    }
    expect(audits.every((one) => JSON.stringify(one) === JSON.stringify(audits[0]))).toBe(true)
  })

  it('refuses the very same survey a second time, and takes what differs', async () => {
    const folder = folderOf({ 'touchpoints.yaml': inventory, 'list.csv': rows })
    expect((await take(folder, 'list.csv')).code).toBe(0)
    const [first = ''] = namesIn(folder, 'audits')
    const again = await take(folder, 'list.csv', '--round', 'another')
    expect(again.code).toBe(2)
    expect(again.stderr).toBe(
      `list.csv: this survey is in audits/${first} already, by the same person and with the same figures; remove that file first if it is to be written anew\n`,
    )
    expect(namesIn(folder, 'audits')).toEqual([first])
    writeFileSync(join(folder, 'list.csv'), `${rows}2026-10-03,Kawa,Door,5,5\n`)
    expect((await take(folder, 'list.csv')).code).toBe(0)
    writeFileSync(join(folder, 'list.csv'), rows.replaceAll('2026-10', '2026-09'))
    expect((await take(folder, 'list.csv')).code).toBe(0)
    expect(namesIn(folder, 'audits')).toHaveLength(3)
  })

  it('refuses it on another day too, where no row says a day', async () => {
    const text = 'brand,touchpoint,n,mean,positive\nKawa,door,3,4,1\n'
    const folder = folderOf({ 'touchpoints.yaml': inventory, 'list.csv': text })
    expect((await take(folder, 'list.csv')).code).toBe(0)
    const [name = ''] = namesIn(folder, 'audits')
    const file = join(folder, 'audits', name)
    writeFileSync(file, textOf(file).replace('  door:\n', '  door:\n    x-note: ours\n'))
    expect(textOf(file)).toContain('x-note')
    expect((await take(folder, 'list.csv', '--today', '2026-12-01')).stderr).toContain('already')
  })

  it('tells where bytes are that are no text, and characters that no name has', async () => {
    const folder = folderOf({ 'touchpoints.yaml': inventory })
    const good = '2026-10-01,Kawa,Żółw,5,4\n'.repeat(20_000) // longer than what is read at once
    const bad = Buffer.concat([
      Buffer.from(`${head}${good}2026-10-01,Kaw`),
      Buffer.from([0xff]),
      Buffer.from('a,Door,5,4\n'),
    ])
    writeFileSync(join(folder, 'list.csv'), bad)
    expect((await take(folder, 'list.csv')).stderr).toMatch(/^list\.csv:20002:15: not a text in UTF-8/)
    writeFileSync(join(folder, 'list.csv'), `${rows}2026-10-01,Kawa,Win\0dow,5,4\n`)
    expect((await take(folder, 'list.csv')).stderr).toMatch(/^list\.csv:5:17: .*U\+0000/)
  })

  it('takes today for the day where no row names one, and never a day to come', async () => {
    for (const text of [
      'brand,touchpoint,n,mean,positive\nKawa,door,3,4,1\n',
      `${head}2026-11-22,Kawa,Door,4,4\n`,
    ]) {
      const folder = folderOf({ 'touchpoints.yaml': inventory, 'list.csv': text })
      expect((await take(folder, 'list.csv')).code).toBe(0)
      expect(auditIn(folder)).toMatchObject({ date: '2026-11-21' })
    }
  })

  it('names every wrong cell, twenty at most, counts the others and writes nothing', async () => {
    const bad = Array.from({ length: 30 }, (_, index) => `2026-10-01,Kawa,Window,${index + 6},4\n`).join('')
    const folder = folderOf({ 'touchpoints.yaml': inventory, 'list.csv': rows + bad })
    const { code, stdout, stderr } = await take(folder, 'list.csv')
    const lines = stderr.split('\n')
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(lines[0]).toBe(
      'list.csv:5:24: `6` where a positivity of 1, 2, 3, 4 or 5 is wanted; correct it or delete the row',
    )
    expect(lines.slice(19)).toEqual([
      expect.stringMatching(/^list\.csv:24:24: `25`/),
      'list.csv: and 10 problems more; mend the first ones and run it again',
      '',
    ])
    expect(namesIn(folder)).toEqual(['list.csv', 'touchpoints.yaml'])
  })

  it.each([
    ['an empty file', '', /^list\.csv:1:1: no rows/],
    ['only a header', head, /^list\.csv:1:1: no rows/],
    ['another table', 'name,stage\nA,need\n', /^list\.csv:1:1: no column for `date`, `brand`/],
    ['an open quotation mark', `${head}2026-10-01,"Kawa,Window,4,4\n`, /^list\.csv:2:12: a quotation mark/],
    [
      'one text too long',
      `${head}2026-10-01,"${'x'.repeat(2_000_000)}`,
      /^list\.csv:2:1: a row longer than 1 MB/,
    ],
  ])('refuses %s', async (_, text, wanted) => {
    const folder = folderOf({ 'touchpoints.yaml': inventory, 'list.csv': text })
    const { code, stderr } = await take(folder, 'list.csv')
    expect(code).toBe(2)
    expect(stderr).toMatch(wanted)
    expect(namesIn(folder, 'audits')).toEqual([])
  })

  it('refuses a file that is not there, and options of surveys without one', async () => {
    const folder = folderOf({ 'touchpoints.yaml': inventory, 'list.csv': rows })
    expect(await take(folder, 'none.csv')).toMatchObject({ code: 2, stdout: '' })
    expect((await take(folder, '.')).stderr).toContain('cannot be read')
    const { code, stderr } = await touchpoints(folder, ['import', 'list.csv', '--map', 'map.yaml'])
    expect(code).toBe(2)
    expect(stderr).toContain('--map goes with --encounters only')
  })
})

const strange = `${rows}2026-10-03,Nero,Window,4,4
2026-10-03,::error::x,Window,4,4
2026-10-03,##[group]x,Window,4,4
2026-10-03,Kawa,"Gate, [31mred\u202e",4,4
2026-10-03,Kawa,=HYPERLINK(1),4,4
`

describe('names that the inventory does not have', () => {
  it('are listed with a file to fill in, which makes the import work', async () => {
    const folder = folderOf({ 'touchpoints.yaml': inventory, 'list.csv': strange })
    const { code, stdout, stderr } = await take(folder, 'list.csv')
    expect(code).toBe(2)
    expect(namesIn(folder, 'audits')).toEqual([])
    expect(stderr.split('\n').slice(0, 6)).toEqual([
      'list.csv: names that touchpoints.yaml does not have:',
      '  brand       # #[group]x (1)',
      '  brand       : :error::x (1)',
      '  brand       Nero (1)',
      '  touchpoint  =HYPERLINK(1) (1)',
      '  touchpoint  Gate, [31mred (1)',
    ])
    for (const said of [stdout, stderr]) expect(said).not.toMatch(/^\s*::|##\[|\u001b|\u202e/m)
    writeFileSync(join(folder, 'empty.yaml'), stdout)
    expect((await take(folder, 'list.csv', '--map', 'empty.yaml')).stderr).toMatch(
      /^empty\.yaml:4:22: nothing where/,
    )
    const filled = stdout
      .replace(/(Nero.*): #/, '$1: star #')
      .replace(/(Gate.*): #/, '$1: door #')
      .replace(/: # (?=\d)/g, ': - # ')
    writeFileSync(join(folder, 'map.yaml'), filled)
    const mapped = await take(folder, 'list.csv', '--map', 'map.yaml')
    expect(mapped).toMatchObject({ code: 0, stderr: '' })
    expect(mapped.stdout).toContain('  left out    # #[group]x (1), : :error::x (1), =HYPERLINK(1) (1)\n')
    expect(auditIn(folder)).toMatchObject({
      measured: { window: { competitors: { star: { n: 2 } } }, door: { own: { n: 2 } } },
    })
  })

  it('may all be left out, and then nothing is written', async () => {
    const map = 'brands:\n  Kawa: -\n  Star Beans: -\n'
    const folder = folderOf({ 'touchpoints.yaml': inventory, 'list.csv': rows, 'map.yaml': map })
    const { code, stdout } = await take(folder, 'list.csv', '--map', 'map.yaml')
    expect(code).toBe(0)
    expect(stdout).toContain('Nothing was written: every row is left out.')
    expect(namesIn(folder, 'audits')).toEqual([])
  })
})

describe('on a terminal', () => {
  let running: TerminalRun | undefined

  afterEach(() => running?.kill('SIGKILL'))

  it('asks what they are, and before it writes', async () => {
    const text = `${rows}2026-10-03,Nero,Window,4,4\n2026-10-03,Spam,Gate,4,4\n2026-10-03,Kawa,Front,4,4\n`
    const folder = folderOf({ 'touchpoints.yaml': inventory, 'list.csv': text })
    running = new TerminalRun(['import', '--encounters', 'list.csv', '--by', 'Zoe'], { cwd: folder })
    await running.shows('Whose is “Nero” (1 encounter)?')
    running.type('\x1b[B\x1b[B\r') // Star Beans
    await running.shows('Whose is “Spam” (1 encounter)?')
    running.type('\r') // Enter leaves it out
    await running.shows('Which touchpoint is “Front” (1 encounter)?')
    expect(await running.text()).not.toContain('Gate')
    running.type('\x1b[B\x1b[B\r') // Door
    await running.shows('Write the survey of 2 touchpoints into audits/?')
    running.type('\r')
    await running.shows('2 touchpoints measured')
    expect((await running.exit()).exitCode).toBe(0)
    expect(auditIn(folder)).toMatchObject({
      measured: { window: { competitors: { star: { n: 2 } } }, door: { own: { n: 2 } } },
    })
  })

  it('writes nothing where somebody leaves', async () => {
    const folder = folderOf({ 'touchpoints.yaml': inventory, 'list.csv': strange })
    running = new TerminalRun(['import', '--encounters', 'list.csv', '--by', 'Zoe'], { cwd: folder })
    await running.shows('Whose is')
    running.type('\x03')
    await running.shows('Nothing was written.')
    expect((await running.exit()).exitCode).toBe(130)
    expect(namesIn(folder, 'audits')).toEqual([])
  })

  it('keeps each answer: who leaves, or is killed, goes on where it was, and nothing stays when it is written', async () => {
    const text = `${rows}2026-10-03,Nero,Window,4,4\n2026-10-03,Spam,Gate,4,4\n2026-10-03,Kawa,Front,4,4\n`
    const folder = folderOf({ 'touchpoints.yaml': inventory, 'list.csv': text })
    const args = ['import', '--encounters', 'list.csv', '--by', 'Zoe']
    const kept = () => textOf(folder, '.touchpoints', 'names-list-csv.yaml')
    running = new TerminalRun(args, { cwd: folder })
    await running.shows('Whose is “Nero” (1 encounter)?')
    running.type('\x1b[B\x1b[B\r') // Star Beans
    await running.shows('Whose is “Spam” (1 encounter)?')
    expect(kept()).toBe('x-survey: "list.csv"\nbrands:\n  "Nero": "star"\n')
    running.type('\x03')
    await running.shows('1 answer kept in .touchpoints/names-list-csv.yaml')
    expect((await running.exit()).exitCode).toBe(130)

    running = new TerminalRun(args, { cwd: folder })
    await running.shows('1 answer of before taken up from .touchpoints/names-list-csv.yaml')
    await running.shows('Whose is “Spam” (1 encounter)?')
    expect(await running.text()).not.toContain('Nero')
    running.type('\r') // Enter leaves it out
    await running.shows('Which touchpoint is “Front” (1 encounter)?')
    expect(kept()).toBe('x-survey: "list.csv"\nbrands:\n  "Nero": "star"\n  "Spam": "-"\n')
    running.kill('SIGKILL')

    running = new TerminalRun(args, { cwd: folder })
    await running.shows('Which touchpoint is “Front” (1 encounter)?')
    running.type('\x1b[B\x1b[B\r') // Door
    await running.shows('Write the survey of 2 touchpoints into audits/?')
    running.type('n\r')
    await running.shows('3 answers kept in')
    expect((await running.exit()).exitCode).toBe(130)

    expect(await take(folder, 'list.csv')).toMatchObject({
      code: 0,
      stderr:
        '3 answers of before taken up from .touchpoints/names-list-csv.yaml; delete that file to be asked again.\n',
    })
    expect(auditIn(folder)).toMatchObject({
      measured: { window: { competitors: { star: { n: 2 } } }, door: { own: { n: 2 } } },
    })
    expect(namesIn(folder, '.touchpoints')).toEqual(['.gitignore'])
  }, 60_000)

  it('keeps them for that survey alone, and through a dry run', async () => {
    const strange = `${rows}2026-10-03,Nero,Window,4,4\n`
    const keptNames = 'x-survey: q1/list.csv\nbrands:\n  Nero: star\n'
    const folder = folderOf({
      'touchpoints.yaml': inventory,
      'q1/list.csv': strange,
      'q2/list.csv': strange,
      '.touchpoints/names-list-csv.yaml': keptNames,
    })
    expect((await take(folder, 'q2/list.csv')).code).toBe(2)
    expect((await take(folder, 'q1/list.csv', '--dry-run')).code).toBe(0)
    expect(textOf(folder, '.touchpoints', 'names-list-csv.yaml')).toBe(keptNames)
    expect((await take(folder, 'q1/list.csv')).code).toBe(0)
    expect(namesIn(folder, '.touchpoints')).toEqual([])
  })

  it('asks again for what the inventory has lost since', async () => {
    const folder = folderOf({
      'touchpoints.yaml': inventory,
      'list.csv': `${rows}2026-10-03,Nero,Window,4,4\n`,
      '.touchpoints/names-list-csv.yaml': 'x-survey: list.csv\nbrands:\n  Nero: gone\n',
    })
    const { code, stderr } = await take(folder, 'list.csv')
    expect(code).toBe(2)
    expect(stderr).toMatch(/^list\.csv: names that touchpoints\.yaml does not have:\n {2}brand +Nero \(1\)/)
  })

  it('shows how far it is, and counts every row', { timeout: 120_000 }, async () => {
    const folder = folderOf({ 'touchpoints.yaml': inventory })
    generate(join(folder, 'list.csv'), many)
    running = new TerminalRun(['import', '--encounters', 'list.csv', '--by', 'Zoe', '--yes'], { cwd: folder })
    await running.shows(/\[#+\.+\] +\d+% +\d+000 rows/)
    await running.shows('2 touchpoints measured', 60_000)
    const text = await running.text()
    expect(text).not.toContain('%')
    expect(text).toContain(`encounters  ${many}, from 2026-10-01`)
    const n = (id: string) => (auditIn(folder) as { measured: Record<string, Counts> }).measured[id] // as it was just said
    const counts = ['window', 'door'].flatMap((id) => [n(id)?.own.n ?? 0, n(id)?.competitors['star']?.n ?? 0])
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(many)
  })
})

/** A file of so many encounters, written in pieces. */
function generate(path: string, count: number, rowOf = good): void {
  const fd = openSync(path, 'w')
  writeSync(fd, head)
  for (let at = 0; at < count; at += 10_000) {
    const length = Math.min(10_000, count - at)
    writeSync(fd, Array.from({ length }, (_, index) => rowOf(at + index)).join(''))
  }
  closeSync(fd)
}

const good = (at: number) =>
  `2026-10-${String((at % 28) + 1).padStart(2, '0')},${at % 3 === 0 ? 'Star Beans' : 'Kawa'},"${at % 2 === 0 ? 'Window' : 'door'}",${(at % 5) + 1},${((at * 7) % 5) + 1}\n`

/** The most memory that a run had, in MB, which it says as it ends. */
async function memoryOf(folder: string, file: string, code: number): Promise<number> {
  const tell = `process.on('exit',()=>process.stderr.write('RSS '+process.resourceUsage().maxRSS))`
  const env = {
    NODE_OPTIONS: `--max-old-space-size=64 --import=data:text/javascript,${encodeURIComponent(tell)}`,
  }
  const args = ['import', '--encounters', file, '--by', 'Zoe', '--dry-run']
  const ended = await touchpoints(folder, args, { env })
  expect(ended.code).toBe(code)
  return Number(/RSS (\d+)$/.exec(ended.stderr)?.[1]) / 1024
}

/** Megabytes: what a collector of garbage leaves lying about. The records themselves would not fit into the heap. */
const room = 96

describe(`memory is the same whatever the length: ${many} rows`, () => {
  it.each([
    ['rows in order', good, 0],
    ['bad rows, each another', (at: number) => `bad ${at},Kawa,Window ${at},${at},x${at}\n`, 2],
  ])('of %s', { timeout: 120_000 }, async (_, rowOf, code) => {
    const folder = folderOf({ 'touchpoints.yaml': inventory })
    generate(join(folder, 'few.csv'), 100, rowOf)
    generate(join(folder, 'many.csv'), many, rowOf)
    const few = await memoryOf(folder, 'few.csv', code)
    expect((await memoryOf(folder, 'many.csv', code)) - few).toBeLessThan(room)
  })
})

interface Counts {
  readonly own: { readonly n: number }
  readonly competitors: Readonly<Record<string, { readonly n: number }>>
}

describe('kill -9', () => {
  it('leaves a whole file or none', { timeout: 300_000 }, async () => {
    const folder = folderOf({ 'touchpoints.yaml': inventory })
    generate(join(folder, 'list.csv'), 2000)
    const times = torture ? 100 : 5
    for (let time = 0; time < times; time++) {
      const args = [program, 'import', '--encounters', 'list.csv', '--by', 'Zoe']
      const env = { PATH: process.env['PATH'], HOME: folder, TOUCHPOINTS_TODAY: '2026-11-21' }
      const child = spawn(process.execPath, args, { cwd: folder, env, stdio: 'ignore' })
      const gone = new Promise((resolve) => child.on('close', resolve))
      await pause(150 + (time * 450) / times)
      child.kill('SIGKILL')
      await gone
      for (const name of namesIn(folder, 'audits').filter((one) => !one.startsWith('.')))
        expect(Object.keys(parse(readFileSync(join(folder, 'audits', name), 'utf8')).measured)).toEqual([
          'window',
          'door',
        ])
    }
    expect((await touchpoints(folder, ['status'])).code).toBe(0)
    expect((await take(folder, 'list.csv', '--by', 'Ewa')).code).toBe(0)
  })
})
