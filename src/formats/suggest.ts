import { additionFor, type Gap } from '../core/suggest.ts'
import type { Summary } from '../core/summary.ts'
import type { Messages } from '../i18n/index.ts'
import { shellWord, terminal } from './escape.ts'

/** What is missing, a paragraph each: what, what to think of, and how to mend it. Safe for a terminal. */
export function suggestions(gaps: readonly Gap[], { inventory }: Summary, messages: Messages): string[] {
  const words = messages.suggest
  const company = terminal(inventory.name)
  if (gaps.length === 0) return [words.nothing(company)]
  return [
    words.heading(company, gaps.length),
    ...gaps.flatMap((gap, index) => [
      '',
      `${index + 1}. ${gapText(gap, inventory, messages)}`,
      ...[thought(gap, messages)].flatMap((think) => (think ? [`   ${words.think}: ${think}`] : [])),
      `   ${words.mend}: ${mendText(gap, messages)}`,
    ]),
  ]
}

/** The question for one touchpoint more that closes a gap; `undefined` where none does. */
export function questionFor(gap: Gap, { suggest }: Messages): string | undefined {
  if (!additionFor(gap)) return undefined
  if (gap.kind === 'empty-stage') return suggest.gaps['empty-stage'].ask(terminal(gap.stage))
  const words = suggest.gaps[gap.kind]
  return 'ask' in words && typeof words.ask === 'string' ? words.ask : undefined
}

/** What may come to mind, where the method has examples. */
export function thought(gap: Gap, { suggest }: Messages): string | undefined {
  const words = suggest.gaps[gap.kind]
  return 'think' in words ? words.think : undefined
}

export function gapText(
  gap: Gap,
  { competitors }: Summary['inventory'],
  { suggest: { gaps } }: Messages,
): string {
  const nameOf = (id: string) => terminal(competitors.find((one) => one.id === id)?.name ?? id)
  switch (gap.kind) {
    case 'few-touchpoints':
      return gaps[gap.kind].what(gap.count, gap.wanted)
    case 'few-chains':
      return gaps[gap.kind].what(gap.count)
    case 'empty-stage':
      return gaps[gap.kind].what(terminal(gap.stage))
    case 'senses-left-out':
      return gaps[gap.kind].what(gap.senses)
    case 'dead-end':
      return gaps[gap.kind].what(terminal(gap.chain.name))
    case 'segment-unscored':
      return gaps[gap.kind].what(terminal(gap.segment.name))
    case 'held-by-others':
      return gaps[gap.kind].what(terminal(gap.row.touchpoint.name), gap.competitors.map(nameOf))
    case 'no-stages':
    case 'nothing-after-sale':
    case 'no-indirect':
      return gaps[gap.kind].what
  }
}

/** The command that mends it, or what to write where. */
function mendText(gap: Gap, { suggest: { gaps } }: Messages): string {
  switch (gap.kind) {
    case 'few-touchpoints':
      return 'touchpoints add'
    case 'no-indirect':
      return 'touchpoints add --control indirect'
    case 'empty-stage':
      return addAt(gap.stage)
    case 'nothing-after-sale':
      return gap.stage === undefined ? gaps[gap.kind].mend : addAt(gap.stage)
    case 'segment-unscored':
      return `touchpoints audit --segment ${gap.segment.id}`
    case 'dead-end':
      return gaps[gap.kind].mend(gap.chain.id)
    case 'held-by-others':
      return gaps[gap.kind].mend(gap.row.touchpoint.id)
    case 'no-stages':
    case 'senses-left-out':
    case 'few-chains':
      return gaps[gap.kind].mend
  }
}

const addAt = (stage: string) => `touchpoints add --stage ${terminal(shellWord(stage))}`
