import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { completionOf, type Known, type Source, type Where } from '../../src/cli/completion.ts'
import { systemIo } from '../../src/cli/io.ts'
import { programOf } from '../../src/cli/program.ts'
import { checkFormats } from '../../src/formats/check/index.ts'
import { en } from '../../src/i18n/en/index.ts'
import { folderOf } from '../e2e/run.ts'
import { run } from './fake-io.ts'

const program = programOf(systemIo, en, () => undefined)

const named: Readonly<Record<Source, readonly string[]>> = {
  touchpoints: ['window', 'door', 'cup'],
  chains: ['first-visit'],
  links: ['window', 'cup'],
  segments: ['tourists'],
  stages: ['need', 'use it'],
  channels: ['street', 'web'],
  owners: ['Anna Nowak', 'Анна Иванова', 'Nowak, Jan', ' blank', 'two\nlines', 'esc\x1b[31m', 'turn\u202e'],
  rounds: ['2026-q4', '2026-q3'],
  standings: ['2026-q4', '2026-09-01'],
  templates: ['blank'],
}

const formats = Object.keys(checkFormats)

const known: Known = (source) => named[source].map((value) => ({ value }))

const complete = (words: readonly string[], lookUp: Known = known) => completionOf(program, words, lookUp)

/** The candidates, or the kind of path that is wanted. */
function offered(...words: string[]): readonly string[] | string {
  const completion = complete(words)
  return completion.kind === 'values' ? completion.candidates.map(({ value }) => value) : completion.kind
}

