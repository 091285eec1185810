import type { Severity } from '../../core/rule.ts'
import { counted } from '../plural.ts'

/** What `check` says where a CI shows it: annotations, the page of a run, test reports. */
export const ci = {
  /** Over an annotation. */
  title: (about: string) => `touchpoints: ${about}`,
  /** The last annotation of a kind, when not all of them fit. */
  moreAnnotations: (count: number, severity: Severity) =>
    `${counted(count, noun[severity])} more: see the log of this step`,
  heading: 'Touchpoints',
  columns: {
    severity: 'Severity',
    about: 'Touchpoint or chain',
    what: 'What',
    owner: 'Owner',
    due: 'Due',
    mend: 'Mend',
  },
  /** Under a table that is cut. */
  moreRows: (count: number) => `${counted(count, 'line')} more did not fit here: see the log of this step.`,
  broken: (count: number) => `Not checked: ${counted(count, 'problem')} to mend first.`,
  /** Why a touchpoint is not reviewed now. */
  skipped: {
    planned: 'planned: not reviewed yet',
    retired: 'retired: not reviewed any more',
    part: 'reviewed with its whole',
    paused: (until: string, reason: string) => `paused until ${until}: ${reason}`,
  },
}

const noun: Record<Severity, string> = { error: 'error', warning: 'warning', note: 'note' }
