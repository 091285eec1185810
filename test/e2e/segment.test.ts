import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { touchpoints as runIn } from './run.ts'
import { copyOfExample, filesIn, remove, TerminalRun, textOf } from './terminal.ts'

let folder = ''
let running: TerminalRun[] = []

beforeEach(() => {
  folder = copyOfExample()
})

afterEach(() => {
  for (const run of running) run.kill('SIGKILL')
  running = []
  remove(folder)
})

const touchpoints = (...args: string[]) => runIn(folder, args)

function audit(...args: string[]): TerminalRun {
  const run = new TerminalRun(['audit', '--by', 'Ana', '--segment', 'tourists', ...args], { cwd: folder })
  running.push(run)
  return run
}

interface Written {
  segment?: string
  scores: Record<string, { own?: unknown; met?: boolean }>
}

function written(): Written {
  const name = filesIn(join(folder, 'audits')).find((file) => file.startsWith('2026-11-21-ana'))
  if (!name) throw new Error('no audit was written')
  return parse(textOf(folder, 'audits', name)) as Written // the program wrote it
}

const report = async () =>
  JSON.parse((await touchpoints('report', '--format', 'json', '--stdout')).stdout) as {
    touchpoints: { id: string; own: { value: unknown } }[]
    segment_standings: { id: string; touchpoints: { id: string; own: unknown }[] }[]
    service_standards: { id: string; kept: number; broken: number }[]
  }

const standingOf = (all: Awaited<ReturnType<typeof report>>, id: string) =>
  all.touchpoints.find((one) => one.id === id)?.own.value

describe('an audit as a segment', () => {
  it('says as whom, asks what that segment meets, shows its last answers and stays out of the standing', async () => {
    const before = standingOf(await report(), 'online-menu')
    const run = audit('--stage', 'compare')
    await run.shows('Touchpoint 1 of 6, as Tourists')
    await run.shows('Reviews on the map')
    run.type('=') // the tourists’ 5, not the standing of 6
    await run.shows('[  5]')
    run.type('mss')
    await run.shows('Price list at the door')
    run.type('2m')
    await run.shows('[standard: kept] In Portuguese and English')
    run.type('m')
    await run.shows('[standard: broken] In Portuguese and English')
    run.type('q\r')
    await run.exit()
    expect(written()).toMatchObject({
      segment: 'tourists',
      scores: { reviews: { own: 5, met: true }, 'price-list': { own: 2, met: false } },
    })
    const after = await report()
    expect(standingOf(after, 'online-menu')).toBe(before)
    expect(after.segment_standings[0]?.touchpoints).toContainEqual(
      expect.objectContaining({ id: 'price-list', own: 2 }),
    )
    expect(after.service_standards).toContainEqual(expect.objectContaining({ id: 'price-list', broken: 1 }))
    expect((await touchpoints('check', '--rule', 'standard-broken')).stdout).toContain(
      'Price list at the door: the service standard “In Portuguese and English',
    )
  })

  it('leaves out what only other customers meet, unless it is named', async () => {
    const all = await touchpoints('ballot', '--for', 'Ewa', '--segment', 'tourists')
    expect(all).toMatchObject({ code: 0, stderr: '' })
    const ballot = textOf(folder, 'ewa.txt')
    expect(ballot).toContain('@segment tourists')
    expect(ballot).toContain('# You score as: Tourists.')
    expect(ballot).toMatch(/^online-menu: /m)
    expect(ballot).not.toMatch(/^loyalty-card: /m)
    await touchpoints('ballot', '--for', 'Jan', '--segment', 'tourists', 'loyalty-card')
    expect(textOf(folder, 'jan.txt')).toMatch(/^loyalty-card: /m)
  })

  it('is taken in from files that say so, beside one of the same person for the standing', async () => {
    writeFileSync(join(folder, 'own.txt'), '@by Ana\nqueue: 7 6 6 8 8\n')
    writeFileSync(join(folder, 'as.txt'), '@by Ana\n@segment tourists\nqueue: = . . . . !\n')
    expect(await touchpoints('audit', '--answers', 'own.txt,as.txt')).toMatchObject({ code: 0, stderr: '' })
    const after = await report()
    expect(standingOf(after, 'queue')).toBe(7)
    expect(after.segment_standings[0]?.touchpoints).toContainEqual(
      expect.objectContaining({ id: 'queue', own: 6 }),
    )
  })

  it('refuses a segment that there is not, on the line and in a file', async () => {
    writeFileSync(join(folder, 'as.txt'), '@by Ana\n@segment tourist\nqueue: 7 . . . .\n')
    const said = await touchpoints('audit', '--answers', 'as.txt')
    expect(said).toMatchObject({ code: 2 })
    expect(said.stderr).toMatch(/^as\.txt:2:1: .*tourist.*tourists/s)
    expect((await touchpoints('ballot', '--for', 'Ewa', '--segment', 'x')).code).toBe(2)
  })
})
