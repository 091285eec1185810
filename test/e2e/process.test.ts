import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { isMap, isScalar, parseDocument } from 'yaml'
import { copyOfExample, emptyFolder, folderOf, namesIn, shell, textOf, touchpoints, treeOf } from './run.ts'

/** The one touchpoint of a folder, audited on a day. */
const auditedOn = (date: string) =>
  folderOf({
    'touchpoints.yaml': 'version: 1\nname: Kawa\ntouchpoints:\n  window: { name: Window, owner: Marta }\n',
    'audits/a.yaml': `version: 1\ndate: ${date}\nby: Ana\nscores: { window: { own: 7 } }\n`,
  })

const broken = () =>
  folderOf({ 'touchpoints.yaml': 'version: 1\nname: Kawa\ntouchpoints:\n  window: { nam: Window }\n' })

/** Where no audit is written: many tests read here. */
let example = ''

/** The smallest workspace whose gate is closed. */
let overdue = ''

beforeAll(() => {
  example = copyOfExample()
  overdue = auditedOn('2026-08-01')
})

describe('the exit code of check', () => {
  it('is 0 in order, 1 where something is overdue, and 2 where a file is broken', async () => {
    const [inOrder, closed, bad] = await Promise.all([
      touchpoints(auditedOn('2026-11-01'), ['check', '--rule', 'overdue']),
      touchpoints(overdue, ['check']),
      touchpoints(broken(), ['check']),
    ])
    expect(inOrder).toEqual({
      code: 0,
      stdout: '1 touchpoint checked at 2026-11-21: 0 errors, 0 warnings, 0 notes.\nIn order.\n',
      stderr: '',
    })
    expect(closed).toEqual({
      code: 1,
      stdout: [
        'Marta',
        '  touchpoints.yaml:4:3: error: Window: last audit 2026-08-01 by Ana, due 2026-11-01, 20 days over [overdue]',
        '  mend: touchpoints audit window',
        '',
        '1 touchpoint checked at 2026-11-21: 1 error, 0 warnings, 3 notes.',
        '3 notes not shown; see them with --notes.',
        'The gate is closed.',
        '',
      ].join('\n'),
      stderr: '',
    })
    expect(bad).toEqual({
      code: 2,
      stdout: '',
      stderr: [
        'touchpoints.yaml:4:3: `name` is missing; add `name: ...`',
        'touchpoints.yaml:4:13: unknown key `nam`; did you mean `name`? (keys of your own start with x-)',
        '',
      ].join('\n'),
    })
  })

  it('is as strict as --fail-on', async () => {
    const folder = auditedOn('2026-08-30') // due in 9 days: a warning
    const codes = await Promise.all(
      ['error', 'warning', 'note'].map(
        async (level) => (await touchpoints(folder, ['check', '--fail-on', level])).code,
      ),
    )
    expect(codes).toEqual([0, 1, 1])
    expect((await touchpoints(folder, ['check', '--fail-on', 'warning', '--warn-days', '8'])).code).toBe(0)
  })

  it('is 2 for a command, an option, a value and a folder that there is not', async () => {
    const wrong = [
      ['chek'],
      ['check', '--nope'],
      ['check', '--format', 'xml'],
      ['check', '-C', join(example, 'no')],
    ]
    const runs = await Promise.all(wrong.map((args) => touchpoints(emptyFolder(), args)))
    expect(runs.map(({ code, stdout }) => ({ code, stdout }))).toEqual(
      wrong.map(() => ({ code: 2, stdout: '' })),
    )
    expect(runs.map(({ stderr }) => stderr.split('\n')[0])).toEqual([
      "error: unknown command 'chek'",
      "error: unknown option '--nope'",
      "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are text, json, github, junit.",
      `${join(example, 'no')}: cannot be read: there is no such file or folder`,
    ])
  })
})

