import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { fitsModule } from './fits.js'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Bundles the program into `dist/cli`: an entry, a chunk for whatever is loaded later, and nothing to install beside
 * them. CommonJS, which starts faster than ES modules. The chunks lie as deep as their sources: both look for
 * `../../package.json` and `../../templates`.
 */
export async function bundle() {
  const input = { touchpoints: join(root, 'src/cli/start.ts'), ...later }
  const bundled = await rolldown({
    input,
    cwd: root,
    platform: 'node',
    tsconfig: false,
    plugins: [whenCalled, fits, noChildren, noGuess],
  })
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const { output } = await bundled.write({
    dir: join(root, 'dist/cli'),
    format: 'cjs',
    codeSplitting: {
      groups: [
        { name: neededBy(input.touchpoints, 'start'), debugName: 'start' },
        { name: neededBy(join(root, 'src/cli/line.ts'), 'line'), debugName: 'line' },
        { name: termsOf(join(root, 'src/i18n/en/index.ts')), debugName: 'terms' },
        { name: neededBy(join(root, 'src/cli/context.ts'), 'workspace'), debugName: 'workspace' },
      ],
    },
    entryFileNames: '[name].cjs',
    chunkFileNames: '[name].cjs',
  })
  await bundled.close()
  const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? Object.keys(chunk.modules) : []))
  writeFileSync(join(root, 'dist/THIRD-PARTY-LICENSES'), licences(modules))
}

/** Whatever is always loaded together is one file: each file more is a look at the disk more. */
function neededBy(entry, chunk) {
  const needed = new Set()
  const walk = (id, context) => {
    if (needed.has(id)) return
    needed.add(id)
    for (const one of context.getModuleInfo(id)?.importedIds ?? []) walk(one, context)
  }
  return (id, context) => {
    if (needed.size === 0) walk(entry, context)
    return needed.has(id) ? chunk : null
  }
}

/** What the words of every language know of what they speak of: loaded with them, and by others without them. */
function termsOf(words) {
  const chunkOf = neededBy(words, 'terms')
  return (id, context) => (/[\\/]i18n[\\/](?:en|ru|pl)[\\/]/.test(id) ? null : chunkOf(id, context))
}

/**
 * Modules of which every function is loaded when it is first called: what is needed at once by those who need it, and
 * seldom. By the name of the chunk.
 */
const later = {
  anonymous: join(root, 'src/core/anonymous.ts'),
  'parse-files': join(root, 'src/core/parse-files.ts'),
  'report-ics': join(root, 'src/formats/report/ics.ts'),
  'report-json': join(root, 'src/formats/report/json.ts'),
  'report-slides': join(root, 'src/formats/report/slides.ts'),
  'yaml-document': join(root, 'src/storage/yaml-document.ts'),
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

/** commander can start a program for a command; no command of ours is one, and the module is slow to load. */
const noChildren = {
  name: 'no-children',
  resolveId: (id, importer) =>
    id === 'node:child_process' && /[\\/]commander[\\/]/.test(importer ?? '') ? '\0no-children' : undefined,
  load: (id) => (id === '\0no-children' ? 'export default {}' : undefined),
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
