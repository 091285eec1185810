import { execFileSync, spawn } from 'node:child_process'
import {
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

/** `npm run torture` names others: the packed program, and a Node of each version. */
export const program =
  process.env['TOUCHPOINTS_PROGRAM'] ?? fileURLToPath(new URL('../../bin/touchpoints.js', import.meta.url))
const node = process.env['TOUCHPOINTS_NODE'] ?? process.execPath
const example = fileURLToPath(new URL('../../examples/coffee-house', import.meta.url))

export interface Ended {
  /** `null` where a signal ended it. */
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  /** What comes in; `open` is a pipe into which nothing is ever written. Nothing at all unless it is given. */
  readonly stdin?: string | 'open'
  /** Where the output goes instead of into the result: a file, or a reader that is gone. */
  readonly stdout?: { readonly file: string } | 'closed'
  /** The user whose process it is; that of the tests unless it is given, which takes root. */
  readonly user?: number | undefined
}

/** Runs the program as a shell does, without a terminal and with nothing of this machine in its environment. */
export function touchpoints(cwd: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  return runProgram(cwd, [node, program, ...args], options)
}

/** Runs the program through a line of shell, in which `"$@"` is the program. */
export function shell(cwd: string, line: string, options: RunOptions = {}): Promise<Ended> {
  return runProgram(cwd, ['sh', '-c', line, 'sh', node, program], options)
}

function runProgram(
  cwd: string,
  [file = '', ...args]: readonly string[],
  options: RunOptions,
): Promise<Ended> {
  const { env, stdin, stdout, user } = options
  const out = typeof stdout === 'object' ? openSync(stdout.file, 'w') : 'pipe'
  const child = spawn(file, args, {
    cwd,
    env: { PATH: process.env['PATH'], HOME: cwd, TOUCHPOINTS_TODAY: '2026-11-21', ...env },
    stdio: [stdin === undefined ? 'ignore' : 'pipe', out, 'pipe'],
    ...(user !== undefined && { uid: user, gid: user }),
  })
  if (typeof out === 'number') closeSync(out)
  if (stdout === 'closed') child.stdout?.destroy()
  if (stdin !== undefined && stdin !== 'open') child.stdin?.end(stdin)
  const said = { stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      child.stdin?.destroy()
      resolve({ code, ...said })
    })
  })
}

const made: string[] = []

afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** An empty folder that is gone after the tests. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'touchpoints-test-'))
  made.push(folder)
  return folder
}

export function copyOfExample(): string {
  const folder = emptyFolder()
  cpSync(example, folder, { recursive: true })
  return folder
}

/** A folder with these files. */
export function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = emptyFolder()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

/** Runs git as somebody whose own settings are not read. */
export function git(folder: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=Ana', '-c', 'user.email=ana@example.org', '-c', 'commit.gpgsign=false']
  const env = { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' }
  return execFileSync('git', ['-C', folder, ...who, ...args], { encoding: 'utf8', stdio: 'pipe', env }).trim()
}

/** Everything in a folder as a commit, of a new repository where there is none. */
export function commit(folder: string): string {
  if (!existsSync(join(folder, '.git'))) git(folder, 'init', '-q')
  git(folder, 'add', '.')
  git(folder, 'commit', '-q', '--allow-empty', '-m', 'a day')
  return git(folder, 'rev-parse', 'HEAD')
}

/** Every file below a folder, with its text; a change of it changes this, a rewriting of the same bytes too. */
export function treeOf(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()
  return Object.fromEntries(
    entries.map((name) => {
      const stats = statSync(join(folder, name), { bigint: true })
      return [
        name,
        stats.isFile() ? `${stats.mtimeNs} ${readFileSync(join(folder, name), 'utf8')}` : 'folder',
      ]
    }),
  )
}

export const textOf = (...path: string[]) => readFileSync(join(...path), 'utf8')

export const namesIn = (...path: string[]) =>
  existsSync(join(...path)) ? readdirSync(join(...path)).toSorted() : []
