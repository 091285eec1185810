import { status as statusText } from '../../formats/status.ts'
import { contextOf, load } from '../context.ts'
import type { Io } from '../io.ts'
import type { CommonOptions } from '../options.ts'
import type { Ended } from '../program.ts'

export interface StatusOptions extends CommonOptions {
  readonly warnDays: number
}

export async function status(io: Io, options: StatusOptions): Promise<Ended> {
  const context = contextOf(io, options)
  const { summary, messages } = await load(context)
  const width = io.stdout.isTTY ? io.stdout.columns() : 80
  const paint = context.paint(io.stdout)
  await io.stdout.write(
    statusText(summary, { messages, width, paint, warnDays: options.warnDays, due: true }),
  )
  return 'in-order'
}
