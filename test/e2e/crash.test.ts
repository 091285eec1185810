import { spawn } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { copyOfExample, emptyFolder, program, touchpoints } from './run.ts'

/** Kills of each command: 20 in all, 1,000 in the long form of `npm run torture`. */
const kills = process.env['TORTURE'] === undefined ? 5 : 250

/** Kills at once: one for each core of a small machine. */
const atOnce = 2

/** What writes; a file with the text that it adds is in the workspace already. */
const commands: readonly (readonly string[])[] = [
  ['audit', '--by', 'Ana', '--answers', 'answers.txt'],
  ['add', 'Sign', '--id', 'new-sign'],
  ['import', 'list.csv', '--yes'],
  ['report'],
]

/** Every file and its text; what a killed program was writing has a name of its own. */
function textsIn(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => [
      join(parentPath, name).slice(folder.length + 1),
      readFileSync(join(parentPath, name), 'utf8'),
    ]),
  )
}

const isTemporary = (name: string) => /\.tmp(?:$|[\\/])/.test(name)

const kept = (texts: Record<string, string>) => Object.entries(texts).filter(([name]) => !isTemporary(name))

function workspace(): string {
  const folder = copyOfExample()
  writeFileSync(join(folder, 'list.csv'), 'id,name\nmap,Map of the town\nbell,Bell\n')
  return folder
}

/** Starts it and kills it after some milliseconds; whether it had ended before. */
function killed(folder: string, args: readonly string[], after: number): Promise<boolean> {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, TOUCHPOINTS_TODAY: '2026-11-21' },
    stdio: 'ignore',
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), after)
  return new Promise((resolve) =>
    child.on('close', (code) => {
      clearTimeout(timer)
      resolve(code !== null)
    }),
  )
}

/** An audit has a name of its own each time: what counts is that it is whole. */
function expectWhole(
  texts: Record<string, string>,
  before: Record<string, string>,
  after: Record<string, string>,
): void {
  for (const [name, text] of kept(texts)) {
    if (/^audits.2026-11-21/.test(name))
      expect(Object.keys((parse(text) as { scores: object }).scores)).toHaveLength(48)
    else expect([before[name], after[name]].includes(text), name).toBe(true)
  }
  for (const name of Object.keys(before)) expect(texts, name).toHaveProperty([name])
}

describe.skipIf(process.platform === 'win32')(`after kill -9 at one of ${kills} random moments`, () => {
  it.each(commands.map((args) => [args[0], args] as const))(
    'of %s every file is whole, and the next run leaves no litter',
    async (_, args) => {
      const original = workspace()
      const before = textsIn(original)
      const whole = workspace()
      const started = performance.now()
      expect((await touchpoints(whole, args)).code).toBe(0)
      const time = performance.now() - started
      const after = textsIn(whole)
      let done = 0
      const kill = async (number: number) => {
        const folder = emptyFolder()
        cpSync(original, folder, { recursive: true })
        // spread over the second half of a run, where the writing is, and a little beyond its end
        if (await killed(folder, args, time * (0.4 + (0.8 * number) / kills))) done++
        const texts = textsIn(folder)
        expectWhole(texts, before, after)
        for (const name of Object.keys(texts).filter(isTemporary)) utimesSync(join(folder, name), 0, 0)
        if (number % 5 === 0 && Object.keys(texts).some(isTemporary)) {
          expect((await touchpoints(folder, ['report'])).code).toBe(0)
          expect(Object.keys(textsIn(folder)).filter(isTemporary)).toEqual([])
        }
        rmSync(folder, { recursive: true, force: true })
      }
      for (let number = 0; number < kills; number += atOnce)
        await Promise.all(
          Array.from({ length: Math.min(atOnce, kills - number) }, (_, one) => kill(number + one)),
        )
      expect(done).toBeLessThan(kills)
    },
    600_000,
  )

  it('two reports at once write whole files', async () => {
    const folder = workspace()
    const runs = await Promise.all([touchpoints(folder, ['report']), touchpoints(folder, ['report'])])
    expect(runs.map(({ code, stderr }) => ({ code, stderr }))).toEqual([
      { code: 0, stderr: '' },
      { code: 0, stderr: '' },
    ])
    const together = textsIn(folder)
    expect((await touchpoints(folder, ['report'])).code).toBe(0)
    expect(textsIn(folder)).toEqual(together)
  })
})
