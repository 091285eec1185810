import type { EffortGroup } from '../../core/effort.ts'
import type { Sense } from '../../core/inventory.ts'
import type { KindAxis, KindName } from '../../core/kinds.ts'
import type { LifeQuestion, LifeStage } from '../../core/lifecycle.ts'
import { counted, listed } from '../plural.ts'
import { report } from './report.ts'

const { number } = report

const touchpoints = (count: number) => counted(count, 'touchpoint')

/** The numbers that the rules of the lifecycle speak of, written out; or that they are not known. */
interface LifeBounds {
  readonly importance: string
  /** Half of it. */
  readonly half: string
  readonly score: string
  readonly sucks: string
  /** What important and poor is called on the map. */
  readonly quadrant: string
}

/** The words of what the method asks beyond scores. Text that people wrote comes in escaped for where it goes. */
export const method = {
  /** Names in a row; `more` of them are left out. */
  names: (names: readonly string[], more: number) =>
    listed(more > 0 ? [...names, `${number(more)} more`] : names),
  /** How many, and which where they are listed. */
  counted: (what: string, count: number, names: string) =>
    `${what}: ${number(count)}${names === '' ? '' : ` (${names})`}`,
  notSaid: 'not said',
  touchpoints: 'Touchpoints',
  which: 'Which',

  senses: {
    title: 'Senses and wow-factors',
    names: {
      sight: 'sight',
      smell: 'smell',
      hearing: 'hearing',
      taste: 'taste',
      touch: 'touch',
      humour: 'humour',
    } satisfies Record<Sense, string>,
    company: (spoken: number, leftOut: readonly string[]) => {
      if (leftOut.length === 0) return 'All 6 senses are spoken to: 6:0 in your favour.'
      return `${spoken} of 6 senses ${spoken === 1 ? 'is' : 'are'} spoken to: ${listed(leftOut)} ${leftOut.length === 1 ? 'is' : 'are'} left out.`
    },
    none: 'No touchpoint says yet which senses it speaks to.',
    unsaid: (count: number) =>
      `Of ${touchpoints(count)} it is not said which senses they speak to; that does not mean none.`,
    byVip: 'The VIP touchpoints',
    spoken: 'Senses',
    ofSix: (spoken: number) => `${spoken} of 6`,
    wow: 'Wow-factor',
    noWow: (names: string) =>
      `Without a wow-factor, an original trick that sets a touchpoint apart: ${names}.`,
  },

  lifecycle: {
    title: 'Lifecycle',
    intro:
      'The four questions of the lifecycle, answered from the data. A touchpoint stands under the first question that fits, with the reason.',
    stages: {
      planned: 'planned',
      entry: 'market entry',
      growth: 'growth',
      saturation: 'saturation',
      decline: 'decline',
      retired: 'retired',
    } satisfies Record<LifeStage, string>,
    questions: {
      die: 'What should die?',
      appear: 'What should appear?',
      repair: 'What should be repaired?',
      revive: 'What should be revived?',
    } satisfies Record<LifeQuestion, string>,
    rules: {
      die: ({ importance, half, score }: LifeBounds) =>
        `In decline and less important than the median (${importance}); or at most half as important as that (${half}), poorer than the median (${score}), in no chain, and neither at market entry nor in growth. Nothing of the VIP list.`,
      appear: () =>
        'Planned; or absent here, and a competitor has it. And stages of the journey where no touchpoint of ours stands.',
      repair: ({ importance, score, sucks, quadrant }: LifeBounds) =>
        `At Sucks (up to ${sucks}), parts that break a chain among them; or important and poor, which is “${quadrant}” on the map (importance from ${importance}, score below ${score}), and not Wow.`,
      revive: ({ importance }: LifeBounds) =>
        `In decline or saturation, and yet important (from the median ${importance} on, or in the VIP list); or Wow after an earlier round, and not any more.`,
    } satisfies Record<LifeQuestion, (bounds: LifeBounds) => string>,
    answer: (name: string, reasons: readonly string[]) => `${name}: ${reasons.join('; ')}`,
    reasons: {
      fading: (importance: number) => `in decline, importance ${number(importance)}`,
      poorAlone: (importance: number, score: number) =>
        `importance ${number(importance)}, score ${number(score)}, in no chain`,
      planned: 'planned',
      heldBy: (rivals: readonly string[]) =>
        `absent here; ${listed(rivals)} ${rivals.length === 1 ? 'has' : 'have'} it`,
      breaks: (chains: readonly string[]) => `breaks ${listed(chains)}`,
      concentrate: (importance: number, score: number) =>
        `important and poor: importance ${number(importance)}, score ${number(score)}`,
      important: (stage: string, importance: number | undefined, vip: boolean) =>
        `at the stage of ${stage}${importance === undefined ? '' : `, importance ${number(importance)}`}${vip ? ', VIP' : ''}`,
      wowLost: (round: string, from: number, to: number) =>
        `Wow is lost: ${number(from)} after ${round}, ${number(to)} now`,
    },
    nothing: 'Nothing, as far as is known.',
    emptyStage: (stage: string) => `${stage}: a stage of the journey where no touchpoint of ours stands`,
    leavesGap: (chains: readonly string[]) => `leaves a gap in ${listed(chains)}`,
    unjudged: (count: number, names: string) =>
      `Under no question, because importance or score is not known: ${touchpoints(count)} (${names}).`,
  },

  kinds: {
    title: 'Kinds of touchpoints',
    intro:
      'What customers meet with you and what they hear of you, online and offline, once and again: how many, and the median of our own scores.',
    kind: 'Kind',
    scored: 'Scored',
    axes: { control: 'Whose it is', place: 'Where', rhythm: 'How often' } satisfies Record<KindAxis, string>,
    names: {
      direct: 'direct (ours)',
      indirect: 'indirect (reviews, recommendations)',
      online: 'online',
      offline: 'offline',
      once: 'one-off',
      recurring: 'recurring',
    } satisfies Record<KindName, string>,
    lacking: (axis: string, kind: string) => `${axis}: none is said to be ${kind}.`,
    unsaid: (axis: string, count: number, names: string) =>
      `${axis}: not said of ${touchpoints(count)} (${names}).`,
  },

  automation: {
    title: 'People in charge and automation',
    intro: 'Some touchpoints must have a person in charge, others run by themselves.',
    owned: 'a person in charge',
    automated: 'automated',
    neither: 'neither',
    lookedAfter: (count: number) => `Automated, and with a person who looks after them: ${number(count)}.`,
    mustHaveOwner: (names: string) => `Must have a person in charge, or be automated: ${names}.`,
    allRun: 'Each touchpoint has a person in charge, or is automated.',
    failing: (names: string) => `Automated, and at Sucks: ${names}.`,
  },

  contradictions: {
    title: 'Channels that contradict each other',
    intro: (from: number) =>
      `Stages at which the medians of our own scores in two channels lie ${number(from)} or more apart: what one channel promises the other breaks.`,
    stage: 'Stage',
    channels: 'Channels',
    apart: 'Apart',
    channel: (name: string, median: number, count: number) =>
      `${name} ${number(median)} (${touchpoints(count)})`,
    none: 'At no stage, as far as is known.',
  },

  effort: {
    title: 'Value for effort',
    intro: (high: number, dear: number) =>
      `Opportunity against what it costs to improve. High is an opportunity from ${number(high)} on, the median; dear is a cost from ${number(dear)} on.`,
    groups: {
      'quick-wins': 'Quick wins',
      'big-bets': 'Big bets',
      'fill-ins': 'Fill-ins',
      leave: 'Leave',
    } satisfies Record<EffortGroup, string>,
    meaning: {
      'quick-wins': 'high opportunity, cheap',
      'big-bets': 'high opportunity, dear',
      'fill-ins': 'low opportunity, cheap',
      leave: 'low opportunity, dear',
    } satisfies Record<EffortGroup, string>,
    group: 'Group',
    counted: (group: string, meaning: string, count: number) => `${group} (${meaning}): ${number(count)}`,
    table: 'Value for effort, quick wins first',
    noneRanked: 'Nothing here can be ranked yet: it takes an importance and a score.',
    noCost: 'No touchpoint that is ranked says yet what it costs to improve (cost: 1 to 5).',
    withoutCost: (count: number, names: string) =>
      `Without a cost, and so without a place here: ${touchpoints(count)} (${names}).`,
  },

  levers: {
    title: 'Levers',
    intro: 'Six levers can improve touchpoints; each action of the plan should name the one that it pulls.',
    open: 'Open',
    done: 'Done',
    unused: (levers: readonly string[]) => `The plan does not use ${listed(levers, 'or')}.`,
    allUsed: 'The plan uses all six levers.',
    without: (count: number, names: string) =>
      `${counted(count, 'action')} ${count === 1 ? 'names' : 'name'} no lever: ${names}.`,
    actionAt: (action: string, touchpoint: string) => `${action} (${touchpoint})`,
  },

  funnel: {
    through: (through: number) => `Of 100 customers who start, ${number(through)} come through (measured).`,
    mostLost: (lost: number, link: string) => `The most are lost before ${link}: ${number(lost)} of 100.`,
    mostToGain: (gain: number, link: string) =>
      `Ten percentage points more would bring the most at ${link}: ${number(gain)} of 100 more come through.`,
    onePointMore: (share: string, link: string) =>
      `One point more would bring the most at ${link}: ${share} (an illustration).`,
    arrive: 'Of 100 arrive',
    lost: 'Lost before it',
    conversion: 'Conversion',
    plusTenth: '+10 pp would bring',
    of100: (customers: number) => `${number(customers)} of 100`,
    more: (customers: number) => `+${number(customers)}`,
    lostHere: (customers: number) => `−${number(customers)}`,
    picture: (chain: string) => `Of 100 customers, how many come to each link of ${chain}`,
    part: (link: string, customers: number) => `${link} ${number(customers)}`,
    table: (chain: string) => `Customers of 100 in ${chain}`,
    key: 'A bar is as long as the number of customers, of 100, who come to that link; the hatched piece after it are those lost before it.',
  },
}
