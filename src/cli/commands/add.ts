import { join, relative } from 'node:path'
import type { WantedLink } from '../../core/addition.ts'
import { UserError } from '../../core/errors.ts'
import { readText } from '../../storage/disk.ts'
import { type Addition, addToInventory, problemsOf } from '../../storage/inventory-file.ts'
import { findRoot, inventoryName, readInventory } from '../../storage/workspace.ts'
import { canAsk, unlessLeft } from '../ask.ts'
import { type Context, contextOf } from '../context.ts'
import type { Io } from '../io.ts'
import type { CommonOptions } from '../options.ts'
import type { Ended } from '../program.ts'
import { say } from '../say.ts'
import { askRest } from './add-questions.ts'

export interface AddOptions extends CommonOptions {
  readonly id?: string
  readonly stage?: string
  readonly channel?: readonly string[]
  readonly control?: 'direct' | 'indirect'
  readonly owner?: string
  readonly importance?: string
  readonly chain?: string
  readonly after?: string
}

/** Adds one touchpoint to the inventory. Asks for what was not said when it has a terminal. */
export async function add(io: Io, name: string | undefined, options: AddOptions): Promise<Ended> {
  const context = contextOf(io, options)
  const root = findRoot(io.disk, context.folder)
  const file = relative(io.cwd, join(root, inventoryName))
  const said = saidIn(name, options, context)
  const wanted = canAsk(io) ? await unlessLeft(completed(context, root, file, said)) : said
  if (!wanted) return 'interrupted'
  const { addition, link } = wanted
  const added = addToInventory(io.disk, root, { ...addition, name: addition.name ?? '' }, link, file)
  const { add: words } = (await context.messages(added.inventory)).commands
  await say(io.stdout, words.added(added.id, file, added.line, added.link))
  await say(io.stdout, words.next(added.id))
  return 'in-order'
}

/** What is known of the touchpoint so far. */
export interface Said {
  readonly addition: Omit<Addition, 'name'> & { readonly name: string | undefined }
  readonly link: WantedLink
}

function saidIn(name: string | undefined, options: AddOptions, { today }: Context): Said {
  const { id, stage, channel, control, owner, importance, chain, after } = options
  return {
    addition: { name, id, stage, channel, control, owner, importance: numberIn(importance), added: today },
    link: { chain, after },
  }
}

/** Text that is no number stays as it was typed, to be refused in those words. */
function numberIn(text: string | undefined): number | string | undefined {
  return text !== undefined && /^-?\d{1,9}(?:\.\d{1,3})?$/.test(text) ? Number(text) : text
}

/** What is wrong with what was said is told before anything is asked; the rest is asked. */
async function completed(context: Context, root: string, file: string, said: Said): Promise<Said> {
  const text = readText(context.io.disk, join(root, inventoryName), file)
  const read = readInventory(text, file, context.today)
  const problems = problemsOf(read, { ...said.addition, name: said.addition.name ?? nameToCome }, said.link)
  if (problems.length > 0) throw new UserError(problems.map((problem) => ({ problem })))
  return await askRest(context, read, said)
}

const nameToCome = '-'
