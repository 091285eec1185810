import { describe, expect, it } from 'vitest'
import { languageOfEnvironment } from '../../src/cli/language.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { folderOf } from '../e2e/run.ts'
import { run } from './fake-io.ts'

const russian = { LANG: 'ru_RU.UTF-8' }
const polish = { LANG: 'pl_PL.UTF-8' }

const workspace = (language: string) =>
  folderOf({
    'touchpoints.yaml': `version: 1\nname: Kawa\n${language}touchpoints:\n  door: { name: Door }\n`,
  })

/** The first word of `status`, by language. */
const noVip = {
  en: messagesIn.en.report.status.noVip('Kawa'),
  ru: messagesIn.ru.report.status.noVip('Kawa'),
  pl: messagesIn.pl.report.status.noVip('Kawa'),
}

describe('the language of the environment', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'POSIX' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'ru_RU.UTF-8' }, 'ru'],
    [{ LANG: 'ru' }, 'ru'],
    [{ LANG: 'RU_ru@euro' }, 'ru'],
    [{ LANG: 'run' }, 'en'],
    [{ LANG: 'ru_RU' }, 'ru'],
    [{ LANG: 'rué' }, 'en'],
    [{ LANG: 'pl_PL.UTF-8', LC_MESSAGES: 'ru_RU.UTF-8' }, 'ru'],
    [{ LANG: 'pl_PL.UTF-8', LC_MESSAGES: '' }, 'pl'],
    [{ LANG: 'pl_PL.UTF-8', LC_MESSAGES: 'ru_RU.UTF-8', LC_ALL: 'C' }, 'en'],
  ])('of %j is %s', (env, language) => {
    expect(languageOfEnvironment(env)).toBe(language)
  })
})

describe('a report speaks', () => {
  it.each([
    ['what --language says, whatever else does', 'language: pl\n', ['--language', 'ru'], polish, 'ru'],
    ['what --language says in capitals', '', ['--language', 'RU'], polish, 'ru'],
    ['what --language says with a country', 'language: pl\n', ['--language=ru_RU.UTF-8'], {}, 'ru'],
    ['what --language says as the web writes it', '', ['--language', 'pl-PL'], russian, 'pl'],
    ['what the inventory says, whatever the environment', 'language: pl\n', [], russian, 'pl'],
    ['English where the inventory says so', 'language: en\n', [], russian, 'en'],
    ['what the environment says, where nothing else does', '', [], russian, 'ru'],
    ['English where nobody says anything', '', [], {}, 'en'],
  ] as const)('%s', async (_, line, args, env, language) => {
    const { stdout } = await run(['status', ...args], { cwd: workspace(line), env })
    expect(stdout).toContain(noVip[language])
  })
})

