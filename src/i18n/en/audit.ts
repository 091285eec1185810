import type { AgreementWord } from '../../core/agreement.ts'
import { counted, listed } from '../plural.ts'

/** The words of the audit: the grid, the line mode, and what is said around them. */
export const audit = {
  progress: (at: number, of: number) => `Touchpoint ${at} of ${of}`,
  /** As whom one scores. */
  progressAs: (place: string, segment: string) => `${place}, as ${segment}`,
  minutesLeft: (minutes: number) => `about ${minutes} min left`,
  step: (at: number, of: number, chain: string) => `step ${at} of ${of} in ${chain}`,
  partOf: (whole: string) => `part of ${whole}`,
  score: 'score',
  last: 'last',
  importance: 'Importance',
  note: (text: string) => `note: ${text}`,
  moreRows: (count: number) => `... ${counted(count, 'more row')}`,
  open: '1 - press 0 for 10, Enter to keep 1',
  standard: (text: string) => `standard: ${text}`,
  standardMet: (met: string, text: string) => `[standard: ${met}] ${text}`,
  /** Whether the service standard was kept. */
  met: { kept: 'kept', broken: 'broken', unsaid: '-' },
  anchor: (score: number, text: string) => `${score} = ${text}`,
  votes: (list: string) => `votes ${list}`,
  votesAgree: (list: string, median: number, lowest: number, highest: number, word: string) =>
    `votes ${list}: median ${median}, from ${lowest} to ${highest}, ${word}`,
  agreement: {
    'one-voice': 'one voice',
    agreed: 'agreed',
    'one-voice-differs': 'one voice differs',
    split: 'split',
  } satisfies Record<AgreementWord, string>,
  /** For the last line, the least needed last; `keysHelp` always stands. */
  keys: [
    '0-9',
    'x=10',
    '-=unknown',
    'a=absent',
    'q end',
    'Bksp undo',
    'b back',
    'v votes',
    'c note',
    's skip',
    'g go to',
    '+ add',
  ],
  /** The one of these that has no meaning while the laptop goes round. */
  votesKey: 'v votes',
  keysHelp: '? keys',
  help: [
    ['0 2-9', 'score, and on to the next row'],
    ['1', 'score 1; then 0 makes it 10, Enter keeps 1'],
    ['x t *', 'ten in one key'],
    ['- a =', 'unknown; absent; the same as last time'],
    ['v', "everyone's votes for this row"],
    ['Bksp u', 'undo the last answer'],
    ['Left Right', 'one point less, one more'],
    ['Up Down Tab', 'move; Enter moves on; Del empties'],
    ['b PgUp', 'back a touchpoint'],
    ['s PgDn', 'skip to the next touchpoint'],
    ['g', 'go to any touchpoint, with a filter'],
    ['c', 'note to this touchpoint'],
    ['m', 'service standard: kept, broken, not said'],
    ['+', 'add a touchpoint nobody listed'],
    ['d', 'discuss what splits the room'],
    ['q Ctrl-D', 'end: write the audit, or leave it for later'],
    ['Ctrl-C', 'leave at once; the next audit goes on here'],
    ['Ctrl-Z', 'suspend; fg comes back'],
  ] as readonly (readonly [string, string])[],
  anyKey: (page: number, pages: number) =>
    page < pages ? `Page ${page} of ${pages}; any key goes on.` : 'Any key goes back to scoring.',
  hints: {
    'nothing-to-undo': 'Nothing to undo.',
    'no-last': 'No earlier score to repeat here.',
    'absent-importance': 'Importance cannot be absent: type 0-10, or - for unknown.',
    'not-saved': 'NOT SAVED, so not taken: the disk refused. Make room and press the key again.',
    'no-votes': 'Votes are 0-10, x = 10, - unknown, a absent, with blanks between them.',
    'no-choice': 'No such choice.',
    'no-half-vote': 'Last time it was a median with a half; one vote is a whole number.',
    'no-standard': 'No service standard is written down here.',
    'one-voice': 'Each scores alone here; votes are put together when all are done.',
  },
  votesForSeats: (votes: number, seats: number) =>
    `${counted(votes, 'vote')} for ${counted(seats, 'seat')}: one for each, - for who does not vote.`,
  votesHelp: (seats: number | undefined) =>
    `One vote a person${seats === undefined ? '' : `, ${seats} in all`}, always in the same order, such as 7 6 8 x -`,
  voteOf: (name: string, seat: number, seats: number) => `${name} (${seat} of ${seats})`,
  votesKeys: 'Enter takes them, Esc drops them.',
  firstVotes: (votes: string) => `first ${votes}`,
  list: {
    title: (filter: string) => `Go to: ${filter}_`,
    nothing: 'Nothing with these letters.',
    marks: 'x scored, / in part, . open; n noted; ! split',
    keys: 'letters narrow, Up Down, Enter, Esc',
  },
  discuss: {
    title: (count: number) => `${counted(count, 'question')} split the room, the most important first`,
    nothing: 'Nothing splits the room. Votes are taken with v.',
    split: (name: string, company: string, importance: number | undefined) =>
      `${name}: ${company}${importance === undefined ? '' : ` (importance ${importance})`}`,
    keys: 'Enter scores again, Esc goes back',
  },
  handover: {
    title: (name: string, seat: number, seats: number) => `The laptop goes to ${name} (${seat} of ${seats})`,
    why: 'Nobody sees the others before all have scored.',
    keys: 'Enter starts',
  },
  /** In place of the choices when the laptop goes round. */
  passChoices: [
    ['Enter', 'done; pass the laptop on'],
    ['l', 'leave it for later; every answer is kept'],
    ['b', 'back to scoring'],
  ] as readonly (readonly [string, string])[],
  add: {
    title: 'A touchpoint nobody listed',
    titleFor: (name: string) => `A touchpoint nobody listed: ${name}`,
    questions: {
      name: 'Name:',
      stage: 'Stage, by number or name (Enter for none):',
      id: 'Id, for the files:',
      chain: 'Last link of a chain, by number or name (Enter for none):',
    },
    keys: 'Enter takes it, Esc drops it.',
  },
  noteFor: (name: string) => `Note to ${name}`,
  noteKeys: 'Enter keeps it, Esc drops it.',
  allScored: (count: number) =>
    count === 1 ? 'The one touchpoint is scored.' : `All ${count} touchpoints are scored.`,
  someScored: (complete: number, partly: number, of: number) =>
    [
      `${complete} of ${counted(of, 'touchpoint')} scored`,
      partly > 0 ? `, ${partly} in part` : '',
      `, ${of - complete - partly} left open.`,
    ].join(''),
  alsoKept: (count: number) => `Answers to ${counted(count, 'other touchpoint')} are kept too.`,
  splitRoom: (count: number) =>
    `${counted(count, 'question')} split the room: d shows what is worth discussing.`,
  leaveChoices: [
    ['Enter', 'write the audit of what is scored, and the reports'],
    ['l', 'leave it for later; every answer is kept'],
    ['b', 'back to scoring'],
  ] as readonly (readonly [string, string])[],
  leaveLine: 'Enter / l / b',
  lines: {
    intro: (columns: string) => `One line a touchpoint: ${columns} | note`,
    values: '0-10, x = 10, - unknown, a absent, = as last time, . leave open; several votes as 7,6,8',
    commands: 'alone on a line: b back, s skip, u undo, q end, ? help',
    last: (values: string) => `last: ${values}`,
    now: (values: string) => `now: ${values}`,
    leave: 'Enter writes the audit of what is scored; l leaves it for later; b goes back:',
    empty: 'Nothing typed: s skips this touchpoint, q ends.',
  },
  resumed: (answers: number, date: string) =>
    `Going on where you stopped on ${date}: ${counted(answers, 'answer')} kept.`,
  otherRunning: (by: string, round: string | undefined) =>
    `${by} is at an audit in this folder right now${round === undefined ? '' : ` (round ${round})`}; both are kept apart.`,
  otherLeft: (by: string, round: string | undefined, answers: number, command: string) =>
    `An audit by ${by}${round === undefined ? '' : ` (round ${round})`} with ${counted(answers, 'answer')} was left for later and stays as it is. To go on with it: ${command}`,
  torn: (file: string) =>
    `The last line of ${file} was cut short (power, disk); it is set aside beside it. Every whole answer before it is kept.`,
  damaged: (file: string, lines: number) =>
    `${counted(lines, 'line')} of ${file} cannot be read and ${lines === 1 ? 'stays' : 'stay'} there; the answers before and after count.`,
  setAside: (file: string) => `A journal could not be read and was set aside as ${file}.`,
  seatsKept: (names: readonly string[]) => `The seats stay as they were when it began: ${listed(names)}.`,
  gone: (names: readonly string[]) =>
    `The inventory no longer has ${listed(names)}: answers to it stay in the journal until the audit is written, and are not in it.`,
  added: (names: readonly string[]) => `New in the inventory since then: ${listed(names)}.`,
  renamed: (before: string, now: string) => `${before} is now ${now}`,
  renamedSince: (renamed: readonly string[]) => `Renamed since then: ${listed(renamed)}.`,
  rises: (moves: readonly string[]) => `Up: ${listed(moves)}.`,
  falls: (moves: readonly string[]) => `Down: ${listed(moves)}.`,
  move: (name: string, from: number, to: number) => `${name} from ${from} to ${to}`,
  next: {
    fix: (name: string, owner: string | undefined) =>
      `Fix first: ${name}${owner === undefined ? ' (nobody owns it)' : ` (${owner})`}.`,
    open: (count: number) =>
      `${counted(count, 'touchpoint')} still unscored: touchpoints audit --only unscored`,
  },
  nothingToAsk: 'Nothing to score: no touchpoint is selected.',
  nothingWritten: 'Nothing was scored, so nothing was written.',
  written: (file: string, touchpoints: number) => `Wrote ${file}: ${counted(touchpoints, 'touchpoint')}.`,
  keptAside: (ids: readonly string[], file: string) =>
    `The inventory no longer has ${listed(ids)}; what was answered there is kept in ${file}.`,
  later: (answers: number, command: string) =>
    `Answers to ${counted(answers, 'touchpoint')} are kept. Go on with: ${command}`,
}
