import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { copyOfExample, emptyFolder, touchpoints } from './e2e/run.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const bundle = join(root, 'dist/cli')

/** The files of the bundle that a command loads. */
function loadedBy(...args: readonly string[]): string[] {
  const { output } = spawnSync(
    process.execPath,
    ['-r', join(root, 'test/loaded.cjs'), join(root, 'bin/touchpoints.js'), ...args],
    {
      cwd: copyOfExample(),
      env: { PATH: process.env['PATH'], TOUCHPOINTS_TODAY: '2026-11-21' },
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
    },
  )
  return (output[3] ?? '').split('\n').toSorted()
}

/** The packages of which something is in these files, as the bundler notes it above each module. */
function packagesIn(files: readonly string[]): string[] {
  const modules = files.flatMap((file) => [
    ...readFileSync(join(bundle, file), 'utf8').matchAll(
      /^\t*\/\/ (?:.*\/)?node_modules\/((?:@[^/\n]+\/)?[^/\n]+)/gm,
    ),
  ])
  return [...new Set(modules.map(([, name = '']) => name))].toSorted()
}

const kilobytes = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + statSync(join(bundle, file)).size, 0) / 1000

const start = ['commander']
const reading = [...start, 'chalk', 'fastest-levenshtein', 'js-yaml']

describe('what a command loads', () => {
  it.each([
    [['--version'], 27],
    [['--help'], 170],
    [['check'], 600],
    [['report'], 820],
    [['status'], 630],
  ] as const)('%s', (args, most) => {
    const files = loadedBy(...args)
    const known = args[0] === 'status' ? undefined : args[0]?.startsWith('--') ? start : reading
    const packages = packagesIn(files)
    for (const name of ['yaml', 'inquirer', '@inquirer/core', 'any-ascii'])
      expect(packages).not.toContain(name)
    if (known) expect(packages.filter((name) => !known.includes(name))).toEqual([])
    expect(files.filter((file) => /^(?:ru|pl)\d*\.cjs$/.test(file))).toEqual([])
    expect(kilobytes(files)).toBeLessThan(most)
  })
})

/** The files that come with a file of the bundle, whatever is done then. */
function comingWith(...files: readonly string[]): string[] {
  const all = new Set(files)
  for (const file of all)
    for (const [, other = ''] of readFileSync(join(bundle, file), 'utf8').matchAll(
      /^(?:const \S+ = )?require\("\.\/(.+)"\)/gm,
    ))
      all.add(other)
  return [...all]
}

describe('what an audit loads before its first screen', () => {
  const files = comingWith('line.cjs', 'en.cjs', 'audit.cjs', 'audit-asking.cjs', 'prompt.cjs')

  it('is what reads the workspace and draws the grid', () => {
    expect(files).toContain('workspace.cjs')
    expect(packagesIn(files)).toContain('@inquirer/core')
    for (const name of ['any-ascii', 'cli-table3', 'inquirer', 'yaml', 'zod'])
      expect(packagesIn(files)).not.toContain(name)
    expect(kilobytes(files)).toBeLessThan(720)
  })
})

describe('the bundle', () => {
  it('has nothing beside it: what npm packs runs in a folder of its own', async () => {
    const folder = emptyFolder()
    for (const name of ['bin', 'dist', 'templates', 'package.json'])
      cpSync(join(root, name), join(folder, name), { recursive: true })
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [join(folder, 'bin/touchpoints.js'), ...args], {
        cwd: copyOfExample(),
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], TOUCHPOINTS_TODAY: '2026-11-21' },
      })
    const here = await touchpoints(copyOfExample(), ['status'])
    expect(run('status').stdout).toBe(here.stdout)
    expect(run('add', 'A new lamp', '--owner', 'Ana')).toMatchObject({ status: 0, stderr: '' })
    expect(run('audit', '--answers', 'answers.txt')).toMatchObject({ status: 0, stderr: '' })
    expect(run('init', '-C', 'new')).toMatchObject({ status: 0, stderr: '' })
  })

  it('brings the licence of every package that is in it', () => {
    const licences = readFileSync(join(root, 'dist/THIRD-PARTY-LICENSES'), 'utf8')
    const packages = packagesIn(readdirSync(bundle))
    expect(packages.length).toBeGreaterThan(20)
    expect(packages.filter((name) => !licences.includes(`\n${name} `))).toEqual([])
  })

  it('asks for no package when it runs', () => {
    const asked = readdirSync(bundle).flatMap((file) => [
      ...readFileSync(join(bundle, file), 'utf8').matchAll(/\brequire\("([^."][^"]*)"\)/g),
    ])
    const names = [...new Set(asked.map(([, name = '']) => name.replace(/^node:/, '')))]
    const { builtinModules } = process.getBuiltinModule('node:module')
    expect(names.filter((name) => !builtinModules.includes(name))).toEqual([])
  })
})