describe('check', () => {
  it('writes nothing into the workspace', async () => {
    const folder = copyOfExample()
    const before = treeOf(folder)
    const runs = await Promise.all([
      touchpoints(folder, ['check']),
      touchpoints(folder, ['check', '--format', 'json', '--notes']),
    ])
    expect(runs.map(({ code }) => code)).toEqual([1, 1])
    expect(treeOf(folder)).toEqual(before)
  })

  it('says the same in JSON as in text, to each finding a place that a person finds', async () => {
    const [text, json] = await Promise.all([
      touchpoints(example, ['check', '--notes']),
      touchpoints(example, ['check', '--format', 'json']),
    ])
    const found = JSON.parse(json.stdout) as {
      findings: {
        file: string
        line: number
        column: number
        severity: string
        message: string
        rule: string
      }[]
      errors: unknown[]
    }
    const lines = text.stdout.split('\n').filter((line) => / \[[a-z-]+\]$/.test(line))
    expect(
      found.findings
        .map(
          (one) => `  ${one.file}:${one.line}:${one.column}: ${one.severity}: ${one.message} [${one.rule}]`,
        )
        .toSorted(),
    ).toEqual(lines.toSorted())
    expect(lines.length).toBeGreaterThan(10)
    expect(found.errors).toEqual([])
  })

  it('tells of a broken file in JSON too', async () => {
    const { code, stdout, stderr } = await touchpoints(broken(), ['check', '--format', 'json'])
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      today: null,
      checked: 0,
      failed: true,
      counts: null,
      known: 0,
      findings: [],
      strangers: [],
      errors: [
        {
          kind: 'missing-key',
          message: '`name` is missing; add `name: ...`',
          file: 'touchpoints.yaml',
          line: 4,
          column: 3,
        },
        {
          kind: 'unknown-key',
          message: 'unknown key `nam`; did you mean `name`? (keys of your own start with x-)',
          file: 'touchpoints.yaml',
          line: 4,
          column: 13,
        },
      ],
    })
    expect(stderr.split('\n')).toHaveLength(3)
  })

  it('finds the workspace upward, and with -C before and after the command', async () => {
    mkdirSync(join(example, 'reports/deep'), { recursive: true })
    const elsewhere = emptyFolder()
    const runs = await Promise.all([
      touchpoints(example, ['check']),
      touchpoints(elsewhere, ['-C', example, 'check']),
      touchpoints(elsewhere, ['check', '-C', example]),
      touchpoints(join(example, 'reports/deep'), ['check']),
    ])
    const [here, before, after, inside] = runs.map(({ code, stdout }) => ({
      code,
      line: stdout.split('\n')[1]?.trim().split(' ')[0],
    }))
    expect(here).toEqual({ code: 1, line: expect.stringMatching(/^touchpoints\.yaml:\d+:3:$/) })
    expect(before).toEqual(after)
    expect(before?.line).toMatch(/^\.\.\/touchpoints-test-\w+\/touchpoints\.yaml:/)
    expect(inside).toEqual({ code: 1, line: `../../${here?.line}` })
  })

  it.each([
    ['2026-08-21', '2026-11-21', '2026-11-22'],
    ['2026-11-30', '2027-02-28', '2027-03-01'],
    ['2027-11-30', '2028-02-29', '2028-03-01'],
    ['2026-01-31', '2026-04-30', '2026-05-01'],
    ['2026-05-31', '2026-08-31', '2026-09-01'],
  ])('of an audit on %s: due on %s, overdue on %s', async (audited, due, after) => {
    const folder = auditedOn(audited)
    const [still, over] = await Promise.all([
      touchpoints(folder, ['check', '--today', due]),
      touchpoints(folder, ['check', '--today', after]),
    ])
    expect(still.code).toBe(0)
    expect(still.stdout).toContain(`warning: Window: last audit ${audited} by Ana, due today [due-soon]`)
    expect(over.code).toBe(1)
    expect(over.stdout).toContain(
      `error: Window: last audit ${audited} by Ana, due ${due}, 1 day over [overdue]`,
    )
  })

  it('takes the date of the machine where it stands, unless one is given', async () => {
    const day = async (env: Record<string, string>, ...args: string[]) => {
      const { stdout } = await touchpoints(overdue, ['check', '--format', 'json', ...args], { env })
      return (JSON.parse(stdout) as { today: string }).today
    }
    const never = { TOUCHPOINTS_TODAY: '2020-01-01' }
    const east = 'Pacific/Kiritimati' // 25 hours before the west: never the same date
    const [first, last, given] = await Promise.all([
      shell(overdue, 'unset TOUCHPOINTS_TODAY; exec "$@" check --format json', { env: { TZ: east } }),
      shell(overdue, 'unset TOUCHPOINTS_TODAY; exec "$@" check --format json', {
        env: { TZ: 'Pacific/Pago_Pago' },
      }),
      day(never, '--today', '2026-02-28'),
    ])
    const [ahead, behind] = [first, last].map(({ stdout }) => (JSON.parse(stdout) as { today: string }).today)
    expect(ahead).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(String(behind) < String(ahead)).toBe(true)
    expect(given).toBe('2026-02-28')
  })

  it('is painted or not by the strongest voice: flag, FORCE_COLOR, NO_COLOR, CLICOLOR_FORCE, no terminal', async () => {
    const cases: readonly [string[], Record<string, string>, boolean][] = [
      [['check'], {}, false],
      [['check', '--color'], {}, true],
      [['--color', 'check'], { FORCE_COLOR: '0', NO_COLOR: '1' }, true],
      [['check', '--no-color'], { FORCE_COLOR: '1' }, false],
      [['check'], { FORCE_COLOR: '1', NO_COLOR: '1' }, true],
      [['check'], { NO_COLOR: '1', CLICOLOR_FORCE: '1' }, false],
      [['check'], { CLICOLOR_FORCE: '1', TERM: 'dumb' }, true],
    ]
    const runs = await Promise.all(cases.map(([args, env]) => touchpoints(overdue, args, { env })))
    const seen = runs.map(({ stdout }, index) => [
      cases[index]?.[0],
      cases[index]?.[1],
      stdout.includes('\x1b['),
    ])
    expect(seen).toEqual(cases)
    expect(runs.map(({ code }) => code)).toEqual(cases.map(() => 1))
  })
})

