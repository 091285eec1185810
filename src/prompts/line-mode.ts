import { createInterface } from 'node:readline/promises'
import {
  type Answer,
  applyChange,
  type Change,
  noAnswers,
  type RowAnswers,
  type Rows,
} from '../core/answer.ts'
import { type AnswerContext, parseRow } from '../core/answer-text.ts'
import { UserError } from '../core/errors.ts'
import type { Problem } from '../core/problem.ts'
import type { Messages } from '../i18n/index.ts'
import { problemText } from '../i18n/problem.ts'
import { wrap } from '../i18n/width.ts'
import { metWord, valueText } from './grid/score-page.ts'
import type { Outcome } from './grid/state.ts'
import { lineCommand } from './keys.ts'
import { type Card, isComplete, type Sheet, seatsOf, tallyOf } from './sheet.ts'

export interface LineModeOptions {
  readonly sheet: Sheet
  readonly context: AnswerContext
  readonly changes: readonly Change[]
  /** Puts changes on the disk, or throws a `UserError`. */
  readonly save: (changes: readonly Change[]) => void
  readonly messages: Messages
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  readonly signal: AbortSignal
}

/** One touchpoint a line, for screen readers and terminals that cannot draw: `7 5 - 8 x | note`. */
export async function askLines(options: LineModeOptions): Promise<Outcome> {
  const { input, output, signal, messages } = options
  const say = (text: string) =>
    output.write(
      `${text
        .split('\n')
        .map((line) => wrap(line, (output.columns || 80) - 1))
        .join('\n')}\n`,
    )
  let state = openLines(options.sheet, options.changes)
  say(introduction(options))
  const lines = createInterface({ input, output, terminal: false })
  const interrupted = new Promise<'interrupted'>((resolve) => {
    if (signal.aborted) resolve('interrupted')
    signal.addEventListener('abort', () => resolve('interrupted'), { once: true })
  })
  const source = lines[Symbol.asyncIterator]()
  try {
    for (;;) {
      say(question(state, options))
      output.write('> ')
      const line = await Promise.race([source.next(), interrupted])
      if (line === 'interrupted') {
        say('')
        return 'interrupted'
      }
      if (line.done) say('')
      const step = line.done ? closed(state) : readLine(state, line.value, options)
      if (!saved(step, options, say)) continue
      state = step.state
      for (const problem of step.problems) say(problemText(messages, problem))
      if (step.say) say(step.say)
      if (step.outcome) return step.outcome
    }
  } finally {
    lines.close()
  }
}

/** Nothing goes on that is not on the disk; the line can be typed again. */
function saved(
  { changes }: LineStep,
  { save, messages }: LineModeOptions,
  say: (text: string) => void,
): boolean {
  try {
    save(changes)
    return true
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    say(messages.audit.hints['not-saved'])
    return false
  }
}

/** The line mode between two lines. */
export interface LineState {
  readonly sheet: Sheet
  readonly rows: Rows
  readonly card: number
  readonly leaving: boolean
  /** The rows as they were before each answered line, for undo. */
  readonly past: readonly { readonly card: number; readonly row: RowAnswers }[]
}

export interface LineStep {
  readonly state: LineState
  readonly changes: readonly Change[]
  readonly problems: readonly Problem[]
  readonly say: string | undefined
  readonly outcome: Outcome | undefined
}

/** Starts at the first touchpoint with an open column. */
export function openLines(sheet: Sheet, changes: readonly Change[]): LineState {
  const rows = changes.reduce(applyChange, new Map() as Rows)
  const open = sheet.cards.findIndex((card) => !isComplete(sheet, rows, card))
  return { sheet, rows, card: open === -1 ? sheet.cards.length : open, leaving: false, past: [] }
}

/** What a line does: answers of one touchpoint, or a command; a note may follow either. */
export function readLine(
  state: LineState,
  line: string,
  { context, messages }: Pick<LineModeOptions, 'context' | 'messages'>,
): LineStep {
  const words = messages.audit.lines
  const bar = line.indexOf('|')
  const head = (bar === -1 ? line : line.slice(0, bar)).trim()
  const note = bar === -1 ? '' : line.slice(bar + 1).trim()
  const card = state.sheet.cards[state.card]
  if (state.leaving || !card) return readLeaving(state, line.trim(), words.leave)
  const command = lineCommand(head)
  if (command) return noted(commanded(state, command, messages), card, note)
  if (head === '' && note !== '') return noted(unchanged(state), card, note)
  if (head === '') return { ...unchanged(state), say: words.empty }
  const { row, problems } = parseRow(line, card.id, context)
  const uneven = unevenVotes(state, row)
  if (problems.length + uneven.length > 0) return { ...unchanged(state), problems: [...problems, ...uneven] }
  return answered(state, card, row)
}

function commanded(
  state: LineState,
  command: NonNullable<ReturnType<typeof lineCommand>>,
  messages: Messages,
): LineStep {
  const { lines } = messages.audit
  switch (command) {
    case 'back':
      return unchanged({ ...state, card: Math.max(0, state.card - 1) })
    case 'skip':
      return unchanged({ ...state, card: state.card + 1 })
    case 'leave':
      return unchanged({ ...state, leaving: true })
    case 'help':
    case 'later':
      return { ...unchanged(state), say: [lines.values, messages.standards.marks, lines.commands].join('\n') }
    case 'undo':
      return undone(state, messages)
  }
}

