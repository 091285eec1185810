import type { RuleId } from './rule.ts'

/** What each rule finds, in one sentence: an editor shows it beside the rule’s name. */
export const ruleDescriptions = {
  overdue: 'A touchpoint that was audited once, and not again in time.',
  'never-audited': 'A touchpoint without any audit, and without grace left after the day it was added.',
  'pause-expired': 'A touchpoint whose pause has run out, and whose review is due.',
  'interval-no-reason':
    'A touchpoint with an interval longer than the inventory’s, and no `review_reason` that says why.',
  'future-date': 'An audit that is dated more than a day after today; it does not count.',
  'due-soon': 'A touchpoint whose review is due within 14 days, or as many as --warn-days says.',
  changed: 'A touchpoint whose name, stage, channel or standard is not what the last audit saw.',
  'broken-chain': 'A chain with a link at Sucks.',
  'no-owner': 'A touchpoint that nobody answers for, and that is not automated.',
  'action-overdue': 'An action that is not done by its day.',
  'standard-broken': 'A service standard that the latest round to say so found broken.',
  'weak-link': 'A link 2 or more below the median of its chain, or behind the best competitor there.',
  'dead-end': 'A chain that starts no other.',
  orphan: 'A touchpoint in no chain.',
  'vip-not-wow': 'A touchpoint of the VIP list whose score is below Wow.',
  'vip-dying': 'A touchpoint of the VIP list that is in decline.',
  'vip-one-stage': 'A VIP list whose touchpoints all stand in one stage.',
  'no-indirect': 'An inventory without any touchpoint that is somebody else’s, such as reviews.',
  'long-chain': 'A chain of more than 9 links.',
  'action-no-measure': 'An action that does not say how its success is measured.',
  'measure-contradicts':
    'A measure that says the opposite of the score: Wow with an NPS below 0, Sucks with one of 50.',
  'channels-contradict': 'A stage at which the medians of two channels lie 4 or more apart.',
  'similar-names': 'Two touchpoints whose names differ at most in case, spaces and punctuation.',
  'no-driver': 'An inventory without anybody who drives the audits.',
  'baseline-unneeded': 'An entry of the baseline for something that is not found any more.',
} as const satisfies Record<RuleId, string>
