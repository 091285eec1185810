import type { WantedLink } from '../../core/addition.ts'
import type { Chain, Inventory } from '../../core/inventory.ts'
import { terminal } from '../../formats/escape.ts'
import type { Messages } from '../../i18n/index.ts'
import { problemText } from '../../i18n/problem.ts'
import { type Addition, type InventoryText, problemsOf, proposedId } from '../../storage/inventory-file.ts'
import { questions } from '../ask.ts'
import type { Context } from '../context.ts'
import type { Said } from './add.ts'

type Words = Messages['commands']['add']
export type Prompt = Awaited<ReturnType<typeof questions>>

/** Asks for what was not said: the name, the stage, the id, and where in which chain. */
export async function askRest(
  context: Context,
  read: InventoryText,
  { addition, link }: Said,
): Promise<Said> {
  const { inventory } = read
  const messages = await context.messages(inventory)
  const words = messages.commands.add
  const prompt = await questions(context.io, messages)
  const wrong = (changes: Partial<Addition>) => {
    const [problem] = problemsOf(read, { added: context.today, name: '-', ...changes }, {})
    return problem ? terminal(problemText(messages, problem)) : true
  }
  const name =
    addition.name ?? (await askText(prompt, words.askName, undefined, (text) => wrong({ name: text })))
  const stage = addition.stage ?? (await askStage(prompt, words, inventory))
  const id =
    addition.id ??
    (await askText(prompt, words.askId, proposedId(inventory, name), (text) => wrong({ id: text })))
  const place = link.chain === undefined ? await askPlace(prompt, words, inventory) : link
  return { addition: { ...addition, name, stage, id }, link: place }
}

async function askText(
  prompt: Prompt,
  message: string,
  preset: string | undefined,
  validate: (text: string) => string | true,
): Promise<string> {
  const proposal = preset === undefined ? {} : ({ default: preset, prefill: 'editable' } as const)
  return (await prompt({ type: 'input', name: 'text', message, validate, ...proposal })).text
}

async function askStage(prompt: Prompt, words: Words, { stages }: Inventory): Promise<string | undefined> {
  if (stages.length === 0) return undefined
  const choices = stages.map((stage) => ({ value: stage, name: terminal(stage) }))
  return await askChoice(prompt, words.askStage, [{ value: undefined, name: words.none }, ...choices])
}

async function askPlace(prompt: Prompt, words: Words, inventory: Inventory): Promise<WantedLink> {
  const { chains } = inventory
  if (chains.length === 0) return {}
  const choices = chains.map((one) => ({ value: one, name: terminal(one.name) }))
  const none = { value: undefined, name: words.none }
  const chain = await askChoice<Chain | undefined>(prompt, words.askChain, [none, ...choices])
  return chain ? { chain: chain.id, after: await askLink(prompt, words, inventory, chain) } : {}
}

async function askLink(
  prompt: Prompt,
  words: Words,
  { touchpoints }: Inventory,
  { links }: Chain,
): Promise<string | undefined> {
  const ids = [...new Set(links.map(({ to }) => to))]
  const choices = ids.map((id) => ({
    value: id,
    name: terminal(words.behind(touchpoints.get(id)?.name ?? id)),
  }))
  return await askChoice(prompt, words.askPlace, [{ value: undefined, name: words.atTheEnd }, ...choices])
}

export interface Choice<T> {
  readonly value: T
  readonly name: string
}

/** By number, for the prompt hands choices back as it likes. */
export async function askChoice<T>(
  prompt: Prompt,
  message: string,
  choices: readonly Choice<T>[],
): Promise<T> {
  const numbered = choices.map(({ name }, value) => ({ value, name }))
  const { choice } = await prompt({
    type: 'select',
    name: 'choice',
    message,
    choices: numbered,
    theme: prompt.list,
  })
  const chosen = choices[choice]
  if (!chosen) throw new Error(`no choice ${choice}`)
  return chosen.value
}