describe('output that cannot be written', () => {
  const commands: readonly [string[], number][] = [
    [['check'], 1],
    [['check', '--format', 'json'], 1],
    [['report', '--stdout', '--format', 'md'], 0],
    [['report', '--stdout', '--format', 'ics'], 0],
    [['status'], 0],
    [['schema'], 0],
    [['--help'], 0],
  ]

  it.skipIf(!existsSync('/dev/full'))('because the disk is full, ends with 2 and says so', async () => {
    const runs = await Promise.all(
      commands.map(([args]) => touchpoints(overdue, args, { stdout: { file: '/dev/full' } })),
    )
    expect(runs).toEqual(
      commands.map(() => ({
        code: 2,
        stdout: '',
        stderr: 'stdout: cannot be written: the disk is full; make room\n',
      })),
    )
  })

  it('because its reader is gone, is quiet and ends as the whole output would have', async () => {
    const runs = await Promise.all([
      ...commands.map(([args]) => touchpoints(overdue, args, { stdout: 'closed' })),
      touchpoints(broken(), ['check', '--format', 'json'], { stdout: 'closed' }),
    ])
    const [bad, ...good] = runs.toReversed()
    expect(good.toReversed()).toEqual(commands.map(([, code]) => ({ code, stdout: '', stderr: '' })))
    expect(bad?.code).toBe(2)
  })

  it('in whole because the reader wants two lines, gives those and the same code', async () => {
    const line = '{ "$@" check; echo $? >&3; } 3>code.txt | head -n 2'
    const { stdout, stderr } = await shell(example, line)
    expect(stdout).toMatch(/^.*\n {2}touchpoints\.yaml:\d+:3: error: .*\n$/)
    expect(stderr).toBe('')
    expect(textOf(example, 'code.txt')).toBe('1\n')
  })
})

