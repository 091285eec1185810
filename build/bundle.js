import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { fitsModule } from './fits.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const sourceOf = (module) => join(root, `src/${module}.ts`)

/**
 * Bundles the program into `dist/cli`: an entry, a chunk for whatever is loaded later, and nothing to install beside
 * them. CommonJS, which starts faster than ES modules. The chunks lie as deep as their sources: both look for
 * `../../package.json` and `../../templates`.
 */
export async function bundle() {
  const input = { touchpoints: sourceOf('cli/start'), ...later }
  const bundled = await rolldown({
    input,
    cwd: root,
    platform: 'node',
    tsconfig: false,
    plugins: [whenCalled, fits, commander, noGuess],
  })
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const { output } = await bundled.write({
    dir: join(root, 'dist/cli'),
    format: 'cjs',
    codeSplitting: {
      groups: [
        { name: neededBy('start', 'cli/start'), debugName: 'start' },
        { name: neededBy('line', 'cli/line', 'i18n/plural'), debugName: 'line' },
        { name: neededBy('terms', 'i18n/en/index'), debugName: 'terms' },
        { name: neededBy('workspace', 'cli/context'), debugName: 'workspace' },
      ],
    },
    entryFileNames: '[name].cjs',
    chunkFileNames: ({ name, facadeModuleId }) => `${languageIn(facadeModuleId)}${name}.cjs`,
  })
  await bundled.close()
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []))
  writeFileSync(join(root, 'dist/THIRD-PARTY-LICENSES'), licences(modules))
}

const isWords = /[\\/]i18n[\\/](?:en|ru|pl)[\\/]/

/** Before the name of a chunk with words: each language has those of the command line, and all. */
const languageIn = (module) => {
  const [, language] = /[\\/]i18n[\\/](\w+)[\\/]line\.ts$/.exec(module ?? '') ?? []
  return language ? `${language}-` : ''
}

/**
 * Whatever is always loaded together is one file: each file more is a look at the disk more. What the words of every
 * language know of what they speak of is loaded with them, and by others without them.
 */
function neededBy(chunk, ...modules) {
  const needed = new Set()
  const walk = (id, context) => {
    if (needed.has(id)) return
    needed.add(id)
    for (const one of context.getModuleInfo(id)?.importedIds ?? []) walk(one, context)
  }
  return (id, context) => {
    if (isWords.test(id)) return null
    if (needed.size === 0) for (const module of modules) walk(sourceOf(module), context)
    return needed.has(id) ? chunk : null
  }
}

/**
 * Modules of which every function is loaded when it is first called: what is needed at once by those who need it, and
 * seldom. By the name of the chunk.
 */
const later = {
  anonymous: sourceOf('core/anonymous'),
  'inventory-file': sourceOf('storage/inventory-file'),
  'journal-line': sourceOf('storage/journal-line'),
  latin: sourceOf('storage/latin'),
  'parse-files': sourceOf('core/parse-files'),
  'report-ics': sourceOf('formats/report/ics'),
  'report-json': sourceOf('formats/report/json'),
  'report-slides': sourceOf('formats/report/slides'),
  wide: sourceOf('i18n/wide'),
  'yaml-document': sourceOf('storage/yaml-document'),
}
const stub = '\0when-called:'

/** In place of such a module those who import it get functions that load it. */
const whenCalled = {
  name: 'when-called',
  async resolveId(id, importer) {
    if (importer?.startsWith(stub)) return { id, external: true }
    const chunk = Object.keys(later).find((one) => importer && resolve(dirname(importer), id) === later[one])
    return chunk && `${stub}${chunk}`
  },
  load(id) {
    if (!id.startsWith(stub)) return
    const chunk = id.slice(stub.length)
    const exported = [
      ...readFileSync(later[chunk], 'utf8').matchAll(/^export (?!interface|type)(\S+) (\w+)/gm),
    ]
    if (exported.some(([, kind]) => kind !== 'function'))
      throw new Error(`${chunk} exports more than functions`)
    return exported
      .map(([, , name]) => `export const ${name} = (...given) => require('./${chunk}.cjs').${name}(...given)`)
      .join('\n')
  },
}

/** What is asked of every file is generated; see there. */
const fits = {
  name: 'fits',
  load: (id) => (id === join(root, 'src/core/fits.ts') ? fitsModule(root) : undefined),
}

/**
 * commander as ES modules, which the engine reads once and not twice, as it does functions in functions. It can start a
 * program for a command; no command of ours is one, and the module for that is slow to load.
 */
const commander = {
  name: 'commander',
  resolveId: (id, importer) => {
    if (id === 'commander') return '\0commander'
    if (importer === '\0commander') return join(root, 'node_modules', id)
    return id === 'node:child_process' && isCommander(importer) ? '\0no-children' : undefined
  },
  load(id) {
    if (id === '\0no-children') return 'export default {}'
    if (id === '\0commander')
      return ['argument', 'command', 'error', 'help', 'option']
        .map((name) => `export * from 'commander/lib/${name}.js'`)
        .join('\n')
    return isCommander(id) ? asModule(readFileSync(id, 'utf8')) : undefined
  },
}

const isCommander = (id) => /[\\/]node_modules[\\/]commander[\\/]/.test(id ?? '')

function asModule(text) {
  const module = text
    .replace(/^const (\{.*\}|\w+) = require\((.*)\);$/gm, 'import $1 from $2;')
    .replace(/^const (\w+) = require\((.*)\)\.(\w+);$/gm, 'import { $3 as $1 } from $2;')
    .replace(/^exports\.(\w+) = \1;/gm, 'export { $1 };')
  if (/\brequire\(|^(?:module\.)?exports\b/m.test(module))
    throw new Error('commander is written in another way now')
  return module
}

/** chalk looks at the terminal, in modules that are slow to load; we tell it whether to paint. */
const noGuess = {
  name: 'no-guess',
  resolveId: (id) => (id === '#supports-color' ? '\0no-guess' : undefined),
  load: (id) => (id === '\0no-guess' ? 'export default { stdout: false, stderr: false }' : undefined),
}

/** The licence of every package that a module comes from, as the package has it. */
function licences(modules) {
  const packages = [...new Set(modules.flatMap((id) => packageOf(id) ?? []))].toSorted()
  return packages.map(licence).join('\n')
}

/** The folder of the package that a module is in; nothing for the program’s own. */
function packageOf(id) {
  const path = relative(root, id).split(sep).join('/')
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0]
}

function licence(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  const file = readdirSync(join(root, folder))
    .toSorted()
    .find((one) => /^licen[cs]e/i.test(one))
  if (!file) throw new Error(`${name} is bundled and has no licence file`)
  const text = readFileSync(join(root, folder, file), 'utf8')
    .replaceAll('\r\n', '\n')
    .trim()
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle()
