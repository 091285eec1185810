import { counted } from '../plural.ts'

/** The words of the audit: the grid, the line mode, and what is said around them. */
export const audit = {
  progress: (at: number, of: number) => `Touchpoint ${at} of ${of}`,
  minutesLeft: (minutes: number) => `about ${minutes} min left`,
  step: (at: number, of: number, chain: string) => `step ${at} of ${of} in ${chain}`,
  partOf: (whole: string) => `part of ${whole}`,
  score: 'score',
  last: 'last',
  importance: 'Importance',
  note: (text: string) => `note: ${text}`,
  moreRows: (count: number) => `... ${counted(count, 'more row')}`,
  open: '1 - press 0 for 10, Enter to keep 1',
  /** For the last line, the least needed last; `keysHelp` always stands. */
  keys: ['0-9', 'x=10', '-=unknown', 'a=absent', 'Bksp undo', 'b back', 'c note', 's skip', 'q end'],
  keysHelp: '? keys',
  help: [
    ['0 2-9', 'score, and on to the next row'],
    ['1', 'score 1; then 0 makes it 10, Enter keeps 1'],
    ['x t *', 'ten in one key'],
    ['-  a', 'unknown; absent: no such touchpoint'],
    ['=', 'the same as last time'],
    ['Bksp u', 'undo the last answer'],
    ['Left Right', 'one point less, one more'],
    ['Up Down Tab', 'move; Enter moves on; Del empties'],
    ['b PgUp', 'back a touchpoint'],
    ['s PgDn', 'skip to the next touchpoint'],
    ['c', 'note to this touchpoint'],
    ['q Ctrl-D', 'end: write the audit, or leave it for later'],
    ['Ctrl-C', 'leave at once; the next audit goes on here'],
    ['Ctrl-Z', 'suspend; fg comes back'],
  ] as readonly (readonly [string, string])[],
  anyKey: 'Any key goes back to scoring.',
  hints: {
    'nothing-to-undo': 'Nothing to undo.',
    'no-last': 'No earlier score to repeat here.',
    'absent-importance': 'Importance cannot be absent: type 0-10, or - for unknown.',
    'not-saved': 'NOT SAVED, so not taken: the disk refused. Make room and press the key again.',
  },
  noteFor: (name: string) => `Note to ${name}`,
  noteKeys: 'Enter keeps it, Esc drops it.',
  allScored: (count: number) => `All ${counted(count, 'touchpoint')} scored.`,
  someScored: (complete: number, partly: number, of: number) =>
    [
      `${complete} of ${counted(of, 'touchpoint')} scored`,
      partly > 0 ? `, ${partly} in part` : '',
      `, ${of - complete - partly} left open.`,
    ].join(''),
  alsoKept: (count: number) => `Answers to ${counted(count, 'other touchpoint')} are kept too.`,
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
  setAside: (file: string) => `A journal could not be read and was set aside as ${file}.`,
  unknownInJournal: (ids: string) =>
    `Kept answers of touchpoints that the inventory no longer has: ${ids}. They are not written.`,
  nothingToAsk: 'Nothing to score: no touchpoint is selected.',
  nothingWritten: 'Nothing was scored, so nothing was written.',
  written: (file: string, touchpoints: number) => `Wrote ${file}: ${counted(touchpoints, 'touchpoint')}.`,
  later: (answers: number, command: string) =>
    `Answers to ${counted(answers, 'touchpoint')} are kept. Go on with: ${command}`,
}
