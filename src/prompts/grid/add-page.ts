import { hintLines } from './hint.ts'
import { around, blank, cut, type Line, type Look, lastLine, need, title, typing } from './page.ts'
import type { AddForm, GridState, Mode } from './state.ts'

/** One question about a touchpoint nobody listed. */
export function addPage(
  state: GridState,
  { form, draft }: Extract<Mode, { kind: 'add' }>,
  look: Look,
): Line[] {
  const { words, width } = look
  return [
    title(form.name === '' ? words.add.title : words.add.titleFor(form.name), look),
    blank,
    { text: cut(words.add.questions[form.step], look), need: need.row },
    ...choiceLines(choicesAt(state, form), look),
    ...typing(draft, width - 4, 2).map((text) => ({ text: `  ${text}`, need: need.always })),
    blank,
    ...hintLines(state, look),
    lastLine(words.add.keys, look),
  ]
}

function choicesAt({ sheet }: GridState, { step }: AddForm): readonly string[] {
  if (step === 'stage') return sheet.stages
  return step === 'chain' ? sheet.chains.map(({ name }) => name) : []
}

function choiceLines(choices: readonly string[], look: Look): Line[] {
  const { items, hidden } = around(choices, 0, Math.max(3, look.height - 9))
  const lines = items.map((choice, index) => ({
    text: cut(`  ${index + 1} ${choice}`, look),
    need: need.detail + 9 - index / 100,
  }))
  return hidden > 0 ? [...lines, { text: `  ${look.words.moreRows(hidden)}`, need: need.detail }] : lines
}
