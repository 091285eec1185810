import { sinceLastRound } from '../../core/diff.ts'
import { UserError } from '../../core/errors.ts'
import { trendOf } from '../../core/trend.ts'
import { terminal } from '../../formats/escape.ts'
import { reportFormats } from '../../formats/report/index.ts'
import { contextOf, load } from '../context.ts'
import type { Io } from '../io.ts'
import type { CommonOptions } from '../options.ts'
import type { Ended } from '../program.ts'
import { defaultFormats, type ReportFormatName, writeReports } from '../reports.ts'

export interface ReportOptions extends CommonOptions {
  readonly format?: readonly ReportFormatName[]
  readonly out?: string
  readonly stdout?: boolean
  readonly who?: boolean
}

export async function report(io: Io, options: ReportOptions): Promise<Ended> {
  const context = contextOf(io, options)
  const formats = options.format ?? defaultFormats
  if (options.stdout && options.format?.length !== 1)
    throw new UserError([{ problem: { kind: 'one-format' } }])
  const loaded = await load(context)
  const { root, summary, messages } = loaded
  const said = { who: options.who ?? false, since: sinceLastRound(loaded), trend: trendOf(loaded) }
  if (options.stdout) {
    const [shown, ...others] = formats.flatMap((format) => reportFormats[format](summary, messages, said))
    if (shown) await io.stdout.write(shown.text)
    if (shown && others.length > 0)
      await io.stderr.write(
        `${messages.commands.report.onlyFirst(
          shown.name,
          others.map(({ name }) => name),
        )}\n`,
      )
    return 'in-order'
  }
  const target = { disk: io.disk, root, cwd: io.cwd, out: options.out }
  const files = writeReports(target, formats, summary, messages, said)
  await io.stdout.write(`${messages.commands.report.wrote(files.map(terminal))}\n`)
  return 'in-order'
}
