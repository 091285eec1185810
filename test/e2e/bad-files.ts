import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { emptyFolder } from './run.ts'

/** Puts something bad where a file is expected. */
type Bad = (path: string) => void

/** What is put somewhere, and what is said of it. */
export interface Case {
  readonly what: string
  readonly bad: Bad
  readonly says: RegExp
  /** Worth a process of its own in every run: it costs time or memory, or could hang. */
  readonly heavy?: boolean
}

const good = 'version: 1\nname: Kawa\ntouchpoints:\n  window: { name: Window, owner: Marta }\n'
const head = 'version: 1\nname: Kawa\n'
const tail = '\ntouchpoints:\n  window: { name: Window }\n'
const megabyte = 1024 * 1024

const text =
  (content: string | Uint8Array): Bad =>
  (path) =>
    writeFileSync(path, content)

const inventory = (lines: string) => text(`${head}${lines}${tail}`)
const touchpoint = (keys: string) => text(`${head}touchpoints:\n  window: { name: Window, ${keys} }\n`)

const laughs = Array.from({ length: 30 }, (_, level) =>
  level === 0
    ? 'x-0: &a0 [lol]\n'
    : `x-${level}: &a${level} [${Array(9)
        .fill(`*a${level - 1}`)
        .join(', ')}]\n`,
).join('')

const manyTouchpoints = Array.from(
  { length: 20_000 },
  (_, at) => `  t${at}: { name: Touchpoint of the street, stage: need, owner: Marta }\n`,
).join('')
const manyKeys = Array.from({ length: 20_000 }, (_, index) => `  k${index}: 1\n`).join('')
const manyLinks = `${head}touchpoints:\n${manyKeys.replaceAll(': 1', ': { name: A }')}chains:\n  c: { name: C, links: [${Array.from({ length: 20_000 }, (_, index) => `z${index}`).join(', ')}] }\n`

