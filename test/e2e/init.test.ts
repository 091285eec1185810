import { describe, expect, it } from 'vitest'
import { emptyFolder, textOf } from './run.ts'
import { TerminalRun } from './terminal.ts'

describe('touchpoints init, on a terminal', () => {
  it('asks what was not said, and takes the list and its sample competitors with Enter', async () => {
    const folder = emptyFolder()
    const run = new TerminalRun(['init', '--language', 'pl'], { cwd: folder, columns: 100, rows: 30 })
    await run.shows('?')
    run.type('Nasza Kawa\r')
    await run.shows('real-estate-agency')
    await run.shows('34 punkty styku, 6 łańcuchów')
    run.type('\x1b[B\x1b[B') // b2b-services, blank, clinic
    await run.shows('36 punktów styku, 6 łańcuchów')
    run.type('\r')
    await run.shows('Centrum Vita, MedPlus')
    run.type('\r')
    expect(await run.exit()).toMatchObject({ exitCode: 0 })
    const text = textOf(folder, 'touchpoints.yaml')
    expect(text).toContain('\nname: Nasza Kawa\nlanguage: pl\n')
    expect(text).toContain('\n  medplus: { name: MedPlus }\n')
    expect(text).toContain('# Punkty styku przychodni')
  })
})
