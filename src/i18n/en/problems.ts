import type {
  EncounterExpectation,
  Expectation,
  Found,
  NoCommit,
  Problem,
  ProblemKind,
  ReferenceKind,
} from '../../core/problem.ts'
import { nearest } from '../nearest.ts'
import { counted, listed } from '../plural.ts'

/** What is wrong; how to mend it. */
export const problems: { [K in ProblemKind]: (problem: Extract<Problem, { kind: K }>) => string } = {
  'yaml-syntax': ({ reason }) =>
    `not valid YAML: ${reason}; check the indentation, and put text with : # @ or brackets in it in "quotes"`,
  'conflict-marker': ({ marker }) => `git conflict marker ${marker}; finish the merge and delete the marker`,
  'refused-yaml': ({ what }) => refusedYaml[what],
  'duplicate-key': ({ key, firstLine }) =>
    `${quoted(key)} is here twice, first in line ${firstLine}; remove or rename one of the two`,
  'control-character': ({ code, of }) =>
    `control character ${code}${of === undefined ? '' : ` in the ${of}`}; delete it`,
  'not-utf8': () => 'not a text in UTF-8; save it as UTF-8',
  utf16: () => 'looks like UTF-16; save it as UTF-8',
  workbook: () => 'a workbook (.xlsx, .xls, .ods), not a table as text; save its sheet as CSV UTF-8',
  'too-deep': ({ limit }) => `nested more than ${limit} levels deep; flatten it`,

  expected: ({ what, found }) =>
    isEmptyList(what, found)
      ? 'an empty list; put something in, or remove the key'
      : `${foundText(found)} where ${expected[what]} is wanted; ${mend(what, found)}`,
  'not-one-of': ({ options, found }) =>
    `${foundText(found)} where ${choices(options)} is wanted; ${choose(found, options)}`,
  'missing-key': ({ key }) =>
    `${quoted(key)} is missing; add ${quoted(`${key}: ${key === 'version' ? '1' : '...'}`)}`,
  'unknown-key': ({ key, known }) =>
    `unknown key ${quoted(key)}; ${suggest(key, known)} (keys of your own start with x-)`,
  'bad-id': ({ id }) =>
    `${quoted(id)} cannot be an id; use lower-case Latin letters, digits and -, up to 64, such as ${quoted('shop-window')}`,
  'bad-anchor': ({ key }) => `${quoted(key)} is no score; write anchors at whole numbers from 0 to 10`,
  'newer-version': ({ version, known }) =>
    `version ${version} is newer than this program, which knows ${known}; update touchpoints`,

  'duplicate-id': ({ id, firstLine }) =>
    `the id ${quoted(id)} is taken${firstLine === undefined ? '' : ` in line ${firstLine}`}; ids are unique in the whole file, old ones and parts too: choose another`,
  'reserved-id': ({ id }) =>
    `${quoted(id)} cannot name a competitor, for answers use it as a column; choose another id`,
  'unknown-reference': ({ to, id, known }) =>
    `there is no ${references[to]} ${quoted(id)}${listedIn[to]}; ${known.length === 0 ? 'add it first' : suggest(id, known)}`,
  'levels-order': ({ sucks, wow }) =>
    `Sucks ends at ${sucks} and Wow begins at ${wow}; make ${quoted('sucks')} smaller than ${quoted('wow')}`,
  'pause-too-long': ({ until, latest }) =>
    `a pause until ${until} is longer than 12 months; choose ${latest} or earlier`,
  'nothing-scored': () => `an audit without scores; add ${quoted('scores:')} or ${quoted('measured:')}`,
  'votes-differ-from-voters': ({ votes, voters }) =>
    `${counted(votes, 'vote')} for ${counted(voters, 'voter')}; write one for each, unknown for who did not vote`,

  'no-workspace': ({ folder }) =>
    `no touchpoints.yaml in ${folder} or above it; start one with: touchpoints init`,
  'not-a-file': () => 'not a file; put a regular file there',
  'too-large': ({ megabytes }) => `larger than ${megabytes} MB; split it or remove what is not needed`,
  'too-much': ({ of, limit }) => tooMuch[of](limit / 1_000_000),
  outside: ({ to }) => `a link that leads out of the workspace, to ${to}; put the file itself there`,
  'more-problems': ({ count }) =>
    `and ${counted(count, 'problem')} more; mend the first ones and run it again`,
  'cannot-read': ({ reason }) => `cannot be read: ${systemReason(reason)}`,
  'cannot-write': ({ reason }) => `cannot be written: ${systemReason(reason)}`,
  'answers-kept': ({ command }) =>
    `Every answer is kept in .touchpoints/. Mend what is said below, then go on with: ${command}`,
  exists: () => 'is there already and is never overwritten; remove it first, or choose another folder',

  usage: ({ text }) => text,
  'bad-option': ({ option, value, what }) => `${option} ${quoted(value)} is ${badOption[what]}`,
  'unknown-choice': ({ option, value, choices: options }) =>
    `${option} ${quoted(value)} is not one of ${choices(options)}; ${suggest(value, options)}`,
  'unknown-selection': ({ of, value, known }) =>
    `there is no ${references[of]} ${quoted(value)}; ${suggest(value, known)}`,
  'unknown-side': ({ name, rounds, git }) =>
    `${quoted(name)} is no round, no date and no git revision${noRevisions(git)}; ${suggestRound(name, rounds)}`,
  'unknown-revision': ({ revision, git }) =>
    git.why === 'unknown'
      ? `there is no git revision ${quoted(revision)}; name a commit, a branch or a tag`
      : `there is no git revision ${quoted(revision)}${noRevisions(git)}; name a round or a date`,
  'not-at-revision': ({ revision }) =>
    `the git revision ${quoted(revision)} has no touchpoints.yaml in this folder; name a later one`,
  'not-in-clone': () => 'its content is not in this clone; fetch it with: git fetch --refetch --no-filter',
  'nothing-selected': ({ touchpoints }) =>
    `none of ${counted(touchpoints, 'touchpoint')} is all of what was asked for; leave out one of the options, or widen it`,
  'none-alone': () => 'with `none` nothing closes the gate; leave it out, or name nothing else in --fail-on',
  'one-format': () => '--stdout takes one format; name it with --format',
  'excel-without-csv': () => '--excel is about the csv files; add csv to --format, or leave --excel out',
  'no-auditor': () =>
    'nobody is named who audits (--by, the user.name of git, the login name); say it with --by NAME',
  'blind-without-voters': () =>
    '--blind passes the laptop round and needs two names or more; say whose turn it is with --voters "Ana,Piotr"',
  'no-voters': () => 'nobody is named; say whose ballots to write, as in --for "Ana,Piotr"',
  'ids-with-answers': () =>
    'ids choose what is asked, and with --answers nobody is asked; leave one of the two out',
  'answers-twice': ({ by, first }) =>
    `these are answers of ${by} too, as in ${first}, and in a round one person counts once; put them into one file, or say whose they are with @by`,
  'blind-in-lines': () =>
    'answers that nobody else may see are asked on the grid, and here a line a touchpoint is asked; leave out --plain (ACCESSIBLE, TERM=dumb), or use ballots',
  'no-terminal': () =>
    'audit asks its questions on a terminal, and there is none here.\nWithout one, give it the answers: touchpoints audit --answers FILE (or - for standard input)',
  'no-name': () => `a touchpoint needs a name; write: touchpoints add "Order e-mail"`,
  'no-chain': () => '--after says where in a chain; say which one with --chain ID',

  'no-rows': () => 'no rows below the header; give each touchpoint a row',
  'no-name-column': ({ headers }) =>
    `no column for the names of touchpoints among ${headers.map(quoted).join(', ') || 'the headers'}; call it ${quoted('name')}`,
  'column-twice': ({ header, key }) =>
    `the column ${quoted(header)} is a second one for ${quoted(key)}; rename or delete one of the two`,
  'too-many-cells': ({ found, columns }) =>
    `${counted(found, 'cell')} in a row under ${counted(columns, 'header')}; put text with separators in it in "quotes"`,
  'segment-in-rows': ({ id, rows, known }) =>
    `there is no segment ${quoted(id)}, which ${counted(rows, 'row')} name${rows === 1 ? 's' : ''}; add it to ${quoted('segments:')} of the inventory, as in ${quoted(`${id}: { name: ... }`)}${orNearest(id, known)}`,
  'open-quote': () =>
    'a quotation mark that is never closed; close it, or double it where it is part of the text',
  'whole-is-there': ({ id }) =>
    `its whole ${quoted(id)} is in the inventory already; add the part below ${quoted(`touchpoints.${id}.parts`)} by hand`,
  'no-journey': () =>
    `no ${quoted('journey')} block; give a Mermaid file, or a Markdown file with such a block`,
  'journey-line': () =>
    `not a line of a journey; write ${quoted('section Name')} or ${quoted('Task name: 3: Who')}`,

  'no-encounter-columns': ({ missing, headers }) =>
    `no column for ${listed(missing.map(quoted))} among ${headers.map(quoted).join(', ')}; single encounters need ${quoted('date')}, ${quoted('brand')}, ${quoted('touchpoint')} and ${quoted('positivity')}, rows that were added up ${quoted('brand')}, ${quoted('touchpoint')}, ${quoted('n')}, ${quoted('mean')} and ${quoted('positive')}`,
  'bad-encounter': ({ what, found }) =>
    `${found.trim() === '' ? 'nothing' : quoted(found)} where ${encounter[what]} is wanted; correct it or delete the row`,
  'survey-twice': ({ first }) =>
    `this survey is in ${first} already, by the same person and with the same figures; remove that file first if it is to be written anew`,
  'no-encounters': () => 'no rows below the header; give each encounter a row',
  'too-many-names': ({ limit }) =>
    `more than ${limit} names of touchpoints and brands; see whether the headers stand above the right columns`,
  'record-too-long': ({ limit }) =>
    `a row longer than ${limit} MB; look for a quotation mark that is never closed`,
  'mapped-to': ({ of, id, known }) =>
    `${quoted(id)} is no ${mapped[of]}; ${suggest(id, known)} (${quoted('-')} leaves the rows out)`,
  'only-with': ({ option, other }) => `${option} goes with ${other} only; add it, or leave ${option} out`,

  'answer-shape': () => `not a line of answers; write ${quoted('id: 7 8 - 9 | note')}, or # before a comment`,
  'answer-id': ({ id, known }) => `there is no touchpoint ${quoted(id)}; ${suggest(id, known)}`,
  'answer-count': ({ found, columns }) =>
    `${counted(found, 'value')} for ${counted(columns.length, 'column')}; give exactly one for each: ${columns.join(' ')}`,
  'answer-value': ({ text, column }) => `${quoted(text)} is no answer for ${column}; ${answerValues(column)}`,
  'answer-standing': ({ column }) =>
    `= repeats the last answer, and ${column} has none yet; give a number, - or .`,
  'answer-votes': ({ column, found, seats }) =>
    `${counted(found, 'vote')} for ${column} where the votes before had ${seats}; give one for each seat, - for who did not vote`,
  'answer-no-standard': ({ text, id }) =>
    `${quoted(id)} has no service standard that ${quoted(text)} could stand for; add \`standard:\` to it, or take ${quoted(text)} away`,
  'answer-twice': ({ id, firstLine }) =>
    `${quoted(id)} is answered in line ${firstLine} already; keep one of the two`,
  'answer-directive': ({ text, known }) => `unknown directive ${quoted(text)}; ${suggest(text, known)}`,
  'answer-directive-late': ({ text }) => `${text} stands after the first answer; move it to the top`,
  'answer-column': ({ text, columns }) =>
    columns.includes(text)
      ? `the column ${quoted(text)} is here twice; keep one of the two`
      : `there is no column ${quoted(text)}; ${suggest(text, columns)}`,
  'answer-directive-value': ({ text }) => `${text} has nothing after it; write what it is to be`,
  'answers-empty': () => `no answers in it; write lines such as ${quoted('id: 7 8 - 9 | note')}`,
}

