import { basename, join, relative } from 'node:path'
import { UserError } from '../../core/errors.ts'
import { inventorySchemaText, schemaLine } from '../../core/schema.ts'
import { refuseTaken, startInventory } from '../../storage/new-inventory.ts'
import { fillTemplate } from '../../storage/template.ts'
import { inventoryName, readInventory } from '../../storage/workspace.ts'
import { canAsk, questions, unlessLeft } from '../ask.ts'
import { type Context, contextOf } from '../context.ts'
import type { Io } from '../io.ts'
import { type CommonOptions, itemsIn } from '../options.ts'
import type { Ended } from '../program.ts'
import { say } from '../say.ts'
import { templateNames, templatePath } from '../templates.ts'

export interface InitOptions extends CommonOptions {
  readonly template?: string
  readonly list?: boolean
  readonly name?: string
  readonly competitors?: readonly string[]
}

/** Starts an inventory from a starter list. Never overwrites; asks for what was not said when it has a terminal. */
export async function init(io: Io, options: InitOptions): Promise<Ended> {
  const context = contextOf(io, options)
  const { commands } = await context.messages()
  const templates = templateNames(io)
  if (options.list) {
    await io.stdout.write(
      templates
        .map((name) => `${name.padEnd(14)}${commands.init.templates[name] ?? ''}`.trimEnd().concat('\n'))
        .join(''),
    )
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
  const list = fillTemplate(io.disk.readFileSync(templatePath(choices.template), 'utf8'), {
    ...choices,
    language: options.language ?? 'en',
    today: context.today,
  })
  const text = `${schemaLine}\n${list}`
  const { inventory } = readInventory(text, nameOf(inventoryName), context.today)
  const files = startInventory(io.disk, context.folder, { inventory: text, schema }).map(nameOf)
  const { init: words } = commands
  await say(io.stdout, words.wrote(files, inventory.touchpoints.size, inventory.chains.length))
  await say(io.stdout, words.next)
  return 'in-order'
}

interface Choices {
  readonly template: string
  readonly name: string
  readonly competitors: readonly string[]
}

/** Names of competitors that stand in a new inventory until somebody names the real ones. */
const sampleCompetitors: Readonly<Record<string, readonly string[]>> = {
  'coffee-shop': ['Star Beans', 'Cafe Roma', 'Corner Kiosk'],
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
    const competitors = options.competitors ?? sampleCompetitors[template] ?? []
    return { template, name: options.name ?? folderName, competitors }
  }
  return await ask(context, options, templates, folderName)
}

async function ask(
  { io, messages }: Context,
  options: InitOptions,
  templates: readonly string[],
  folderName: string,
): Promise<Choices> {
  const words = (await messages()).commands.init
  const prompt = await questions(io)
  const askText = async (message: string, preset: string) =>
    (await prompt({ type: 'input', name: 'text', message, default: preset })).text
  const name = options.name ?? (await askText(words.askName, folderName))
  const choices = templates.map((value) => ({
    value,
    name: value,
    description: words.templates[value] ?? '',
  }))
  const template =
    options.template ??
    (await prompt({ type: 'select', name: 'template', message: words.askTemplate, choices })).template
  const samples = sampleCompetitors[template] ?? []
  const message = samples.length > 0 ? words.askCompetitors : words.askNoCompetitors
  const competitors = options.competitors ?? itemsIn(await askText(message, samples.join(', ')))
  return { template, name, competitors }
}
