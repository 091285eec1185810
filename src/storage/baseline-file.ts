import { baselineVersion } from '../core/baseline.ts'
import { BaselineFile } from '../core/baseline-schema.ts'
import { parseWith } from '../core/parse.ts'
import type { Path } from '../core/problem.ts'
import { type Disk, readText } from './disk.ts'
import { validated } from './versioned.ts'
import { type Position, readYaml } from './yaml.ts'

export interface PlacedBaseline {
  readonly baseline: BaselineFile
  readonly at: (path: Path) => Position
}

/** Reads a baseline; `file` is what a person calls it. Throws a `UserError` with all of its problems. */
export function readBaseline(disk: Disk, path: string, file: string): PlacedBaseline {
  const yaml = readYaml(readText(disk, path, file))
  const baseline = validated(yaml, file, {
    version: baselineVersion,
    parse: (data) => parseWith(BaselineFile, data),
  })
  return { baseline, at: (where) => yaml.at(where, 'value') }
}
