import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { run } from './cli/fake-io.ts'

/** The commands that the help of the program names. */
async function commands(): Promise<string[]> {
  const { stdout } = await run(['--help'])
  const list = stdout.slice(stdout.indexOf('Commands:\n'))
  return [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, name = '']) => name)
}

describe('the manual', () => {
  it('of the program is as it was read last', async () => {
    const { code, stdout, stderr } = await run(['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    await expect(stdout).toMatchFileSnapshot('golden/help.txt')
  })

  it('of every command is as it was read last', async () => {
    const names = await commands()
    expect(names).toContain('audit')
    for (const name of names) {
      const { code, stdout, stderr } = await run([name, '--help'])
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
      await expect(stdout).toMatchFileSnapshot(`golden/help-${name}.txt`)
    }
  })

  it('has no page for a command that there is not', async () => {
    const pages = readdirSync(fileURLToPath(new URL('golden', import.meta.url))).filter((name) =>
      name.startsWith('help-'),
    )
    const names = await commands()
    expect(pages.filter((page) => !names.includes(page.slice('help-'.length, -'.txt'.length)))).toEqual([])
  })

  it('fits into a terminal of 80 columns', async () => {
    for (const name of ['--help', ...(await commands())]) {
      const { stdout } = await run(name === '--help' ? [name] : [name, '--help'])
      expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([])
    }
  })
})

it('the JSON Schema is as it was read last', async () => {
  const { code, stdout, stderr } = await run(['schema'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  await expect(stdout).toMatchFileSnapshot('golden/touchpoints.schema.json')
})
