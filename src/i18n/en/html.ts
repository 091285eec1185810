import type { Level, Levels } from '../../core/score.ts'
import { counted, listed } from '../plural.ts'
import { report } from './report.ts'
import { writer } from './writer.ts'

const { longDate, date, month, longMonth } = writer
const { number, levels } = report

/** Words that only the HTML report has: pictures, and what is said around them. Text that people wrote comes in isolated. */
export const html = {
  language: 'en',
  longDate,
  date,
  month,
  longMonth,
  signed: (value: number) => report.signed(value).replace('-', '−'),

  skip: 'Skip to the result',
  contents: 'Contents',
  numbers: 'The numbers as a table',
  /** A picture that goes on from another one: `part` of `parts`. */
  part: (title: string, part: number, parts: number) =>
    parts === 1 ? title : `${title}, part ${part} of ${parts}`,
  key: 'Key',
  /** Score and company, in the description of a picture. */
  scores: (entries: readonly string[]) => entries.join(', '),
  companyScore: (company: string, score: string) => `${company} ${score}`,

  result: {
    title: 'What matters most',
    notWow: (names: readonly string[], more: number) => `Not Wow yet: ${withMore(names, more)}.`,
    allWow: 'Keep them there.',
    chains: (broken: number, chains: number) =>
      `${broken === 0 ? 'None' : broken} of ${counted(chains, 'chain')} ${broken > 1 ? 'are' : 'is'} known to be broken.`,
    breaks: (chains: readonly string[]) => `it breaks ${listed(chains)}`,
    behind: (by: number, rival: string) => `it is ${number(by)} behind ${rival}`,
    owner: (owner: string) => `${owner} answers for it`,
    nobody: 'nobody answers for it',
    automated: 'it is automated',
    because: (reasons: readonly string[]) => sentence(listed(reasons)),
  },

  vip: {
    scale: (name: string) => `${name}: scores from 0 to 10`,
    noScores: 'Nobody has scored it yet.',
    gap: (gap: number, rival: string) => {
      if (gap === 0) return `level with ${rival}`
      return `${number(Math.abs(gap))} ${gap > 0 ? 'ahead of' : 'behind'} ${rival}`
    },
    noGap: 'no score to compare with',
    pinned: 'pinned',
    table: 'The VIP board in numbers',
  },

  fixFirst: { table: 'What to fix first' },

  chains: {
    /** Nobody has answered, or nobody knew. */
    noScore: 'no score',
    picture: (chain: string, first: number, last: number, links: number) => {
      if (first === 1 && last === links) return `${chain}, link by link`
      return first === last
        ? `${chain}, link ${first} of ${links}`
        : `${chain}, links ${first} to ${last} of ${links}`
    },
    about: (sentences: readonly string[]) => sentences.join(' '),
    company: (company: string, strength: string) => `${company}: ${strength}.`,
    strength: (score: number) => `strength ${number(score)}`,
    atMost: (score: number) => `at most ${number(score)}`,
    broken: 'broken',
    unknown: 'strength unknown',
    none: 'no such chain',
    breaks: 'BREAKS',
    weak: 'weak',
    weakest: 'weakest',
    unscored: 'unscored',
    table: (chain: string) => `${chain} in numbers`,
    key: 'A filled box with cut ends breaks the chain. A dashed box is a weak link. Dots stand for a score that is missing, brackets for what is planned or retired.',
  },

  map: {
    picture: 'Importance-performance map',
    about: (touchpoints: number, importance: number, score: number) =>
      `${counted(touchpoints, 'touchpoint')} by own score, from left to right, and importance, from bottom to top. The cross-hair stands at score ${number(score)} and importance ${number(importance)}.`,
    score: 'Own score',
    importance: 'Importance',
    numbered: 'Not named in the picture',
    table: 'The map in numbers',
    number: 'No.',
    vip: 'Names in bold are in the VIP list.',
  },

  rivals: {
    title: 'Against each competitor',
    intro: 'Our own score beside that of each competitor, for every VIP touchpoint.',
    picture: 'Own score and competitors, by VIP touchpoint',
    about: (names: number, companies: number) =>
      `For ${counted(names, 'touchpoint')} the scores of ${counted(companies, 'company', 'companies')} on the scale from 0 to 10.`,
    none: 'The inventory names no competitors.',
    won: (rival: string, ahead: number, level: number, behind: number, open: number) =>
      `${rival}: we are ahead at ${ahead}, level at ${level}, behind at ${behind}${open > 0 ? `; not comparable at ${open}` : ''}.`,
  },

  coverage: {
    title: 'Stages and channels',
    intro:
      'Where customers meet us, and how good it is there: the median of our own scores, and how many touchpoints stand behind it.',
    picture: 'Heat map of stages and channels',
    about: (filled: number, cells: number) =>
      `${filled} of ${counted(cells, 'cell')} have a touchpoint; the others are empty.`,
    key: 'A hatched cell is empty: no touchpoint of ours stands there. A dotted one has touchpoints and no score yet.',
    noStage: 'No stage',
    noChannel: 'No channel',
    none: 'No touchpoint names a stage or a channel yet.',
    count: (touchpoints: number) => `×${touchpoints}`,
    open: '?',
    table: 'Stages and channels in numbers',
    channel: 'Channel',
    empty: 'empty',
    cell: (score: string, touchpoints: number) => `${score} (${counted(touchpoints, 'touchpoint')})`,
  },

  trend: {
    title: 'Trend over the rounds',
    noRound: 'No round of the whole company yet, so there is no trend.',
    oneRound: (round: string) => `${round} is the only round so far: the trend starts with the next one.`,
    latest: (shown: number, rounds: number) => `The latest ${shown} of ${rounds} rounds.`,
    inventory: 'Every round is shown with today’s inventory, without what was added later.',
    key: `From below: ${levels.wow}, ${levels.ok}, ${levels.sucks} (hatched) and what has no score (dotted).`,
    levels: 'Levels of all touchpoints, by round',
    aboutLevels: (texts: readonly string[]) => texts.join('. '),
    round: (round: string, wow: number, ok: number, sucks: number, open: number) =>
      `${round}: ${levels.wow} ${wow}, ${levels.ok} ${ok}, ${levels.sucks} ${sucks}, without a score ${open}`,
    open: 'No score',
    vipWow: (wow: number, places: number) => `${wow} of ${places}`,
    vipWowTitle: 'VIP at Wow',
    brokenTitle: 'Broken chains',
    scores: 'Own score of the VIP touchpoints, by round',
    aboutScores: (touchpoints: number, rounds: number) =>
      `A line for each of ${counted(touchpoints, 'touchpoint')} over ${counted(rounds, 'round')}.`,
    table: 'The trend in numbers',
    scoreTable: 'The VIP touchpoints by round, in numbers',
    roundHead: 'Round',
  },

  freshness: {
    title: 'Freshness by month',
    picture: 'Last audits and due dates by month',
    about: (audited: number, due: number, overdue: number) =>
      `${counted(audited, 'touchpoint')} with a last audit; ${due} due, ${overdue} overdue.`,
    audited: 'last audited',
    due: 'due',
    overdue: 'overdue',
    earlier: 'earlier',
    later: 'later',
    thisMonth: 'now',
    undated: (count: number) =>
      `Never audited, and nothing says since when that is overdue: ${counted(count, 'touchpoint')}.`,
    paused: (count: number) => `Paused: ${counted(count, 'touchpoint')}.`,
    table: 'Freshness in numbers',
    month: 'Month',
    none: 'No touchpoint is to be reviewed yet.',
  },

  agreement: {
    noRound: 'No round of the whole company yet, so there is nothing to agree on.',
    picture: 'Votes on our own score, by touchpoint',
    about: (touchpoints: number, split: number) =>
      `For ${counted(touchpoints, 'touchpoint')} how many gave each score from 0 to 10. The room is split on ${split}.`,
    key: 'Each disc is a score that was given, with the number of votes in it; the stroke is the median.',
    table: 'Votes on our own score',
    others: 'Votes on competitors and importance',
    spread: 'Scores given',
    votesAt: (score: number, votes: number) => `${score} (${votes}×)`,
  },

  stages: {
    table: (stage: string) => `Touchpoints of the stage ${stage}`,
    noStage: 'Touchpoints without a stage',
  },
  foot: (company: string, day: string) => `${company}, customer touchpoints as of ${day}.`,
  level: (level: Level) => levels[level],
  bounds: {
    sucks: ({ sucks }: Levels) => `${levels.sucks}, up to ${number(sucks)}`,
    ok: ({ sucks, wow }: Levels) => `${levels.ok}, above ${number(sucks)} and below ${number(wow)}`,
    wow: ({ wow }: Levels) => `${levels.wow}, from ${number(wow)}`,
  } satisfies Record<Level, (bounds: Levels) => string>,
}

const withMore = (names: readonly string[], more: number) =>
  listed(more > 0 ? [...names, `${more} more`] : names)

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
