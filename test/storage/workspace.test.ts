import * as fs from 'node:fs'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import { problemLine } from '../../src/formats/place.ts'
import { en } from '../../src/i18n/en/index.ts'
import { findRoot, loadWorkspace, readInventory } from '../../src/storage/workspace.ts'

const today = '2026-11-21'

/** What the user sees of whatever is wrong, line by line. */
function linesOf(work: () => unknown): string[] {
  try {
    work()
    return []
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return error.problems.flatMap((problem) => problemLine(problem, en).split('\n'))
  }
}

const inventory = (...lines: string[]) => `version: 1\nname: Kawa\n${lines.join('\n')}\n`

/** Lines 6 and on belong to the one touchpoint, `window`. */
const touchpoint = (...lines: string[]) =>
  inventory('touchpoints:', '  window:', '    name: Window', ...lines.map((line) => `    ${line}`))

const audit = (...lines: string[]) => `version: 1\ndate: "2026-11-21"\nby: Ana\n${lines.join('\n')}\n`

describe('a touchpoints.yaml tells of', () => {
  it.each<[string, string, string[]]>([
    [
      'nothing in it',
      '',
      ['1:1: nothing where a map (lines of the form `key: ...`) is wanted; fill it in, or remove it'],
    ],
    [
      'what it cannot do without',
      'language: en\n',
      [
        '1:1: `version` is missing; add `version: 1`',
        '1:1: `name` is missing; add `name: ...`',
        '1:1: `touchpoints` is missing; add `touchpoints: ...`',
      ],
    ],
    [
      'a touchpoint without its name',
      inventory('touchpoints:', '  window: { stage: need }'),
      ['4:3: `name` is missing; add `name: ...`'],
    ],
    [
      'an unknown key that is a typing mistake',
      touchpoint('ownr: Marta'),
      ['6:5: unknown key `ownr`; did you mean `owner`? (keys of your own start with x-)'],
    ],
    [
      'an unknown key in another case',
      touchpoint('Owner: Marta'),
      ['6:5: unknown key `Owner`; did you mean `owner`? (keys of your own start with x-)'],
    ],
    [
      'what is wrong below an id that is none',
      inventory(
        'touchpoints:',
        '  Shop_Window: { name: Window, ownr: Marta, parts: { Lamp: { nme: Lamp } } }',
      ),
      [
        '4:3: `Shop_Window` cannot be an id; use lower-case Latin letters, digits and -, up to 64, such as `shop-window`',
        '4:32: unknown key `ownr`; did you mean `owner`? (keys of your own start with x-)',
        '4:54: `Lamp` cannot be an id; use lower-case Latin letters, digits and -, up to 64, such as `shop-window`',
        '4:54: `name` is missing; add `name: ...`',
        '4:62: unknown key `nme`; did you mean `name`? (keys of your own start with x-)',
      ],
    ],
    [
      'anchors and tags, and what else is wrong beside them',
      inventory(
        'touchpoints:',
        '  window: { name: &a Window, ownr: !who Marta }',
        '  door: { name: Door, stage: !!str 1, cost: 9 }',
      ),
      [
        '4:19: anchors (&name) are not read; write the value out, or put text that begins with & in "quotes"',
        '4:30: unknown key `ownr`; did you mean `owner`? (keys of your own start with x-)',
        '4:36: tags (!name) are not read; remove it, or put text that begins with ! in "quotes"',
        '5:30: tags (!name) are not read; remove it, or put text that begins with ! in "quotes"',
        '5:45: `9` where a whole number from 1 (cheap) to 5 (dear) is wanted; write such a number',
      ],
    ],
    [
      'an unknown key at the top',
      inventory('languge: pl', 'touchpoints: {}'),
      ['3:1: unknown key `languge`; did you mean `language`? (keys of your own start with x-)'],
    ],
    [
      'an unknown key that is like no other',
      touchpoint('photograph: window.jpg'),
      [
        '6:5: unknown key `photograph`; choose from name, stage, channel, place, control, owner, importance, vip, rhythm, lifecycle or 19 more (keys of your own start with x-)',
      ],
    ],
    [
      'a rule that is misspelt, and so would never be asked',
      inventory('touchpoints: {}', 'check: { rules: { no-ownr: error, dead-end: of } }'),
      [
        '4:19: unknown key `no-ownr`; did you mean `no-owner`? (keys of your own start with x-)',
        '4:45: `of` where error, warning, note or off is wanted; did you mean `off`?',
      ],
    ],
    [
      'a number where text is wanted',
      touchpoint('owner: 12'),
      ['6:12: `12` where text is wanted; put it in "quotes"'],
    ],
    [
      'text where a number is wanted',
      touchpoint('importance: high', 'conversion: 12%'),
      [
        '6:17: `high` where an importance from 0 to 10 is wanted; write such a number',
        '7:17: `12%` where a share from 0 to 1 is wanted; write 0.12 for 12 %',
      ],
    ],
    [
      'a number in quotes',
      touchpoint('importance: "8"', 'automated: "true"'),
      [
        '6:17: `"8"` where an importance from 0 to 10 is wanted; remove the quotes',
        '7:16: `"true"` where true or false is wanted; remove the quotes',
      ],
    ],
    [
      'the yes and no of YAML 1.1',
      touchpoint('automated: yes'),
      ['6:16: `yes` where true or false is wanted; write one of the two'],
    ],
    [
      'a word that is not among the choices',
      touchpoint('place: outside', 'lifecycle: decay', 'senses: [sigth]'),
      [
        '6:12: `outside` where online or offline is wanted; choose one of them',
        '7:16: `decay` where planned, entry, growth, saturation, decline or retired is wanted; choose one of them',
        '8:14: `sigth` where sight, smell, hearing, taste, touch or humour is wanted; did you mean `sight`?',
      ],
    ],
    [
      'a word where a list is wanted',
      touchpoint('senses: sight', 'formerly: display'),
      [
        '6:13: `sight` where a list is wanted; put it in brackets: [ ... ]',
        '7:15: `display` where a list is wanted; put it in brackets: [ ... ]',
      ],
    ],
    [
      'a key without a value',
      touchpoint('notes:', 'owner: ""'),
      [
        '6:11: nothing where text is wanted; fill it in, or remove it',
        '7:12: an empty text where text is wanted; write something',
      ],
    ],
    [
      'text that YAML reads as a map',
      touchpoint('purpose: {brand}'),
      ['6:14: a map where text is wanted; put text with : or brackets in it in "quotes"'],
    ],
    [
      'scores and shares out of range',
      touchpoint('importance: 11', 'cost: 6', 'conversion: 12', 'metrics: { nps: 101, csat: -1 }'),
      [
        '6:17: `11` where an importance from 0 to 10 is wanted; write such a number',
        '7:11: `6` where a whole number from 1 (cheap) to 5 (dear) is wanted; write such a number',
        '8:17: `12` where a share from 0 to 1 is wanted; write 0.12 for 12 %',
        '9:21: `101` where a number from -100 to 100 is wanted; write such a number',
        '9:32: `-1` where a number from 0 to 100 is wanted; write such a number',
      ],
    ],
    [
      'anchors where no score can be',
      touchpoint('anchors: { 11: Wow, 5: 3 }'),
      [
        '6:16: `11` is no score; write anchors at whole numbers from 0 to 10',
        '6:28: `3` where text is wanted; put it in "quotes"',
      ],
    ],
    [
      'dates that do not exist',
      touchpoint('added: 2026-02-30', 'actions:', '  - { do: Paint, due: tomorrow }'),
      [
        '6:12: `2026-02-30` where a date that exists (YYYY-MM-DD) is wanted; write one such as 2026-11-21',
        '8:27: `tomorrow` where a date that exists (YYYY-MM-DD) is wanted; write one such as 2026-11-21',
      ],
    ],
    [
      'intervals that cannot be read',
      touchpoint('review_every: 3 years'),
      [
        '6:19: `3 years` where an interval such as 3 months, 2 weeks or 45 days is wanted; write one of these',
      ],
    ],
    [
      'a pause that is longer than a year',
      touchpoint('paused: { until: 2027-11-22, reason: Rebuilding }'),
      ['6:22: a pause until 2027-11-22 is longer than 12 months; choose 2027-11-21 or earlier'],
    ],
    [
      'a pause that says neither until when nor why',
      touchpoint('paused: yes'),
      [
        '6:13: `yes` where a map (lines of the form `key: ...`) is wanted; put its keys on lines of their own below, indented',
      ],
    ],
    [
      'levels that cross',
      inventory('levels: { sucks: 8, wow: 3 }', 'touchpoints: {}'),
      ['3:1: Sucks ends at 8 and Wow begins at 3; make `sucks` smaller than `wow`'],
    ],
    [
      'an id that is there twice, with both lines',
      inventory('touchpoints:', '  window: { name: A }', '  door: { name: B }', '  window: { name: C }'),
      ['6:3: `window` is here twice, first in line 4; remove or rename one of the two'],
    ],
    [
      'a part that has the id of another touchpoint',
      inventory(
        'touchpoints:',
        '  window:',
        '    name: A',
        '    parts:',
        '      door: { name: P }',
        '  door: { name: B }',
      ),
      [
        '8:3: the id `door` is taken in line 7; ids are unique in the whole file, old ones and parts too: choose another',
      ],
    ],
    [
      'an old id that is in use again, or claimed twice',
      inventory(
        'touchpoints:',
        '  window: { name: A }',
        '  door: { name: B, formerly: [window, gate] }',
        '  lamp: { name: C, formerly: [gate] }',
      ),
      [
        '5:31: the id `window` is taken in line 4; ids are unique in the whole file, old ones and parts too: choose another',
        '6:31: the id `gate` is taken in line 5; ids are unique in the whole file, old ones and parts too: choose another',
      ],
    ],
    [
      'ids that cannot be',
      inventory('touchpoints:', '  Shop Window: { name: A }', '  окно: { name: B }', '  "": { name: C }'),
      [
        '4:3: `Shop Window` cannot be an id; use lower-case Latin letters, digits and -, up to 64, such as `shop-window`',
        '5:3: `окно` cannot be an id; use lower-case Latin letters, digits and -, up to 64, such as `shop-window`',
        '6:3: "" cannot be an id; use lower-case Latin letters, digits and -, up to 64, such as `shop-window`',
      ],
    ],
    [
      'a competitor with a name that answers need for themselves',
      inventory('competitors:', '  own: { name: Own }', 'touchpoints: {}'),
      ['4:3: `own` cannot name a competitor, for answers use it as a column; choose another id'],
    ],
    [
      'links of a chain to nowhere, with the nearest id',
      inventory(
        'touchpoints:',
        '  window: { name: A }',
        '  door: { name: B }',
        'chains:',
        '  visit:',
        '    name: Visit',
        '    links: [windw, { to: dor }, kitchen, { too: door }, 3]',
        '    next: vist',
        '    segment: tourists',
      ),
      [
        '9:13: there is no touchpoint `windw`; did you mean `window`?',
        '9:26: there is no touchpoint `dor`; did you mean `door`?',
        '9:33: there is no touchpoint `kitchen`; choose from window or door',
        '9:42: `to` is missing; add `to: ...`',
        '9:44: unknown key `too`; did you mean `to`? (keys of your own start with x-)',
        '9:57: `3` where the id of a touchpoint or { to: id, conversion: 0.3 } is wanted; put it in "quotes"',
        '10:11: there is no chain `vist`; did you mean `visit`?',
        '11:14: there is no segment `tourists` under `segments`; add it first',
      ],
    ],
    [
      'chains without links',
      inventory(
        'touchpoints: {}',
        'chains:',
        '  first: { name: First, links: [] }',
        '  second: { name: Second, links: door }',
        '  third: { name: Third }',
      ),
      [
        '5:32: an empty list; put something in, or remove the key',
        '6:34: `door` where a list is wanted; put it in brackets: [ ... ]',
        '7:3: `links` is missing; add `links: ...`',
      ],
    ],
    [
      'stages and channels that are not in its lists',
      inventory(
        'stages: [need, use]',
        'channels: [street]',
        'touchpoints:',
        '  a: { name: A, stage: ned, channel: stret }',
        '  b: { name: B, stage: afterwards, channel: [street, phone] }',
      ),
      [
        '6:24: there is no stage `ned` in `stages`; did you mean `need`?',
        '6:38: there is no channel `stret` in `channels`; did you mean `street`?',
        '7:24: there is no stage `afterwards` in `stages`; choose from need or use',
        '7:54: there is no channel `phone` in `channels`; choose from street',
      ],
    ],
    [
      'a list where the map of touchpoints is wanted',
      inventory('touchpoints:', '  - window', '  - door'),
      [
        '4:3: a list where a map (lines of the form `key: ...`) is wanted; give each entry a key of its own instead of a dash or brackets',
      ],
    ],
    [
      'a bare name where the keys of a touchpoint are wanted',
      inventory('touchpoints:', '  window: Shop window'),
      [
        '4:11: `Shop window` where a map (lines of the form `key: ...`) is wanted; put its keys on lines of their own below, indented',
      ],
    ],
    [
      'a newer version, and then of nothing else, which it cannot know',
      'version: 2\nname: Kawa\ntouchpoint: []\n',
      ['1:10: version 2 is newer than this program, which knows 1; update touchpoints'],
    ],
    [
      'versions that never were',
      'version: "1"\nname: Kawa\ntouchpoints: {}\n',
      ['1:10: `"1"` where 1 is wanted; remove the quotes'],
    ],
    [
      'an unfinished merge',
      inventory('<<<<<<< HEAD', 'driver: A', '=======', 'driver: B', '>>>>>>> main', 'touchpoints: {}'),
      [
        '3:1: git conflict marker <<<<<<<; finish the merge and delete the marker',
        '5:1: git conflict marker =======; finish the merge and delete the marker',
        '7:1: git conflict marker >>>>>>>; finish the merge and delete the marker',
      ],
    ],
    [
      'YAML that can do more than is read here',
      inventory('touchpoints:', '  a: &x { name: A }', '  b: *x'),
      [
        '4:6: anchors (&name) are not read; write the value out, or put text that begins with & in "quotes"',
        '5:6: aliases (*name) are not read; write the value out, or put text that begins with * in "quotes"',
      ],
    ],
    [
      'a tag',
      inventory('driver: !important Anna', 'touchpoints: {}'),
      ['3:9: tags (!name) are not read; remove it, or put text that begins with ! in "quotes"'],
    ],
    [
      'a directive',
      `%YAML 1.1\n---\n${inventory('touchpoints: {}')}`,
      ['1:1: directives (%...) are not read; remove the line'],
    ],
    [
      'a second document',
      inventory('touchpoints: {}', '---', 'version: 1'),
      ['4:1: a second document begins here (---); keep one in a file'],
    ],
    [
      'a key that no map may have',
      inventory('__proto__: { polluted: true }', 'touchpoints: {}'),
      ['3:1: this cannot be a key; write a word there'],
    ],
    [
      'a control character',
      inventory('driver: A\x1b[31m', 'touchpoints: {}'),
      ['3:10: control character U+001B; delete it'],
    ],
    ['nesting without end', '['.repeat(1000), ['1:66: nested more than 64 levels deep; flatten it']],
    [
      'a colon in text',
      touchpoint('owner: Marta: the boss'),
      [
        '6:12: not valid YAML: Nested mappings are not allowed in compact mappings; check the indentation, and put text with : # @ or brackets in it in "quotes"',
      ],
    ],
    [
      'a quote that is never closed, where it opens',
      touchpoint('owner: "Marta', 'stage: need'),
      [
        '6:12: not valid YAML: Missing closing "quote; check the indentation, and put text with : # @ or brackets in it in "quotes"',
      ],
    ],
    [
      'text that would play tricks on a terminal, with their names',
      touchpoint('importance: "\\e[31mhigh\\u202e"'),
      ['6:17: `<U+001B>[31mhigh<U+202E>` where an importance from 0 to 10 is wanted; write such a number'],
    ],
    [
      'text that is too long to show, cut',
      touchpoint(`importance: ${'a'.repeat(100)}`),
      [`6:17: \`${'a'.repeat(57)}...\` where an importance from 0 to 10 is wanted; write such a number`],
    ],
    [
      'everything that is wrong, from top to bottom, in one run',
      inventory(
        'levels: { sucks: 8 }',
        'touchpoints:',
        '  window: { name: A, importance: 11 }',
        '  window: { name: B }',
        '  door: { nam: C, stage: 3 }',
        'chains:',
        '  visit: { name: Visit, links: [door, dor] }',
      ),
      [
        '3:1: Sucks ends at 8 and Wow begins at 8; make `sucks` smaller than `wow`',
        '5:34: `11` where an importance from 0 to 10 is wanted; write such a number',
        '6:3: `window` is here twice, first in line 5; remove or rename one of the two',
        '7:3: `name` is missing; add `name: ...`',
        '7:11: unknown key `nam`; did you mean `name`? (keys of your own start with x-)',
        '7:26: `3` where text is wanted; put it in "quotes"',
        '9:39: there is no touchpoint `dor`; did you mean `door`?',
      ],
    ],
  ])('%s', (_, text, lines) => {
    expect(linesOf(() => readInventory(text, 'touchpoints.yaml', today))).toEqual(
      lines.map((line) => `touchpoints.yaml:${line}`),
    )
  })

  it('nothing where only its own x- keys are new', () => {
    const text = inventory(
      'x-address: Lisbon',
      'touchpoints:',
      '  window: { name: A, x-photo: { any: [thing] } }',
    )
    expect(linesOf(() => readInventory(text, 'touchpoints.yaml', today))).toEqual([])
  })

  it('nothing where a pause ends a year from today', () => {
    const text = touchpoint('paused: { until: 2027-11-21, reason: Rebuilding }')
    expect(linesOf(() => readInventory(text, 'touchpoints.yaml', today))).toEqual([])
  })
})

