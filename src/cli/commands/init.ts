import { basename, join, relative } from 'node:path'
import { UserError } from '../../core/errors.ts'
import { type Inventory, wholesOf } from '../../core/inventory.ts'
import { inventorySchemaText, schemaLine } from '../../core/schema.ts'
import type { Messages } from '../../i18n/index.ts'
import { refuseTaken, startInventory } from '../../storage/new-inventory.ts'
import { inventoryName, readInventory } from '../../storage/workspace.ts'
import { canAsk, questions, unlessLeft } from '../ask.ts'
import { type Context, contextOf } from '../context.ts'
import type { Io } from '../io.ts'
import { type CommonOptions, itemsIn } from '../options.ts'
import type { Ended } from '../program.ts'
import { say } from '../say.ts'
import { filledTemplate, sampleRivals, templateNames, templateSummary } from '../templates.ts'
import { askFor } from './suggest.ts'

export interface InitOptions extends CommonOptions {
  readonly template?: string
  readonly list?: boolean
  readonly name?: string
  readonly competitors?: readonly string[]
}

/** Starts an inventory from a starter list. Never overwrites; asks for what was not said when it has a terminal. */
export async function init(io: Io, options: InitOptions): Promise<Ended> {
  const context = contextOf(io, options)
  const messages = await context.messages()
  const { commands, templates: about } = messages
  const templates = templateNames(io)
  if (options.list) {
    await io.stdout.write(listOf(context, messages, templates))
    return 'in-order'
  }
  const schema = inventorySchemaText()
  const nameOf = (name: string) => relative(io.cwd, join(context.folder, name))
  refuseTaken(io.disk, context.folder, { schema }, nameOf)
  if (options.template !== undefined && !templates.includes(options.template))
    throw new UserError([
      {
        problem: {
          kind: 'unknown-choice',
          option: '--template',
          value: options.template,
          choices: templates,
        },
      },
    ])
  const choices = await unlessLeft(choicesOf(context, options, templates))
  if (!choices) return 'interrupted'
  const list = filledTemplate(io, choices.template, {
    ...choices,
    language: about.language,
    today: context.today,
  })
  const text = `${schemaLine}\n${list}`
  const { inventory } = readInventory(text, nameOf(inventoryName), context.today)
  const files = startInventory(io.disk, context.folder, { inventory: text, schema }).map(nameOf)
  const { init: words } = commands
  await say(io.stdout, words.wrote(files, wholesOf(inventory).length, inventory.chains.length))
  await say(io.stdout, words.next)
  return canAsk(io) ? await askForMore(context, inventory) : 'in-order'
}

/** Past the first seven touchpoints: what the method misses is asked for, in the language of the new inventory. */
const askForMore = async (context: Context, inventory: Inventory) =>
  await askFor(context, context.folder, await context.messages(inventory))

/** A line a list; their trades stand below each other. */
function listOf(context: Context, messages: Messages, templates: readonly string[]): string {
  const width = Math.max(...templates.map((name) => name.length))
  return templates
    .map((name) => `${name.padEnd(width)}  ${templateSummary(context, messages, name)}\n`)
    .join('')
}

interface Choices {
  readonly template: string
  readonly name: string
  readonly competitors: readonly string[]
}

async function choicesOf(
  context: Context,
  options: InitOptions,
  templates: readonly string[],
): Promise<Choices> {
  const { io, folder } = context
  const folderName = basename(folder) || 'touchpoints'
  if (!canAsk(io)) {
    const template = options.template ?? 'blank'
    const competitors = options.competitors ?? sampleRivals((await context.messages()).templates, template)
    return { template, name: options.name ?? folderName, competitors }
  }
  return await ask(context, options, templates, folderName)
}

async function ask(
  context: Context,
  options: InitOptions,
  templates: readonly string[],
  folderName: string,
): Promise<Choices> {
  const messages = await context.messages()
  const { commands, templates: about } = messages
  const words = commands.init
  const prompt = await questions(context.io, messages)
  const askText = async (message: string, preset: string) =>
    (await prompt({ type: 'input', name: 'text', message, default: preset })).text
  const name = options.name ?? (await askText(words.askName, folderName))
  const choices = templates.map((value) => ({
    value,
    name: value,
    description: templateSummary(context, messages, value),
  }))
  const template =
    options.template ??
    (
      await prompt({
        type: 'select',
        name: 'template',
        message: words.askTemplate,
        choices,
        theme: prompt.list,
      })
    ).template
  const samples = sampleRivals(about, template)
  const message = samples.length > 0 ? words.askCompetitors : words.askNoCompetitors
  const competitors = options.competitors ?? itemsIn(await askText(message, samples.join(', ')))
  return { template, name, competitors }
}
