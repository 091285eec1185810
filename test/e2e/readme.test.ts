import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { pictureOf } from './picture.ts'
import { copyOfExample, remove, TerminalRun } from './terminal.ts'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

it('the picture in the README is what the program draws', async () => {
  const folder = copyOfExample()
  try {
    const run = new TerminalRun(['audit', '--by', 'Ana'], { cwd: folder, columns: 76, rows: 20 })
    await run.shows('Touchpoint 1 of 48')
    run.type('89-75' + '71')
    await run.shows('[ 1_]')
    const picture = pictureOf(
      await run.cells(),
      76,
      'touchpoints audit: a touchpoint is scored against three competitors',
    )
    run.type('\x03')
    await run.exit()
    expect(readme).toContain('](examples/audit.svg)')
    await expect(picture).toMatchFileSnapshot('../../examples/audit.svg')
  } finally {
    remove(folder)
  }
})
