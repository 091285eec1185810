import type { BaselineFile } from './baseline-schema.ts'
import { type Fact, type FindingKey, keysOf } from './finding.ts'

export const baselineVersion = 1

/** Today’s id of a touchpoint, by every id that it has had. */
export type Ids = ReadonlyMap<string, string>

/**
 * The baseline to write. The first one takes in what it is given; one that is there only ever loses entries, those
 * that nothing is found for any more.
 */
export function baselineOf(
  found: readonly Fact[],
  closing: readonly Fact[],
  before: BaselineFile | undefined,
  ids: Ids,
): BaselineFile {
  const standing = new Set(found.flatMap(textsOf))
  const entries = before
    ? before.findings.filter((entry) => standing.has(keyText(entry, ids)))
    : closing.flatMap(keysOf)
  const distinct = new Map(entries.map((entry) => [keyText(entry, ids), entry]))
  return { version: baselineVersion, findings: [...distinct.values()] }
}

/**
 * Which findings the baseline knows, and which of its entries nothing is found for any more. A finding is known when
 * all of it is: what gets better stays known. Entries follow a touchpoint to its new id.
 */
export function compareWithBaseline(
  found: readonly Fact[],
  { findings: entries }: BaselineFile,
  ids: Ids,
): { isKnown: (fact: Fact) => boolean; unneeded: { entry: FindingKey; index: number }[] } {
  if (entries.length === 0) return { isKnown: () => false, unneeded: [] }
  const known = new Set(entries.map((entry) => keyText(entry, ids)))
  const standing = new Set(found.flatMap(textsOf))
  return {
    isKnown: (fact) => textsOf(fact).every((text) => known.has(text)),
    unneeded: entries
      .map((entry, index) => ({ entry, index }))
      .filter(({ entry }) => !standing.has(keyText(entry, ids))),
  }
}

const noIds: Ids = new Map()

const textsOf = (fact: Fact) => keysOf(fact).map((key) => keyText(key, noIds))

function keyText({ rule, about, detail }: FindingKey, ids: Ids): string {
  const now = (id: string | undefined) => (id === undefined ? undefined : (ids.get(id) ?? id))
  switch (rule) {
    case 'broken-chain':
    case 'weak-link':
      return JSON.stringify([rule, about, now(detail)])
    case 'dead-end':
    case 'long-chain':
    case 'future-date':
      return JSON.stringify([rule, about, detail])
    case 'similar-names':
      return JSON.stringify([rule, now(about), now(detail)])
    default:
      return JSON.stringify([rule, now(about), detail])
  }
}