describe('what is offered', () => {
  it.each<[string, string[], readonly string[] | string]>([
    ['the choices of an option', ['check', '--format', ''], formats],
    ['whatever has been typed of it', ['check', '--format', 'j'], formats],
    ['the whole word behind =', ['check', '--format=j'], formats.map((name) => `--format=${name}`)],
    ['the choices of an option of the program', ['--language', ''], ['en', 'ru', 'pl']],
    ['the same behind a command', ['audit', 'door', '--language', ''], ['en', 'ru', 'pl']],
    ['the choices of a list', ['audit', '--only', ''], ['overdue', 'due', 'unscored', 'vip']],
    [
      'the rest of a list, with what stands there',
      ['audit', '--only', 'overdue, vip,u'],
      ['overdue, vip,due', 'overdue, vip,unscored'],
    ],
    ['a list behind =', ['audit', '--only=due,overdue,unscored,v'], ['--only=due,overdue,unscored,vip']],
    ['the choices of an argument', ['completion', ''], ['bash', 'zsh', 'fish']],
    ['nothing after the last argument', ['completion', 'bash', ''], []],
    ['the ids of touchpoints', ['audit', ''], ['window', 'door', 'cup']],
    ['those that are not there yet', ['audit', 'door', '--parts', '--by', 'Ana', ''], ['window', 'cup']],
    ['ids behind --', ['ballot', '--', 'door', '-'], ['window', 'cup']],
    ['no name of a new touchpoint', ['add', ''], []],
    ['chains', ['audit', '--chain', ''], ['first-visit']],
    ['stages', ['add', '--stage', ''], ['need', 'use it']],
    ['channels', ['add', '--channel', 'web,'], ['web,street']],
    ['segments', ['audit', '--segment', ''], ['tourists']],
    ['rounds', ['ballot', '--round', ''], ['2026-q4', '2026-q3']],
    ['the two standings of diff', ['diff', ''], ['2026-q4', '2026-09-01']],
    ['the later one too', ['diff', '2026-09-01', ''], ['2026-q4', '2026-09-01']],
    ['nothing behind both', ['diff', '2026-09-01', '2026-q4', ''], []],
    ['links', ['add', '--chain', 'first-visit', '--after', ''], ['window', 'cup']],
    ['starter lists', ['init', '--template', ''], ['blank']],
    [
      'owners that can be typed on one line',
      ['add', '--owner', ''],
      ['Anna Nowak', 'Анна Иванова', 'Nowak, Jan'],
    ],
    ['no owner with a comma in a list', ['audit', '--owner', ''], ['Anna Nowak', 'Анна Иванова']],
    ['folders', ['report', '--out', ''], 'directories'],
    ['folders behind =', ['report', '--out=re'], 'directories'],
    ['folders of the short option', ['-C', ''], 'directories'],
    ['a file', ['check', '--baseline', ''], 'files'],
    ['files', ['audit', '--answers', 'a.txt,'], 'files'],
    ['nothing where text is free', ['audit', '--by', ''], []],
    ['nothing behind the = of an option without a value', ['check', '--notes='], []],
    ['nothing behind an unknown command', ['chek', ''], []],
    ['ids behind an unknown option', ['audit', '--onyl', 'door', ''], ['window', 'cup']],
  ])('is %s', (_, words, expected) => {
    expect(offered(...words)).toEqual(expected)
  })

  it('is every command that the help shows, with its summary', async () => {
    const { stdout } = await run(['--help'])
    const list = stdout.slice(stdout.indexOf('Commands:\n'))
    const shown = [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name)
    expect(shown).toContain('completion')
    expect(offered('')).toEqual(shown)
    expect(offered()).toEqual(shown)
    expect(offered('help', '')).toEqual(shown)
    expect(complete(['']).kind === 'values' && complete([''])).toMatchObject({
      candidates: expect.arrayContaining([
        { value: 'schema', description: 'print the JSON Schema of touchpoints.yaml, for editors' },
      ]),
    })
  })

  it('is every option that the help of a command shows, but those that were said', async () => {
    const { stdout } = await run(['audit', '--help'])
    const shown = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, flag = '']) => flag)
    expect(shown).toContain('--directory')
    const long = (flags: readonly string[] | string) => [...flags].filter((flag) => flag.startsWith('--'))
    expect(long(offered('audit', '-'))).toEqual(shown)
    expect(offered('audit', '-')).toContain('-C')
    const said = offered('audit', '--plain', '-C', 'there', '--by=Ana', '--only', 'vip', '--')
    expect(shown.filter((flag) => !said.includes(flag))).toEqual(['--by', '--plain', '--directory'])
  })

  it('looks where the line says', () => {
    const asked: [Source, Where][] = []
    const lookUp: Known = (source, where) => {
      asked.push([source, where])
      return []
    }
    complete(['-C', 'there', 'audit', ''], lookUp)
    complete(['add', '--chain=a', '--directory=here', '--after', ''], lookUp)
    complete(['audit', '-Cthere', ''], lookUp)
    complete(['audit', ''], lookUp)
    expect(asked).toEqual([
      ['touchpoints', { directory: 'there', chain: undefined }],
      ['links', { directory: 'here', chain: 'a' }],
      ['touchpoints', { directory: 'there', chain: undefined }],
      ['touchpoints', { directory: undefined, chain: undefined }],
    ])
  })

  it('says of a rule what it finds', () => {
    expect(complete(['check', '--rule', 'overdue,'])).toMatchObject({
      candidates: expect.arrayContaining([
        { value: 'overdue,orphan', description: 'A touchpoint in no chain.' },
      ]),
    })
  })

  it('has descriptions of one line that a terminal shows as they are', () => {
    const completion = complete(['audit', ''], () => [{ value: 'a', description: 'two\n\tlines\x1b[31m' }])
    expect(completion).toEqual({ kind: 'values', candidates: [{ value: 'a', description: 'two lines[31m' }] })
  })

  /** A new option that takes a value is completed, or stands here because its text is free. */
  it('is something for every option and argument that has no free text', () => {
    const free = [
      '--by',
      '--competitors',
      '--for',
      '--id',
      '--importance',
      '--limit',
      '--name',
      '--title',
      '--today',
      '--voters',
    ]
    const silent = [program, ...program.commands].flatMap((command) => silentIn(command))
    expect([...new Set(silent)].toSorted()).toEqual(['add [name]', ...free, '--warn-days'].toSorted())
  })

  function silentIn(command: Command): string[] {
    const path = command === program ? [] : [command.name()]
    const isSilent = (words: string[]) => {
      const completion = complete([...path, ...words, ''])
      return completion.kind === 'values' && completion.candidates.length === 0
    }
    const options = command.options.filter(({ required, optional }) => required || optional)
    const first = command.registeredArguments[0]
    return [
      ...options.flatMap(({ long = '' }) => (isSilent([long]) ? [long] : [])),
      ...(first && !command.name().startsWith('__') && isSilent([])
        ? [`${command.name()} [${first.name()}]`]
        : []),
    ]
  }
})

