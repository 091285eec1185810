import { counted } from '../plural.ts'

/** Help, and what commands say on the way. */
export const commands = {
  program:
    'Audit the touchpoints of a company: score them in the room, rank the ten that matter, see where chains break.',
  options: {
    directory: 'work in this folder (default: the nearest touchpoints.yaml upward)',
    language: 'language of prompts and reports: en, ru, pl',
    today: 'take this date for today (also TOUCHPOINTS_TODAY)',
    color: 'colour even without a terminal',
    noColor: 'no colour',
    version: 'print the version',
    help: 'show this help',
    template: 'starter list',
    list: 'show the starter lists and end',
    name: 'what is audited (default: asked, or the name of the folder)',
    competitors: 'names of competitors, with commas',
    by: 'who audits (default: git user.name, then the login name)',
    round: 'audits of one round are compared and pooled',
    segment: 'score as this segment of customers, apart from the standing',
    parts: 'ask parts too, each after its whole',
    limit: 'ask at most so many',
    answers: 'take the answers from files with commas, or from - (standard input)',
    plain: 'one line a touchpoint, for screen readers (also ACCESSIBLE=1, TERM=dumb)',
    only: 'overdue, due, unscored, vip; several with commas',
    stage: 'touchpoints of these stages',
    channel: 'touchpoints of these channels',
    chain: 'touchpoints of these chains (ids)',
    owner: 'touchpoints of these owners',
    warnDays: 'due means: within so many days',
    reportFormat: 'md, csv, json; several with commas',
    out: 'write into this folder (default: reports/)',
    stdout: 'write one format to standard output',
    checkFormat: 'text or json',
    failOn: 'close the gate on error, warning or note',
    notes: 'show the notes too',
  },
  init: {
    summary: 'start an inventory from a starter list; never overwrites',
    askName: 'What is audited (company, shop, product, service)?',
    askTemplate: 'Starter list:',
    askCompetitors: 'Competitors, with commas (Enter takes these):',
    askNoCompetitors: 'Competitors, with commas (Enter for none yet):',
    templates: {
      blank: 'any trade: five touchpoints to replace by your own',
      'coffee-shop': 'coffee shop, café, small restaurant',
    } as Readonly<Record<string, string>>,
    wrote: (file: string, touchpoints: number, chains: number) =>
      `Wrote ${file}: ${counted(touchpoints, 'touchpoint')}, ${counted(chains, 'chain')}.`,
    next: 'Next: read it, change what is not yours, then run: touchpoints audit',
  },
  audit: {
    summary: 'score touchpoints against the competitors, write the audit and the reports',
    ids: 'touchpoints to ask (default: all that are in use)',
  },
  report: {
    summary: 'write the reports',
    wrote: (files: readonly string[]) => `Wrote ${files.join(', ')}.`,
    onlyFirst: (shown: string, others: readonly string[]) =>
      `--stdout shows ${shown}; ${others.join(', ')} is written without it.`,
  },
  check: { summary: 'the gate for CI: what is overdue, broken, or nobody’s' },
  status: { summary: 'the VIP ten, broken chains and what is due, on one screen' },
  schema: { summary: 'print the JSON Schema of touchpoints.yaml, for editors' },
  future: (file: string, date: string) => `${file} is dated ${date}, after today, and is not counted.`,
  strangers: (file: string, ids: readonly string[]) =>
    `${file} names ${ids.join(', ')}, which the inventory does not have; kept, not counted. Renamed? Put the old id under formerly:.`,
  bug: (stack: string) =>
    `This is a bug in touchpoints, not a mistake of yours. Nothing that was answered is lost.\nPlease report it with these lines:\n${stack}`,
  errorsFound: (count: number) => `${counted(count, 'problem')}; nothing was written.`,
}
