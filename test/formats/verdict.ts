import { Chalk } from 'chalk'
import { type CheckOptions, check, type Verdict } from '../../src/core/check.ts'
import type { Summary } from '../../src/core/summary.ts'
import type { CheckContext } from '../../src/formats/check/index.ts'
import { messagesIn } from '../../src/i18n/index.ts'

export function verdictOf(summary: Summary, changes: Partial<CheckOptions> = {}): Verdict {
  const nothing = { rules: [], owners: [], vipOnly: false, baseline: undefined }
  return check(summary, { failOn: ['error'], warnDays: 14, ...nothing, ...changes })
}

/** Without colour, with notes, and with every finding at line 3, column 5 of its file. */
export function contextWith(changes: Partial<CheckContext> = {}): CheckContext {
  return {
    messages: messagesIn.en,
    paint: new Chalk({ level: 0 }),
    notes: true,
    driver: undefined,
    program: 'touchpoints',
    placeOf: ({ place }) => ({
      file: place.in === 'audit' ? place.file : 'touchpoints.yaml',
      line: 3,
      column: 5,
    }),
    ...changes,
  }
}