describe('audit without a terminal', () => {
  const audits = (folder: string) => namesIn(folder, 'audits').filter((name) => name.startsWith('2026-11-21'))

  it('and without answers ends at once with two lines that help, even where its input stays open', async () => {
    const runs = await Promise.all([
      touchpoints(example, ['audit'], { stdin: 'open' }),
      touchpoints(example, ['audit', '--plain', '--by', 'Ana'], { stdin: '7 7 7 7 7\n' }),
      touchpoints(emptyFolder(), ['audit']),
    ])
    for (const run of runs)
      expect(run).toEqual({
        code: 2,
        stdout: '',
        stderr:
          'audit asks its questions on a terminal, and there is none here.\nWithout one, give it the answers: touchpoints audit --answers FILE (or - for standard input)\n',
      })
  })

  it('takes a file of answers, writes the audit and the reports, and names them', async () => {
    const folder = copyOfExample()
    const before = treeOf(folder)
    const { code, stdout, stderr } = await touchpoints(folder, ['audit', '--answers', 'answers.txt'])
    const [name = '', ...others] = audits(folder)
    expect(others).toEqual([])
    expect(name).toMatch(/^2026-11-21-demo-[0-9a-z]{4}\.yaml$/)
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: `Wrote audits/${name}: 48 touchpoints.\nWrote reports/report.md, reports/touchpoints.csv, reports/chains.csv, reports/actions.csv, reports/report.html.\n`,
      stderr: '',
    })
    const after = treeOf(folder)
    expect(Object.keys(after).filter((one) => !(one in before))).toEqual([
      `audits/${name}`,
      'reports',
      'reports/.gitignore',
      'reports/actions.csv',
      'reports/chains.csv',
      'reports/report.html',
      'reports/report.md',
      'reports/touchpoints.csv',
    ])
    for (const [one, text] of Object.entries(before)) expect(after[one]).toBe(text)
    expect(textOf(folder, 'reports/.gitignore')).toBe('*\n')
    const text = textOf(folder, 'audits', name)
    expect(text).toMatch(
      /^version: 1\ndate: "2026-11-21"\nat: "\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ"\nby: Demo\nround: 2026-q4\nvoters: \[ 1, 2, 3 \]\nscores:\n {2}tram-stop:\n/,
    )
    expect(entryOf(text, 'coffee-smell')).toEqual({
      own: 8,
      competitors: { 'star-beans': 5, 'cafe-roma': 6, 'corner-kiosk': 3 },
      importance: 6,
      votes: { own: [8, 9, 8] },
      note: 'The whole square smells of it on Tuesdays',
      seen: {
        name: 'Smell of roasting on the square',
        stage: 'need',
        channel: 'street',
        standard: 'The roaster runs on Tuesdays and Fridays, ten to noon',
      },
    })
    expect((await touchpoints(folder, ['check', '--format', 'json'])).stdout).toContain('"errors": []')
  })

  it('takes answers from standard input, in the words of the one who gave them', async () => {
    const folder = copyOfExample()
    const stdin =
      '\uFEFF@by Анна\r\n@columns own importance\r\n\r\nwifi: х – | “–” и кириллица\r\nmusic: а .\r\n'
    const { code, stdout } = await touchpoints(folder, ['audit', '--answers', '-', '--by', 'Ana'], { stdin })
    expect(code).toBe(0)
    const [name = ''] = audits(folder)
    expect(name).toMatch(/^2026-11-21-anna-/)
    expect(stdout).toContain(`Wrote audits/${name}: 2 touchpoints.`)
    expect(entryOf(textOf(folder, 'audits', name), 'wifi')).toMatchObject({
      own: 10,
      importance: 'unknown',
      note: '“–” и кириллица',
    })
    expect(entryOf(textOf(folder, 'audits', name), 'music')).toMatchObject({ own: 'absent' })
  })

  it('repeats with = what stood before the round and the person that the file itself names', async () => {
    const folder = copyOfExample()
    const rivals = '@by Piotr\n@round 2026-q4\n@columns own\nwifi: 1\n'
    const mine = '@by Demo\n@round 2026-q4\n@columns own\nwifi: =\n'
    expect((await touchpoints(folder, ['audit', '--answers', '-'], { stdin: rivals })).code).toBe(0)
    expect((await touchpoints(folder, ['audit', '--answers', '-'], { stdin: mine })).code).toBe(0)
    const name = audits(folder).find((one) => one.includes('-demo-')) ?? ''
    expect(entryOf(textOf(folder, 'audits', name), 'wifi')).toMatchObject({ own: 6 })
  })

  it('tells of everything that is wrong with the answers, at its place, and writes nothing', async () => {
    const folder = copyOfExample()
    writeFileSync(
      join(folder, 'bad.txt'),
      [
        '# a comment',
        'wify: 7 7 7 7 7',
        'wifi: 7 7 7',
        'wifi: 7 7 7 7 7',
        'music: 11 q 7,x a a',
        'no colon here',
        'door: 7 7 7 7 7,8',
        'seats: 7 7 7 7 7,8,9',
        '@by Ana',
        'stamp-card: 7 = 7 7 7',
        '',
      ].join('\n'),
    )
    writeFileSync(join(folder, 'open.txt'), '@columns own\nwifi: .\n')
    writeFileSync(join(folder, 'strange.txt'), '@bye Ana\n@columns own owm own\nwifi: 7 7 7\n')
    const before = treeOf(folder)
    const run = await touchpoints(folder, [
      'audit',
      '--answers',
      'bad.txt,open.txt,none.txt,strange.txt,answers.txt',
    ])
    const columns = 'own star-beans cafe-roma corner-kiosk importance'
    expect({ code: run.code, stdout: run.stdout }).toEqual({ code: 2, stdout: '' })
    expect(run.stderr.split('\n')).toEqual([
      'bad.txt:2:1: there is no touchpoint `wify`; did you mean `wifi`?',
      `bad.txt:3:7: 3 values for 5 columns; give exactly one for each: ${columns}`,
      'bad.txt:4:1: `wifi` is answered in line 3 already; keep one of the two',
      'bad.txt:5:8: `11` is no answer for own; use 0-10, x for 10, - unknown, a absent, = as last time, . to leave open, or votes as 7,6,8',
      'bad.txt:5:11: `q` is no answer for star-beans; use 0-10, x for 10, - unknown, a absent, = as last time, . to leave open, or votes as 7,6,8',
      'bad.txt:5:19: `a` is no answer for importance; use 0-10, x for 10, - unknown, = as last time, . to leave open, or votes as 7,6,8',
      'bad.txt:6:1: not a line of answers; write `id: 7 8 - 9 | note`, or # before a comment',
      'bad.txt:8:1: 3 votes for importance where the votes before had 2; give one for each seat, - for who did not vote',
      'bad.txt:9:1: @by stands after the first answer; move it to the top',
      'open.txt:1:1: no answers in it; write lines such as `id: 7 8 - 9 | note`',
      'none.txt: cannot be read: there is no such file or folder',
      'strange.txt:1:1: unknown directive `@bye`; did you mean `@by`?',
      'strange.txt:2:1: there is no column `owm`; did you mean `own`?',
      'strange.txt:2:1: the column `own` is here twice; keep one of the two',
      '',
    ])
    expect(treeOf(folder)).toEqual(before)
  })

  it('writes nothing where the disk lets no file grow, and leaves nothing behind', async () => {
    const folder = copyOfExample()
    const before = treeOf(folder)
    const run = await shell(folder, 'ulimit -f 1; exec "$@" audit --answers answers.txt')
    expect(run.code).toBe(2)
    expect(run.stderr).toMatch(
      /audits\/2026-11-21-demo-\w{4}\.yaml: cannot be written: the system says EFBIG\n$/,
    )
    expect(treeOf(folder)).toEqual(before)
  })

  it('is done by twenty at once in one folder: twenty audits, and whole reports', async () => {
    const folder = auditedOn('2026-08-01')
    const runs = await Promise.all(
      Array.from({ length: 20 }, () =>
        touchpoints(folder, ['audit', '--by', 'Ana', '--answers', '-'], { stdin: 'window: 7 9\n' }),
      ),
    )
    expect(runs.map(({ code, stderr }) => ({ code, stderr }))).toEqual(
      runs.map(() => ({ code: 0, stderr: '' })),
    )
    expect(audits(folder)).toHaveLength(20)
    for (const name of audits(folder))
      expect(entryOf(textOf(folder, 'audits', name), 'window')).toMatchObject({ own: 7, importance: 9 })
    const names = ['actions.csv', 'chains.csv', 'report.html', 'report.md', 'touchpoints.csv']
    expect(namesIn(folder, 'reports')).toEqual(['.gitignore', ...names])
    const then = names.map((name) => textOf(folder, 'reports', name))
    await touchpoints(folder, ['report'])
    expect(names.map((name) => textOf(folder, 'reports', name))).toEqual(then)
  }, 60_000)
})