describe('help speaks', () => {
  it.each([
    ['English', [], {}, 'Usage:', 'Options:', 'Commands:'],
    ['the language of the environment', [], russian, 'Запуск:', 'Параметры:', 'Команды:'],
    ['the one that is asked for', ['--language', 'ru'], polish, 'Запуск:', 'Параметры:', 'Команды:'],
    ['the one that is asked for with =', ['--language=pl'], russian, 'Użycie:', 'Opcje:', 'Polecenia:'],
  ] as const)('%s', async (_, args, env, ...headings) => {
    const { stdout } = await run([...args, '--help'], { env })
    for (const heading of headings) expect(stdout).toContain(`${heading}`)
  })

  it('in Russian, of every command, in 80 columns and without an English remark', async () => {
    const { stdout } = await run(['--help'], { env: russian })
    const commands = [...stdout.slice(stdout.indexOf('Команды:')).matchAll(/^ {2}([a-z]+)/gm)]
    expect(commands.length).toBeGreaterThan(8)
    for (const [, name = ''] of commands) {
      const page = await run([name, '--help'], { env: russian })
      expect(page.stdout).not.toMatch(/Usage|Options:|Arguments:|choices:|default:|\[options\]/)
      expect(page.stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    }
  })
})

describe('what is wrong with a line is said', () => {
  it.each([
    [['--nonsense'], /^error: unknown option '--nonsense'\n$/],
    [
      ['status', '--language', 'RUS'],
      /^error: option '--language <language>' argument 'RUS' is invalid\. Allowed choices are en, ru, pl\.\n/,
    ],
    [['--language', 'RU', 'statsu'], /^ошибка: /],
    [['statsu'], /^error: unknown command 'statsu'\n\(Did you mean status\?\)\n$/],
  ])('of %j in English as ever', async (argv, text) => {
    expect((await run(argv)).stderr).toMatch(text)
  })

  it.each([
    [['--nonsense'], 'ошибка: нет параметра «--nonsense»\n'],
    [['check', '--forma', 'x'], 'ошибка: нет параметра «--forma»\n(может быть, --format?)\n'],
    [['statsu'], 'ошибка: нет команды «statsu»\n(может быть, status?)\n'],
    [['completion'], 'ошибка: не хватает аргумента «shell»\n'],
    [['status', '--only'], 'ошибка: у параметра «--only <filters>» нет значения\n'],
    [['ballot'], 'ошибка: нужен параметр «--for <names>»\n'],
    [['report', '--who', '--anonymous'], 'ошибка: параметры «--anonymous» и «--who» вместе не работают\n'],
    [['schema', 'a'], 'ошибка: слишком много аргументов, команда «schema»: 1, а можно не больше 0.\n'],
    [
      ['check', '--format', 'xml'],
      'ошибка: параметр «--format <format>»: значение «xml» не годится. На выбор: text, json, github, junit.\n',
    ],
    [['status', '--stage', ','], /: значение «,» не годится\. Ничего не названо\.\n$/],
    [
      ['completion', 'cmd'],
      'ошибка: аргумент «shell»: значение «cmd» не годится. На выбор: bash, zsh, fish.\n',
    ],
  ])('of %j in Russian', async (argv, text) => {
    const { code, stderr } = await run(argv, { env: russian })
    expect(code).toBe(2)
    expect(stderr).toMatch(text instanceof RegExp ? text : new RegExp(`^${escaped(text)}$`))
  })
})

describe('what goes wrong on the way is said', () => {
  it('in the language of the inventory, be it broken', async () => {
    const cwd = folderOf({ 'touchpoints.yaml': 'version: 1\nlanguage: ru\nnmae: Kawa\n' })
    const { stderr } = await run(['status'], { cwd, env: polish })
    expect(stderr).toContain('неизвестный ключ `nmae`; может быть, `name`?')
  })

  it('of the one that -C names', async () => {
    const folder = workspace('language: ru\n')
    for (const argv of [['-C', folder], [`-C${folder}`], [`--directory=${folder}`]])
      expect((await run([...argv, 'status', 'dor'])).stderr).toContain('нет точки контакта `dor`')
  })

  it('in that of the environment where there is no inventory', async () => {
    const { stderr } = await run(['status'], { cwd: folderOf({}), env: russian })
    expect(stderr).toContain('нет файла touchpoints.yaml')
  })

  it('in that of --language before all', async () => {
    const cwd = workspace('language: ru\n')
    expect((await run(['status', 'dor', '--language', 'en'], { cwd })).stderr).toContain(
      'there is no touchpoint',
    )
  })

  it('in a format for programs too', async () => {
    const cwd = folderOf({ 'touchpoints.yaml': 'version: 1\nlanguage: ru\n' })
    const { stdout } = await run(['check', '--format', 'json'], { cwd })
    expect(JSON.parse(stdout).errors[0].message).toContain('нет ключа `name`')
  })
})

it('an inventory is started in the language of who starts it', async () => {
  const cwd = folderOf({})
  const { stdout } = await run(['init'], { cwd, env: russian })
  expect(stdout).toContain('6 точек контакта')
  expect((await run(['status'], { cwd })).stdout).toContain('Точка контакта')
})

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
