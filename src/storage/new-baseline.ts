import { dirname } from 'node:path'
import type { BaselineFile } from '../core/baseline-schema.ts'
import { UserError } from '../core/errors.ts'
import type { FindingKey } from '../core/finding.ts'
import { type Disk, removeLeftovers, writeWhole } from './disk.ts'
import { limits } from './limits.ts'
import { scalar } from './scalar.ts'

/** `file` is what a person calls it. Throws a `UserError` for one so long that nobody could read it again. */
export function saveBaseline(disk: Disk, path: string, file: string, baseline: BaselineFile): void {
  const limit = limits.entries
  if (baseline.findings.length > limit)
    throw new UserError([{ file, problem: { kind: 'too-much', of: 'entries', limit } }])
  writeWhole(disk, path, baselineText(baseline))
  removeLeftovers(disk, dirname(path), path)
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
