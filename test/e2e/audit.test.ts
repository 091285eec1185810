import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import {
  copyOfExample,
  filesIn,
  pause,
  program,
  type RunOptions,
  remove,
  TerminalRun,
  textOf,
} from './terminal.ts'

/** The long form of `npm run torture`. */
const kills = process.env['TORTURE'] === undefined ? 5 : 100

let folder = ''
let running: TerminalRun[] = []

function start(args: readonly string[], options: Partial<RunOptions> = {}): TerminalRun {
  folder ||= copyOfExample()
  const run = new TerminalRun(['audit', '--by', 'Ana', ...args], { cwd: folder, ...options })
  running.push(run)
  return run
}

afterEach(() => {
  for (const run of running) run.kill('SIGKILL')
  running = []
  if (folder) remove(folder)
  folder = ''
})

interface Scores {
  [id: string]: { own?: unknown; competitors?: Record<string, unknown>; importance?: unknown; note?: string }
}

function written(): Scores {
  const name = filesIn(join(folder, 'audits')).find(
    (file) => file.includes('-ana-') && file.startsWith('2026-11-21'),
  )
  if (!name) throw new Error('no audit was written')
  return (parse(textOf(folder, 'audits', name)) as { scores: Scores }).scores
}

const journals = () => filesIn(join(folder, '.touchpoints')).filter((name) => name.endsWith('.jsonl'))

/** Every answer the journals hold, as `id column value`. */
function journaled(): string[] {
  return journals().flatMap((name) =>
    textOf(folder, '.touchpoints', name)
      .split('\n')
      .filter((line) => line.includes('"answer"'))
      .map((line) => JSON.parse(line) as { id: string; column: string; answer: { value: unknown } | null })
      .map(({ id, column, answer }) => `${id} ${column} ${answer?.value ?? '.'}`),
  )
}

