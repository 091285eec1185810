import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { piped, run } from '../cli/fake-io.ts'

const cwd = fileURLToPath(new URL('../../examples/coffee-house', import.meta.url))

/** What the example says in Russian, whole, so that a change of a word is read in its sentence. */
const said = async (line: string) => (await run([...line.split(' '), '--language', 'ru'], { cwd })).stdout

describe('the example in Russian', () => {
  test.each([
    ['report.md', 'report --stdout --format md'],
    ['slides.md', 'report --stdout --format slides'],
    ['check.txt', 'check --notes'],
    ['diff.txt', 'diff'],
    ['status.txt', 'status'],
  ])('%s is as it was', async (name, line) => {
    await expect(await said(line)).toMatchFileSnapshot(`golden/ru/${name}`)
  })

  test('the words of report.html are as they were', async () => {
    const page = (await said('report --stdout --format html')).replace(/<style>.*?<\/style>/s, '')
    const words = page.split(/<[^>]*>/).map((text) => text.replace(/\s+/g, ' ').trim())
    const russian = [...new Set(words)].filter((text) => /[а-яё]/i.test(text))
    await expect(`${russian.join('\n')}\n`).toMatchFileSnapshot('golden/ru/report-html.txt')
  })

  test('the help of every command is as it was', async () => {
    const names = [...(await said('--help')).matchAll(/^ {2}([a-z]+) /gm)].map(([, name = '']) => name)
    const pages = [await said('--help')]
    for (const name of names) if (name !== 'help') pages.push(await said(`${name} --help`))
    await expect(pages.join('\n\n')).toMatchFileSnapshot('golden/ru/help.txt')
  })

  test.each([40, 60])('status is as it was in %d columns', async (width) => {
    const { output, text } = piped()
    await run(['status', '--language', 'ru'], {
      cwd,
      stdout: { ...output, isTTY: true, columns: () => width, rows: () => 20 },
      env: { NO_COLOR: '1' },
    })
    await expect(text()).toMatchFileSnapshot(`golden/ru/status-${width}.txt`)
  })

  test.each([
    ['JSON', 'report --stdout --format json --title Kaffa'],
    ['a diff in JSON', 'diff --format json'],
  ])('%s is the same as in English', async (_, line) => {
    const { stdout } = await run([...line.split(' '), '--language', 'en'], { cwd })
    expect(await said(line)).toBe(stdout)
  })
})
