import {
  type LifeAnswer,
  type Lifecycle,
  type LifeQuestion,
  type LifeReason,
  lifecycleOf,
  lifeQuestions,
  triflingUpTo,
} from '../../../core/lifecycle.ts'
import type { CrossHair } from '../../../core/ranking.ts'
import type { Row } from '../../../core/summary.ts'
import { type Block, type BlocksOf, heading, intro, list, text } from '../blocks.ts'
import { chainNames, competitorName, nameOf } from '../cells.ts'
import type { Page } from '../page.ts'
import { namesOf, someOf } from './names.ts'

/** How many stand at each stage of life; what should die, appear, be repaired and be revived, and why. */
export const lifecycle: BlocksOf = (page) => {
  const { lifecycle: words } = page.messages.method
  const life = lifecycleOf(page.summary, page.trend)
  return {
    id: 'lifecycle',
    title: words.title,
    blocks: [
      intro(words.intro),
      ...stageList(life, page),
      ...lifeQuestions.flatMap((question) => answerBlocks(question, life, page)),
      ...(life.unjudged.length > 0
        ? [text(words.unjudged(life.unjudged.length, namesOf(life.unjudged, page)))]
        : []),
    ],
  }
}

/** Those of which it is not said are counted, and not named: mostly they are many. */
function stageList({ stages }: Lifecycle, page: Page): Block[] {
  const { lifecycle: words, ...method } = page.messages.method
  return list(
    stages.flatMap(({ stage, rows }) => {
      if (stage !== undefined) return [method.counted(words.stages[stage], rows.length, rawNames(rows, page))]
      return rows.length > 0 ? [method.counted(method.notSaid, rows.length, '')] : []
    }),
  )
}

/** Without brackets: the stage says already that they are planned or retired. */
const rawNames = (rows: readonly Row[], page: Page) =>
  someOf(rows, ({ touchpoint }) => page.safe(touchpoint.name), page)

function answerBlocks(question: LifeQuestion, life: Lifecycle, page: Page): Block[] {
  const { lifecycle: words } = page.messages.method
  const { crossHair } = page.summary
  const lines = [
    ...life.answers[question].map((answer) => answerLine(question, answer, page)),
    ...(question === 'appear' ? life.emptyStages.map((stage) => words.emptyStage(page.safe(stage))) : []),
  ]
  return [
    heading(words.questions[question]),
    ...(crossHair ? [intro(words.rules[question](boundsOf(crossHair, page)))] : []),
    ...(lines.length > 0 ? list(lines) : [text(words.nothing)]),
  ]
}

/** The numbers that the rules speak of; without a median there are none, and no rule to print. */
function boundsOf(crossHair: CrossHair, { summary: { inventory }, words }: Page) {
  return {
    importance: words.number(crossHair.importance),
    half: words.number(triflingUpTo(crossHair)),
    score: words.number(crossHair.score),
    sucks: words.number(inventory.levels.sucks),
    quadrant: words.map.quadrant('concentrate-here'),
  }
}

function answerLine(question: LifeQuestion, { row, reasons }: LifeAnswer, page: Page): string {
  const { lifecycle: words } = page.messages.method
  const gap =
    question === 'die' && row.chains.length > 0 ? [words.leavesGap(chainNames(row.chains, page))] : []
  return words.answer(nameOf(row, page), [...reasons.map((reason) => reasonText(reason, page)), ...gap])
}

function reasonText(reason: LifeReason, page: Page): string {
  const { reasons: words, stages } = page.messages.method.lifecycle
  switch (reason.kind) {
    case 'fading':
      return words.fading(reason.importance)
    case 'poor-alone':
      return words.poorAlone(reason.importance, reason.score)
    case 'planned':
      return words.planned
    case 'held-by':
      return words.heldBy(reason.competitors.map((id) => competitorName(id, page)))
    case 'sucks':
      return page.words.leveled('sucks', reason.score)
    case 'breaks':
      return words.breaks(chainNames(reason.chains, page))
    case 'concentrate-here':
      return words.concentrate(reason.importance, reason.score)
    case 'important':
      return words.important(stages[reason.stage], reason.importance, reason.vip)
    case 'wow-lost':
      return words.wowLost(page.safe(reason.round), reason.from, reason.to)
  }
}
