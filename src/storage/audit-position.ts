import type { Path } from '../core/problem.ts'
import { type Disk, readText } from './disk.ts'
import { type Position, readYaml } from './yaml.ts'

/** Where something stands in an audit file: it is read again, for few are ever asked about. */
export const positionInAudit = (disk: Disk, path: string, where: Path): Position =>
  readYaml(readText(disk, path)).at(where, 'value')
