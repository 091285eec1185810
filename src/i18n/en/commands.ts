import { counted, listed } from '../plural.ts'

/** Help, and what commands say on the way. */
export const commands = {
  program:
    'Audit the touchpoints of a company: score them in the room, rank the ten that matter, see where chains break.',
  options: {
    directory: 'work in this folder (default: the nearest touchpoints.yaml upward)',
    language: 'language of prompts and reports',
    today: 'take this date for today (also TOUCHPOINTS_TODAY)',
    color: 'colour even without a terminal',
    noColor: 'no colour',
    version: 'print the version',
    help: 'show this help',
    helpCommand: 'show the help of a command',
    template: 'starter list',
    list: 'show the starter lists and end',
    name: 'what is audited (default: asked, or the name of the folder)',
    competitors: 'names of competitors, with commas',
    by: 'who audits (default: git user.name, then the login name)',
    round: 'audits of one round are compared and pooled',
    segment: 'score as this segment of customers, apart from the standing',
    for: 'names of the people, with commas',
    ballotSegment: 'ballots to score as this segment of customers',
    ballotOut: 'write into this folder (default: the current one)',
    who: 'name who voted what',
    title: 'head it with this instead of the name of the inventory',
    anonymous:
      'without names: competitors as A, B, C, no owners, no notes; what people wrote may still give somebody away: read it before you send it',
    voters: 'names of the seats, in the order of the votes, with commas',
    blind: 'pass the laptop: each of --voters scores unseen by the others, then one reveal',
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
    reportFormat: 'md, csv, html, json, ics, slides; several with commas',
    excel: 'csv for an Excel that wants ; between cells and decimal commas',
    out: 'write into this folder (default: reports/)',
    stdout: 'write one format to standard output',
    checkFormat: 'how the findings are said (default: text; github where GITHUB_ACTIONS=true)',
    diffFormat: 'how it is said',
    failOn: 'what closes the gate: error, warning, note, ids of rules, with commas, or none (default: error)',
    notes: 'show the notes too',
    rule: 'only these rules (ids)',
    checkOwner: 'only what is theirs to mend',
    vipOnly: 'only what is about the VIP touchpoints',
    baseline: 'let the findings of this file through',
    writeBaseline: 'write what closes the gate today into this file; one that is there only shrinks',
  },
  init: {
    summary: 'start an inventory from a starter list; never overwrites',
    askName: 'What is audited (company, shop, product, service)?',
    askTemplate: 'Starter list:',
    askCompetitors: 'Competitors, with commas (Enter takes these):',
    askNoCompetitors: 'Competitors, with commas (Enter for none yet):',
    wrote: (files: readonly string[], touchpoints: number, chains: number) =>
      `Wrote ${listed(files)}: ${counted(touchpoints, 'touchpoint')}, ${counted(chains, 'chain')}.`,
    next: 'Next: read it, change what is not yours, then run: touchpoints audit',
  },
  audit: {
    summary: 'score touchpoints against the competitors, write the audit and the reports',
    ids: 'touchpoints to ask (default: all that are in use)',
  },
  ballot: {
    summary: 'write a file of answers for each person, to fill in anywhere',
    ids: 'touchpoints to score (default: all that are in use)',
    wrote: (files: readonly string[], touchpoints: number) =>
      `Wrote ${listed(files)}, with ${counted(touchpoints, 'touchpoint')}.`,
    next: (files: readonly string[]) => `When they are back: touchpoints audit --answers ${files.join(',')}`,
  },
  report: {
    summary: 'write the reports, of everything or of a selection',
    ids: 'touchpoints to report (default: all)',
    wrote: (files: readonly string[]) => `Wrote ${files.join(', ')}.`,
    /** After what was written, where it is not the whole report. */
    notWhole: ({
      excerpt,
      anonymous,
    }: {
      readonly excerpt: string | undefined
      readonly anonymous: boolean
    }) =>
      [
        ...(excerpt === undefined ? [] : [`${excerpt}.`]),
        ...(anonymous ? ['Without known names; read it before you send it.'] : []),
      ].join(' '),
    replaced: (folder: string) =>
      `It stands in ${folder} in the place of the whole report, until touchpoints report or an audit writes that again; --out DIR keeps both.`,
    onlyFirst: (shown: string, others: readonly string[]) =>
      `--stdout shows ${shown}; ${listed(others)} ${others.length === 1 ? 'is' : 'are'} written without it.`,
  },
  check: { summary: 'the gate for CI: what is overdue, broken, or nobody’s' },
  status: {
    summary: 'the VIP ten, broken chains and what is due, on one screen',
    ids: 'touchpoints to look at (default: all)',
  },
  diff: {
    summary: 'what moved between two rounds, dates or git revisions',
    from: 'a round, a date or a git revision; round:, date: and git: decide (default: the round before the latest)',
    to: 'the same (default: the latest round; with FROM, what stands now)',
  },
  add: {
    summary: 'add one touchpoint; every other byte of the file stays as it is',
    name: 'what people call it (asked on a terminal)',
    id: 'what audits call it (default: made from the name)',
    stage: 'stage it belongs to',
    channel: 'channel it is met in; several with commas',
    control: 'direct: yours; indirect: somebody else’s, such as reviews',
    owner: 'who answers for it',
    importance: 'an estimate, 0 to 10',
    chain: 'make it a link of this chain (id)',
    after: 'behind this link (default: at the end)',
    askName: 'Name of the touchpoint:',
    askStage: 'Stage:',
    askId: 'Id:',
    askChain: 'Chain it is a link of:',
    askPlace: 'Where in the chain?',
    none: '(none)',
    atTheEnd: 'at the end',
    behind: (link: string) => `after ${link}`,
    added: (
      id: string,
      file: string,
      line: number,
      link: { readonly chain: string; readonly number: number } | undefined,
    ) => `Added ${id} to ${file} (line ${line})${link ? `, link ${link.number} of ${link.chain}` : ''}.`,
    next: (id: string) => `Next: score it with: touchpoints audit ${id}`,
  },
  suggest: { summary: 'say what the method asks for and the inventory lacks; on a terminal, ask for it' },
  schema: { summary: 'print the JSON Schema of touchpoints.yaml, for editors' },
  completion: {
    summary: 'print what makes a shell complete commands, options and ids',
    shell: 'the shell that is to run it',
  },
  future: (file: string, date: string) => `${file} is dated ${date}, after today, and is not counted.`,
  strangers: {
    touchpoint: (ids: readonly string[], files: readonly string[]) =>
      `${unknownIds('touchpoint has or had', ids, files)}; kept, not counted. Renamed? Put the old id under \`formerly\` of the touchpoint.`,
    competitor: (ids: readonly string[], files: readonly string[]) =>
      `${unknownIds('competitor has', ids, files)}; kept, not counted. Renamed? Give the old id back, and change only the name.`,
    segment: (ids: readonly string[], files: readonly string[]) =>
      `${unknownIds('segment has', ids, files)}; kept, and renews reviews. Renamed? Give the old id back, and change only the name.`,
  },
  bug: (stack: string) =>
    `This is a bug in touchpoints, not a mistake of yours. Nothing that was answered is lost.\nPlease report it with these lines:\n${stack}`,
}

/** An old id stands in the audits of years: one of them is named, and the rest are counted. */
function unknownIds(
  nobodyHas: string,
  ids: readonly string[],
  [file = '', ...others]: readonly string[],
): string {
  const inFiles = others.length > 0 ? `${file} and ${others.length} more name` : `${file} names`
  return `No ${nobodyHas} the ${ids.length === 1 ? 'id' : 'ids'} ${listed(ids.map((id) => `\`${id}\``))}, which ${inFiles}`
}
