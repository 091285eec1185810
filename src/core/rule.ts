/** The rules of `touchpoints check`, each with the severity it has unless the inventory says otherwise. */
export const defaultSeverities = {
  overdue: 'error',
  'never-audited': 'error',
  'pause-expired': 'error',
  'future-date': 'error',
  'due-soon': 'warning',
  'broken-chain': 'warning',
  'no-owner': 'warning',
  'dead-end': 'note',
} as const satisfies Record<string, Severity>

export type RuleId = keyof typeof defaultSeverities

export const ruleIds = Object.keys(defaultSeverities) as RuleId[] // the keys of an object literal are its type's keys

export const severities = ['error', 'warning', 'note'] as const
export type Severity = (typeof severities)[number]
