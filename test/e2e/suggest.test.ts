import { afterEach, describe, expect, it } from 'vitest'
import { emptyFolder, folderOf, textOf, touchpoints } from './run.ts'
import { TerminalRun } from './terminal.ts'

const small = `version: 1
name: Kawa
stages: [need, "the use"]
touchpoints:
  window: { name: Window, stage: need, senses: [sight, smell, hearing, taste, touch] }
chains:
  visit: { name: First visit, links: [window] }
`

describe('touchpoints suggest', () => {
  it('says what is missing, what to think of and what mends it, and writes nothing', async () => {
    const folder = folderOf({ 'touchpoints.yaml': small })
    const { code, stdout, stderr } = await touchpoints(folder, ['suggest'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout.split('\n').filter((line) => /^\S|^ {3}mend/.test(line))).toEqual([
      'Kawa: 6 things that the method asks for and the inventory lacks',
      '1. Only 1 touchpoint so far. Start with 10 or more: laymen list five to seven, professionals twenty and more.',
      '   mend: touchpoints add',
      '2. Nothing after the sale: that is where they decide whether to come back, and what to tell others.',
      "   mend: touchpoints add --stage 'the use'",
      '3. Nothing indirect: what others say of you decides before you can.',
      '   mend: touchpoints add --control indirect',
      '4. 5 of 6 senses spoken to; left out: humour.',
      '   mend: list `senses:` at the touchpoints that speak to them',
      '5. Only one chain: every company has several.',
      '   mend: add chains to `chains:`, each with its `trigger:` and its `links:`',
      '6. The chain First visit leads nowhere: its last link starts no other chain.',
      '   mend: give `chains.visit` a `next:`',
    ])
    expect(textOf(folder, 'touchpoints.yaml')).toBe(small)
  })

  it('gives commands that mend what they are for', async () => {
    const folder = folderOf({ 'touchpoints.yaml': small })
    await touchpoints(folder, ['add', 'Thanks', '--stage', 'the use'])
    await touchpoints(folder, ['add', 'Reviews', '--control', 'indirect'])
    const { stdout } = await touchpoints(folder, ['suggest'])
    expect(stdout).not.toMatch(/after the sale|indirect/)
    expect(textOf(folder, 'touchpoints.yaml')).toContain(
      'reviews: { name: Reviews, control: indirect, added: 2026-11-21 }',
    )
  })

  it('lets no name of the file act on a terminal or a log', async () => {
    const hostile = '"::error::x \\e[31m\\u202E ##[y]"'
    const folder = folderOf({
      'touchpoints.yaml': `version: 1\nname: ${hostile}\nstages: [${hostile}, b, c]\nsegments: { s: { name: ${hostile} } }\ntouchpoints:\n  a: { name: A, stage: b }\nchains:\n  k: { name: ${hostile}, links: [a] }\n`,
    })
    const { code, stdout } = await touchpoints(folder, ['suggest'])
    expect(code).toBe(0)
    expect(stdout).toContain('error::x')
    expect(stdout).not.toMatch(/(?:^|\s)::|##\[|[\u0000-\u0009\u000B-\u001F\u202E]/m)
  })
})

describe('on a terminal', () => {
  let running: TerminalRun | undefined

  function start(folder: string, args: readonly string[], size = {}): TerminalRun {
    running = new TerminalRun(args, { cwd: folder, ...size })
    return running
  }

  afterEach(() => running?.kill('SIGKILL'))

  it('suggest asks, and each answer is in the file before the next question', async () => {
    const folder = folderOf({ 'touchpoints.yaml': small })
    const run = start(folder, ['suggest'])
    await run.shows('A touchpoint after the sale (Enter: none):')
    run.type('Thank-you card\r')
    await run.shows('An indirect touchpoint (Enter: none):')
    expect(textOf(folder, 'touchpoints.yaml')).toContain(
      '{ name: Thank-you card, stage: the use, added: 2026-11-21 }',
    )
    run.type('\r')
    await run.shows('Only 2 touchpoints so far')
    run.type('Phone\r')
    await run.shows(/no more\): Phone\n\? One more touchpoint/)
    run.type('\x03')
    await run.shows('Added 2 touchpoints: Thank-you card and Phone.')
    expect((await run.exit()).exitCode).toBe(130)
    expect(textOf(folder, 'touchpoints.yaml')).toContain('phone: { name: Phone, added: 2026-11-21 }')
  })

  it('init asks for what its list lacks', async () => {
    const folder = emptyFolder()
    const run = start(folder, ['init', '--template', 'blank', '--name', 'Kawa', '--competitors', 'Star'], {
      columns: 60,
      rows: 20,
    })
    await run.shows('One more touchpoint')
    run.type('An advertisement\r')
    await run.shows(/An advertisement\n\? One more touchpoint/)
    run.type('\r')
    await run.shows('Added 1 touchpoint: An advertisement.')
    expect((await run.exit()).exitCode).toBe(0)
    expect(textOf(folder, 'touchpoints.yaml')).toMatch(/name: An advertisement\n/)
  })
})
