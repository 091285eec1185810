import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { commandTexts, hostileText, hostileTexts } from '../formats/hostile.ts'
import { commandsIn } from '../formats/runner-grammar.ts'
import { run, type Said } from './fake-io.ts'

const folder = mkdtempSync(join(tmpdir(), 'touchpoints-log-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A workspace in which every text that a person may write is this one, with something for most of the rules to find. */
function filesWith(text: string): Record<string, unknown> {
  const entry = { name: text, stage: text, channel: text, owner: text, purpose: text, standard: text }
  const actions = [{ do: text, owner: text, due: '2026-01-01' }]
  return {
    'touchpoints.yaml': {
      version: 1,
      name: text,
      driver: text,
      competitors: { rival: { name: text } },
      touchpoints: {
        one: { ...entry, importance: 9, actions, parts: { part: { name: text } } },
        two: { ...entry, paused: { until: '2026-11-01', reason: text } },
        three: { name: text, review_every: '9 months' },
      },
      chains: { way: { name: text, trigger: text, links: ['one', 'two'] } },
    },
    'audits/a.yaml': {
      version: 1,
      date: '2026-03-01',
      by: text,
      round: text,
      voters: [text, 'Bo'],
      scores: {
        one: {
          own: 2,
          competitors: { rival: 8 },
          votes: { own: [0, 4] },
          note: text,
          seen: { name: `${text} 2` },
        },
        gone: { own: 5 },
      },
    },
    'audits/b.yaml': { version: 1, date: '2027-03-01', by: text, scores: { two: { own: 5 } } },
  }
}

function workspaceOf(files: Record<string, unknown>): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'audits'), { recursive: true })
  for (const [name, data] of Object.entries(files))
    writeFileSync(join(folder, name), stringify(data, { compat: 'yaml-1.1', lineWidth: 0 }))
  return folder
}

/** The long form of `npm run torture`. */
const runs = process.env['TORTURE'] === undefined ? 8 : 100

const formats = ['text', 'json', 'github', 'junit']
const checks = formats.map((format) => ['check', '--notes', '--format', format])
/** They take long; of the other awkward texts each format has tests of its own. */
const reports = ['md', 'csv', 'json'].map((format) => ['report', '--stdout', '--format', format])

/** Only annotations of ours, and those only in the format that is for them. */
function obeysNobody(argv: readonly string[], { stdout, stderr }: Said) {
  const log = `${stdout}\n${stderr}`
  expect(log).not.toMatch(/##\w*\[/)
  const strange = commandsIn(log).filter(
    ({ name, properties }) =>
      !(
        argv.includes('github') &&
        ['error', 'warning', 'notice'].includes(name) &&
        properties['title']?.startsWith('touchpoints: ')
      ),
  )
  expect({ argv, strange }).toEqual({ argv, strange: [] })
}

async function runAll(argvs: readonly string[][], code?: number) {
  for (const argv of argvs) {
    const said = await run([...argv, '-C', folder])
    if (code !== undefined) expect(said.code).toBe(code)
    expect([0, 1, 2]).toContain(said.code)
    obeysNobody(argv, said)
  }
}

async function nothingIsObeyed(text: string) {
  workspaceOf(filesWith(text))
  const isCommand = !hostileTexts.includes(text) || commandTexts.includes(text)
  await runAll([...checks, ['status'], ...(isCommand ? reports : [])])
}

async function nothingOfABrokenFileIsObeyed(text: string) {
  const { 'touchpoints.yaml': inventory, ...audits } = filesWith('A')
  workspaceOf({
    ...audits,
    'touchpoints.yaml': { ...(inventory as object), [text]: 1, levels: text, [`x${text}`]: { [text]: text } }, // ours
    [`audits/${text.replace(/[/\0]/g, '').slice(0, 20)}.yaml`]: { version: 1, [text]: text, date: text },
  })
  await runAll([...checks, ['status']], 2)
}

describe('the runner of a CI finds no command in its log', () => {
  it('with any of these for every text of a workspace', async () => {
    for (const text of hostileTexts) await nothingIsObeyed(text)
  }, 60_000)

  it('with any text', async () => {
    await fc.assert(fc.asyncProperty(hostileText, nothingIsObeyed), { numRuns: runs })
  }, 60_000)

  it('with any of these for the keys, the values and the name of a broken file', async () => {
    for (const text of hostileTexts.filter((one) => !/^(?:__proto__| *x-)/.test(one)))
      await nothingOfABrokenFileIsObeyed(text)
  }, 60_000)

  it('with any text in a broken file', async () => {
    await fc.assert(fc.asyncProperty(hostileText, nothingOfABrokenFileIsObeyed), { numRuns: runs })
  }, 60_000)

  it('in what was typed', async () => {
    workspaceOf(filesWith('A'))
    for (const text of hostileTexts)
      await runAll([
        ['check', '--owner', text, '--format', 'github'],
        ['check', '--format', text],
        ['check', '--today', text],
        ['check', '--baseline', text, '--format', 'junit'],
        ['audit', '--answers', text],
        [text],
      ])
  }, 60_000)
})