describe('reports', () => {
  it('are the same bytes from two runs, in two time zones', async () => {
    const args = (out: string) => ['report', '--format', 'md,csv,html,json,ics', '--out', join(example, out)]
    const runs = await Promise.all([
      touchpoints(example, args('east'), { env: { TZ: 'Pacific/Kiritimati', LANG: 'pl_PL.UTF-8' } }),
      touchpoints(example, args('west'), { env: { TZ: 'Pacific/Pago_Pago', LC_ALL: 'C', FORCE_COLOR: '3' } }),
    ])
    expect(runs.map(({ code }) => code)).toEqual([0, 0])
    const names = namesIn(example, 'east')
    expect(names).toEqual([
      'actions.csv',
      'chains.csv',
      'report.html',
      'report.json',
      'report.md',
      'touchpoints.csv',
      'touchpoints.ics',
    ])
    expect(namesIn(example, 'west')).toEqual(names)
    for (const name of names) expect(textOf(example, 'west', name)).toBe(textOf(example, 'east', name))
  })

  it('are made again over what stood there, byte for byte, and nothing beside them', async () => {
    const folder = copyOfExample()
    await touchpoints(folder, ['report'])
    const before = textOf(folder, 'reports/report.md')
    writeFileSync(join(folder, 'reports/report.md'), 'scribbled over')
    expect(await touchpoints(folder, ['report'])).toEqual({
      code: 0,
      stdout:
        'Wrote reports/report.md, reports/touchpoints.csv, reports/chains.csv, reports/actions.csv, reports/report.html.\n',
      stderr: '',
    })
    expect(textOf(folder, 'reports/report.md')).toBe(before)
    expect(namesIn(folder, 'reports')).toEqual([
      '.gitignore',
      'actions.csv',
      'chains.csv',
      'report.html',
      'report.md',
      'touchpoints.csv',
    ])
  })
})