const quoted = (text: string) => (text === '' ? '""' : `\`${text}\``)

/** Limits are in millions. */
const tooMuch = {
  line: (limit: number) => `a line of more than ${limit} million characters; break it`,
  lines: (limit: number) => `more than ${limit} million lines; split it or remove what is not needed`,
  pieces: (limit: number) =>
    `more than ${limit} million pieces (lines, and , [ { - ? in them); split it or remove what is not needed`,
  entries: (limit: number) =>
    `more than ${limit * 1000} thousand entries in one map or list; split it or remove what is not needed`,
}

const refusedYaml = {
  anchor: 'anchors (&name) are not read; write the value out, or put text that begins with & in "quotes"',
  alias: 'aliases (*name) are not read; write the value out, or put text that begins with * in "quotes"',
  tag: 'tags (!name) are not read; remove it, or put text that begins with ! in "quotes"',
  directive: 'directives (%...) are not read; remove the line',
  documents: 'a second document begins here (---); keep one in a file',
  key: 'this cannot be a key; write a word there',
}

const expected: Record<Expectation, string> = {
  'action-list': 'a list of actions (lines that start with `- do: ...`)',
  anchors: 'a map from scores to descriptions',
  boolean: 'true or false',
  conversion: 'a share from 0 to 1',
  cost: 'a whole number from 1 (cheap) to 5 (dear)',
  count: 'a whole number from 1 on',
  date: 'a date that exists (YYYY-MM-DD)',
  id: 'an id (lower-case Latin letters, digits and -, up to 64)',
  importance: 'an importance from 0 to 10',
  'importance-vote': 'a whole number from 0 to 10 or unknown',
  interval: 'an interval such as 3 months, 2 weeks or 45 days',
  instant: 'an instant in UTC (YYYY-MM-DDThh:mm:ssZ)',
  level: 'a bound from 0 to 10',
  link: 'the id of a touchpoint or { to: id, conversion: 0.3 }',
  list: 'a list',
  map: 'a map (lines of the form `key: ...`)',
  mean: 'a number',
  metric: 'a number from 0 to 100',
  nps: 'a number from -100 to 100',
  persuasion: 'a number from 1 to 5',
  score: 'a score from 0 to 10 in steps of 0.5, unknown or absent',
  seat: 'a name or a number',
  text: 'text',
  texts: 'text or a list of texts',
  'vip-size': 'a whole number from 1 to 100',
  vote: 'a whole number from 0 to 10, unknown or absent',
}

