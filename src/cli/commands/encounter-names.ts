import type { Encounters } from '../../core/encounters.ts'
import type { Inventory } from '../../core/inventory.ts'
import { leftOut, type NameMap, own, sameName } from '../../core/name-map.ts'
import { type NameCount, type Survey, surveyOf } from '../../core/survey.ts'
import { terminal } from '../../formats/escape.ts'
import type { Messages } from '../../i18n/index.ts'
import type { KeptNames, NameKind } from '../../storage/kept-names.ts'
import { questions } from '../ask.ts'
import type { Io } from '../io.ts'
import { askChoice, type Choice, type Prompt } from './add-questions.ts'

/**
 * Brands first: of those that are left out no touchpoint is asked. Enter leaves out, for it must not make the
 * encounters of somebody else ours.
 */
export async function askNames(
  io: Io,
  encounters: Encounters,
  inventory: Inventory,
  known: NameMap,
  kept: KeptNames,
  messages: Messages,
): Promise<Survey> {
  const { encounters: words } = messages
  const prompt = await questions(io, messages)
  const none: Choice<string> = { value: leftOut, name: words.leaveOut }
  const ask = (kind: NameKind, names: readonly NameCount[], choices: readonly Choice<string>[]) =>
    askEach(
      prompt,
      words[kind === 'brands' ? 'askBrand' : 'askTouchpoint'],
      names,
      [none, ...choices],
      (...one) => kept.keep(kind, ...one),
    )
  const { competitors, touchpoints } = inventory
  const companies = [{ id: own, name: inventory.name }, ...competitors].map(choiceOf)
  const brands = await ask('brands', surveyOf(encounters, inventory, known).brands.unknown, companies)
  const withBrands = { ...known, brands: new Map([...known.brands, ...brands]) }
  const left = surveyOf(encounters, inventory, withBrands).touchpoints.unknown
  const named = await ask('touchpoints', left, Array.from(touchpoints.values(), choiceOf))
  const all = { ...withBrands, touchpoints: new Map([...known.touchpoints, ...named]) }
  return surveyOf(encounters, inventory, all)
}

const choiceOf = ({ id, name }: { readonly id: string; readonly name: string }): Choice<string> => ({
  value: id,
  name: terminal(name),
})

/** Each answer is kept before the next question. */
async function askEach(
  prompt: Prompt,
  question: (name: string, count: number) => string,
  names: readonly NameCount[],
  choices: readonly Choice<string>[],
  keep: (name: string, id: string) => void,
): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>()
  for (const { name, n } of names) {
    const id = await askChoice(prompt, question(terminal(name), n), choices)
    keep(name, id)
    answers.set(sameName(name), id)
  }
  return answers
}