describe('init', () => {
  it('starts an inventory on which the gate is open, and never writes over it', async () => {
    const folder = emptyFolder()
    const args = [
      'init',
      '--template',
      'coffee-shop',
      '--name',
      'Кофе: "Лучший"',
      '--competitors',
      'Roma, Star',
    ]
    const first = await touchpoints(folder, args)
    expect(first).toEqual({
      code: 0,
      stdout: expect.stringMatching(
        /^Wrote touchpoints\.yaml and touchpoints\.schema\.json: 35 touchpoints, 6 chains\.\nNext: read it, .* touchpoints audit\n$/,
      ),
      stderr: '',
    })
    expect(namesIn(folder)).toEqual(['touchpoints.schema.json', 'touchpoints.yaml'])
    const before = treeOf(folder)
    const [check, second] = await Promise.all([touchpoints(folder, ['check']), touchpoints(folder, args)])
    expect(check.code).toBe(0)
    expect(check.stdout).toContain('In order.')
    expect(second).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'touchpoints.yaml: is there already and is never overwritten; remove it first, or choose another folder\n',
    })
    expect(treeOf(folder)).toEqual(before)
    const lastDay = await touchpoints(folder, ['check', '--today', '2027-02-21'])
    const dayAfter = await touchpoints(folder, ['check', '--today', '2027-02-22'])
    expect([lastDay.code, dayAfter.code]).toEqual([0, 1])
  })

  it('asks nothing without a terminal: an almost empty list that is called as its folder', async () => {
    const folder = join(emptyFolder(), 'Kawa & Ciasto')
    const { code } = await touchpoints(emptyFolder(), ['init', '-C', folder], { stdin: 'open' })
    expect(code).toBe(0)
    expect(textOf(folder, 'touchpoints.yaml')).toContain('\nname: Kawa & Ciasto\n')
  })

  it('lists what it can start from, and starts nothing', async () => {
    const folder = emptyFolder()
    const { code, stdout } = await touchpoints(folder, ['init', '--list'])
    expect(code).toBe(0)
    const lines = stdout.trimEnd().split('\n')
    expect(lines.map((line) => line.split(' ')[0])).toEqual([
      'b2b-services',
      'blank',
      'clinic',
      'coffee-shop',
      'online-store',
      'real-estate-agency',
      'saas',
    ])
    expect(lines[3]).toBe(
      'coffee-shop         coffee shop, café, small restaurant (35 touchpoints, 6 chains)',
    )
    const russian = await touchpoints(folder, ['init', '--list', '--language', 'ru'])
    expect(russian.stdout.split('\n')[3]).toBe(
      'coffee-shop         кофейня, кафе, небольшой ресторан (35 точек контакта, 6 цепочек)',
    )
    expect(namesIn(folder)).toEqual([])
  })

  it.each([
    ['clinic', 'ru', 'Районная поликлиника', 'stages: [потребность, поиск, запись,'],
    ['online-store', 'pl', 'Duża Platforma', 'stages: [potrzeba, szukanie, porównanie,'],
  ])('starts %s in %s: an inventory on which the gate is open, and reports of it', async (...one) => {
    const [template, language, rival, stages] = one
    const folder = emptyFolder()
    expect(await touchpoints(folder, ['init', '--template', template, '--language', language])).toMatchObject(
      { code: 0, stderr: '' },
    )
    const inventory = textOf(folder, 'touchpoints.yaml')
    expect(inventory).toContain(`\nlanguage: ${language}\n`)
    expect(inventory).toContain(`{ name: ${rival} }`)
    expect(inventory).toContain(stages)
    expect(await touchpoints(folder, ['check', '--fail-on', 'warning'])).toMatchObject({
      code: 0,
      stderr: '',
    })
    expect(await touchpoints(folder, ['report'])).toMatchObject({ code: 0, stderr: '' })
    expect(textOf(folder, 'reports/report.md')).toContain(rival)
  })

  it('is done once by five at once', async () => {
    const folder = emptyFolder()
    const runs = await Promise.all(
      Array.from({ length: 5 }, (_, index) => touchpoints(folder, ['init', '--name', `No ${index}`])),
    )
    expect(runs.map(({ code }) => code).toSorted()).toEqual([0, 2, 2, 2, 2])
    const winner = runs.findIndex(({ code }) => code === 0)
    expect(textOf(folder, 'touchpoints.yaml')).toContain(`name: No ${winner}\n`)
    expect(namesIn(folder)).toEqual(['touchpoints.schema.json', 'touchpoints.yaml'])
  })

  it('points an editor to the schema that it puts beside the inventory', async () => {
    const folder = emptyFolder()
    await touchpoints(folder, ['init', '-C', 'audits-of-kawa'])
    const [first] = textOf(folder, 'audits-of-kawa/touchpoints.yaml').split('\n')
    expect(first).toBe('# yaml-language-server: $schema=./touchpoints.schema.json')
    const { stdout } = await touchpoints(folder, ['schema'])
    expect(textOf(folder, 'audits-of-kawa/touchpoints.schema.json')).toBe(stdout)
  })

  it('leaves a schema that is not its own alone, and starts nothing then', async () => {
    const folder = folderOf({ 'touchpoints.schema.json': '{}\n' })
    expect(await touchpoints(folder, ['init'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'touchpoints.schema.json: is there already and is never overwritten; remove it first, or choose another folder\n',
    })
    expect(namesIn(folder)).toEqual(['touchpoints.schema.json'])
    expect(textOf(folder, 'touchpoints.schema.json')).toBe('{}\n')
  })
})

describe('schema', () => {
  it('is JSON, needs no workspace, and points an editor to its draft', async () => {
    const { code, stdout, stderr } = await touchpoints(emptyFolder(), ['schema'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(JSON.parse(stdout)).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      title: 'touchpoints.yaml',
      required: ['version', 'name', 'touchpoints'],
    })
  })
})

/** What an audit says of one touchpoint. */
function entryOf(text: string, id: string): unknown {
  const document = parseDocument(text)
  const scores = document.get('scores')
  if (!isMap(scores)) return undefined
  const pair = scores.items.find(({ key }) => isScalar(key) && key.value === id)
  return isMap(pair?.value) ? pair.value.toJSON() : undefined
}
