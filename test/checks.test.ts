import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { defaultSeverities, ruleIds } from '../src/core/rule.ts'
import { run } from './cli/fake-io.ts'

const page = readFileSync(fileURLToPath(new URL('../CHECKS.md', import.meta.url)), 'utf8')

type Keys = Record<string, unknown>

/** One example of the page: its files by name, as they stand in it. */
type Files = ReadonlyMap<string, string>

interface Example {
  readonly rule: string
  readonly severity: string
  readonly found: Files
  readonly mended: Files
}

const examples = page.split(/^## /m).flatMap((part) =>
  part
    .split(/^### /m)
    .slice(1)
    .map((section): Example => {
      const [rule = ''] = /(?<=`).+?(?=`)/.exec(section) ?? []
      const [found = '', mended = ''] = section.split(/^\*Mended/m)
      return {
        rule,
        severity: part.slice(0, part.indexOf('s\n')).toLowerCase(),
        found: filesIn(found),
        mended: filesIn(mended),
      }
    }),
)

/** The blocks of YAML: the inventory, and whatever names its file in the first line. */
function filesIn(text: string): Files {
  const blocks = Array.from(text.matchAll(/```yaml\n(.*?)```/gs), ([, block = '']) => block)
  return new Map(
    blocks.map((block) => {
      const [, name] = /^# (\S+\.yaml)\n/.exec(block) ?? []
      const head = name ? 'version: 1\n' : 'version: 1\nname: Kawa i Ciasto\n'
      return [name ?? 'touchpoints.yaml', `${head}${block}`]
    }),
  )
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'touchpoints-checks-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What the gate says of these files: each finding in a line, with the rule that found it. */
async function findings(
  files: Files,
  name: string,
): Promise<{ rule: string; severity: string; line: string }[]> {
  const cwd = join(folder, name)
  for (const [file, text] of files) {
    mkdirSync(dirname(join(cwd, file)), { recursive: true })
    writeFileSync(join(cwd, file), text)
  }
  const baseline = files.has('baseline.yaml') ? ['--baseline', 'baseline.yaml'] : []
  const { code, stdout, stderr } = await run(['check', '--notes', ...baseline], { cwd })
  expect({ code, stderr }).toEqual({ code: expect.toBeOneOf([0, 1]), stderr: '' })
  return stdout.split('\n').flatMap((line) => {
    const [, severity = '', rule] = /^ {2}\S+: (error|warning|note): .* \[(.+)\]$/.exec(line) ?? []
    return rule ? [{ rule, severity, line: line.trim() }] : []
  })
}

describe('CHECKS.md', () => {
  it('has a section for each rule, in their order', () => {
    expect(examples.map(({ rule }) => rule)).toEqual(ruleIds)
  })

  it.each(examples)('finds $rule in its example, as $severity', async ({ rule, severity, found }) => {
    const those = (await findings(found, `${rule}-found`)).filter((finding) => finding.rule === rule)
    expect(those).toEqual([expect.objectContaining({ rule, severity })])
    expect(severity).toBe(defaultSeverities[those[0]?.rule as keyof typeof defaultSeverities]) // one of them: just seen
  })

  it.each(examples)('does not find $rule any more once it is mended', async ({ rule, mended }) => {
    expect(mended.size).toBeGreaterThan(0)
    expect((await findings(mended, `${rule}-mended`)).map((finding) => finding.rule)).not.toContain(rule)
  })

  it('names every key of the JSON', async () => {
    const cwd = join(folder, 'json')
    mkdirSync(cwd)
    writeFileSync(join(cwd, 'touchpoints.yaml'), 'version: 1\nname: Kawa\ntouchpoints: { a: { name: A } }\n')
    const found = JSON.parse((await run(['check', '--format', 'json'], { cwd })).stdout) as Keys & {
      findings: Keys[]
      counts: Keys
    }
    writeFileSync(join(cwd, 'touchpoints.yaml'), 'version: 1\n')
    const broken = JSON.parse((await run(['check', '--format', 'json'], { cwd })).stdout) as {
      errors: Keys[]
    }
    const [, table = ''] = page.split(/^## The JSON.*$/m)
    const named = Array.from(table.slice(0, table.indexOf('\n## ')).matchAll(/`(\w+)`/g), ([, key]) => key)
    const keys = [found, found.counts, ...found.findings, ...broken.errors].flatMap(Object.keys)
    expect(keys.length).toBeGreaterThan(30)
    expect(named).toEqual(expect.arrayContaining([...new Set(keys)]))
  })

  it('shows what the gate says', async () => {
    const lines = new Map<string, string>()
    for (const { rule, found } of examples)
      for (const finding of await findings(found, `${rule}-shown`))
        if (finding.rule === rule) lines.set(rule, finding.line)
    const shown = page
      .split(/(?<=^### `)(.+?)(?=`$)/m)
      .map((part, at, parts) =>
        at % 2 === 0
          ? part.replace(/(?<=```text\n).*?(?=```)/s, () => `${lines.get(parts[at - 1] ?? '')}\n`)
          : part,
      )
      .join('')
    await expect(shown).toMatchFileSnapshot('../CHECKS.md')
  })
})
