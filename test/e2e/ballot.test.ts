import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { touchpoints as runIn } from './run.ts'
import { copyOfExample, filesIn, remove, textOf } from './terminal.ts'

let folder = ''

beforeEach(() => {
  folder = copyOfExample()
})

afterEach(() => remove(folder))

const touchpoints = (...args: string[]) => runIn(folder, args)

const fill = (file: string, id: string, values: string) => {
  const text = textOf(folder, file)
  writeFileSync(join(folder, file), text.replace(`${id}: . . . . .`, `${id}: ${values}`))
}

describe('ballots', () => {
  it('are filled in by each alone, and pooled to the median of the round', async () => {
    const made = await touchpoints(
      'ballot',
      '--for',
      'Ana Lima,Пётр,Ewa',
      '--round',
      '2026-q4',
      'espresso',
      'queue',
    )
    expect(made).toMatchObject({ code: 0, stderr: '' })
    expect(filesIn(folder)).toEqual(
      expect.arrayContaining(['2026-q4-ana-lima.txt', '2026-q4-ewa.txt', '2026-q4-petr.txt']),
    )
    const files = ['2026-q4-ana-lima.txt', '2026-q4-petr.txt', '2026-q4-ewa.txt']
    fill('2026-q4-ana-lima.txt', 'espresso', '9 5 6 . x | pale crema')
    fill('2026-q4-petr.txt', 'espresso', '2 5 6 - 8')
    fill('2026-q4-ewa.txt', 'espresso', '7 4 a 3 9')
    const taken = await touchpoints('audit', '--answers', files.join(','))
    expect(taken.code).toBe(0)
    const audits = filesIn(join(folder, 'audits')).filter((name) => name.startsWith('2026-11-21'))
    expect(
      audits.map((name) => (parse(textOf(folder, 'audits', name)) as { by: string }).by).toSorted(),
    ).toEqual(['Ana Lima', 'Ewa', 'Пётр'])
    const report = JSON.parse((await touchpoints('report', '--format', 'json', '--stdout')).stdout)
    const espresso = report.touchpoints.find(({ id }: { id: string }) => id === 'espresso')
    expect(espresso.own.value ?? espresso.own).toBe(7)
  })

  it('shift no score when a competitor is added in between', async () => {
    await touchpoints('ballot', '--for', 'Ana', 'espresso')
    const inventory = textOf(folder, 'touchpoints.yaml')
    writeFileSync(
      join(folder, 'touchpoints.yaml'),
      inventory.replace('  star-beans:', '  new-one: { name: New One }\n  star-beans:'),
    )
    fill('ana.txt', 'espresso', '9 5 6 7 8')
    expect((await touchpoints('audit', '--answers', 'ana.txt')).code).toBe(0)
    const name = filesIn(join(folder, 'audits')).find((file) => file.startsWith('2026-11-21')) ?? ''
    expect((parse(textOf(folder, 'audits', name)) as { scores: object }).scores).toMatchObject({
      espresso: {
        own: 9,
        competitors: { 'star-beans': 5, 'cafe-roma': 6, 'corner-kiosk': 7 },
        importance: 8,
      },
    })
  })

  it('hold what helps to score, and are never written over', async () => {
    await touchpoints('ballot', '--for', 'Ana', '--out', 'mail')
    const text = textOf(folder, 'mail', 'ana.txt')
    expect(text).toContain('@by Ana\n@columns own star-beans cafe-roma corner-kiosk importance\n')
    expect(text).toMatch(/# {3}standard: /)
    expect(text).toMatch(/# {3}10 = /)
    expect(text.split('\n').filter((line) => /: \. \. \. \. \.$/.test(line))).toHaveLength(48)
    const again = await touchpoints('ballot', '--for', 'Piotr,Ana', '--out', 'mail')
    expect(again.code).toBe(2)
    expect(again.stderr).toContain('mail/ana.txt: is there already')
    expect(filesIn(join(folder, 'mail'))).toEqual(['ana.txt'])
  })

  it('that nobody filled in are said to be empty', async () => {
    await touchpoints('ballot', '--for', 'Ana', 'espresso')
    const taken = await touchpoints('audit', '--answers', 'ana.txt')
    expect(taken.code).toBe(2)
    expect(taken.stderr).toContain('ana.txt:1:1: no answers in it')
  })

  it('name nobody in the report unless that is asked for', async () => {
    const plain = await touchpoints('report', '--format', 'md', '--stdout')
    const named = await touchpoints('report', '--format', 'md', '--stdout', '--who')
    const section = (text: string) => text.slice(text.indexOf('## Agreement'), text.indexOf('## Importance'))
    expect(section(plain.stdout)).not.toContain('Sofia')
    expect(section(named.stdout)).toMatch(/Who/)
  })

  it('of one person twice are refused, for nobody could say which counts', async () => {
    await touchpoints('ballot', '--for', 'Ana', 'espresso')
    fill('ana.txt', 'espresso', '9 5 6 7 8')
    writeFileSync(join(folder, 'again.txt'), textOf(folder, 'ana.txt').replace('9 5 6', '3 5 6'))
    const taken = await touchpoints('audit', '--answers', 'ana.txt,again.txt')
    expect(taken.code).toBe(2)
    expect(taken.stderr).toContain('again.txt: these are answers of Ana too, as in ana.txt')
    expect(filesIn(join(folder, 'audits')).filter((name) => name.startsWith('2026-11-21'))).toEqual([])
  })

  it('that are named by nothing are no success', async () => {
    const taken = await touchpoints('audit', '--answers', '')
    expect(taken.code).toBe(2)
    expect(taken.stderr).toMatch(/'--answers <files>' argument '' is invalid\. Nothing is named\./)
  })
})
