import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { pictureOf } from './picture.ts'
import { copyOfExample, remove, TerminalRun } from './terminal.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

/** What the program draws after these keys, each of which is waited for. */
async function drawn(
  args: readonly string[],
  keys: readonly (readonly [string, string | RegExp])[],
  title: string,
) {
  const folder = copyOfExample()
  try {
    const run = new TerminalRun(['audit', '--by', 'Ana', ...args], { cwd: folder, columns: 76, rows: 20 })
    await run.shows('Touchpoint 1 of')
    for (const [typed, shown] of keys) {
      run.type(typed)
      await run.shows(shown)
    }
    const picture = pictureOf(await run.cells(), 76, title)
    run.type('\x03')
    await run.exit()
    return picture
  } finally {
    remove(folder)
  }
}

describe('the pictures in the README are what the program draws', () => {
  it('of the score grid', async () => {
    const title = 'touchpoints audit: a touchpoint is scored against three competitors'
    expect(readme).toContain('](examples/audit.svg)')
    const picture = await drawn([], [['89-75' + '71', '[ 1_]']], title)
    await expect(picture).toMatchFileSnapshot('../../examples/audit.svg')
  })

  it('of the discussion', async () => {
    const title = 'touchpoints audit: what split the room, drawn on the scale from 0 to 10'
    expect(readme).toContain('](examples/workshop.svg)')
    const votes = (list: string): [string, RegExp] => [`v${list}\r`, /> \[ {3}\]|All 2/]
    const picture = await drawn(
      ['--voters', 'Ana,Piotr,Ewa,Rui,Tiago,Zoe', 'espresso', 'queue'],
      [
        votes('3 8 4 9 2 7'),
        votes('6 6 7 6 5 6'),
        votes('5 5 6 5 5 4'),
        votes('8 9 9 8 9 9'),
        votes('9 9 8 9 x 9'),
        votes('9 9 x 9 8 9'),
        votes('5 8 2 9 6 3'),
        votes('7 7 8 8 7 7'),
        votes('6 6 5 6 7 6'),
        votes('x x 9 x x 9'),
        ['d', 'the most important first'],
      ],
      title,
    )
    await expect(picture).toMatchFileSnapshot('../../examples/workshop.svg')
  })
})