/** The page after the last touchpoint, and `q`: an empty line writes; what is no choice is said, and not taken. */
function readLeaving(state: LineState, line: string, choices: string): LineStep {
  if (line === '') return { ...unchanged(state), outcome: 'write' }
  switch (lineCommand(line)) {
    case 'later':
      return { ...unchanged(state), outcome: 'later' }
    case 'back':
      return unchanged({ ...state, leaving: false, card: Math.min(state.card, state.sheet.cards.length - 1) })
    default:
      return { ...unchanged(state), say: choices }
  }
}

/** Votes stand in the order of the seats, so every list has the same number of them. */
function unevenVotes({ sheet, rows }: LineState, { answers }: RowAnswers): Problem[] {
  let seats = seatsOf(sheet, rows)
  return [...answers].flatMap(([column, { votes }]): Problem[] => {
    if (!votes) return []
    seats ??= votes.length
    return votes.length === seats ? [] : [{ kind: 'answer-votes', column, found: votes.length, seats }]
  })
}

/** The end of the input asks once; there is nobody left to answer, so the audit is kept for later. */
const closed = (state: LineState): LineStep => ({ ...unchanged(state), outcome: 'later' })

function answered(state: LineState, card: Card, row: RowAnswers): LineStep {
  const before = state.rows.get(card.id) ?? noAnswers
  const given = Array.from(row.answers, ([column, answer]) => set(card.id, column, answer))
  const changes = [...given, ...noteChange(card.id, row.note), ...metChange(card.id, row.met)]
  const past = [...state.past, { card: state.card, row: before }]
  return { ...applied({ ...state, past, card: state.card + 1 }, changes) }
}

function undone(state: LineState, messages: Messages): LineStep {
  const last = state.past.at(-1)
  const card = last && state.sheet.cards[last.card]
  if (!last || !card) return { ...unchanged(state), say: messages.audit.hints['nothing-to-undo'] }
  const changes: Change[] = [
    ...state.sheet.columns.map(({ key }) => set(card.id, key, last.row.answers.get(key))),
    { kind: 'note', id: card.id, note: last.row.note },
    ...(state.rows.get(card.id)?.met === last.row.met
      ? []
      : [{ kind: 'met', id: card.id, met: last.row.met, undo: true } as const]),
  ]
  return applied({ ...state, card: last.card, past: state.past.slice(0, -1) }, changes)
}

function noted(step: LineStep, card: Card, note: string): LineStep {
  const changes = noteChange(card.id, note === '' ? undefined : note)
  return { ...step, ...applied(step.state, changes), changes: [...step.changes, ...changes], say: step.say }
}

const noteChange = (id: string, note: string | undefined): Change[] =>
  note === undefined ? [] : [{ kind: 'note', id, note }]

const metChange = (id: string, met: boolean | undefined): Change[] =>
  met === undefined ? [] : [{ kind: 'met', id, met, undo: false }]

const set = (id: string, column: string, answer: Answer | undefined): Change => ({
  kind: 'answer',
  id,
  column,
  answer,
  undo: false,
})

function applied(state: LineState, changes: readonly Change[]): LineStep {
  return { ...unchanged({ ...state, rows: changes.reduce(applyChange, state.rows) }), changes }
}

const unchanged = (state: LineState): LineStep => ({
  state,
  changes: [],
  problems: [],
  say: undefined,
  outcome: undefined,
})

function introduction({ sheet, messages }: LineModeOptions): string {
  const { intro, values, commands } = messages.audit.lines
  const { segment, cards } = sheet
  return [
    ...(segment === undefined ? [] : [messages.segments.scoreAs(segment)]),
    intro(sheet.columns.map(({ name }) => name).join(', ')),
    values,
    ...(cards.some(({ standard }) => standard !== undefined) ? [messages.standards.marks] : []),
    commands,
    '',
  ].join('\n')
}

function question({ sheet, rows, card: at, leaving }: LineState, { messages }: LineModeOptions): string {
  const { audit } = messages
  const card = sheet.cards[at]
  if (leaving || !card) {
    const { cards, complete, partly } = tallyOf(sheet, rows)
    return `${audit.someScored(complete, partly, cards)}\n${audit.lines.leave}`
  }
  const listed = (values: readonly string[]) => values.map((value) => value || '.').join(' ')
  const last = listed(sheet.columns.map(({ key }) => valueText(card.last.get(key))))
  const now = rows.get(card.id)
  const current = listed(sheet.columns.map(({ key }) => valueText(now?.answers.get(key)?.value)))
  return [
    '',
    `${audit.progress(at + 1, sheet.cards.length)}: ${card.name}`,
    ...(card.context === '' ? [] : [card.context]),
    ...(card.standard === undefined ? [] : [audit.standardMet(audit.met[metWord(now?.met)], card.standard)]),
    audit.lines.last(last),
    ...(now ? [audit.lines.now(current)] : []),
  ].join('\n')
}
