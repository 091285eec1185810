/** The rules of `touchpoints check`, each with the severity it has unless the inventory says otherwise. */
export const defaultSeverities = {
  overdue: 'error',
  'never-audited': 'error',
  'pause-expired': 'error',
  'interval-no-reason': 'error',
  'future-date': 'error',
  'due-soon': 'warning',
  changed: 'warning',
  'broken-chain': 'warning',
  'no-owner': 'warning',
  'action-overdue': 'warning',
  'standard-broken': 'warning',
  'weak-link': 'note',
  'dead-end': 'note',
  orphan: 'note',
  'vip-not-wow': 'note',
  'vip-dying': 'note',
  'vip-one-stage': 'note',
  'no-indirect': 'note',
  'long-chain': 'note',
  'action-no-measure': 'note',
  'measure-contradicts': 'note',
  'channels-contradict': 'note',
  'similar-names': 'note',
  'no-driver': 'note',
  'baseline-unneeded': 'note',
} as const satisfies Record<string, Severity>

export type RuleId = keyof typeof defaultSeverities

export const ruleIds = Object.keys(defaultSeverities) as RuleId[] // the keys of an object literal are its type's keys

export const severities = ['error', 'warning', 'note'] as const
export type Severity = (typeof severities)[number]