const example = fileURLToPath(new URL('../../examples/coffee-house', import.meta.url))

/** What zsh is answered to a line. */
async function asked(words: readonly string[], changes = {}): Promise<string[]> {
  const { code, stdout, stderr } = await run(['__complete', 'zsh', '--', ...words], {
    cwd: example,
    ...changes,
  })
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return stdout.split('\n').slice(0, -1)
}

describe('a shell that asks', () => {
  it.each<[string, string[], string[]]>([
    [
      'ids, also of parts, with their names',
      ['audit', ''],
      ['espresso:Espresso', 'espresso-taste:Taste of the espresso'],
    ],
    ['chains', ['audit', '--chain', ''], ['first-visit:First visit']],
    ['the links of a chain', ['add', '--chain', 'discover', '--after', ''], ['friend-tip', 'door']],
    ['segments', ['audit', '--segment', ''], ['tourists:Tourists', 'regulars:Regulars']],
    ['stages', ['audit', '--stage', ''], ['need', 'return']],
    ['channels', ['audit', '--channel', ''], ['word of mouth']],
    ['owners', ['audit', '--owner', ''], ['Inês', 'Ana Lima']],
    ['rounds', ['audit', '--round', ''], ['2026-q3', '2026-q2']],
    ['rounds, and days without one', ['diff', ''], ['2026-q3', '2026-q2']],
    ['starter lists', ['init', '--template', ''], ['coffee-shop:coffee shop, café, small restaurant']],
  ])('gets %s', async (_, words, some) => {
    const [kind, ...lines] = await asked(words)
    expect(kind).toBe('values')
    expect(lines).toEqual(expect.arrayContaining(some))
    expect(new Set(lines).size).toBe(lines.length)
  })

  it('gets the rounds from the latest on', async () => {
    expect((await asked(['audit', '--round', ''])).slice(1)).toEqual(['2026-q3', '2026-q2'])
  })

  it('gets them from where -C leads, below home too', async () => {
    const elsewhere = { cwd: '/' }
    const all = await asked(['audit', ''])
    expect(await asked(['-C', example, 'audit', ''], elsewhere)).toEqual(all)
    const home = { cwd: '/', env: { HOME: fileURLToPath(new URL('../..', import.meta.url)) } }
    expect(await asked(['audit', '-C', '~/examples/coffee-house', ''], home)).toEqual(all)
  })

  it.each<[string, Record<string, string>]>([
    ['no inventory', {}],
    ['an inventory that is broken', { 'touchpoints.yaml': 'version: 1\nname: [\n' }],
    ['an inventory that is none', { 'touchpoints.yaml/x': '' }],
  ])('gets choices and no ids, and hears nothing, where there is %s', async (_, files) => {
    const here = { cwd: folderOf(files) }
    expect(await asked(['audit', ''], here)).toEqual(['values'])
    expect(await asked(['audit', '--round', ''], here)).toEqual(['values'])
    expect(await asked(['check', '--format', ''], here)).toEqual(['values', ...formats])
    expect(await asked(['-C', '/nowhere', 'audit', ''], here)).toEqual(['values'])
    expect(await asked(['audit', ''], { ...here, env: { TOUCHPOINTS_TODAY: 'soon' } })).toEqual(['values'])
  })

  it('gets ids where an audit is broken', async () => {
    const cwd = folderOf({
      'touchpoints.yaml': 'version: 1\nname: K\ntouchpoints: { door: { name: Door } }\n',
      'audits/a.yaml': 'no audit\n',
    })
    expect(await asked(['audit', ''], { cwd })).toEqual(['values', 'door:Door'])
    expect(await asked(['audit', '--round', ''], { cwd })).toEqual(['values'])
  })
})

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])('prints a script for %s', async (shell) => {
    const { code, stdout, stderr } = await run(['completion', shell])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain(`touchpoints completion ${shell}`)
    expect(stdout).toContain(`__complete ${shell} -- `)
  })

  it('names its choices where a shell is not one of them', async () => {
    expect(await run(['completion', 'tcsh'])).toEqual({
      code: 2,
      stdout: '',
      stderr:
        "error: command-argument value 'tcsh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish.\n",
    })
  })

  it('wants a shell', async () => {
    const { code, stdout, stderr } = await run(['completion'])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toBe("error: missing required argument 'shell'\n")
  })
})
