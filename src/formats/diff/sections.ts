import type { Strength } from '../../core/chain.ts'
import type { CalendarDate } from '../../core/date.ts'
import { type BrokenChain, type Diff, type DoneAction, type Move, weakestOf } from '../../core/diff.ts'
import { isNumber, type Level, type Value } from '../../core/score.ts'
import type { Side } from '../../core/side.ts'
import type { ChainRow, Row, Summary } from '../../core/summary.ts'
import type { Messages } from '../../i18n/index.ts'

/** What moved in one way. */
export interface DiffSection {
  readonly title: string
  readonly tone: 'good' | 'bad' | 'plain'
  readonly entries: readonly DiffEntry[]
}

export interface DiffEntry {
  readonly subject: string
  /** What it was and what it is, where that is said in two words. */
  readonly from?: string | undefined
  readonly to?: string
  readonly step?: string
}

export interface DiffWords {
  readonly messages: Pick<Messages, 'diff' | 'report'>
  /** Makes what people wrote safe for where it goes. */
  readonly safe: (text: string) => string
  /** A day as the reader writes it; as it stands in the files where nothing is said. */
  readonly date?: (date: CalendarDate) => string
}

/** Everything that moved, in words and in the order in which it is told; nothing of what did not. */
export function sectionsOf(diff: Diff, words: DiffWords): DiffSection[] {
  const { diff: titles } = words.messages
  return [
    section(titles.levelUp, diff.levels.up.map(levelEntry(words)), 'good'),
    section(titles.levelDown, diff.levels.down.map(levelEntry(words)), 'bad'),
    section(titles.scoreUp, diff.scores.up.filter(keepsLevel).map(scoreEntry(words))),
    section(titles.scoreDown, diff.scores.down.filter(keepsLevel).map(scoreEntry(words))),
    section(
      titles.firstScored,
      diff.firstScores.map(({ row, score }) => ({
        subject: nameOf(row, words),
        to: leveled(row.level, score, words),
      })),
    ),
    section(
      titles.turned,
      diff.turns.map(({ row, from, to }) => ({
        subject: nameOf(row, words),
        from: valueText(from, words),
        to: valueText(to, words),
      })),
    ),
    ...vipSections(diff, words),
    ...chainSections(diff, words),
    ...inventorySections(diff, words),
    section(
      titles.done,
      diff.done.map((one) => doneEntry(one, words)),
    ),
  ].filter(({ entries }) => entries.length > 0)
}

/** What a side is called. */
export function sideText({ name }: Side, { messages: { diff: words }, safe }: DiffWords): string {
  if (name.kind === 'now') return words.now
  if (name.kind !== 'git') return safe(name.name)
  const short = name.commit.slice(0, 7)
  return name.commit.startsWith(name.name) ? short : words.revision(safe(name.name), short)
}

/** The one line for a workspace that has nothing to compare yet. */
export function nothingToCompare({ rounds, inventory }: Summary, { messages, safe }: DiffWords): string {
  const company = safe(inventory.name)
  const [round] = rounds
  return round === undefined ? messages.diff.noRounds(company) : messages.diff.oneRound(company, safe(round))
}

const section = (
  title: string,
  entries: readonly DiffEntry[],
  tone: DiffSection['tone'] = 'plain',
): DiffSection => ({ title, tone, entries })

const keepsLevel = ({ row, was }: Move) => row.level === was.level

const levelEntry =
  (words: DiffWords) =>
  ({ row, was, from, to, step }: Move): DiffEntry => ({
    subject: nameOf(row, words),
    from: leveled(was.level, from, words),
    to: leveled(row.level, to, words),
    step: words.messages.report.signed(step),
  })

const scoreEntry =
  (words: DiffWords) =>
  ({ row, from, to, step }: Move): DiffEntry => ({
    subject: nameOf(row, words),
    from: words.messages.report.number(from),
    to: words.messages.report.number(to),
    step: words.messages.report.signed(step),
  })

const nameOf = ({ touchpoint }: Pick<Row, 'touchpoint'>, { safe }: DiffWords) => safe(touchpoint.name)

function leveled(level: Level | undefined, score: number, { messages: { report } }: DiffWords): string {
  return level ? report.leveled(level, score) : report.number(score)
}

function valueText(value: Value | undefined, { messages: { report } }: DiffWords): string {
  if (value === undefined) return report.unscored
  return isNumber(value) ? report.number(value) : report[value]
}

function vipSections({ vip, to }: Diff, words: DiffWords): DiffSection[] {
  const { diff, report } = words.messages
  const list = report.vip.title(to.summary.inventory.vipSize)
  const entries = (moves: typeof vip.in) =>
    moves.map((one) => ({ subject: diff.weighed(nameOf(one, words), one.from, one.to) }))
  return [section(diff.vipIn(list), entries(vip.in)), section(diff.vipOut(list), entries(vip.out))]
}

function chainSections({ chains }: Diff, words: DiffWords): DiffSection[] {
  const { diff } = words.messages
  return [
    section(
      diff.chainsBroken,
      chains.broken.map((one) => brokenEntry(one, words)),
      'bad',
    ),
    section(
      diff.chainsHealed,
      chains.healed.map(({ now }) => ({
        subject: diff.healed(words.safe(now.chain.name), now.own.strength.known),
      })),
      'good',
    ),
    section(
      diff.strength,
      chains.moved.map(({ was, now }) => strengthEntry(was, now, words)),
    ),
  ]
}

function brokenEntry({ now, links, already }: BrokenChain, words: DiffWords): DiffEntry {
  const { diff, report } = words.messages
  const scored = links.flatMap((row) =>
    isNumber(row.own) ? [report.atScore(nameOf(row, words), row.own)] : [],
  )
  return { subject: diff.broken(words.safe(now.chain.name), scored, already) }
}

/** Where the strength is the same, it is said once. */
function strengthEntry(was: ChainRow, now: ChainRow, words: DiffWords): DiffEntry {
  const from = strengthText(was.own.strength, words)
  const to = strengthText(now.own.strength, words)
  const [link, before] = [weakestOf(now), weakestOf(was)].map((row) => row && nameOf(row, words))
  const subject = words.messages.diff.weakest(words.safe(now.chain.name), link, before)
  return { subject, from: from === to ? undefined : from, to }
}

function strengthText(strength: Strength, { messages: { diff, report } }: DiffWords): string {
  if (strength.known) return report.number(strength.score)
  return strength.atMost === undefined ? report.unknown : diff.atMost(strength.atMost)
}

function inventorySections({ touchpoints, chains }: Diff, words: DiffWords): DiffSection[] {
  const { diff } = words.messages
  const chainNames = (rows: readonly ChainRow[]) =>
    rows.map(({ chain }) => ({ subject: words.safe(chain.name) }))
  return [
    section(
      diff.appeared,
      touchpoints.appeared.map(({ name }) => ({ subject: words.safe(name) })),
    ),
    section(
      diff.gone,
      touchpoints.gone.map((one) => {
        const name = nameOf(one, words)
        return { subject: one.retired ? diff.retired(name) : name }
      }),
    ),
    section(diff.chainsAppeared, chainNames(chains.appeared)),
    section(diff.chainsGone, chainNames(chains.gone)),
  ]
}

function doneEntry({ touchpoint, action }: DoneAction, { messages, safe, date }: DiffWords): DiffEntry {
  const day = date ? date(action.done) : action.done
  return { subject: messages.diff.action(safe(action.do), safe(touchpoint.name), day) }
}
