import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { ruleIds } from '../src/core/rule.ts'
import { run } from './cli/fake-io.ts'

const page = readFileSync(fileURLToPath(new URL('../README.md', import.meta.url)), 'utf8')
const example = fileURLToPath(new URL('../examples/coffee-house', import.meta.url))

/** What the books teach, and what is decided here: a row of the table each. */
const topics = [
  'Touchpoint',
  'Law 1: more than one touchpoint',
  'Law 2: chains and nesting',
  'Law 3: managed: plan, do, control',
  'Scale, with the competitors',
  'Breadth',
  'VIP',
  'Audit every 3 months, the driver',
  'Wow-factor',
  'Lifecycle',
  'Kinds',
  'Senses',
  'Levers',
  'Weak links',
  'Aaker 1: identify, also potential ones',
  'Aaker 2: evaluate, for every segment',
  'Aaker 3: impact on decisions',
  'Aaker 4: prioritise',
  'Aaker 5: plan, who, how measured',
  'Journeys',
  'Encounter survey',
  'Service standard',
  'Owner, automation',
  'Stages',
  'Classes',
  'Measures',
  'Traps: contradicting channels, feedback ignored, nothing after the sale',
  'Scores: median, unknown, absent',
  'Levels',
  'Importance',
  'VIP ten: what matters',
  'Fix first: what hurts',
  'Importance-performance map',
  'Competitors, gap, edge',
  'Chains: strength, weak, broken, pass-through',
  'Agreement',
  'Freshness',
  'Who is asked and ranked',
  'A round, the standing',
  'Changed since review',
]

/** Sections that are on their way: each leaves this list when it is there, and not before. */
const onTheirWay = {
  sections: [] as string[],
}

interface Row {
  readonly topic: string
  readonly served: string
  readonly sections: readonly string[]
}

const [, after = ''] = page.split('### Where each part of the method is\n')
const rows = (after.split(/\n#{2,3} /)[0] ?? '')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .slice(1)
  .map((line): Row => {
    const [topic = '', served = '', sections = ''] = line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim())
    return { topic, served, sections: sections.split('; ') }
  })

const named = (pattern: RegExp) =>
  new Set(rows.flatMap(({ served }) => Array.from(served.matchAll(pattern), ([, name = '']) => name)))

let headings: string[] = []
let commands: string[] = []
beforeAll(async () => {
  const report = await run(['report', '-C', example, '--stdout', '--format', 'md', '--today', '2026-11-21'])
  headings = Array.from(report.stdout.matchAll(/^#{2,3} (.+)$/gm), ([, heading = '']) => heading)
  const help = await run(['--help'])
  commands = Array.from(help.stdout.matchAll(/^ {2}([a-z]+)/gm), ([, name = '']) => name)
})

describe('the table of the method in the README', () => {
  it('has a row for each topic, in their order', () => {
    expect(rows.map(({ topic }) => topic)).toEqual(topics)
  })

  it('names sections that the report of the example has', () => {
    const sections = new Set(rows.flatMap((row) => row.sections))
    const lacking = Array.from(sections).filter((section) => !headings.includes(section))
    expect(lacking.toSorted()).toEqual(onTheirWay.sections.toSorted())
  })

  it('names commands that there are', () => {
    const lacking = Array.from(named(/`([a-z]+)(?= --|`)/g)).filter(
      (word) => !commands.includes(word) && !notCommands.includes(word),
    )
    expect(lacking.toSorted()).toEqual([])
  })

  it('names keys that the schema has, and rules that there are', async () => {
    const { stdout: schema } = await run(['schema'])
    for (const key of named(/`([a-z_]+):/g)) expect(schema).toContain(`"${key}": {`)
    for (const rule of named(/finds `([a-z-]+)`/g)) expect(ruleIds).toContain(rule)
  })
})

/** What else stands in quotes: keys of the audit screen, words of an audit file, rules. */
const notCommands = ['c', 'v', 'a', 'met', 'absent', ...ruleIds]
