import { readdirSync, readFileSync } from 'node:fs'
import { posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parseAst } from 'vitest/node'

/** What the files of a folder may import, and whether they may look at the world. */
interface Rule {
  readonly folders: readonly string[]
  readonly packages: readonly string[]
  /** Modules of Node; `types` can be imported as types only. */
  readonly node?: readonly string[]
  readonly types?: readonly string[]
  /** Everything is decided by arguments: no clock, no chance, no streams. */
  readonly pure: boolean
}

const promptsRule: Rule = {
  folders: ['core', 'i18n', 'prompts'],
  packages: ['@inquirer/core', 'chalk'],
  pure: true,
}

const rules: Readonly<Record<string, Rule>> = {
  core: { folders: ['core'], packages: ['zod'], pure: true },
  i18n: { folders: ['core', 'i18n'], packages: ['fast-string-width', 'fastest-levenshtein'], pure: true },
  formats: { folders: ['core', 'i18n', 'formats'], packages: ['chalk', 'cli-table3'], pure: true },
  prompts: promptsRule,
  storage: {
    folders: ['core', 'storage'],
    packages: ['any-ascii', 'js-yaml', 'yaml', 'zod'],
    node: ['node:path'],
    types: ['node:fs'],
    pure: false,
  },
  cli: {
    folders: ['core', 'i18n', 'formats', 'prompts', 'storage', 'cli'],
    packages: ['chalk', 'commander', 'inquirer'],
    node: ['node:fs', 'node:os', 'node:path', 'node:url'],
    pure: false,
  },
}

/** The thin files of prompts that hold a terminal. */
const adapters = ['src/prompts/grid/prompt.ts', 'src/prompts/line-mode.ts']
const adapterRule: Rule = { ...promptsRule, node: ['node:readline', 'node:readline/promises'], pure: false }

/** The one file that touches the process. */
const world = 'src/cli/io.ts'

