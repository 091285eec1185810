import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { run, type Said } from '../cli/fake-io.ts'
import { fakeTerminal } from '../cli/fake-terminal.ts'
import { badFiles, badInventories, type Case, places, workspaceWith } from './bad-files.ts'
import { emptyFolder, shell, touchpoints } from './run.ts'

/** The long form of `npm run torture`: each case in a process of its own. */
const all = process.env['TORTURE'] !== undefined

const seconds = 5
const megabytes = 300

/** Every name below a folder, without looking into what may be no file. */
const namesBelow = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()

async function expectRefused(folder: string, args: readonly string[], one: Case): Promise<void> {
  const before = namesBelow(folder)
  const said = all || one.heavy ? await measured(folder, args) : await run(args, { cwd: folder })
  expect(said).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(one.says) })
  expect(said.stderr).not.toContain('hunter2')
  expect(said.stderr.length).toBeLessThan(100_000)
  expect(namesBelow(folder)).toEqual(before)
}

/** Runs it in a process, which must be quick and small. */
async function measured(folder: string, args: readonly string[]): Promise<Said> {
  const place = emptyFolder()
  const meter = join(place, 'meter.mjs')
  writeFileSync(
    meter,
    `import { writeFileSync } from 'node:fs'
process.on('exit', () => writeFileSync(process.env.METER, \`\${process.resourceUsage().maxRSS} \${process.uptime()}\`))`,
  )
  const env = { NODE_OPTIONS: `--import=${meter}`, METER: join(place, 'used') }
  const { code, stdout, stderr } = await touchpoints(folder, args, { env })
  const [kilobytes = 0, time = 0] = readFileSync(env.METER, 'utf8').split(' ').map(Number)
  expect(kilobytes / 1024).toBeLessThan(megabytes)
  expect(time).toBeLessThan(seconds * (all ? 1 : 3)) // the suite runs on every core at once
  return { code: code ?? -1, stdout, stderr }
}

describe.skipIf(process.platform === 'win32')(
  'an inventory is refused with a place, and nothing is written:',
  () => {
    it.each(badInventories.map((one) => [one.what, one] as const))('%s', async (_, one) => {
      await expectRefused(workspaceWith(one.bad), ['check'], one)
    })
  },
)

describe.skipIf(process.platform === 'win32')('in place of a file:', () => {
  // one process a case is enough where nobody tortures: every command reads files through the same door
  const cases = badFiles.flatMap((one) =>
    places.map(({ file, args }, index) => ({
      what: one.what,
      file,
      args,
      one: { ...one, heavy: one.heavy === true && index === 1 },
    })),
  )
  it.each(cases)('$what in place of $file', async ({ file, args, one }) => {
    await expectRefused(workspaceWith(one.bad, file), args, one)
  })
})

describe.skipIf(process.platform === 'win32')('in place of a survey:', () => {
  // it may be as long as it likes, and its reader says itself what a line is
  const cases = badFiles.filter(({ what }) => what !== '100 MB' && what !== 'a line without end')
  const args = ['import', '--encounters', 'survey.csv', '--by', 'Zoe']
  const said: Record<string, RegExp> = {
    'a folder': /survey\.csv: cannot be read: /,
  }

  it.each(cases.map((one) => [one.what, one] as const))('%s', async (what, one) => {
    await expectRefused(workspaceWith(one.bad, 'survey.csv'), args, { ...one, says: said[what] ?? one.says })
  })

  it('a pipe that the shell hands over is read', async () => {
    const folder = workspaceWith((path) => writeFileSync(path, ''), 'empty.txt')
    const rows = 'date,brand,touchpoint,positivity,persuasion\\n2026-10-01,Kawa,Window,5,4\\n'
    const line = `printf '${rows}' | "$@" import --encounters /dev/stdin --by Zoe`
    expect(await shell(folder, line)).toMatchObject({ code: 0, stderr: '' })
  })
})

describe.skipIf(process.platform === 'win32')('in place of a journal:', () => {
  // what is a file and no journal is set aside: it may be what the power left of one
  const aside = ['a link to nothing', 'bytes that are no text', 'a line without end']
  const cases = badFiles.filter(({ what }) => !aside.includes(what))

  it.each(cases.map((one) => [one.what, one] as const))('%s', async (_, { bad, says }) => {
    const folder = workspaceWith(bad, '.touchpoints/ana-x7k2.jsonl')
    const before = namesBelow(folder)
    const { io } = fakeTerminal(() => undefined)
    const said = await run(['audit', '--by', 'Ana'], { cwd: folder, ...io })
    expect(said).toMatchObject({ code: 2, stderr: expect.stringMatching(says) })
    expect(namesBelow(folder)).toEqual(before)
  })
})

describe('what is odd and means what it says is taken:', () => {
  const good = 'version: 1\nname: Kawa\ntouchpoints:\n  window: { name: Window, owner: Marta }\n'

  it.each([
    ['a byte order mark', `\uFEFF${good}`],
    ['line ends of Windows', good.replaceAll('\n', '\r\n')],
    ['both', `\uFEFF${good.replaceAll('\n', '\r\n')}`],
    ['a no-break space in a name', good.replace('Window', 'Shop\u00a0window')],
    ['ids that objects have by nature', good.replace('window:', 'constructor:')],
    ['a number of another world in a key of one’s own', good.replace('name: K', 'x-a: 1e400\nname: K')],
  ])('%s', async (_, text) => {
    const folder = workspaceWith((path) => writeFileSync(path, text))
    expect(await run(['check'], { cwd: folder })).toMatchObject({ code: 1, stderr: '' })
  })
})
