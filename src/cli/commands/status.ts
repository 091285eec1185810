import { choiceOf, excerptOf } from '../../core/excerpt.ts'
import { status as statusText } from '../../formats/status.ts'
import { contextOf, load } from '../context.ts'
import type { Io } from '../io.ts'
import { type CommonOptions, type SelectionOptions, selectionOf } from '../options.ts'
import type { Ended } from '../program.ts'

export interface StatusOptions extends CommonOptions, SelectionOptions {
  readonly warnDays: number
}

/** On one screen where there is one, in full where there is not. */
export async function status(io: Io, ids: readonly string[], options: StatusOptions): Promise<Ended> {
  const context = contextOf(io, options)
  const { summary, messages } = await load(context)
  const choice = choiceOf(summary, selectionOf(ids, options))
  const { isTTY, columns, rows } = io.stdout
  const size = isTTY ? { width: columns(), height: rows() - 1 } : { width: 80, height: undefined }
  const paint = context.paint(io.stdout)
  await io.stdout.write(
    statusText(choice ? excerptOf(summary, choice) : summary, {
      messages,
      ...size,
      paint,
      warnDays: options.warnDays,
      due: true,
    }),
  )
  return 'in-order'
}
