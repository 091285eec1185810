import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { folderOf, namesIn, textOf, touchpoints } from '../e2e/run.ts'
import { queried } from './engine.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const [, sql = ''] = /```sql\n([\s\S]*?)```/.exec(readme) ?? []

const inventory = readFileSync(join(root, 'examples/coffee-house/touchpoints.yaml'), 'utf8')
const example = readFileSync(join(root, 'examples/coffee-house/encounters.csv'), 'utf8')

/** The audit that an import of this table writes, without the instant. */
async function imported(table: string): Promise<unknown> {
  const folder = folderOf({ 'touchpoints.yaml': inventory })
  writeFileSync(join(folder, 'table.csv'), table)
  const ended = await touchpoints(folder, ['import', '--encounters', 'table.csv', '--by', 'Zoe'])
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  const [name = ''] = namesIn(folder, 'audits')
  const { at: _, ...audit } = parse(textOf(folder, 'audits', name))
  return audit
}

/** Many encounters, of names with commas and quotation marks in other cases, some without persuasion. */
function many(count: number): string {
  const brands = ['Kaffa Corner', 'STAR BEANS', 'cafe-roma', 'Corner Kiosk']
  const places = ['Shop window', 'Waiting in the queue', '"espresso"', 'greeting', 'toilet']
  let seed = 20_261_121
  const one = (upTo: number) => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed % upTo
  }
  const rows = Array.from({ length: count }, () => {
    const day = String(one(28) + 1).padStart(2, '0')
    const said = one(9) === 0 ? '' : String(one(5) + 1)
    return `2026-10-${day},${brands[one(4)]},${places[one(5)]},${one(5) + 1},${said}\n`
  })
  return `date,brand,touchpoint,positivity,persuasion\n${rows.join('')}`
}

describe('the SQL of the README', () => {
  it.each([
    ['the example', example],
    ['100,000 encounters', many(100_000)],
  ])('makes rows of which an import gives the same figures: %s', async (_, table) => {
    const sums = await queried(table, sql)
    expect(sums.split('\n')[0]).toBe('brand,touchpoint,n,mean,positive,persuasion,persuasion_n,date')
    expect(await imported(sums)).toEqual(await imported(table))
  })
})