/** How to write numbers and the words beside them. */
const plainMends: { [What in Expectation]?: string } = {
  boolean: 'write one of the two',
  conversion: 'write 0.12 for 12 %',
  cost: 'write such a number',
  count: 'write such a number',
  importance: 'write such a number',
  'importance-vote': 'write one of these',
  level: 'write such a number',
  mean: 'write such a number',
  metric: 'write such a number',
  nps: 'write such a number',
  persuasion: 'write such a number',
  score: 'write one of these',
  'vip-size': 'write such a number',
  vote: 'write one of these',
}

/** How to write what is text to YAML. */
const textMends: { [What in Expectation]?: string } = {
  date: 'write one such as 2026-11-21',
  id: 'write one such as shop-window',
  instant: 'write one such as 2026-11-21T15:04:05Z',
}

function mend(what: Expectation, found: Found): string {
  if (found.type === 'nothing') return 'fill it in, or remove it'
  if (what === 'map' || what === 'anchors')
    return found.type === 'list'
      ? 'give each entry a key of its own instead of a dash or brackets'
      : 'put its keys on lines of their own below, indented'
  if (what === 'list' || what === 'action-list')
    return found.type === 'map' ? 'begin each entry with a dash' : 'put it in brackets: [ ... ]'
  if (what === 'text' || what === 'texts') {
    if (found.type === 'text') return 'write something'
    return 'text' in found ? 'put it in "quotes"' : 'put text with : or brackets in it in "quotes"'
  }
  if ((what === 'id' || what === 'link') && found.type === 'number') return 'put it in "quotes"'
  const plain = plainMends[what]
  if (plain && isQuoted(found)) return 'remove the quotes'
  return plain ?? textMends[what] ?? 'write one of these'
}