describe('an inventory that is read', () => {
  it('has its touchpoints in the order of the file, whatever their ids look like', () => {
    const text = inventory(
      'touchpoints:',
      '  zoo: { name: A }',
      '  "404": { name: B }',
      '  door: { name: C }',
    )
    const read = readInventory(text, 'touchpoints.yaml', today)
    expect([...read.inventory.touchpoints.keys()]).toEqual(['zoo', '404', 'door'])
  })
})

describe('a workspace', () => {
  let root = ''

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'touchpoints-test-'))
  })

  afterEach(() => {
    rmSync(root, { recursive: true, force: true })
  })

  const write = (name: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }

  const load = (cwd = root, from = cwd) => loadWorkspace(fs, cwd, from, today)

  const whole = inventory('touchpoints:', '  window: { name: Window }')

  it('has its audits by the names of their files, and nothing that only lies beside them', () => {
    write('touchpoints.yaml', whole)
    write('audits/b.yaml', audit('scores: { window: { own: 7 } }'))
    write('audits/a.yml', audit('scores: {}'))
    write('audits/.b.yaml.1.tmp', 'half an aud')
    write('audits/.hidden.yaml', '[')
    write('audits/notes.txt', '[')
    expect(load().audits.map(({ file }) => file)).toEqual(['audits/a.yml', 'audits/b.yaml'])
  })

  it('needs no audits', () => {
    write('touchpoints.yaml', whole)
    expect(load().audits).toEqual([])
  })

  it('is found from a folder inside it, and calls its files by the way from there', () => {
    write('touchpoints.yaml', whole)
    write('reports/deep/report.md', '')
    const inside = join(root, 'reports/deep')
    expect(findRoot(fs, inside)).toBe(root)
    expect(load(inside).inventoryFile).toBe(join('..', '..', 'touchpoints.yaml'))
    expect(load(inside).nameOf('audits/a.yaml')).toBe(join('..', '..', 'audits', 'a.yaml'))
  })

  it('points at the link of a chain that a finding is about', () => {
    write(
      'touchpoints.yaml',
      inventory('touchpoints:', '  a: { name: A }', 'chains:', '  c: { name: C, links: [a] }'),
    )
    expect(load().at(['chains', 'c', 'links', 0])).toEqual({ line: 6, column: 25 })
  })

  it('is told to be missing, with the command that starts one', () => {
    expect(linesOf(() => load())).toEqual([
      `no touchpoints.yaml in ${root} or above it; start one with: touchpoints init`,
    ])
  })

  it('is not looked for above a folder that there is not: somebody meant another', () => {
    write('touchpoints.yaml', whole)
    const folder = join(root, 'nowhere')
    expect(linesOf(() => load(root, folder))).toEqual([
      `${folder}: cannot be read: there is no such file or folder`,
    ])
  })

  it('tells of the problems of all of its files in one run', () => {
    write('touchpoints.yaml', touchpoint('ownr: Marta'))
    write('audits/a.yaml', audit('score: { window: { own: 7 } }'))
    write('audits/b.yaml', audit('scores: { window: { own: 11 } }'))
    write('audits/c.yaml', Uint8Array.from([0xff, 0xfe]))
    write('audits/d.yaml', '<<<<<<< HEAD\n')
    write('audits/e.yaml', 'version: 7\n')
    mkdirSync(join(root, 'audits/f.yaml'))
    expect(linesOf(() => load())).toEqual([
      'touchpoints.yaml:6:5: unknown key `ownr`; did you mean `owner`? (keys of your own start with x-)',
      'audits/a.yaml:1:1: an audit without scores; add `scores:` or `measured:`',
      'audits/a.yaml:4:1: unknown key `score`; did you mean `scores`? (keys of your own start with x-)',
      'audits/b.yaml:4:26: `11` where a score from 0 to 10 in steps of 0.5, unknown or absent is wanted; write one of these',
      'audits/c.yaml:1:1: not a text in UTF-8; save it as UTF-8',
      'audits/d.yaml:1:1: git conflict marker <<<<<<<; finish the merge and delete the marker',
      'audits/e.yaml:1:10: version 7 is newer than this program, which knows 1; update touchpoints',
      'audits/f.yaml: not a file; put a regular file there',
    ])
  })

  it.each<[string, string, string[]]>([
    [
      'nothing in it',
      '',
      ['1:1: nothing where a map (lines of the form `key: ...`) is wanted; fill it in, or remove it'],
    ],
    [
      'what it cannot do without',
      'scores: {}\n',
      [
        '1:1: `version` is missing; add `version: 1`',
        '1:1: `date` is missing; add `date: ...`',
        '1:1: `by` is missing; add `by: ...`',
      ],
    ],
    ['no scores', audit(), ['1:1: an audit without scores; add `scores:` or `measured:`']],
    [
      'dates and instants that cannot be',
      'version: 1\ndate: 2026-02-30\nat: 2026-11-21 15:04\nby: Ana\nscores: {}\n',
      [
        '2:7: `2026-02-30` where a date that exists (YYYY-MM-DD) is wanted; write one such as 2026-11-21',
        '3:5: `2026-11-21 15:04` where an instant in UTC (YYYY-MM-DDThh:mm:ssZ) is wanted; write one such as 2026-11-21T15:04:05Z',
      ],
    ],
    [
      'scores that are none',
      audit(
        'scores:',
        '  window: { own: "7", competitors: { star-beans: 7.3 }, importance: absent, met: yes }',
      ),
      [
        '5:18: `"7"` where a score from 0 to 10 in steps of 0.5, unknown or absent is wanted; remove the quotes',
        '5:50: `7.3` where a score from 0 to 10 in steps of 0.5, unknown or absent is wanted; write one of these',
        '5:69: `absent` where an importance from 0 to 10 is wanted; write such a number',
        '5:82: `yes` where true or false is wanted; write one of the two',
      ],
    ],
    [
      'votes that are none, or not as many as voters',
      audit(
        'voters: [Ana, Piotr]',
        'scores:',
        '  window: { votes: { own: [7, 7.5], importance: [9, 9, absent] } }',
      ),
      [
        '6:31: `7.5` where a whole number from 0 to 10, unknown or absent is wanted; write one of these',
        '6:49: 3 votes for 2 voters; write one for each, unknown for who did not vote',
        '6:56: `absent` where a whole number from 0 to 10 or unknown is wanted; write one of these',
      ],
    ],
    [
      'a bare number where the scores of a touchpoint are wanted',
      audit('scores:', '  window: 7'),
      [
        '5:11: `7` where a map (lines of the form `key: ...`) is wanted; put its keys on lines of their own below, indented',
      ],
    ],
    [
      'measured scores out of range',
      audit('measured:', '  window: { own: { score: 7, n: 0, positive: 80, persuasion: 6 } }'),
      [
        '5:33: `0` where a whole number from 1 on is wanted; write such a number',
        '5:46: `80` where a share from 0 to 1 is wanted; write 0.12 for 12 %',
        '5:62: `6` where a number from 1 to 5 is wanted; write such a number',
      ],
    ],
  ])('tells of an audit with %s', (_, text, lines) => {
    write('touchpoints.yaml', whole)
    write('audits/a.yaml', text)
    expect(linesOf(() => load())).toEqual(lines.map((line) => `audits/a.yaml:${line}`))
  })

  it('names a folder of audits that is none, by the way from where one stands', () => {
    write('touchpoints.yaml', whole)
    write('audits', 'not a folder')
    write('src/file', '')
    expect(linesOf(() => load(join(root, 'src')))).toEqual([
      `${join('..', 'audits')}: cannot be read: a part of its path is a file; rename that`,
    ])
  })

  it('names a touchpoints.yaml that is a folder', () => {
    mkdirSync(join(root, 'touchpoints.yaml'))
    expect(linesOf(() => load())).toEqual(['touchpoints.yaml: not a file; put a regular file there'])
  })

  it.skipIf(process.getuid?.() === 0)('names a file that may not be read', () => {
    write('touchpoints.yaml', whole)
    chmodSync(join(root, 'touchpoints.yaml'), 0o000)
    expect(linesOf(() => load())).toEqual([
      'touchpoints.yaml: cannot be read: permission denied; change the permissions or use another folder',
    ])
  })

  it('refuses a file that is too large to be one', () => {
    write('touchpoints.yaml', whole)
    write('audits/a.yaml', '#'.repeat(81 * 1024 * 1024))
    expect(linesOf(() => load())).toEqual([
      'audits/a.yaml: larger than 80 MB; split it or remove what is not needed',
    ])
  })
})
