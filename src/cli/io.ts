import * as fs from 'node:fs'
import { hostname, userInfo } from 'node:os'
import type { CalendarDate } from '../core/date.ts'
import { UserError } from '../core/errors.ts'
import { type Disk, errorCode, largestInput, tooLarge } from '../storage/disk.ts'
import type { Owner } from '../storage/journal.ts'
import type { Git, GitAnswer } from '../storage/revision.ts'

/** The world: files, streams, clock, chance. Nothing else in this program touches `process`. */
export interface Io {
  readonly cwd: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly disk: Disk
  readonly stdin: NodeJS.ReadStream
  readonly stdout: Output
  readonly stderr: Output
  /** The machine’s local date. */
  readonly today: () => CalendarDate
  /** The instant, in UTC and whole seconds. */
  readonly now: () => string
  /** Milliseconds since some fixed moment, for the pace of an audit. */
  readonly clock: () => number
  /** A few random letters and digits. */
  readonly mark: () => string
  readonly owner: () => Owner
  readonly isRunning: (owner: Owner) => boolean
  /** The name git signs with in a folder, else the login name. */
  readonly userName: (folder: string) => string | undefined
  readonly git: Git
  /** Everything that comes in on standard input. */
  readonly readStdin: () => Promise<Uint8Array>
  readonly onSignal: (handle: (signal: Signal) => void) => () => void
}

export type Signal = 'SIGINT' | 'SIGTERM' | 'SIGHUP'

export interface Output {
  readonly stream: NodeJS.WriteStream
  readonly isTTY: boolean
  readonly columns: () => number
  readonly rows: () => number
  /** Resolves when the text is out. A reader that has gone is no error; a full disk is a `UserError`. */
  readonly write: (text: string) => Promise<void>
}

export const systemIo: Io = {
  get cwd() {
    return currentFolder()
  },
  env: process.env,
  disk: fs,
  get stdin() {
    return process.stdin
  },
  stdout: output(() => process.stdout, 'stdout'),
  stderr: output(() => process.stderr, 'stderr'),
  today: () => localDate(new Date()),
  now: () => `${new Date().toISOString().slice(0, 19)}Z`,
  clock: () => performance.now(),
  mark: () =>
    Math.floor(Math.random() * 36 ** 4)
      .toString(36)
      .padStart(4, '0'),
  owner: () => ({
    pid: process.pid,
    host: hostname(),
    since: new Date(Date.now() - process.uptime() * 1000).toISOString(),
  }),
  isRunning,
  userName,
  git,
  readStdin,
  onSignal: (handle) => {
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    for (const signal of signals) process.on(signal, handle)
    return () => {
      for (const signal of signals) process.off(signal, handle)
    }
  },
}

/** Somebody may have removed it. */
function currentFolder(): string {
  try {
    return process.cwd()
  } catch (error) {
    throw new UserError([{ file: '.', problem: { kind: 'cannot-read', reason: errorCode(error) } }])
  }
}

/** Node makes a stream when it is first asked for, which takes a while: only for those that are used. */
function output(streamOf: () => NodeJS.WriteStream, name: string): Output {
  let closed = false
  let used: NodeJS.WriteStream | undefined
  const stream = () => {
    used ??= streamOf().on('error', () => {
      // each write has its own callback for this; without a listener the process would end with a stack trace
    })
    return used
  }
  return {
    get stream() {
      return stream()
    },
    get isTTY() {
      return stream().isTTY ?? false
    },
    columns: () => stream().columns || 80,
    rows: () => stream().rows ?? 24,
    write: (text) =>
      new Promise((resolve, reject) => {
        if (closed || text === '') return resolve()
        stream().write(text, (error) => {
          if (!error) return resolve()
          const code = errorCode(error)
          closed = true
          if (code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED' || code === 'EOF') return resolve()
          reject(new UserError([{ file: name, problem: { kind: 'cannot-write', reason: code } }]))
        })
      }),
  }
}

function localDate(date: Date): CalendarDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`
}

/**
 * Whether the process that a journal names is still that process: numbers are given out again, so the one that has
 * the number now must not be younger than the journal’s. Of another machine nothing can be seen: not running.
 */
function isRunning({ pid, host, since }: Owner): boolean {
  if (host !== hostname() || pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return errorCode(error) === 'EPERM'
  }
  const age = ageInSeconds(pid)
  return age === undefined || Date.now() - age * 1000 <= Date.parse(since) + 5000
}

/** Seconds since a process was started; `undefined` where the system does not say, as on Windows. */
function ageInSeconds(pid: number): number | undefined {
  return quietly(() => ageFromProc(pid)) ?? quietly(() => ageFromPs(pid))
}

/** Linux: field 22 of `stat` counts hundredths of a second since the start of the machine. */
function ageFromProc(pid: number): number {
  const afterName = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? ''
  const [uptime = ''] = fs.readFileSync('/proc/uptime', 'utf8').split(' ')
  return Number(uptime) - Number(afterName.split(' ')[19]) / 100
}

/** `[[dd-]hh:]mm:ss`, which every `ps` prints. */
function ageFromPs(pid: number): number {
  const text = children()
    .execFileSync('ps', ['-o', 'etime=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: 'pipe',
    })
    .trim()
  const [days, time] = text.includes('-') ? text.split('-') : ['0', text]
  return (time ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0) + Number(days) * 86_400
}

function userName(folder: string): string | undefined {
  const { stdout } = git(folder, ['config', 'user.name'])
  return new TextDecoder().decode(stdout).trim() || quietly(() => userInfo().username) || undefined
}

function git(folder: string, args: readonly string[], input = ''): GitAnswer {
  const { status, stdout, stderr } = children().spawnSync('git', ['-C', folder, ...args], {
    input,
    env: gitEnvironment(),
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
  })
  return { code: status ?? undefined, stdout: stdout ?? new Uint8Array(), stderr: String(stderr ?? '') }
}

/** Most commands start no other program, and the module takes longer to load than they take to read their line. */
const children = () => process.getBuiltinModule('node:child_process')

/** In a hook git says which repository and which index it is at; here the folder decides. */
function gitEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !placesOfGit.includes(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0' }
}

/** Of `git rev-parse --local-env-vars` all but those that hold configuration, such as which folders are safe. */
const placesOfGit = [
  ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_IMPLICIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_PREFIX', 'GIT_INDEX_FILE'],
  ...['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_SHALLOW_FILE', 'GIT_GRAFT_FILE'],
  ...['GIT_NO_REPLACE_OBJECTS', 'GIT_REPLACE_REF_BASE', 'GIT_NAMESPACE'],
]

async function readStdin(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    size += chunk.length
    if (size > largestInput) throw new UserError([{ file: '-', problem: tooLarge(largestInput) }])
    chunks.push(Buffer.from(chunk))
  }
  return Buffer.concat(chunks)
}

function quietly<T>(ask: () => T): T | undefined {
  try {
    return ask()
  } catch {
    return undefined
  }
}
