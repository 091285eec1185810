import * as fs from 'node:fs'
import type { Disk } from '../../src/storage/disk.ts'

/** The errors that a disk gives when it is full, broken or closed to us. */
export const diskErrors = ['ENOSPC', 'EIO', 'EACCES'] as const

export const systemError = (code: string) => Object.assign(new Error(`${code}: made up`), { code })

type Call = Exclude<keyof Disk, 'existsSync'>

/** What happens instead of a call, the names of the calls before it being known. */
type Fault = (call: Call, before: readonly Call[]) => string | undefined

/** The real disk, except that some calls fail. A write that fails has written half of it, a close has closed. */
export function faultyDisk(fault: Fault): { disk: Disk; calls: readonly Call[] } {
  const calls: Call[] = []
  const disk = { ...fs } as Disk
  for (const call of callNames) {
    const real = disk[call] as (...args: unknown[]) => unknown // each is called with what it was given
    const faulty = (...args: unknown[]) => {
      const code = fault(call, calls)
      calls.push(call)
      if (code === undefined) return real(...args)
      if (call === 'writeFileSync') real(args[0], half(String(args[1])))
      if (call === 'closeSync') real(...args)
      throw systemError(code)
    }
    Object.assign(disk, { [call]: faulty })
  }
  return { disk, calls }
}

/** The call with this number fails, counting from 0, and no other. */
export const failingCall = (number: number, code: string) =>
  faultyDisk((_, before) => (before.length === number ? code : undefined)).disk

/** Every call of these names fails. */
export const failing = (names: readonly Call[], code: string) =>
  faultyDisk((call) => (names.includes(call) ? code : undefined)).disk

/** The names of the calls that some work makes on a healthy disk. */
export function callsOf(work: (disk: Disk) => void): readonly Call[] {
  const { disk, calls } = faultyDisk(() => undefined)
  work(disk)
  return calls
}

const half = (text: string) => text.slice(0, Math.floor(text.length / 2))

const callNames = [
  'closeSync',
  'fchmodSync',
  'fsyncSync',
  'ftruncateSync',
  'linkSync',
  'mkdirSync',
  'openSync',
  'readFileSync',
  'readSync',
  'readdirSync',
  'realpathSync',
  'renameSync',
  'rmdirSync',
  'statSync',
  'unlinkSync',
  'writeFileSync',
] as const satisfies readonly Call[]