describe('an audit on a terminal', () => {
  it('takes 48 touchpoints with 4 companies and importance in 241 keys, typed at once, and gets every answer right', async () => {
    const run = start([])
    await run.shows('Touchpoint 1 of 48')
    const keys = Array.from({ length: 240 }, (_, index) => '023456789x-'.charAt(index % 11))
    const values = keys.map((key) => (key === 'x' ? 10 : key === '-' ? 'unknown' : Number(key)))
    run.type(keys.join(''))
    await run.shows('All 48 touchpoints are scored.')
    run.type('\r')
    expect(await run.exit()).toEqual({ exitCode: 0, signal: 0 })
    const scores = Object.values(written())
    expect(scores).toHaveLength(48)
    const given = scores.flatMap(({ own, competitors, importance }) => [
      own,
      ...Object.values(competitors ?? {}),
      importance,
    ])
    expect(given).toEqual(values)
    expect(journals()).toEqual([])
    expect(filesIn(join(folder, 'reports'))).toEqual([
      '.gitignore',
      'actions.csv',
      'chains.csv',
      'report.html',
      'report.md',
      'touchpoints.csv',
    ])
  })

  it('loses no key that was typed before the first screen', async () => {
    const run = start(['espresso'])
    run.type('95678')
    await run.shows('The one touchpoint is scored.')
    run.type('\r')
    await run.exit()
    expect(written()['espresso']).toMatchObject({ own: 9, importance: 8 })
  })

  it('makes ten of 1 and 0, keeps a 1 that another answer follows, across touchpoints too', async () => {
    const run = start(['espresso', 'milk-drinks'])
    await run.shows('Espresso')
    run.type('1')
    await run.shows('[ 1_]')
    run.type('0171' + '1' + '1x123')
    await run.shows('All 2 touchpoints are scored.')
    run.type('\r')
    await run.exit()
    // 10, 1, 7, 1, 1 | 1, 10, 1, 2, 3
    const scores = written()
    expect(scores['espresso']).toMatchObject({ own: 10, importance: 1 })
    expect(Object.values(scores['espresso']?.competitors ?? {})).toEqual([1, 7, 1])
    expect(scores['milk-drinks']).toMatchObject({ own: 1, importance: 3 })
    expect(Object.values(scores['milk-drinks']?.competitors ?? {})).toEqual([10, 1, 2])
  })

  it('shows the last scores and never preselects one', async () => {
    const run = start(['espresso'])
    await run.shows('Espresso')
    const text = await run.text()
    expect(text).toContain('> [   ]  Kaffa Corner                  9')
    expect(text.match(/\[ {3}\]/g)).toHaveLength(5)
  })

  it('undoes across touchpoints', async () => {
    const run = start(['espresso', 'milk-drinks'])
    await run.shows('Espresso')
    run.type('987658')
    await run.shows('Cappuccino')
    run.type('\x7f\x7f')
    await run.shows('Espresso')
    run.type('4\x04\r')
    await run.exit()
    expect(written()).toEqual({ espresso: expect.objectContaining({ own: 9, importance: 4 }) })
  })

  it('writes the audit and the report of the 40 when it ends at 40 of 48', async () => {
    const run = start([])
    await run.shows('Touchpoint 1 of 48')
    run.type('5'.repeat(200))
    await run.shows('Touchpoint 41 of 48')
    run.type('q')
    await run.shows('40 of 48 touchpoints scored, 8 left open.')
    run.type('\r')
    expect((await run.exit()).exitCode).toBe(0)
    expect(Object.keys(written())).toHaveLength(40)
    expect(textOf(folder, 'reports', 'report.md')).toContain('2026-11-21, Ana')
  })

  it('leaves with 130 on Ctrl-C, and the next audit goes on there', async () => {
    const first = start([])
    await first.shows('Touchpoint 1 of 48')
    first.type('98765' + '43')
    await first.shows(/\[ {2}3\] {2}Star Beans/)
    first.type('\x03')
    expect((await first.exit()).exitCode).toBe(130)
    expect(await first.text()).toContain('touchpoints audit --by Ana')
    const second = start([])
    await second.shows('Touchpoint 2 of 48')
    const text = await second.text()
    expect(text).toContain('[  4]  Kaffa Corner')
    expect(text).toContain('> [   ]  Cafe Roma')
  })

  it('keeps a note, the one that is being typed too', async () => {
    const first = start(['espresso'])
    await first.shows('Espresso')
    first.type('c')
    await first.shows('Note to Espresso')
    first.type('крема was "pale"')
    await first.shows('pale')
    first.type('\x03')
    await first.exit()
    const second = start(['espresso'])
    await second.shows('note: крема was "pale"')
    second.type('7\x04\r')
    await second.exit()
    expect(written()['espresso']).toMatchObject({ own: 7, note: 'крема was "pale"' })
  })

  it('asks once on Ctrl-D and leaves for later on the second', async () => {
    const run = start(['espresso'])
    await run.shows('Espresso')
    run.type('7')
    await run.shows('[  7]')
    run.type('\x04')
    await run.shows('leave it for later')
    run.type('\x04')
    expect((await run.exit()).exitCode).toBe(0)
    expect(journaled()).toEqual(['espresso own 7'])
  })

  it.each([
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])('ends on %s with %i and keeps the answers', async (signal, code) => {
    const run = start(['espresso'])
    await run.shows('Espresso')
    run.type('7')
    await run.shows('[  7]')
    run.kill(signal)
    expect((await run.exit()).exitCode).toBe(code)
    expect(journaled()).toEqual(['espresso own 7'])
  })

  it('comes back from Ctrl-Z with the screen redrawn', async () => {
    const run = start(['espresso'])
    await run.shows('Espresso')
    run.type('7')
    await run.shows('[  7]')
    run.type('\x1a')
    await pause(300)
    process.kill(run.pid, 'SIGCONT')
    await pause(200)
    run.type('8')
    await run.shows('[  8]  Star Beans')
    run.type('\x04\r')
    expect((await run.exit()).exitCode).toBe(0)
  })

  it.each([0, 10, 17])('is no bug on a terminal of %d columns', async (columns) => {
    folder = copyOfExample()
    const sized = `stty cols ${columns} rows ${columns}; exec "$0" "$@"`
    const args = ['-c', sized, process.execPath, program, 'audit', '--by', 'Ana', 'espresso']
    const run = new TerminalRun(args, { cwd: folder, file: '/bin/sh' })
    running.push(run)
    await run.shows('[   ]')
    run.type('7\x03')
    expect((await run.exit()).exitCode).toBe(130)
    expect(journaled()).toHaveLength(1)
  })

  it('redraws after a resize and stays within the screen', async () => {
    const run = start(['espresso'])
    await run.shows('Espresso')
    run.resize(40, 12)
    await run.shows(/^.{0,39}$/m)
    await pause(200)
    const lines = await run.lines()
    expect(lines.length).toBeLessThanOrEqual(11)
    expect(lines.join('\n')).toContain('> [   ]  Kaffa Corner')
    expect(lines.at(-1)).toMatch(/\? keys$/)
  })

  it('takes the keys of a Russian keyboard', async () => {
    const run = start(['espresso', 'milk-drinks'])
    await run.shows('Espresso')
    run.type('ч7ф-9' + 'и')
    await run.shows('Touchpoint 1 of 2')
    run.type('й\r')
    await run.exit()
    expect(written()['espresso']).toMatchObject({
      own: 10,
      competitors: { 'star-beans': 7, 'cafe-roma': 'absent', 'corner-kiosk': 'unknown' },
      importance: 9,
    })
  })

  it(`loses no answer that was on the screen to kill -9, at ${kills} random moments, and leaves no litter`, async () => {
    let shown = 0
    for (let round = 0; round < kills; round++) {
      const run = start([])
      await run.shows(/Touchpoint \d+ of 48/)
      const keys = kills > 5 ? 1 + (round % 3) : 4 + ((round * 7) % 9)
      for (let key = 0; key < keys; key++) {
        run.type('7')
        await pause((round * 5 + key * 3) % 11)
      }
      run.kill('SIGKILL')
      await run.exit()
      const [, touchpoint = '1'] = /Touchpoint (\d+) of 48/.exec(await run.text()) ?? []
      const filled = ((await run.text()).match(/\[ {2}7\]/g) ?? []).length
      shown = Math.max(shown, (Number(touchpoint) - 1) * 5 + filled)
      expect(journaled().length).toBeGreaterThanOrEqual(shown)
    }
    expect(shown).toBeGreaterThan(Math.min(3 * kills, 30))
    const last = start([])
    await last.shows(/Touchpoint \d+ of 48/)
    last.type('q\r')
    await last.exit()
    const given = Object.values(written()).flatMap(({ own, competitors, importance }) =>
      [own, ...Object.values(competitors ?? {}), importance].filter((value) => value !== undefined),
    )
    expect(given.length).toBeGreaterThanOrEqual(shown)
    expect(filesIn(join(folder, '.touchpoints'))).toEqual(['.gitignore'])
    expect(filesIn(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
    expect(filesIn(join(folder, 'audits')).filter((name) => name.startsWith('.'))).toEqual([])
  }, 200_000)

  it('leaves another person’s answers alone and says whose they are', async () => {
    const ana = start(['espresso'])
    await ana.shows('Espresso')
    ana.type('7')
    await ana.shows('[  7]')
    const piotr = start(['--by', 'Piotr', 'espresso'])
    await piotr.shows('Espresso')
    const text = await piotr.text()
    expect(text).toContain('Ana is at an audit in this folder right now')
    expect(text).toContain('> [   ]  Kaffa Corner')
    piotr.type('3\x04\r')
    await piotr.exit()
    expect(journaled()).toEqual(['espresso own 7'])
  })

  it('keeps everyone’s votes by seat, and both votes where the room scored again', async () => {
    const run = start(['--voters', 'Ana,Piotr,Ewa,Rui', 'espresso'])
    await run.shows('Espresso')
    run.type('v')
    await run.shows('Ana (1 of 4)')
    run.type('9 2 8 3')
    await run.shows('median 5.5, from 2 to 9, split')
    run.type('\r7658d')
    await run.shows('split the room, the most important first')
    run.type('\r')
    await run.shows('first votes 9 2 8 3')
    run.type('7 6 7 6\r')
    await run.shows('Nothing splits the room')
    run.type('q')
    await run.shows('Enter / l / b')
    run.type('\r')
    expect((await run.exit()).exitCode).toBe(0)
    const name = filesIn(join(folder, 'audits')).find(
      (file) => file.includes('-ana-') && file.startsWith('2026-11-21'),
    )
    const audit = parse(textOf(folder, 'audits', name ?? '')) as { voters: string[]; scores: Scores }
    expect(audit.voters).toEqual(['Ana', 'Piotr', 'Ewa', 'Rui'])
    expect(audit.scores['espresso']).toMatchObject({
      own: 6.5,
      votes: { own: [7, 6, 7, 6] },
      before: { own: [9, 2, 8, 3] },
    })
    expect(textOf(folder, 'reports', 'report.md')).toContain('## Agreement of the room')
  })

  it('passes the laptop round with --blind, shows nobody’s scores to the next, then what split the room', async () => {
    const run = start(['--blind', '--voters', 'Ana,Piotr', 'espresso'])
    await run.shows('The laptop goes to Ana (1 of 2)')
    run.type('\r98765\r')
    await run.shows('The laptop goes to Piotr (2 of 2)')
    const text = await run.text()
    expect(text).not.toContain('Espresso')
    run.type('\r')
    await run.shows('Espresso')
    expect((await run.text()).match(/\[ {3}\]/g)).toHaveLength(5)
    run.type('2876')
    await run.shows('> [   ]  Importance')
    run.type('\x03')
    expect((await run.exit()).exitCode).toBe(130)
    const again = start(['--blind', '--voters', 'Ana,Piotr', 'espresso'])
    await again.shows('The laptop goes to Piotr')
    again.type('\r5\r')
    await again.shows('split the room, the most important first')
    expect(await again.text()).toContain('Espresso: Kaffa Corner')
    again.type('q')
    await again.shows('Enter / l / b')
    again.type('\r')
    expect((await again.exit()).exitCode).toBe(0)
    expect(written()['espresso']).toMatchObject({ own: 5.5, votes: { own: [9, 2], importance: [5, 5] } })
    expect(journals()).toEqual([])
  })

  it('adds a touchpoint nobody listed to the inventory, on the spot and by that entry alone', async () => {
    const run = start(['espresso'])
    await run.shows('Espresso')
    const before = textOf(folder, 'touchpoints.yaml')
    run.type('+')
    await run.shows('Name:')
    run.type('Крыльцо: "ramp"\r')
    await run.shows('Stage')
    run.type('4\r')
    await run.shows('kryl')
    run.type('\r')
    await run.shows('chain')
    run.type('\r')
    await run.shows('Touchpoint 2 of 2')
    run.type('7q')
    await run.shows('Enter / l / b')
    run.type('\r')
    await run.exit()
    const after = textOf(folder, 'touchpoints.yaml')
    const added = after.split('\n').filter((line) => !before.split('\n').includes(line))
    expect(added.join('\n')).toContain('Крыльцо')
    expect(after.length - before.length).toBeLessThan(150)
    expect(Object.values(written())).toEqual([expect.objectContaining({ own: 7 })])
  })

  it('says what changed in the inventory when it goes on, and keeps the answers', async () => {
    const first = start(['espresso', 'queue'])
    await first.shows('Waiting in the queue')
    first.type('7')
    await first.shows('[  7]')
    first.type('\x03')
    await first.exit()
    const text = textOf(folder, 'touchpoints.yaml')
    writeFileSync(
      join(folder, 'touchpoints.yaml'),
      text.replace('name: Waiting in the queue', 'name: The line'),
    )
    const second = start(['espresso', 'queue'])
    await second.shows('[  7]  Kaffa Corner')
    const shown = await second.text()
    expect(shown).toContain('Renamed since then: Waiting in the queue is now The line.')
    expect(shown).toContain('[  7]  Kaffa Corner')
  })

  it('keeps the date of the last answer when it is written a week later', async () => {
    const first = start(['espresso'], { env: { TOUCHPOINTS_TODAY: '2026-11-14' } })
    await first.shows('Espresso')
    first.type('7')
    await first.shows('[  7]')
    first.type('\x03')
    await first.exit()
    const second = start(['espresso'])
    await second.shows('[  7]')
    expect(await second.text()).toContain('Going on where you stopped on 2026-11-14')
    second.type('q\r')
    await second.exit()
    const name = filesIn(join(folder, 'audits')).find((file) => file.startsWith('2026-11-14-ana-')) ?? ''
    expect(parse(textOf(folder, 'audits', name))).toMatchObject({ date: '2026-11-14', by: 'Ana' })
  })

  it('keeps what was answered where the inventory has lost the touchpoint meanwhile', async () => {
    const run = start(['espresso', 'queue'])
    await run.shows('Waiting in the queue')
    run.type('98765' + '4')
    await run.shows('[  4]')
    const text = textOf(folder, 'touchpoints.yaml')
    writeFileSync(
      join(folder, 'touchpoints.yaml'),
      text
        .replaceAll('espresso', 'ristretto')
        .replace('name: Espresso', 'name: Espresso\n    formerly: [espresso]'),
    )
    run.type('q')
    await run.shows('Enter / l / b')
    run.type('\r')
    expect((await run.exit()).exitCode).toBe(0)
    expect(written()).toMatchObject({ queue: { own: 9 }, ristretto: { own: 4 } })
  })

  it('does not date a week-old audit anew because somebody only ended it', async () => {
    const first = start(['--blind', '--voters', 'Ana,Piotr', 'espresso'], {
      env: { TOUCHPOINTS_TODAY: '2026-11-14' },
    })
    await first.shows('The laptop goes to Ana')
    first.type('\r98765\r')
    await first.shows('The laptop goes to Piotr')
    first.type('\r28765')
    await first.shows('The one touchpoint is scored.')
    first.type('\x03')
    await first.exit()
    const second = start(['espresso'])
    await second.shows('split the room, the most important first')
    second.type('q')
    await second.shows('Enter / l / b')
    second.type('\r')
    await second.exit()
    expect(filesIn(join(folder, 'audits')).some((name) => name.startsWith('2026-11-14-ana-'))).toBe(true)
  })

  it('does not ask in lines what nobody else may see, and keeps what was answered', async () => {
    const first = start(['--blind', '--voters', 'Ana,Piotr', 'espresso'])
    await first.shows('The laptop goes to Ana')
    first.type('\r98')
    await first.shows('[  8]')
    first.type('\x03')
    await first.exit()
    const before = journaled()
    const second = start(['--plain', 'espresso'])
    expect((await second.exit()).exitCode).toBe(2)
    expect(journaled()).toEqual(before)
  })

  it('names the command that goes on with just what was asked', async () => {
    const run = start(['--chain', 'first-visit', '--parts', '--limit', '5'])
    await run.shows('Touchpoint 1 of 5')
    run.type('7\x03')
    await run.exit()
    expect((await run.text()).replaceAll('\n', ' ')).toContain(
      'touchpoints audit --by Ana --chain first-visit --limit 5 --parts',
    )
  })

  it('ends with where the company stands, what moved and what to fix first', async () => {
    const run = start(['espresso', 'queue'])
    await run.shows('Waiting in the queue')
    run.type('98765' + '43215' + '5\r')
    await run.shows('reports/report.md')
    const text = await run.text()
    expect(text).toMatch(/of the VIP ten are Wow|of the VIP ten is Wow/)
    expect(text).toContain('Up: Waiting in the queue from 5 to 9.')
    expect(text).toContain('Down: Espresso from 9 to 4.')
    expect(text).toMatch(/Fix first: \w+/)
    await run.exit()
  })

  it('takes lines with --plain, notes and commands among them', async () => {
    const run = start(['--plain', 'espresso', 'milk-drinks'])
    await run.shows('Touchpoint 1 of 2')
    run.type('9 5 x a 8 | good crema\r')
    await run.shows('Touchpoint 2 of 2')
    run.type('7 7\r')
    await run.shows('2 values for 5 columns')
    run.type('q\r')
    await run.shows('Enter writes')
    run.type('\r')
    expect((await run.exit()).exitCode).toBe(0)
    expect(written()).toEqual({
      espresso: expect.objectContaining({ own: 9, note: 'good crema', importance: 8 }),
    })
  })

  it('asks nothing where it cannot keep a journal', async () => {
    folder = copyOfExample()
    writeFileSync(join(folder, '.touchpoints'), 'a file in the way')
    const run = start(['espresso'])
    expect((await run.exit()).exitCode).toBe(2)
    const text = await run.text()
    expect(text).toMatch(/^\.touchpoints: cannot be read/)
    expect(text).not.toContain('Touchpoint 1')
  })
})
