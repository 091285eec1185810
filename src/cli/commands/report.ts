import { UserError } from '../../core/errors.ts'
import { type Shared, shareOf } from '../../core/share.ts'
import type { Summary } from '../../core/summary.ts'
import { terminal } from '../../formats/escape.ts'
import { reportFormats, type ReportOptions as Said } from '../../formats/report/index.ts'
import type { ReportFormatName } from '../../formats/report/names.ts'
import { excerptText } from '../../formats/scope.ts'
import type { Messages } from '../../i18n/index.ts'
import { contextOf, type Loaded, load } from '../context.ts'
import type { Io } from '../io.ts'
import { type CommonOptions, type SelectionOptions, selectionOf } from '../options.ts'
import type { Ended } from '../program.ts'
import { defaultFormats, folder, writeReports } from '../reports.ts'
import { say } from '../say.ts'

export interface ReportOptions extends CommonOptions, SelectionOptions {
  readonly format?: readonly ReportFormatName[]
  readonly out?: string
  readonly stdout?: boolean
  readonly who?: boolean
  readonly excel?: boolean
  readonly title?: string
  readonly anonymous?: boolean
}

/** Writes the reports: of everything, or what is to leave the house. */
export async function report(io: Io, ids: readonly string[], options: ReportOptions): Promise<Ended> {
  const context = contextOf(io, options)
  const formats = options.format ?? defaultFormats
  if (options.stdout && options.format?.length !== 1)
    throw new UserError([{ problem: { kind: 'one-format' } }])
  if (options.excel && !formats.includes('csv'))
    throw new UserError([{ problem: { kind: 'excel-without-csv' } }])
  const loaded = await load(context)
  const title = options.title?.trim() || undefined
  const { summary, since, trend } = sharedOf(loaded, ids, options, title)
  const said = { who: options.who ?? false, since, title, trend, excel: options.excel ?? false }
  if (options.stdout) return await show(io, formats, summary, loaded.messages, said)
  const target = { disk: io.disk, root: loaded.root, cwd: io.cwd, out: options.out }
  const files = writeReports(target, formats, summary, loaded.messages, said)
  await io.stdout.write(`${loaded.messages.commands.report.wrote(files.map(terminal))}\n`)
  await tellNotWhole(io, summary, loaded.messages, options.out === undefined)
  return 'in-order'
}

function sharedOf(
  loaded: Loaded,
  ids: readonly string[],
  options: ReportOptions,
  title: string | undefined,
): Shared {
  const { report: reported, anonymity } = loaded.messages
  const words = { ...reported.anonymous, ...anonymity }
  const company = title === undefined ? 'named' : 'hidden'
  return shareOf(loaded, {
    selection: selectionOf(ids, options),
    anonymous: options.anonymous ? { words, company } : undefined,
  })
}

async function show(
  io: Io,
  formats: readonly ReportFormatName[],
  summary: Summary,
  messages: Messages,
  said: Said,
): Promise<Ended> {
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

/** What was written is not the report that one expects in that folder. */
async function tellNotWhole(
  io: Io,
  summary: Summary,
  { commands: { report: words }, report }: Messages,
  inPlace: boolean,
): Promise<void> {
  const excerpt = excerptText(summary, report, terminal)
  const { anonymous } = summary
  if (excerpt === undefined && !anonymous) return
  await say(io.stdout, words.notWhole({ excerpt, anonymous }))
  if (inPlace) await say(io.stdout, words.replaced(`${folder}/`))
}
