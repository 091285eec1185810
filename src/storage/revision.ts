import type { CalendarDate } from '../core/date.ts'
import { UserError } from '../core/errors.ts'
import type { NoCommit, Problem } from '../core/problem.ts'
import { decodeText, largestFile, tooLarge } from './disk.ts'
import { inventoryName, isAudit, readFiles, type Workspace } from './workspace.ts'

/**
 * Runs git in a folder, with this on its standard input; given from outside. It knows the repository by the folder alone,
 * asks nobody and fetches nothing.
 */
export type Git = (folder: string, args: readonly string[], input?: string) => GitAnswer

export interface GitAnswer {
  /** `undefined` where there is no git. */
  readonly code: number | undefined
  readonly stdout: Uint8Array
  readonly stderr: string
}

/** The full name of the commit that a revision means in the repository that holds a folder, or why there is none. */
export function findCommit(git: Git, folder: string, revision: string): string | NoCommit {
  // no name of a commit begins with a dash, and git would take it for an option
  if (revision.startsWith('-')) return { why: 'unknown' }
  const { code, stdout } = git(folder, ['rev-parse', '--verify', '--quiet', `${revision}^{commit}`])
  const commit = lineOf(stdout)
  if (code === 0 && /^[0-9a-f]{40,64}$/.test(commit)) return commit
  return whyNone(git, folder)
}

/** The inventory and the audits as they stood at a commit. People call that commit by the revision that they named. */
export function loadRevision(
  git: Git,
  folder: string,
  { commit, revision }: { readonly commit: string; readonly revision: string },
  today: CalendarDate,
): Pick<Workspace, 'inventory' | 'audits'> {
  const entries = entriesAt(git, folder, commit)
  if (!entries.has(inventoryName)) throw new UserError([{ problem: { kind: 'not-at-revision', revision } }])
  const top = lineOf(git(folder, ['rev-parse', '--show-prefix']).stdout)
  const nameOf = (file: string) => `${revision}:${top}${file}`
  const audits = [...entries.keys()].filter(isAudit)
  const wanted = [inventoryName, ...audits].flatMap((file) => entries.get(file) ?? [])
  const contents = contentsOf(git, folder, wanted.filter(isReadable))
  return readFiles(
    {
      nameOf,
      textOf: (file) => decodeText(nameOf(file), bytesOf(nameOf(file), entries.get(file), contents)),
      audits: () => audits,
    },
    today,
  )
}

function whyNone(git: Git, folder: string): NoCommit {
  const { code, stdout, stderr } = git(folder, ['rev-parse', '--is-shallow-repository'])
  if (code === undefined) return { why: 'no-git' }
  if (code !== 0) return { why: 'refused', reason: reasonIn(stderr) }
  return { why: lineOf(stdout) === 'true' ? 'shallow' : 'unknown' }
}

const reasonIn = (stderr: string) =>
  stderr
    .trim()
    .split('\n')[0]
    ?.replace(/^fatal: /, '') ?? ''

interface Entry {
  readonly object: string
  /** Bytes; `undefined` for what is no regular file. */
  readonly size: number | undefined
}

/** What a commit has, by its path from the folder on, in the order in which git keeps it. */
function entriesAt(git: Git, folder: string, commit: string): ReadonlyMap<string, Entry> {
  const { code, stdout } = git(folder, ['ls-tree', '-z', '-l', commit, inventoryName, 'audits/'])
  if (code !== 0) throw notInClone(commit)
  const lines = textOf(stdout).split('\0')
  return new Map(lines.flatMap(entryIn))
}

function entryIn(line: string): [string, Entry][] {
  const [, mode = '', object = '', size, path] = /^(\d+) \w+ (\w+) +(\d+|-)\t(.+)$/s.exec(line) ?? []
  return path === undefined
    ? []
    : [[path, { object, size: mode.startsWith('100') ? Number(size) : undefined }]]
}

const isReadable = ({ size }: Entry) => size !== undefined && size <= largestFile

function bytesOf(file: string, entry: Entry | undefined, contents: ReadonlyMap<string, Uint8Array>) {
  const problem = (problem: Problem) => new UserError([{ file, problem }])
  if (entry?.size === undefined) throw problem({ kind: 'not-a-file' })
  if (entry.size > largestFile) throw problem(tooLarge(largestFile))
  const bytes = contents.get(entry.object)
  if (!bytes) throw notInClone(file)
  return bytes
}

/** What `cat-file --batch` says: a line with name, type and size, the bytes, a line feed; or that it is missing. */
function contentsOf(git: Git, folder: string, entries: readonly Entry[]): ReadonlyMap<string, Uint8Array> {
  const names = entries.map(({ object }) => `${object}\n`).join('')
  const { code, stdout } = git(folder, ['cat-file', '--batch'], names)
  const contents = new Map<string, Uint8Array>()
  for (let start = 0; code === 0 && start < stdout.length; ) {
    const end = stdout.indexOf(lineFeed, start)
    const [object = '', type, size] = textOf(stdout.subarray(start, end)).split(' ')
    start = end + 1
    if (type === 'missing') continue
    contents.set(object, stdout.subarray(start, start + Number(size)))
    start += Number(size) + 1
  }
  return contents
}

const lineFeed = 10

const notInClone = (file: string) => new UserError([{ file, problem: { kind: 'not-in-clone' } }])

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

const lineOf = (bytes: Uint8Array) => textOf(bytes).trim()