/** The one thing that can be wrong with a list where a list is wanted. */
const isEmptyList = (what: Expectation, { type }: Found) =>
  type === 'list' && (what === 'list' || what === 'texts' || what === 'action-list')

function foundText(found: Found): string {
  if (!('text' in found)) return found.type === 'nothing' ? 'nothing' : `a ${found.type}`
  if (found.text.trim() === '') return 'an empty text'
  if (isQuoted(found)) return quoted(`"${found.text}"`)
  return quoted(found.text.length > 60 ? `${found.text.slice(0, 57)}...` : found.text)
}

/** Text only because of quotes around it. */
const isQuoted = (found: Found) =>
  found.type === 'text' && /^(?:-?\d+(?:\.\d+)?|true|false)$/.test(found.text)

/** What to do about a value that is none of the choices, which stand in the sentence already. */
function choose(found: Found, options: readonly string[]): string {
  if (options.length === 1 && isQuoted(found)) return 'remove the quotes'
  if (options.length === 1) return `write ${choices(options)}`
  const near = 'text' in found ? nearest(found.text, options) : undefined
  return near === undefined ? 'choose one of them' : `did you mean ${quoted(near)}?`
}

const references: Record<ReferenceKind, string> = {
  touchpoint: 'touchpoint',
  chain: 'chain',
  link: 'link',
  segment: 'segment',
  stage: 'stage',
  channel: 'channel',
  owner: 'owner',
  round: 'round',
}

