import type { AgreementWord, NoFigure } from '../../core/agreement.ts'
import { type Reach, reachOf } from '../../core/concordance.ts'
import type { CalendarDate, Interval } from '../../core/date.ts'
import type { Filter } from '../../core/filters.ts'
import type { Freshness } from '../../core/freshness.ts'
import type { Action } from '../../core/inventory.ts'
import type { MeasureKind, Verdict } from '../../core/plan.ts'
import type { Quadrant, TieBreak } from '../../core/ranking.ts'
import type { Level, Levels } from '../../core/score.ts'
import { counted, listed } from '../plural.ts'
import { writer } from './writer.ts'

/** Two decimals at most: scores and medians have no more, an estimate may. */
const { number } = writer

const levels: Record<Level, string> = { sucks: 'Sucks', ok: 'OK', wow: 'Wow' }

const quadrants: Record<Quadrant, string> = {
  'concentrate-here': 'Concentrate here',
  'keep-it-up': 'Keep it up',
  'low-priority': 'Low priority',
  'possible-overkill': 'Possible overkill',
}

const ties: Record<TieBreak, string> = {
  chains: 'before the next by more chains',
  opportunity: 'before the next by opportunity',
  id: 'before the next by id',
}

const reaches: Record<Reach, string> = {
  none: 'at 0 or below, no more agreement than chance would give',
  'lower-half': 'between 0 and 0.5, nearer to chance than to full agreement',
  'upper-half': 'between 0.5 and 1, nearer to full agreement than to chance',
  full: '1, full agreement',
}

