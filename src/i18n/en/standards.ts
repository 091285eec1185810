import type { Kept } from '../../core/standards.ts'
import { listed } from '../plural.ts'

/** Service standards and whether they were kept. Texts come in escaped, dates written. */
export const standards = {
  /** What a line of answers may say behind its values. */
  marks: 'behind the values, where there is a service standard: + it was kept, ! it was broken',
  title: 'Service standards',
  intro: (judged: number, written: number) =>
    `An audit says whether a standard was kept or broken. Service standards written down: ${written}; judged so far: ${judged}.`,
  /** What the counts of the table are of. */
  counts: 'In each round the majority decides; the numbers count rounds.',
  standard: 'Service standard',
  keptRounds: 'Kept',
  brokenRounds: 'Broken',
  latest: 'Latest',
  verdicts: { kept: 'kept', broken: 'broken', split: 'split' } satisfies Record<Kept, string>,
  /** The latest verdict and its day. */
  latestOn: (verdict: string, date: string) => `${verdict}, ${date}`,
  /** Over all rounds, in a table of touchpoints. */
  record: (kept: number, broken: number) => `kept ${kept}, broken ${broken}`,
  breaches: 'Breaches',
  noBreach: 'None was found broken.',
  breach: (touchpoint: string, standard: string, round: string, date: string, broken: number, of: number) =>
    `${touchpoint}: “${standard}” was broken in ${round} (${date}; ${broken} of ${of} said so).`,
  noText: 'its standard',
  by: (names: readonly string[]) => `Said by ${listed(names)}.`,
}
