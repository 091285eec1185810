import { join, relative } from 'node:path'
import { additionFor, type Gap, gapsIn } from '../../core/suggest.ts'
import { summarize } from '../../core/summary.ts'
import { terminal } from '../../formats/escape.ts'
import { gapText, questionFor, suggestions, thought } from '../../formats/suggest.ts'
import type { Messages } from '../../i18n/index.ts'
import { problemText } from '../../i18n/problem.ts'
import { readText } from '../../storage/disk.ts'
import { addToInventory, problemsOf } from '../../storage/inventory-file.ts'
import { inventoryName, loadWorkspace, readInventory } from '../../storage/workspace.ts'
import { canAsk, questions, unlessLeft } from '../ask.ts'
import { type Context, contextOf, load } from '../context.ts'
import type { Io } from '../io.ts'
import type { CommonOptions } from '../options.ts'
import type { Ended } from '../program.ts'
import { fitted, say } from '../say.ts'

/** What the method asks for and the inventory lacks. Asks for it when it has a terminal. */
export async function suggest(io: Io, options: CommonOptions): Promise<Ended> {
  const context = contextOf(io, options)
  const { summary, audits, messages, root } = await load(context)
  const gaps = gapsIn(summary, audits)
  const lines = suggestions(gaps, summary, messages).map((line) => fitted(line, io.stdout))
  await io.stdout.write(lines.map((line) => `${line}\n`).join(''))
  return canAsk(io) ? await askFor(context, root, messages) : 'in-order'
}

/** Asks for touchpoints that close a gap each. Every answer is in the file before the next question. */
export async function askFor(context: Context, root: string, messages: Messages): Promise<Ended> {
  const { io } = context
  if (!nextGap(context, root, new Set())) return 'in-order'
  await io.stdout.write(`\n${fitted(messages.suggest.asking, io.stdout)}\n`)
  const added: string[] = []
  const tell = async () => {
    if (added.length === 0) return
    await say(io.stdout, messages.suggest.added(added))
    await say(io.stdout, messages.suggest.next)
  }
  // whatever else goes wrong, what is in the file is said
  const asked = askEach(context, root, messages, (name) => added.push(name)).finally(tell)
  return (await unlessLeft(asked)) ? 'in-order' : 'interrupted'
}

/** Until every question is answered or skipped; an answer may close more than one gap. */
async function askEach(
  context: Context,
  root: string,
  messages: Messages,
  added: (name: string) => void,
): Promise<true> {
  const skipped = new Set<string>()
  let said = ''
  for (let open = nextGap(context, root, skipped); open; open = nextGap(context, root, skipped)) {
    if (keyOf(open.gap) !== said) await introduce(context, open, messages)
    said = keyOf(open.gap)
    const name = await askName(context, root, open, messages)
    if (name === '') skipped.add(keyOf(open.gap))
    else {
      const addition = { name, ...additionFor(open.gap), added: context.today }
      addToInventory(context.io.disk, root, addition, {}, fileName(context, root))
      added(name)
    }
  }
  return true
}

interface Open {
  readonly gap: Gap
  readonly inventory: ReturnType<typeof summarize>['inventory']
}

/** The workspace is read anew, for the last answer is in it. That there are few is asked last: other answers add to them. */
function nextGap({ io, today }: Context, root: string, skipped: ReadonlySet<string>): Open | undefined {
  const { inventory, audits } = loadWorkspace(io.disk, io.cwd, root, today)
  const gaps = gapsIn(summarize(inventory, audits, today), audits).filter(
    (gap) => additionFor(gap) !== undefined && !skipped.has(keyOf(gap)),
  )
  const gap = gaps.find(({ kind }) => kind !== 'few-touchpoints') ?? gaps[0]
  return gap && { gap, inventory }
}

const keyOf = (gap: Gap) => (gap.kind === 'empty-stage' ? `${gap.kind} ${gap.stage}` : gap.kind)

/** What is missing, and what may come to mind. */
async function introduce({ io }: Context, { gap, inventory }: Open, messages: Messages): Promise<void> {
  const hint = thought(gap, messages)
  const lines = [
    gapText(gap, inventory, messages),
    ...(hint === undefined ? [] : [`${messages.suggest.think}: ${hint}`]),
  ]
  await io.stdout.write(`\n${lines.map((line) => `${fitted(line, io.stdout)}\n`).join('')}`)
}

async function askName(context: Context, root: string, { gap }: Open, messages: Messages): Promise<string> {
  const { io } = context
  const prompt = await questions(io, messages)
  const file = fileName(context, root)
  const read = readInventory(readText(io.disk, join(root, inventoryName), file), file, context.today)
  const validate = (text: string) => {
    if (text.trim() === '') return true
    const [problem] = problemsOf(read, { name: text, ...additionFor(gap), added: context.today }, {})
    return problem ? terminal(problemText(messages, problem)) : true
  }
  const message = questionFor(gap, messages) ?? ''
  return (await prompt({ type: 'input', name: 'text', message, validate })).text.trim()
}

const fileName = ({ io }: Context, root: string) => relative(io.cwd, join(root, inventoryName))