/** The words of the reports and of `status`. Text that people wrote comes in escaped for where it goes. */
export const report = {
  number,
  signed,
  percent,

  levels,
  leveled: (level: Level, score: number) => `${levels[level]} ${number(score)}`,
  unknown: 'unknown',
  absent: 'absent',
  unscored: 'unscored',
  /** The cell of a planned or retired touchpoint, which nobody is asked about. */
  notAsked: 'not asked',
  /** An answer that is older than the latest round. */
  dated: (value: string, date: CalendarDate) => `${value} (${date})`,
  estimated: (importance: number) => `${number(importance)} (estimate)`,
  planned: (name: string) => `(${name}, planned)`,
  retired: (name: string) => `(${name}, retired)`,
  nobody: 'nobody',
  automated: 'automated',
  reviewed: (date: CalendarDate, by: string) => `${date}, ${by}`,
  neverReviewed: 'never',

  due: {
    never: 'never due',
    paused: (until: CalendarDate, reason: string) => `paused until ${until}: ${reason}`,
    current: (due: CalendarDate, daysLeft: number) => (daysLeft === 0 ? `${due}, today` : due),
    overdue: (due: CalendarDate, daysOver: number) => `${due}, ${counted(daysOver, 'day')} over`,
    neverAudited: (due: CalendarDate | undefined) =>
      due === undefined ? 'never audited' : `${due}, never audited`,
    pauseExpired: (until: CalendarDate) => `now, the pause ended on ${until}`,
  },

  head: {
    rank: '#',
    touchpoint: 'Touchpoint',
    link: 'Link',
    score: 'Score',
    importance: 'Importance',
    gap: 'Gap',
    opportunity: 'Opportunity',
    breaks: 'Breaks',
    cost: 'Cost',
    openActions: 'Open actions',
    owner: 'Owner',
    channel: 'Channel',
    lastAudit: 'Last audit',
    due: 'Due',
    why: 'Why it is here',
    conversion: 'Conversion',
    marks: 'Marks',
    plusOne: '+1 would add',
    quadrant: 'Quadrant',
    of: 'Of',
    agreement: 'Agreement',
    votes: 'Votes',
    median: 'Median',
    range: 'Range',
    withinOne: 'Within 1',
    who: 'Who',
    action: 'Action',
    lever: 'Lever',
    done: 'Done',
    measure: 'Measure',
    verdict: 'Verdict',
  },

  /** What a report is of, where it leaves something out. */
  scope: {
    excerpt: (facets: readonly string[], touchpoints: ShareFacts, parts: ShareFacts) =>
      `Only ${facets.join(', ')}: ${shareOf(touchpoints, 'touchpoint')}${parts.listed > 0 ? ` and ${shareOf(parts, 'part')}` : ''}`,
    filters: (filters: readonly Filter[], days: number) =>
      listed(
        filters.map((filter) => filtered[filter](days)),
        'or',
      ),
    touchpoints: (names: readonly string[]) =>
      names.length > 5 ? `${names.length} named` : listed(names, 'and'),
    stages: (names: readonly string[]) => `stage ${listed(names, 'or')}`,
    channels: (names: readonly string[]) => `channel ${listed(names, 'or')}`,
    chains: (names: readonly string[]) => `chain ${listed(names, 'or')}`,
    owners: (names: readonly string[]) => `owner ${listed(names, 'or')}`,
    ofTheWhole:
      'Ranks, medians, quadrants and the coefficients of the round are those of the whole; chains are shown whole.',
    anonymous:
      'Names are left out: competitors are letters, auditors are numbered, and neither owners nor the notes of the room are shown.',
    noVip: (size: number) => `None of these is in the ${vipName(size)}.`,
    noChain: 'None of these is a link of a chain.',
  },
  /** What stands for names in a report that leaves the house. */
  anonymous: {
    company: 'Our company',
    competitor: (letters: string) => `Competitor ${letters.toUpperCase()}`,
    auditor: (number: number) => `Auditor ${number}`,
    person: (number: number) => `Person ${number}`,
    owner: 'somebody',
  },

  notDrawn: 'There is no chart of this: it is too large to be drawn.',

  title: (name: string) => `${name}: customer touchpoints`,
  asOf: (today: CalendarDate) => `As of ${today}.`,
  latestRound: (round: string, rounds: number) =>
    rounds === 1 ? `The only round so far: ${round}.` : `Latest of ${rounds} rounds: ${round}.`,
  noRound: 'Nothing has been audited yet.',
  driver: (name: string) => `Driver: ${name}.`,
  workload: (facts: WorkloadFacts) => `${workload(facts, paceWords(facts.pace, 'audit'))}.`,

  result: {
    /** `open` of them have no score. */
    wow: (wow: number, places: number, size: number, open: number) =>
      sentence(knownWow(wow, places, size, open)),
    noVip: 'No touchpoint has an importance yet, so nothing can be ranked.',
    breaksAt: (chain: string, links: readonly string[]) => `${chain} breaks at ${listed(links)}`,
    broken: (places: readonly string[], more: number) =>
      `${listed(more > 0 ? [...places, moreChainsBreak(more)] : places)}.`,
    unbroken: 'No chain is broken.',
    notKnownBroken: 'No chain is known to be broken; some links are not scored yet.',
    unscoredChains: 'No chain is known to be broken; no link is scored yet.',
    unbrokenHere: 'None of the chains shown here is known to be broken.',
    fixFirst: (name: string, opportunity: number) =>
      `Fix first: ${name} (opportunity ${number(opportunity)}).`,
  },
  /** A touchpoint and its score, inside a sentence. */
  atScore: (name: string, score: number) => `${name} (${number(score)})`,

  vip: {
    title: vipName,
    intro: 'What matters: the most important touchpoints, whatever their score.',
    importance: {
      round: (importance: number, round: string) => `importance ${number(importance)}, median of ${round}`,
      estimate: (importance: number) => `importance ${number(importance)}, an estimate`,
      none: 'no importance yet',
    },
    pinned: 'pinned (vip: in)',
    chains: (count: number) => (count === 0 ? 'in no chain' : `in ${counted(count, 'chain')}`),
    tie: (tie: TieBreak) => ties[tie],
    keptOut: (names: readonly string[]) => `Kept out by vip: out: ${listed(names)}.`,
    crowdedOut: (names: readonly string[]) =>
      `Pinned by vip: in, and without a place, because more are pinned than there are places: ${listed(names)}.`,
    withoutImportance: (names: readonly string[]) => `No importance, no place: ${listed(names)}.`,
    withImportance: (name: string, importance: number) => `${name} (importance ${number(importance)})`,
  },

  fixFirst: {
    title: 'Fix first',
    intro: 'What hurts: important and poor comes first.',
    /** Opportunity with its parts. */
    opportunity: (importance: number, score: number, opportunity: number) =>
      importance > score
        ? `${number(importance)} + (${number(importance)} - ${number(score)}) = ${number(opportunity)}`
        : `${number(importance)} + 0 = ${number(opportunity)}`,
    more: (count: number) => `${count} more ${count === 1 ? 'follows' : 'follow'}.`,
    unranked: (count: number, names: readonly string[]) =>
      `${counted(count, 'touchpoint')} not ranked, because importance or score is not known: ${listed(names)}.`,
    noImportance: (name: string) => `${name} (no importance)`,
    ownUnknown: (name: string) => `${name} (score unknown)`,
    ownAbsent: (name: string) => `${name} (absent)`,
    ownUnscored: (name: string) => `${name} (unscored)`,
    none: 'Nothing can be ranked yet: it takes an importance and a score.',
  },

  plan: {
    title: 'Action plan',
    counts: (open: number, overdue: number, done: number) =>
      `${open} open${overdue > 0 ? `, ${overdue} of them overdue` : ''}; ${done} done.`,
    levers: {
      staff: 'staff',
      touchpoints: 'touchpoints',
      product: 'product',
      customers: 'customers',
      processes: 'processes',
      channels: 'channels',
    } satisfies Record<Lever, string>,
    verdict,
  },

  chains: {
    title: 'Chains',
    none: 'The inventory has no chains yet.',
    trigger: (text: string) => `Set off by: ${text}`,
    segment: (name: string) => `Walked by: ${name}`,
    broken: (links: readonly string[]) => `Broken at ${listed(links)}.`,
    unbroken: (strength: string) => `Not broken; strength ${strength}.`,
    notKnownBroken: (strength: string) => `Not known to be broken; strength ${strength}.`,
    strength: 'Strength',
    median: 'Median',
    weakest: 'Weakest',
    linkNumber: (position: number) => `link ${position}`,
    strengthUnknown: (atMost: number | undefined, unscored: number) =>
      atMost === undefined
        ? `unknown (${unscored} unscored)`
        : `unknown, at most ${number(atMost)} (${unscored} unscored)`,
    noLinks: 'no such chain',
    /** A link in a chart, by its place in the table. */
    numbered: (position: number, name: string) => `${position} · ${name}`,
    breaks: 'breaks',
    breaksMark: '✗ breaks',
    weakMark: 'weak',
    scoreBreaks: (score: string) => `${score}, breaks`,
    isWeakest: 'weakest',
    belowMedian: (by: number) => `weak: ${number(by)} below the median`,
    behindRival: (by: number, rival: string) => `weak: ${number(by)} behind ${rival}`,
    illustrated: 'Pass-through (an illustration)',
    measured: 'Pass-through (measured)',
    plusOne: (share: number) => `+${number(share * 100)} pp`,
    largestLoss: (share: number, link: string) =>
      `The largest measured loss: ${percent(share)} of the customers do not come on to ${link}.`,
    absent: (names: readonly string[]) => `Left out, because it is absent here: ${listed(names)}.`,
    next: (name: string) => `Next chain: ${name}.`,
    deadEnd: 'Dead end: its last link starts no other chain.',
  },

  agreement: {
    title: 'Agreement of the room',
    oneVoice: (round: string) => `In the round ${round} one voice scored each touchpoint.`,
    intro: (round: string, touchpoints: number, seats: number) =>
      touchpoints === 0
        ? `Round ${round}: no touchpoint has 2 or more votes on our own score.`
        : `Round ${round}: ${counted(touchpoints, 'touchpoint')} with 2 or more votes on our own score, from ${counted(seats, 'seat')}.`,
    seat: 'A seat is one place in the votes of a room, or a person who scored alone.',
    value: (name: string, value: number, touchpoints: number) =>
      `${name}: ${number(value)}, over ${counted(touchpoints, 'touchpoint')}.`,
    noValue: (name: string, why: string) => `${name}: none, because ${why}.`,
    reach: (value: number) => `Here: ${reaches[reachOf(value)]}.`,
    alpha: {
      name: "Krippendorff's α (interval)",
      meaning:
        'How alike the scores of one touchpoint are: 1 means that everybody gives it the same score, 0 that scores differ as much as if they had been dealt out at random, below 0 that they differ even more.',
      leftOut: (count: number) => `Left out, with one vote only: ${counted(count, 'touchpoint')}.`,
      none: {
        'too-few-seats': 'no touchpoint has votes from 2 seats',
        'too-few-touchpoints': 'fewer than 3 touchpoints have votes from 2 seats',
        'no-variation': 'there is no variation: every vote is the same',
      } satisfies Record<NoFigure, string>,
    },
    w: {
      name: "Kendall's W (ties corrected)",
      meaning:
        'How alike people rank the touchpoints, however generous they are: 1 means that all rank them in the same order, 0 that their orders have nothing in common.',
      leftOut: (count: number) =>
        `Left out, because not every seat scored them: ${counted(count, 'touchpoint')}.`,
      none: {
        'too-few-seats': 'no touchpoint has votes from 2 seats',
        'too-few-touchpoints': 'fewer than 3 touchpoints have a score from every seat',
        'no-variation': 'there is no variation: nobody scores one touchpoint above another',
      } satisfies Record<NoFigure, string>,
    },
    both: 'Both are given, because a room can agree on the order and not on how generous to be. They describe this room and test nothing.',
    discussFirst: 'Discuss first',
    discussIntro: 'The room is split on our own score; the most important first.',
    toDiscuss: (name: string, range: string, median: number) =>
      `${name}: from ${range}, median ${number(median)}`,
    noSplit: 'The room is not split on any score of our own.',
    byTouchpoint: 'Touchpoint by touchpoint',
    words: {
      'one-voice': 'one voice',
      agreed: 'agreed',
      'one-voice-differs': 'one voice differs',
      split: 'split',
    } satisfies Record<AgreementWord, string>,
    rule: 'Up to 3 votes are split when they lie 4 or more apart. From 4 votes they are split when the middle half of them spans 2 or more (interquartile range by the inclusive method, QUARTILE.INC in a spreadsheet); else one voice differs when a vote is 4 or more from the median; else agreed. Only numbers count as votes.',
    drawing: (scale: string) =>
      `Under ${scale} stands how many gave each score from 0 to 10 (x): a dot for none, + for ten or more. Within 1 is the share of the votes that are at most 1 from the median.`,
    halves: 'A half point is drawn at the score above it.',
    votes: (votes: number, unknown: number, absent: number) => {
      const others = [
        ...(unknown > 0 ? [`${unknown} unknown`] : []),
        ...(absent > 0 ? [`${absent} absent`] : []),
      ]
      return others.length > 0 ? `${votes} (${others.join(', ')})` : String(votes)
    },
    range: (lowest: number, highest: number) =>
      lowest === highest ? number(lowest) : `${number(lowest)} to ${number(highest)}`,
    share: (share: number) => `${Math.round(share * 100)}%`,
    othersTitle: 'Competitors and importance',
    others: (open: number, agreed: number) => {
      if (open > 0)
        return `Answers that are not agreed, among those with 2 or more votes${agreed > 0 ? `; ${agreed} more ${agreed === 1 ? 'is' : 'are'} agreed` : ''}.`
      return agreed === 1
        ? 'The one answer that has 2 or more votes is agreed.'
        : `All ${agreed} answers that have 2 or more votes are agreed.`
    },
    importance: 'Importance',
    /** A voter without a name. */
    seatOf: (seat: number, by: string) => `seat ${seat} of ${by}`,
    cast: (name: string, vote: string) => `${name}: ${vote}`,
  },

  map: {
    title: 'Importance-performance map',
    crossHair: (importance: number, score: number) =>
      `Cross-hair at the medians of this inventory: importance ${number(importance)}, score ${number(score)}. On the line counts as high.`,
    none: 'No touchpoint has both an importance and a score yet.',
    quadrant: (quadrant: Quadrant) => quadrants[quadrant],
    meaning: {
      'concentrate-here': 'important and poor',
      'keep-it-up': 'important and good',
      'low-priority': 'less important and poor',
      'possible-overkill': 'less important and good',
    } satisfies Record<Quadrant, string>,
    counted: (quadrant: string, meaning: string, count: number) => `${quadrant} (${meaning}): ${count}`,
    /** The two sides of an axis. */
    halves: (axis: string, median: number) => [
      `${axis} below ${number(median)}`,
      `${axis} from ${number(median)}`,
    ],
    chart:
      'The numbers in the chart are those of the table. Its lines stand at the medians; each side of a line has a scale of its own, so that distances cannot be compared across it.',
  },

  rivals: {
    absentTitle: 'Where we are absent and they are not',
    candidates: 'Candidates to add.',
    heldBy: (name: string, rivals: readonly string[]) => `${name}: ${listed(rivals)}`,
    edgeTitle: 'Our edge',
    edge: 'They have no such touchpoint, we do.',
    edgeOver: (name: string, rivals: readonly string[]) => `${name}: absent at ${listed(rivals)}`,
    none: 'Nowhere, as far as is known.',
    scored: (rival: string, score: number) => `${rival} ${number(score)}`,
  },

  stages: {
    title: 'All touchpoints by stage',
    none: 'No stage',
    empty: 'No touchpoints.',
    listed: (touchpoints: number, parts: number) =>
      parts === 0
        ? `${counted(touchpoints, 'touchpoint')} listed.`
        : `${counted(touchpoints, 'touchpoint')} and ${counted(parts, 'part')} listed.`,
    asked: (asked: number, scored: number, unknown: number, absent: number, unscored: number) =>
      `Of the ${asked} that are neither planned nor retired nor parts: scored ${scored}, unknown ${unknown}, absent ${absent}, unscored ${unscored}.`,
    partInStage: (name: string, stage: string) => `${name} (${stage})`,
  },

  notes: {
    title: 'Notes of the room',
    note: (name: string, by: string, date: CalendarDate, text: string) => `${name} (${by}, ${date}): ${text}`,
  },

  notCounted: {
    title: 'Not counted',
    future: (file: string, date: CalendarDate, by: string) =>
      `${file}, by ${by}: dated ${date}, which is still to come.`,
    strangers: {
      touchpoint: (id: string, file: string) => `${id} in ${file}: no touchpoint has or had this id.`,
      competitor: (id: string, file: string) => `${id} in ${file}: no competitor has this id.`,
      segment: (id: string, file: string) =>
        `${id} in ${file}: no segment has this id; the audit renews reviews.`,
    },
  },

  legend: {
    title: 'Legend',
    entries: ({ bounds, vipSize, reviewEvery, planned }: LegendFacts): LegendEntry[] => [
      {
        term: 'Scores',
        text: `0 to 10, the median of the votes of a round. Sucks: up to ${number(bounds.sucks)}. OK: above ${number(bounds.sucks)} and below ${number(bounds.wow)}. Wow: from ${number(bounds.wow)}.`,
      },
      {
        term: 'No number',
        text: 'unknown means that nobody knew, absent that there is no such touchpoint, unscored that nobody has answered yet. None of them is a 0, and none enters a gap, a median or a strength.',
      },
      {
        term: 'A date after a value',
        text: 'the answer is from that day, because the latest round has none.',
      },
      {
        term: 'In brackets',
        text: 'planned or retired: not asked, never due, in no ranking and in no number of a chain.',
      },
      {
        term: 'Importance',
        text: '0 to 10, the median of the latest round that answered; until then the estimate of the inventory.',
      },
      {
        term: vipName(vipSize),
        text: 'by importance, never by score; then by the number of chains, then by opportunity, then by id. Parts are judged with their whole.',
      },
      {
        term: 'Opportunity',
        text: 'I + max(I - S, 0), 0 to 20, of the importance I and the own score S: the opportunity formula of outcome-driven innovation (Ulwick 2002), here on medians.',
      },
      {
        term: 'Fix first',
        text: 'by opportunity; then further behind the best competitor, then breaks a chain, then cheaper to improve (cost 1 to 5), then by id.',
      },
      ...(planned ? [planEntry] : []),
      { term: 'Gap', text: 'the own score - the best known score of a competitor.' },
      {
        term: 'Chain',
        text: 'its strength is its lowest known score. A link at Sucks breaks it. A link is weak when it is 2 or more below the median of the chain, or 2 or more behind the best competitor there.',
      },
      {
        term: 'Pass-through',
        text: 'an illustration: the product of score / 10 over the links, as if each kept that share of the customers; what +1 on a link would add to it is in percentage points (pp). The product of the measured conversions replaces it where every link but the first has one.',
      },
      {
        term: 'Map',
        text: 'importance-performance analysis (Martilla and James 1977), its cross-hair at the medians of the touchpoints that have both numbers.',
      },
      {
        term: 'Due',
        text: `the last audit + ${interval(reviewEvery)}, or the own interval of the touchpoint; overdue from the day after.`,
      },
    ],
  },

  slides: {
    /** Below a list that is cut. */
    more: (count: number) => `and ${count} more`,
    moreChains: moreChainsBreak,
    /** A link that breaks its chain. */
    link: (name: string, marks: readonly string[], owner: string | undefined) =>
      `${name}: ${marks.join('; ')}${owner === undefined ? '' : `; owner: ${owner}`}`,
    /** Links that are left out of a heading. */
    moreLinks: (count: number) => counted(count, 'more link'),
    split: (touchpoints: number) => `The room is split on ${counted(touchpoints, 'touchpoint')}`,
    moved: (since: string) => `What moved since ${since}`,
    actions: (open: number, overdue: number) =>
      `What we do about it: ${counted(open, 'open action')}${overdue > 0 ? `, ${overdue} overdue` : ''}`,
  },

  calendar: {
    name: (inventory: string) => `${inventory}: touchpoint audits`,
    /** The title of an event; `owner` where there is one. */
    audit: (name: string, owner: string | undefined) => `Audit ${withOwner(name, owner)}`,
    overdue: (name: string, owner: string | undefined) => `Overdue: audit ${withOwner(name, owner)}`,
    /** What an event says when it is opened, line by line. */
    lines: ({ owner, due, lastAudit, command }: EventFacts) => [
      ...(owner === undefined ? [] : [`Owner: ${owner}`]),
      `Due: ${due}`,
      `Last audit: ${lastAudit}`,
      `Run: ${command}`,
    ],
  },

  status: {
    headline: (name: string, wow: number, places: number, size: number, open: number) =>
      `${name}: ${knownWow(wow, places, size, open)}`,
    noVip: (name: string) => `${name}: no importance yet, so there is no VIP list`,
    noVipHere: (name: string, size: number) => `${name}: none of these is in the ${vipName(size)}`,
    head: {
      rank: '#',
      level: 'Level',
      touchpoint: 'Touchpoint',
      /** Of the bars, which are ten characters long. */
      bar: '#us |rival',
      rival: 'Best rival',
      gap: 'Gap',
      due: 'Due',
    },
    pinned: (name: string) => `${name} (pinned)`,
    brokenChains: (broken: number, chains: number) =>
      broken === 0
        ? `None of ${counted(chains, 'chain')} is known to be broken`
        : `${broken} of ${counted(chains, 'chain')} broken:`,
    broken: (chain: string, links: readonly string[]) => `${chain} at ${listed(links)}`,
    moreChains: (count: number) => `and ${counted(count, 'chain')} more`,
    /** A due date in a narrow column. */
    due: (freshness: Freshness): string => {
      switch (freshness.state) {
        case 'exempt':
          return ''
        case 'paused':
          return 'paused'
        case 'current':
          return freshness.daysLeft === 0 ? 'today' : freshness.due
        case 'overdue':
          return `${freshness.daysOver} d over`
        case 'never-audited':
          return 'never'
        case 'pause-expired':
          return 'pause over'
      }
    },
    dueNext: (overdue: number, soon: number, days: number) => {
      if (soon === 0) return `${overdue} overdue:`
      const within = `due within ${counted(days, 'day')}:`
      return overdue === 0 ? `${soon} ${within}` : `${overdue} overdue, ${soon} more ${within}`
    },
    nothingDue: (days: number) => `Nothing is due within ${counted(days, 'day')}`,
    /** One line of what is due next; `owner` where there is one. */
    dueLine: (freshness: Freshness, name: string, owner: string | undefined) =>
      `${dueWhen(freshness)}: ${withOwner(name, owner)}`,
    workload: (facts: WorkloadFacts) => workload(facts, paceWords(facts.pace)),
    future: (count: number) => `${counted(count, 'audit')} dated in the future, not counted`,
  },
}