/** What may lie in the place of the inventory. Each names line and column. */
export const badInventories: readonly Case[] = [
  {
    what: 'a billion laughs',
    bad: inventory(laughs),
    says: /:3:6: anchors .*\n.*:4:6: anchors /,
    heavy: true,
  },
  { what: 'a cycle', bad: inventory('x-a: &a [*a]'), says: /:3:6: anchors .*\n.*:3:10: aliases/ },
  {
    what: '100,000 lists in lists',
    bad: inventory(`x-a: ${'['.repeat(1e5)}${']'.repeat(1e5)}`),
    says: /:3:\d+: nested more than 64 levels/,
    heavy: true,
  },
  {
    what: '100,000 maps in maps',
    bad: inventory(`x-a: ${'{a: '.repeat(1e5)}${'}'.repeat(1e5)}`),
    says: /:3:\d+: nested more than 64 levels/,
    heavy: true,
  },
  {
    what: 'a line of 10 MB',
    bad: inventory(`driver: ${'x'.repeat(10 * megabyte)}`),
    says: /:3:1000001: a line of more than 1 million characters/,
    heavy: true,
  },
  {
    what: 'ten million items in one line',
    bad: inventory(`x-a: [${'1,'.repeat(10 * megabyte)}]`),
    says: /:3:1000001: a line of more/,
    heavy: true,
  },
  {
    what: 'two million lines',
    bad: inventory('\n'.repeat(2e6)),
    says: /:1000001:1: more than 1 million lines/,
  },
  {
    what: 'four million pieces',
    bad: inventory('x-a: [1,1,1,1,1,1,1,1]\n'.repeat(5e5)),
    says: /:\d+:\d+: more than 1 million pieces/,
  },
  {
    what: 'a million dashes in 18,000 lines',
    bad: inventory(`x-a:\n${` - ${'- '.repeat(58)}a\n`.repeat(18_000)}`),
    says: /:\d+:[1-9]\d*: more than 1 million pieces/,
    heavy: true,
  },
  {
    what: 'a tab at the end of 20,000 touchpoints',
    bad: text(`${head}touchpoints:\n${manyTouchpoints}\tx: 1`),
    says: /:20004:1: not valid YAML: tab/,
    heavy: true,
  },
  {
    what: 'a million pieces and the end of a line',
    bad: inventory(`${'\n'.repeat(8)}x-a:\n${` k: ${'{'.repeat(9)}\n`.repeat(100_000)}`),
    says: /:\d+:1: more than 1 million pieces/,
  },
  {
    what: '20,000 keys, one of them twice',
    bad: inventory(`x-a:\n${manyKeys}  k19999: 2`),
    says: /:20004:3: `k19999` is here twice, first in line 20003/,
    heavy: true,
  },
  {
    what: '20,000 links to nowhere',
    bad: text(manyLinks),
    says: /`z0`[\s\S]*and 19500 problems more; mend/,
    heavy: true,
  },
  {
    what: '250,000 ids that are none',
    bad: text(badIds(250_000)),
    says: /:4:3: more than 100 thousand entries in one map or list; /,
    heavy: true,
  },
  {
    what: '100,000 ids that are none',
    bad: text(badIds(100_000)),
    says: /:4:3: `Bad-0` cannot be an id[\s\S]*and 99500 problems more; mend/,
    heavy: true,
  },
  {
    what: '150,000 tags that are none',
    bad: text(`${head}touchpoints:\n  window:\n    name: A\n    tags:\n${'      - 1\n'.repeat(150_000)}`),
    says: /:7:7: more than 100 thousand entries/,
  },
  {
    what: '150,000 keys said again and again',
    bad: text(`${head}touchpoints:\n${'  window: { name: A }\n'.repeat(150_000)}`),
    says: /:4:3: more than 100 thousand entries/,
    heavy: true,
  },
  { what: 'NUL', bad: inventory('driver: a\0b'), says: /:3:10: control character U\+0000/ },
  {
    what: 'an escape sequence',
    bad: inventory('driver: a\x1b[31m'),
    says: /:3:10: control character U\+001B/,
  },
  {
    what: 'Latin-1',
    bad: text(Buffer.from(`${head}driver: Zo\xeb${tail}`, 'latin1')),
    says: /:3:11: not a text in UTF-8/,
  },
  { what: 'UTF-16', bad: text(Buffer.from(`\uFEFF${good}`, 'utf16le')), says: /:1:1: looks like UTF-16/ },
  {
    what: 'UTF-16 without its mark',
    bad: text(Buffer.from(good, 'utf16le')),
    says: /:1:1: looks like UTF-16; save it as UTF-8/,
  },
  {
    what: 'a byte order mark in the middle',
    bad: inventory('\uFEFFdriver: Ana'),
    says: /:3:1: unknown key `<U\+FEFF>driver`; did you mean `driver`/,
  },
  {
    what: 'the line ends of old Macintoshes',
    bad: text(good.replaceAll('\n', '\r')),
    says: /:1:11: control character U\+000D/,
  },
  {
    what: 'tabs',
    bad: text(`${head}touchpoints:\n\twindow:\n\t\tname: Window\n`),
    says: /:4:1: not valid YAML: .*[Tt]ab/,
  },
  {
    what: 'no-break spaces as indentation',
    bad: text(`${head}touchpoints:\n\u00a0\u00a0window: { name: A }\n`),
    says: /:4:1: unknown key `<U\+00A0><U\+00A0>window`/,
  },
  {
    what: 'a no-break space behind a colon',
    bad: touchpoint('importance:\u00a08'),
    says: /:4:27: unknown key `importance:<U\+00A0>8`; did you mean `importance`/,
  },
  {
    what: 'a mark without a width',
    bad: touchpoint('ow\u200bner: Marta'),
    says: /:4:27: unknown key `ow<U\+200B>ner`; did you mean `owner`/,
  },
  {
    what: 'a merge key',
    bad: text(`${head}touchpoints:\n  window: { <<: { name: A } }\n`),
    says: /:4:13: unknown key `<<`/,
  },
  { what: 'a tag', bad: inventory('driver: !!js/function "x"'), says: /:3:9: tags/ },
  { what: '%YAML 1.1', bad: text(`%YAML 1.1\n---\n${good}`), says: /:1:1: directives/ },
  { what: 'several documents', bad: text(`${good}---\n${good}`), says: /:5:1: a second document/ },
  { what: '__proto__', bad: inventory('__proto__: { vip: in }'), says: /:3:1: this cannot be a key/ },
  {
    what: '__proto__ as an id',
    bad: text(`${head}touchpoints:\n  __proto__: { name: A }\n`),
    says: /:4:3: this cannot be a key/,
  },
  { what: '1e400', bad: touchpoint('importance: 1e400'), says: /:4:39: `1e400` where an importance/ },
  { what: '.nan', bad: touchpoint('importance: .nan'), says: /:4:39: `\.nan` where an importance/ },
  {
    what: '2026-02-30',
    bad: touchpoint('added: 2026-02-30'),
    says: /:4:34: `2026-02-30` where a date that exists/,
  },
  {
    what: 'a Cyrillic letter in an id',
    bad: text(`${head}touchpoints:\n  p\u0430rk: { name: Park }\n`),
    says: /:4:3: `p<U\+0430>rk` cannot be an id/,
  },
  {
    what: 'a key of a hundred thousand letters',
    bad: touchpoint(`? ${'k'.repeat(1e5)} : 1`),
    says: /:4:\d+: unknown key `k{200}…`; /,
  },
  { what: 'nothing', bad: text(''), says: /:1:1: nothing where a map/ },
]