/** Where the inventory lists what its touchpoints may name. */
const listedIn: Record<ReferenceKind, string> = {
  touchpoint: '',
  chain: '',
  link: ' in that chain',
  segment: ' under `segments`',
  stage: ' in `stages`',
  channel: ' in `channels`',
  owner: '',
  round: '',
}

/** Where git itself is why a revision is not found: what it takes. */
function noRevisions(git: NoCommit): string {
  switch (git.why) {
    case 'unknown':
      return ''
    case 'shallow':
      return ' in this clone, which has the latest commits only (git fetch --unshallow brings the others; in CI: fetch-depth: 0)'
    case 'no-git':
      return ' (git is not installed)'
    case 'refused':
      return ` (git: ${git.reason})`
  }
}

/** The nearest choice, else all of them, else where to look. */
function suggest(text: string, options: readonly string[]): string {
  const near = nearest(text, options)
  if (near !== undefined) return `did you mean ${quoted(near)}?`
  return options.length === 0 ? 'there are none yet' : `choose from ${choices(options)}`
}

/** What was meant, perhaps, where something near it is there. */
function orNearest(text: string, options: readonly string[]): string {
  const near = nearest(text, options)
  return near === undefined ? '' : `; or did you mean ${quoted(near)}?`
}

/** The nearest round, and what else there is. */
function suggestRound(name: string, rounds: readonly string[]): string {
  if (rounds.length === 0) return 'there is no round yet'
  const near = nearest(name, rounds)
  const known = `the rounds are ${listed(rounds.slice(-10))}`
  return near === undefined ? known : `did you mean ${quoted(near)}? (${known})`
}

function choices(options: readonly string[]): string {
  const shown = options.length > 12 ? [...options.slice(0, 10), `${options.length - 10} more`] : options
  return listed(shown, 'or')
}

function answerValues(column: string): string {
  const absent = column === 'importance' ? '' : ', a absent'
  return `use 0-10, x for 10, - unknown${absent}, = as last time, . to leave open, or votes as 7,6,8`
}

/** What a cell of an encounter survey wants. */
const encounter: Record<EncounterExpectation, string> = {
  brand: 'the name of a brand, of up to 500 characters,',
  touchpoint: 'the name of a touchpoint, of up to 500 characters,',
  date: 'a date such as 2026-11-21 or 21.11.2026',
  'past-date': 'a date that is not in the future',
  positivity: 'a positivity of 1, 2, 3, 4 or 5',
  persuasion: 'a persuasion of 1, 2, 3, 4 or 5, or nothing,',
  n: 'a whole number of encounters',
  mean: 'a mean from 1 to 5',
  positive: 'a share from 0 to 1',
  'persuasion-mean': 'a mean persuasion from 1 to 5, or nothing,',
}

const mapped = { brand: 'brand', touchpoint: 'touchpoint' }

const badOption = {
  date: 'not a date that exists; write YYYY-MM-DD',
  count: 'not a whole number from 1 on; write one such as 10',
  days: 'not a whole number of days from 0 on; write one such as 14',
}

/** What the operating system says in a few letters, in words. */
function systemReason(code: string): string {
  const words: Record<string, string> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied; change the permissions or use another folder',
    EPERM: 'the system does not permit it; change the permissions or use another folder',
    EROFS: 'the disk is read-only; use another folder',
    ENOSPC: 'the disk is full; make room',
    EDQUOT: 'the disk quota is used up; make room',
    EEXIST: 'a part of its path is a file; rename that',
    ENOTDIR: 'a part of its path is a file; rename that',
    EISDIR: 'it is a folder',
    EMFILE: 'too many files are open',
    EIO: 'the disk reports an error; check it',
  }
  return words[code] ?? `the system says ${code}`
}