type Lever = NonNullable<Action['lever']>

function verdict(verdict: Verdict): string {
  switch (verdict.kind) {
    case 'reached':
    case 'missed':
      return `${verdict.kind}: ${measured(verdict.measure.of, verdict.found)}`
    case 'waiting':
      return waiting(verdict)
    case 'to-be-judged':
      return 'to be judged'
    case 'no-measure':
      return 'no measure'
  }
}

function waiting({ measure, for: what }: Extract<Verdict, { kind: 'waiting' }>): string {
  if (what === 'done') return 'waiting: not done yet'
  return what === 'score' ? 'waiting for the next round' : `waiting for ${measure.of} in the inventory`
}

function measured(of: MeasureKind, value: number): string {
  return of === 'conversion' ? percent(value) : number(value)
}

const filtered: Record<Filter, (days: number) => string> = {
  overdue: () => 'overdue',
  due: (days) => `due within ${counted(days, 'day')}`,
  unscored: () => 'unscored',
  vip: () => 'VIP',
}

interface ShareFacts {
  readonly listed: number
  readonly of: number
}

const shareOf = ({ listed: some, of }: ShareFacts, what: string) => `${some} of ${counted(of, what)}`

interface LegendFacts {
  readonly bounds: Levels
  readonly vipSize: number
  readonly reviewEvery: Interval
  /** Whether there is an action plan. */
  readonly planned: boolean
}

