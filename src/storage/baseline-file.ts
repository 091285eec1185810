import { BaselineFile, baselineVersion } from '../core/baseline.ts'
import type { FindingKey } from '../core/finding.ts'
import type { Path } from '../core/problem.ts'
import { type Disk, readText, writeWhole } from './disk.ts'
import { scalar } from './scalar.ts'
import { validated } from './versioned.ts'
import { type Position, readYaml } from './yaml.ts'

export interface PlacedBaseline {
  readonly baseline: BaselineFile
  readonly at: (path: Path) => Position
}

/** Reads a baseline; `file` is what a person calls it. Throws a `UserError` with all of its problems. */
export function readBaseline(disk: Disk, path: string, file: string): PlacedBaseline {
  const yaml = readYaml(readText(disk, path, file))
  const baseline = validated(yaml, file, { schema: BaselineFile, version: baselineVersion })
  return { baseline, at: (where) => yaml.at(where, 'value') }
}

export function saveBaseline(disk: Disk, path: string, baseline: BaselineFile): void {
  writeWhole(disk, path, baselineText(baseline))
}

/** One line a finding, so that git shows each one that goes. */
export function baselineText({ version, findings }: BaselineFile): string {
  const head = `# Findings that touchpoints check lets through. Entries only ever go.\nversion: ${version}\n`
  if (findings.length === 0) return `${head}findings: []\n`
  return `${head}findings:\n${findings.map((entry) => `  - { ${entryText(entry)} }\n`).join('')}`
}

const entryText = ({ rule, about, detail }: FindingKey) =>
  Object.entries({ rule, about, detail })
    .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${scalar(value, 'flow')}`]))
    .join(', ')
