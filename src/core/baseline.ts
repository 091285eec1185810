import { z } from 'zod'
import { type Fact, type FindingKey, keyOfFinding } from './finding.ts'
import { strict } from './problem.ts'
import { ruleIds } from './rule.ts'

export const baselineVersion = 1

const Text = z.string('text').regex(/\S/, 'text')

const Entry = strict({ rule: z.enum(ruleIds), about: Text.optional(), detail: Text.optional() })

/** The findings that stood when the gate was adopted: known, and not counted against anybody. */
export const BaselineFile = strict({
  version: z.literal(baselineVersion),
  findings: z.array(Entry, 'list'),
}).meta({ title: 'baseline', description: 'Findings that the gate lets through.' })
export type BaselineFile = z.output<typeof BaselineFile>

/**
 * The baseline to write. The first one takes in what it is given; one that is there only ever loses entries, those
 * that nothing is found for any more.
 */
export function baselineOf(
  found: readonly Fact[],
  closing: readonly Fact[],
  before: BaselineFile | undefined,
): BaselineFile {
  const standing = new Set(found.map(textOf))
  const entries = before
    ? before.findings.filter((entry) => standing.has(keyText(entry)))
    : closing.map(keyOfFinding)
  const distinct = new Map(entries.map((entry) => [keyText(entry), entry]))
  return { version: baselineVersion, findings: [...distinct.values()] }
}

/** Which findings the baseline knows, and which of its entries nothing is found for any more. */
export function compareWithBaseline(
  found: readonly Fact[],
  { findings: entries }: BaselineFile,
): { isKnown: (fact: Fact) => boolean; unneeded: { entry: FindingKey; index: number }[] } {
  const known = new Set(entries.map(keyText))
  const standing = new Set(found.map(textOf))
  return {
    isKnown: (fact) => known.has(textOf(fact)),
    unneeded: entries
      .map((entry, index) => ({ entry, index }))
      .filter(({ entry }) => !standing.has(keyText(entry))),
  }
}

const textOf = (fact: Fact) => keyText(keyOfFinding(fact))

const keyText = ({ rule, about, detail }: FindingKey) => JSON.stringify([rule, about, detail])
