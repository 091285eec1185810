import { afterEach, describe, expect, it } from 'vitest'
import { copyOfExample, remove, TerminalRun } from './terminal.ts'

let folder = ''
let running: TerminalRun | undefined

afterEach(() => {
  running?.kill('SIGKILL')
  remove(folder)
})

describe('status on a terminal', () => {
  it.each([
    [60, 20],
    [80, 24],
    [120, 40],
  ])('of %d × %d shows the ten, the bars and what is due on one screen', async (columns, rows) => {
    folder = copyOfExample()
    running = new TerminalRun(['status'], { cwd: folder, columns, rows })
    expect(await running.exit()).toMatchObject({ exitCode: 0 })
    const lines = await running.lines()
    expect(lines[0]).toBe('Kaffa Corner: 4 of the VIP ten are Wow')
    expect(lines.filter((line) => /^ ?\d+ {2}(?:Wow|OK|Sucks) .* [#.|]{10} /.test(line))).toHaveLength(10)
    expect(lines.at(-1)).toBe('48 touchpoints by default every 3 months: 3 or 4 a week')
    expect(lines.length).toBeLessThan(rows)
  })
})

describe('the end of an audit', () => {
  it.each([
    [60, 20],
    [80, 24],
  ])('on a terminal of %d × %d fits on one screen, the headline above the VIPs', async (columns, rows) => {
    folder = copyOfExample()
    running = new TerminalRun(['audit', '--by', 'Demo', '--round', '2026-q4'], { cwd: folder, columns, rows })
    await running.shows('1 of 48')
    running.type('2345999345922349988889')
    await running.shows(/Touchpoint [4-6] of 48/)
    running.type('q')
    await running.shows('Enter')
    running.type('\r')
    expect(await running.exit()).toMatchObject({ exitCode: 0 })
    const lines = await running.lines()
    expect(lines.length).toBeLessThan(rows)
    expect(lines.join('\n')).toMatch(/Kaffa Corner: .* of the VIP ten (?:is|are) Wow\n.*\n ?1 {2}/)
    const shown = lines.filter((line) => /^ ?\d+ {2}(?:Wow|OK|Sucks) /.test(line)).length
    if (shown < 10) expect(lines).toContain(`  and ${10 - shown} more: touchpoints status`)
  })
})