interface EventFacts {
  /** `undefined` where nobody is to be named. */
  readonly owner: string | undefined
  readonly due: string
  readonly lastAudit: string
  readonly command: string
}

const planEntry: LegendEntry = {
  term: 'Action plan',
  text: 'a measure such as score 8 is reached from 8 on, once the action is done. A score counts from the first audit after that day, and waits for it; nps, csat, ces and conversion are what the inventory says today. More is better in all of them, ces too. Any other text is for people to judge. What is still open at a retired touchpoint is left out.',
}

interface LegendEntry {
  readonly term: string
  readonly text: string
}

interface WorkloadFacts {
  /** Those that are reviewed at all. */
  readonly touchpoints: number
  readonly reviewEvery: Interval
  /** Whether none of them has an interval of its own. */
  readonly uniform: boolean
  readonly pace: Pace
}

/** How many audits the intervals ask for: from `least` to `most` in each week, month or year. */
interface Pace {
  readonly least: number
  readonly most: number
  readonly per: 'week' | 'month' | 'year'
}

function signed(value: number): string {
  return value > 0 ? `+${number(value)}` : number(value)
}

function percent(share: number): string {
  return share > 0 && share < 0.0001 ? 'under 0.01%' : `${number(share * 100)}%`
}

function interval({ count, unit }: Interval): string {
  return counted(count, unit)
}