const processGlobals = ['process', 'globalThis', 'global', 'require']
const impureGlobals = [
  ...['Date', 'console', 'performance', 'crypto', 'fetch', 'Buffer'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
]
const impureMembers: Readonly<Record<string, string>> = { Math: 'random', Intl: 'DateTimeFormat' }

/** Every way in which a file breaks the promise of its folder, as a sentence. */
function breaches(file: string, text: string): string[] {
  const folder = file.split('/')[1] ?? ''
  const rule = adapters.includes(file) ? adapterRule : rules[folder]
  if (!rule) return [`${file} is in no folder that has a rule`]
  const found = factsOf(text)
  return [
    ...found.imports.flatMap((one) => importBreach(file, folder, rule, one)),
    ...found.globals.flatMap((name) => globalBreach(file, folder, rule, name)),
  ]
}

function importBreach(file: string, folder: string, rule: Rule, { from, typeOnly }: Import): string[] {
  const allowed = [...rule.folders, ...rule.packages, ...(rule.node ?? [])].join(', ')
  const no = (what: string) => [`${file} imports ${what}; ${folder} may import only ${allowed}`]
  if (from === undefined) return [`${file} imports what is known at run time only; name the module`]
  if (from.startsWith('.')) {
    const target = posix.join(posix.dirname(file), from)
    const [root, other = ''] = target.split('/')
    return root === 'src' && rule.folders.includes(other) ? [] : no(target)
  }
  if (rule.packages.includes(from) || rule.node?.includes(from)) return []
  if (!rule.types?.includes(from)) return no(from)
  return typeOnly ? [] : [`${file} imports ${from}; ${folder} may import its types only`]
}

function globalBreach(file: string, folder: string, rule: Rule, name: string): string[] {
  if (file === world) return []
  if (processGlobals.includes(name)) return [`${file} uses ${name}; only ${world} may`]
  return rule.pure ? [`${file} uses ${name}; ${folder} is pure`] : []
}

interface Import {
  /** Nothing where it is computed. */
  readonly from: string | undefined
  readonly typeOnly: boolean
}

interface Facts {
  readonly imports: Import[]
  readonly globals: string[]
}

interface Syntax {
  readonly type: string
  readonly [key: string]: unknown
}

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** The imports of a source, and the names in it that stand for something of the world. */
function factsOf(text: string): Facts {
  const facts: Facts = { imports: [], globals: [] }
  look(parseAst(text, { lang: 'ts' }), facts)
  return facts
}

function look(node: unknown, facts: Facts): void {
  if (Array.isArray(node)) {
    for (const one of node) look(one, facts)
    return
  }
  if (!isSyntax(node)) return
  noteImport(node, facts)
  noteGlobal(node, facts)
  for (const [key, child] of Object.entries(node)) if (!isOnlyName(node, key)) look(child, facts)
}

const importing = [
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ExportNamedDeclaration',
  'ImportExpression',
  'TSImportType',
  'TSExternalModuleReference',
]

function noteImport(node: Syntax, { imports }: Facts): void {
  const source = node['source'] ?? node['argument'] ?? node['expression']
  if (!importing.includes(node.type) || !source) return
  const from = isSyntax(source) && typeof source['value'] === 'string' ? source['value'] : undefined
  const kind = node['importKind'] ?? node['exportKind']
  imports.push({ from, typeOnly: kind === 'type' || node.type === 'TSImportType' })
}

function noteGlobal(node: Syntax, { globals }: Facts): void {
  if (node.type === 'Identifier') {
    const name = String(node['name'])
    if ([...processGlobals, ...impureGlobals].includes(name)) globals.push(name)
  }
  const member =
    node.type === 'MemberExpression' ? `${nameOf(node['object'])}.${nameOf(node['property'])}` : ''
  if (Object.entries(impureMembers).some(([of, name]) => member === `${of}.${name}`)) globals.push(member)
}

function nameOf(node: unknown): string {
  if (!isSyntax(node)) return ''
  return String(node.type === 'Literal' ? node['value'] : node['name'])
}

/** A key, or a name behind a dot, is no reference to what is called so. */
function isOnlyName(node: Syntax, key: string): boolean {
  if (key === 'key' || key === 'property') return node['computed'] !== true
  return key === 'imported' || key === 'exported' || (node.type === 'TSQualifiedName' && key === 'right')
}

const root = fileURLToPath(new URL('..', import.meta.url))

const files = readdirSync(`${root}src`, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => relative(root, `${entry.parentPath}/${entry.name}`).split(sep).join('/'))
  .toSorted()

describe('the folders of src', () => {
  it('are those that have a rule, and hold TypeScript only', () => {
    expect(readdirSync(`${root}src`).toSorted()).toEqual(Object.keys(rules).toSorted())
    expect(files.filter((file) => !file.endsWith('.ts'))).toEqual([])
    expect(files.length).toBeGreaterThan(50)
  })

  it('import downward only, and keep the world out', () => {
    expect(files.flatMap((file) => breaches(file, readFileSync(root + file, 'utf8')))).toEqual([])
  })

  it('have adapters and a world that are there', () => {
    expect(files).toEqual(expect.arrayContaining([...adapters, world]))
  })
})

describe('a file is caught that', () => {
  const only = {
    core: 'core may import only core, zod',
    i18n: 'i18n may import only core, i18n, fast-string-width, fastest-levenshtein',
    formats: 'formats may import only core, i18n, formats, chalk, cli-table3',
    prompts: 'prompts may import only core, i18n, prompts, @inquirer/core, chalk',
    storage: 'storage may import only core, storage, any-ascii, js-yaml, yaml, zod, node:path',
  }

  it.each([
    ['core/a.ts', "import { readFileSync } from 'node:fs'", `imports node:fs; ${only.core}`],
    ['core/a.ts', "import type { Stats } from 'node:fs'", `imports node:fs; ${only.core}`],
    ['core/a.ts', "const fs = await import('node:fs')", `imports node:fs; ${only.core}`],
    ['core/a.ts', "export type A = import('node:fs').Stats", `imports node:fs; ${only.core}`],
    ['core/a.ts', "export * from 'node:fs'", `imports node:fs; ${only.core}`],
    ['core/a.ts', "export { join } from 'node:path'", `imports node:path; ${only.core}`],
    ['core/a.ts', "import fs = require('node:fs')", `imports node:fs; ${only.core}`],
    ['core/a.ts', "import 'side-effect'", `imports side-effect; ${only.core}`],
    ['core/a.ts', "import { parse } from 'yaml'", `imports yaml; ${only.core}`],
    ['core/a.ts', "import { en } from '../i18n/en/index.ts'", `imports src/i18n/en/index.ts; ${only.core}`],
    [
      'core/a.ts',
      "import type { Messages } from '../i18n/index.ts'",
      `imports src/i18n/index.ts; ${only.core}`,
    ],
    ['core/a.ts', "import json from '../../package.json'", `imports package.json; ${only.core}`],
    ['core/a/b.ts', "import { c } from '../../cli/io.ts'", `imports src/cli/io.ts; ${only.core}`],
    ['core/a.ts', 'const a = await import(name)', 'imports what is known at run time only; name the module'],
    ['core/a.ts', 'export const now = () => new Date()', 'uses Date; core is pure'],
    ['core/a.ts', 'export type When = Date', 'uses Date; core is pure'],
    ['core/a.ts', 'export const now = () => performance.now()', 'uses performance; core is pure'],
    ['core/a.ts', 'export const mark = () => Math.random()', 'uses Math.random; core is pure'],
    ['core/a.ts', "export const mark = () => Math['random']()", 'uses Math.random; core is pure'],
    ['core/a.ts', 'console.log(1)', 'uses console; core is pure'],
    ['core/a.ts', 'export const a = { process }', 'uses process; only src/cli/io.ts may'],
    ['core/a.ts', 'export const { env } = process', 'uses process; only src/cli/io.ts may'],
    ['core/a.ts', 'export const p = globalThis.process', 'uses globalThis; only src/cli/io.ts may'],
    ['core/a.ts', "const fs = require('node:fs')", 'uses require; only src/cli/io.ts may'],
    ['i18n/a.ts', "import { a } from '../formats/a.ts'", `imports src/formats/a.ts; ${only.i18n}`],
    ['i18n/en/a.ts', "import chalk from 'chalk'", `imports chalk; ${only.i18n}`],
    ['i18n/a.ts', "import { EOL } from 'node:os'", `imports node:os; ${only.i18n}`],
    ['i18n/a.ts', 'new Intl.DateTimeFormat().format()', 'uses Intl.DateTimeFormat; i18n is pure'],
    ['i18n/a.ts', 'export const now = () => new Date()', 'uses Date; i18n is pure'],
    [
      'formats/report/a.ts',
      "import { a } from '../../storage/yaml.ts'",
      `imports src/storage/yaml.ts; ${only.formats}`,
    ],
    [
      'formats/a.ts',
      "import { a } from '../prompts/sheet.ts'",
      `imports src/prompts/sheet.ts; ${only.formats}`,
    ],
    ['formats/a.ts', "import { join } from 'node:path'", `imports node:path; ${only.formats}`],
    ['formats/a.ts', 'export const year = Date.now()', 'uses Date; formats is pure'],
    ['formats/a.ts', 'export const columns = process.stdout.columns', 'uses process; only src/cli/io.ts may'],
    [
      'prompts/a.ts',
      "import { a } from '../formats/escape.ts'",
      `imports src/formats/escape.ts; ${only.prompts}`,
    ],
    [
      'prompts/a.ts',
      "import { a } from '../storage/disk.ts'",
      `imports src/storage/disk.ts; ${only.prompts}`,
    ],
    ['prompts/a.ts', "import { b } from 'node:readline'", `imports node:readline; ${only.prompts}`],
    [
      'prompts/line-mode.ts',
      "import { b } from 'node:fs'",
      `imports node:fs; ${only.prompts}, node:readline, node:readline/promises`,
    ],
    ['prompts/grid/model.ts', 'setTimeout(() => undefined, 1)', 'uses setTimeout; prompts is pure'],
    ['storage/a.ts', "import * as fs from 'node:fs'", 'imports node:fs; storage may import its types only'],
    [
      'storage/a.ts',
      "import { en } from '../i18n/en/index.ts'",
      `imports src/i18n/en/index.ts; ${only.storage}`,
    ],
    ['storage/a.ts', "import { hostname } from 'node:os'", `imports node:os; ${only.storage}`],
    ['storage/a.ts', 'export const cwd = process.cwd()', 'uses process; only src/cli/io.ts may'],
    ['cli/commands/a.ts', 'process.exit(1)', 'uses process; only src/cli/io.ts may'],
    ['helpers/a.ts', '', 'is in no folder that has a rule'],
  ])('%s: %s', (file, text, breach) => {
    expect(breaches(`src/${file}`, text)).toEqual([`src/${file} ${breach}`])
  })
})

describe('a file is left alone that', () => {
  it.each([
    ['core/a.ts', "import { z } from 'zod'\nimport { Id } from './inventory.ts'"],
    ['core/a.ts', 'export const a = { process: 1, Date: 2 }.process + Math.max(1, 2)'],
    ['core/a.ts', 'interface A { readonly console: string }\nexport const b = (a: A) => a.console'],
    [
      'core/a.ts',
      '// new Date() and process\nexport const text = \'Date.now() process.exit() import("node:fs")\'',
    ],
    ['core/a.ts', "export { date as Date } from './date.ts'"],
    [
      'formats/a.ts',
      "import type { Problem } from '../core/problem.ts'\nimport { en } from '../i18n/en/index.ts'",
    ],
    [
      'prompts/line-mode.ts',
      "import { createInterface } from 'node:readline/promises'\nsetTimeout(() => undefined, 1)",
    ],
    [
      'storage/a.ts',
      "import type * as fs from 'node:fs'\nimport { join } from 'node:path'\nexport const d = new Date()",
    ],
    ['cli/io.ts', "import * as fs from 'node:fs'\nexport const now = () => new Date(process.uptime())"],
    ['cli/a.ts', "import { a } from '../prompts/a.ts'\nexport const b = () => import('./commands/a.ts')"],
  ])('%s: %s', (file, text) => {
    expect(breaches(`src/${file}`, text)).toEqual([])
  })
})
