import { resolve } from 'node:path'
import type { ChalkInstance } from 'chalk'
import { type CalendarDate, isDate } from '../core/date.ts'
import { UserError } from '../core/errors.ts'
import type { Inventory } from '../core/inventory.ts'
import { type Summary, summarize } from '../core/summary.ts'
import type { Messages } from '../i18n/index.ts'
import { loadMessages } from '../i18n/load.ts'
import { loadWorkspace, type Workspace } from '../storage/workspace.ts'
import { paintOf } from './color.ts'
import type { Io, Output } from './io.ts'
import { languageOfEnvironment } from './language.ts'
import { languageNear } from './language-near.ts'
import { badOption, type CommonOptions } from './options.ts'
import { say } from './say.ts'

/** What a command knows of the world once its common options are read. */
export interface Context {
  readonly io: Io
  /** The folder that `-C` names, else the current one. */
  readonly folder: string
  readonly today: CalendarDate
  /** Today, or the clock’s own day while an audit goes on past midnight. */
  readonly todayNow: () => CalendarDate
  /** Where no inventory is read, in the language of the nearest one, as far as that can be told. */
  readonly messages: (inventory?: Inventory) => Promise<Messages>
  readonly paint: (output: Output) => ChalkInstance
}

export function contextOf(io: Io, options: CommonOptions): Context {
  const fixed = options.today ?? (io.env['TOUCHPOINTS_TODAY'] || undefined)
  if (fixed !== undefined && !isDate(fixed))
    throw new UserError([badOption('TOUCHPOINTS_TODAY', fixed, 'date')])
  const todayNow = () => fixed ?? io.today()
  const folder = resolve(io.cwd, options.directory ?? '.')
  return {
    io,
    folder,
    today: todayNow(),
    todayNow,
    messages: (inventory) => {
      const said = options.language ?? (inventory ? inventory.language : languageNear(io.disk, folder))
      return loadMessages(said ?? languageOfEnvironment(io.env))
    },
    paint: ({ isTTY }) => paintOf({ flag: options.color, env: io.env, isTTY }),
  }
}

/** A workspace with what is worked out from it. */
export interface Loaded extends Workspace {
  readonly summary: Summary
  readonly messages: Messages
}

interface LoadOptions {
  /** Whether what does not count is said on stderr; `strangers` where audits of the future are findings already. */
  readonly notes: boolean | 'strangers'
}

/** Reads the workspace; what does not count in it is said on stderr. */
export async function load(context: Context, { notes }: LoadOptions = { notes: true }): Promise<Loaded> {
  const workspace = loadWorkspace(context.io.disk, context.io.cwd, context.folder, context.today)
  const summary = summarize(workspace.inventory, workspace.audits, context.today)
  const messages = await context.messages(workspace.inventory)
  const said = [
    ...(notes === true ? futureNotes(workspace, summary, messages) : []),
    ...(notes ? strangerNotes(workspace, summary, messages) : []),
  ]
  for (const note of said) await say(context.io.stderr, note)
  return { ...workspace, summary, messages }
}

const futureNotes = ({ nameOf }: Workspace, { futureAudits }: Summary, { commands }: Messages) =>
  futureAudits.map(({ file, date }) => commands.future(nameOf(file), date))

/** One line a kind, however many audits know the old name. */
function strangerNotes({ nameOf }: Workspace, { strangers }: Summary, { commands }: Messages): string[] {
  return (['touchpoint', 'competitor', 'segment'] as const).flatMap((kind) => {
    const some = strangers.filter((one) => one.kind === kind)
    const ids = [...new Set(some.map(({ id }) => id))]
    const files = [...new Set(some.map(({ file }) => nameOf(file)))]
    return some.length > 0 ? [commands.strangers[kind](ids, files)] : []
  })
}
