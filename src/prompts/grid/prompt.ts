import {
  AbortPromptError,
  createPrompt,
  ExitPromptError,
  useEffect,
  useKeypress,
  useState,
} from '@inquirer/core'
import type { ChalkInstance } from 'chalk'
import type { Change } from '../../core/answer.ts'
import { UserError } from '../../core/errors.ts'
import type { Messages } from '../../i18n/index.ts'
import { type Keypress, readKey } from '../keys.ts'
import type { Card, Sheet } from '../sheet.ts'
import { backToId } from './add.ts'
import { press } from './model.ts'
import type { Look } from './page.ts'
import { helpPages } from './pages.ts'
import {
  type GridState,
  type Mode,
  type NewTouchpoint,
  type Outcome,
  openGrid,
  type Pressed,
  scoring,
  shown,
  withCard,
} from './state.ts'
import { viewGrid } from './view.ts'

export interface GridOptions {
  readonly sheet: Sheet
  /** Answers that are kept already. */
  readonly changes: readonly Change[]
  /** Puts changes on the disk, or throws a `UserError`; then they are not shown, and do not count. */
  readonly save: (changes: readonly Change[]) => void
  /** Puts a touchpoint into the inventory; a problem is said in words that are safe for a terminal. */
  readonly add: (touchpoint: NewTouchpoint) => Card | { readonly problem: string }
  readonly proposeId: (name: string) => string
  /** The page it begins with, when that is not the first open row. */
  readonly begin?: Mode
  readonly words: Messages['audit']
  readonly paint: ChalkInstance
  readonly input: NodeJS.ReadStream
  readonly output: NodeJS.WriteStream
  /** Milliseconds since any fixed moment. */
  readonly clock: () => number
  readonly signal: AbortSignal
}

/**
 * The score grid: one prompt for the whole audit, for a chain of prompts loses the keys that arrive between two of
 * them. This is the thin side of it; what a key does is in the model, what is seen in the view.
 */
export async function askGrid(options: GridOptions): Promise<Outcome> {
  const session = new Session(options)
  for (;;) {
    session.listenEarly()
    const ended = await promptOnce(session, options)
    if (ended === 'bug') throw session.bug
    if (ended !== 'end-of-input' && ended !== 'interrupt') return ended
    // readline has closed on Ctrl-D; the question that it asks needs a new one, unless the terminal is gone
    if (ended === 'end-of-input' && (options.input.readableEnded || options.input.destroyed)) return 'later'
    const outcome = session.press({ name: ended === 'interrupt' ? 'c' : 'd', ctrl: true })
    if (outcome) return outcome
  }
}

/** Columns that the score grid is drawn in at least. */
const narrowest = 20

type Ended = Outcome | 'end-of-input' | 'interrupt' | 'bug'

async function promptOnce(session: Session, { input, output, signal }: GridOptions): Promise<Ended> {
  try {
    return await gridPrompt(session, { input, output, signal, clearPromptOnDone: true })
  } catch (error) {
    if (error instanceof ExitPromptError || error instanceof AbortPromptError) return 'interrupt'
    throw error
  } finally {
    session.stopListening()
  }
}

const gridPrompt = createPrompt<Ended, Session>((session, done) => {
  const [page, setPage] = useState(() => ({ text: session.view() }))
  const show = () => setPage({ text: session.view() })
  const handle = (key: Keypress) => {
    if (key.ctrl && (key.name === 'c' || key.name === 'd')) return // readline hears these itself, and ends
    const ended = session.pressSafely(key)
    show()
    if (ended) done(ended)
  }
  useKeypress((key, readline) => {
    readline.clearLine(0)
    handle(key)
  })
  useEffect((readline) => {
    const redraw = () => {
      session.clearScreen()
      show()
    }
    const stop = session.onResize(redraw)
    readline.on('SIGCONT', () => {
      readline.resume()
      redraw()
    })
    readline.on('close', () => {
      session.listenEarly()
      done('end-of-input')
    })
    for (const key of session.earlyKeys()) handle(key)
    return stop
  }, [])
  return page.text
})

/** The state behind the hooks: keys that arrive in one burst each see what the one before has done. */
class Session {
  bug: unknown
  private state: GridState
  private outcome: Outcome | undefined
  private early: Keypress[] = []

  constructor(private readonly options: GridOptions) {
    this.state = openGrid(options.sheet, options.changes, options.begin)
  }

  press(key: Keypress): Outcome | undefined {
    if (this.outcome) return this.outcome
    const { clock, proposeId } = this.options
    const pressed = this.added(
      this.saved(
        press(this.state, readKey(key), {
          now: clock(),
          proposeId,
          helpPages: () => helpPages(this.look()).length,
        }),
      ),
    )
    this.state = pressed.state
    this.outcome = pressed.outcome
    return this.outcome
  }

  /** What is thrown in a key handler would end the process with the terminal in raw mode. */
  pressSafely(key: Keypress): Ended | undefined {
    try {
      return this.press(key)
    } catch (error) {
      this.bug = error
      return 'bug'
    }
  }

  view(): string {
    return viewGrid(this.state, this.look())
  }

  private look(): Look {
    const { output, paint, words } = this.options
    const width = Math.max(narrowest, output.columns || 80) // a terminal that nobody sized has 0
    return { width, height: output.rows || 24, paint, words }
  }

  /** After a resize or a suspension nothing on the screen is where it was. */
  clearScreen(): void {
    this.options.output.write('\x1b[2J\x1b[H')
  }

  onResize(redraw: () => void): () => void {
    this.options.output.on('resize', redraw)
    return () => this.options.output.off('resize', redraw)
  }

  /** Keys typed before a prompt listens: inquirer lets them pass, and they are answers. */
  listenEarly(): void {
    this.stopListening()
    this.options.input.on('keypress', this.collect)
  }

  stopListening(): void {
    this.options.input.off('keypress', this.collect)
  }

  earlyKeys(): Keypress[] {
    this.stopListening()
    return this.early.splice(0)
  }

  private readonly collect = (_: unknown, key: Keypress) => {
    this.early.push(key)
  }

  /** A touchpoint nobody listed is in the inventory before it is on the screen. */
  private added(pressed: Pressed): Pressed {
    if (!pressed.request) return pressed
    const card = this.options.add(pressed.request)
    if ('problem' in card) return shown(backToId(pressed.state, card.problem))
    return shown(withCard(scoring(pressed.state), card))
  }

  /** Nothing is shown that is not on the disk. */
  private saved(pressed: Pressed): Pressed {
    if (pressed.changes.length === 0) return pressed
    try {
      this.options.save(pressed.changes)
      return pressed
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      const outcome = pressed.outcome === 'interrupted' ? pressed.outcome : undefined
      return { ...shown({ ...this.state, hint: 'not-saved' }), outcome }
    }
  }
}