function every({ count, unit }: Interval): string {
  return count === 1 ? `every ${unit}` : `every ${count} ${unit}s`
}

function withOwner(name: string, owner: string | undefined): string {
  return owner === undefined ? name : `${name} (${owner})`
}

function vipName(size: number): string {
  return size === 10 ? 'VIP ten' : `VIP ${size}`
}

/** How many of the VIP are Wow; what has no score is not said to fall short. */
function knownWow(wow: number, places: number, size: number, open: number): string {
  if (open === 0) return wowCount(wow, places, size)
  return `${wowCount(wow, places, size, 'known to be ')}; ${open} ${open === 1 ? 'has' : 'have'} no score`
}

/** How many of the VIP are Wow; there may be fewer of them than places. */
function wowCount(wow: number, places: number, size: number, known = ''): string {
  if (places === 1 && size > 1) return `the only VIP touchpoint is ${wow === 0 ? 'not ' : ''}${known}Wow`
  const all = places === size ? `the ${vipName(size)}` : counted(places, 'VIP touchpoint')
  return `${wow === 0 ? 'none' : wow} of ${all} ${wow > 1 ? 'are' : 'is'} ${known}Wow`
}

function moreChainsBreak(count: number): string {
  return `${counted(count, 'more chain')} ${count === 1 ? 'breaks' : 'break'}`
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}