/** What may lie in the place of any file that is read. */
export const badFiles: readonly Case[] = [
  { what: 'a folder', bad: (path) => mkdirSync(path), says: /: not a file; / },
  { what: 'a FIFO', bad: (path) => execFileSync('mkfifo', [path]), says: /: not a file; /, heavy: true },
  { what: '100 MB', bad: hundredMegabytes, says: /: larger than (?:80|32) MB; /, heavy: true },
  {
    what: 'a link out of the workspace',
    bad: linkOut,
    says: /: a link that leads out of the workspace, to \/.*secret; /,
  },
  {
    what: 'a link to nothing',
    bad: (path) => symlinkSync('nowhere', path),
    says: /: cannot be read: |no touchpoints\.yaml/,
  },
  {
    what: 'bytes that are no text',
    bad: text(Uint8Array.from([0x61, 0x0a, 0xc3, 0x28])),
    says: /:2:1: not a text in UTF-8/,
  },
  {
    what: 'a line without end',
    bad: text('x'.repeat(2 * megabyte)),
    says: /:1:1000001: a line of more than/,
  },
]

/** In place of which file, and the command line that reads it. */
export const places: readonly { readonly file: string; readonly args: readonly string[] }[] = [
  { file: 'touchpoints.yaml', args: ['check'] },
  { file: 'audits/a.yaml', args: ['report'] },
  { file: 'bad.txt', args: ['audit', '--by', 'Ana', '--answers', 'bad.txt'] },
  { file: 'baseline.yaml', args: ['check', '--baseline', 'baseline.yaml'] },
  { file: 'list.csv', args: ['import', 'list.csv'] },
  {
    file: 'map.yaml',
    args: ['import', '--encounters', 'none.csv', '--by', 'Zoe', '--map', 'map.yaml'],
  },
]

/** A workspace with something bad in it. */
export function workspaceWith(bad: Bad, file = 'touchpoints.yaml'): string {
  const folder = emptyFolder()
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  if (file !== 'touchpoints.yaml') writeFileSync(join(folder, 'touchpoints.yaml'), good)
  bad(join(folder, file))
  return folder
}

function badIds(count: number): string {
  return `${head}touchpoints:\n${Array.from({ length: count }, (_, index) => `  Bad-${index}: { name: A }\n`).join('')}`
}

/** Of nothing: no byte of it is on the disk. */
function hundredMegabytes(path: string): void {
  writeFileSync(path, '')
  truncateSync(path, 100 * megabyte)
}

function linkOut(path: string): void {
  const secret = join(emptyFolder(), 'secret')
  writeFileSync(secret, 'password: hunter2\n')
  symlinkSync(secret, path)
}
