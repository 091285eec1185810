import { join, relative, resolve } from 'node:path'
import type { Summary } from '../core/summary.ts'
import { courseOf } from '../core/trend.ts'
import { type ReportOptions, reportFormats } from '../formats/report/index.ts'
import type { ReportFormatName } from '../formats/report/names.ts'
import type { Messages } from '../i18n/index.ts'
import { type Disk, removeLeftovers, writeAllWhole } from '../storage/disk.ts'
import { ensurePrivateFolder } from '../storage/folder.ts'
import { refuseOutside } from '../storage/inside.ts'
import type { Context, Loaded } from './context.ts'

/** In the workspace. */
export const folder = 'reports'

/** The formats that are written unless others are named. */
export const defaultFormats: readonly ReportFormatName[] = ['md', 'csv', 'html']

export interface ReportTarget {
  readonly disk: Disk
  readonly root: string
  readonly cwd: string
  /** A folder of the user’s own; without one, `reports/` in the workspace, which git leaves alone. */
  readonly out?: string | undefined
}

/** The reports after something was written: whole and named. */
export function refreshReports({ io }: Pick<Context, 'io'>, loaded: Loaded): string[] {
  const { root, summary, messages } = loaded
  const options = { who: false, ...courseOf(loaded) }
  return writeReports({ disk: io.disk, root, cwd: io.cwd }, defaultFormats, summary, messages, options)
}

/** Writes the reports and returns their names as a person would type them. Each file is whole, or as it was. */
export function writeReports(
  { disk, root, cwd, out }: ReportTarget,
  formats: readonly ReportFormatName[],
  summary: Summary,
  messages: Messages,
  options: ReportOptions,
): string[] {
  const target = out === undefined ? join(root, folder) : resolve(cwd, out)
  if (out === undefined) {
    refuseOutside(disk, root, target, relative(cwd, target))
    ensurePrivateFolder(disk, target)
  }
  const files = formats.flatMap((format) => reportFormats[format](summary, messages, options))
  const paths = writeAllWhole(disk, target, files)
  for (const place of [target, join(root, 'audits'), root]) removeLeftovers(disk, place, paths[0] ?? target)
  return paths.map((path) => relative(cwd, path))
}