function dueWhen(freshness: Freshness): string {
  switch (freshness.state) {
    case 'current':
      return freshness.daysLeft === 0 ? 'today' : `in ${counted(freshness.daysLeft, 'day')}`
    case 'overdue':
      return `${counted(freshness.daysOver, 'day')} over`
    case 'never-audited':
      return 'never audited'
    case 'pause-expired':
      return `pause ended ${freshness.until}`
    default:
      return 'not due'
  }
}

function workload({ touchpoints, reviewEvery, uniform }: WorkloadFacts, pace: string): string {
  if (touchpoints === 0) return 'No touchpoint is to be reviewed yet'
  return `${counted(touchpoints, 'touchpoint')} ${uniform ? '' : 'by default '}${every(reviewEvery)}: ${pace}`
}

/** `3 or 4 a week`, and with a noun `3 or 4 audits a week`; what is less than one is said by month or year. */
function paceWords(pace: Pace, noun?: string): string {
  const said = inItsUnit(pace, noun)
  return pace.per === 'week' ? said : `${said}, under 1 a week`
}

function inItsUnit({ least, most, per }: Pace, noun?: string): string {
  const what = (count: number) => (noun === undefined ? '' : ` ${noun}${count === 1 ? '' : 's'}`)
  if (least === most) return `${least}${what(least)} a ${per}`
  return least === 0 ? `less than one${what(1)} a ${per}` : `${least} or ${most}${what(most)} a ${per}`
}
