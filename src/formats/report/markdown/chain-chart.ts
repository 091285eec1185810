import type { LinkAnalysis } from '../../../core/chain.ts'
import type { ChainRow, Row } from '../../../core/summary.ts'
import { nameOf, ownCell } from '../cells.ts'
import type { Page } from '../page.ts'
import { labelText, mermaidBlock } from './mermaid.ts'

/**
 * A chain as a Mermaid flowchart, in rows: one long row would be drawn too small to be read. `undefined` where it is
 * larger than what Mermaid draws.
 */
export function chainChart(one: ChainRow, page: Page): string | undefined {
  const drawn = { ...page, safe: labelText }
  const links = one.links.map((row, at) => linkNode(row, one.own.links[at], at, drawn))
  const nodes = [...links, ...nextNode(one, drawn)]
  if (nodes.length > maxNodes) return undefined
  return mermaidBlock([...layout(nodes), ...classes(nodes)])
}

/** One edge fewer than there are nodes is what Mermaid draws. */
const maxNodes = 500

/** The most that stand beside each other in letters of a readable size. */
const rowLength = 4

interface Node {
  readonly id: string
  /** The brackets that are its shape, with what it says in them. */
  readonly label: string
  readonly look: keyof typeof looks | undefined
}

/** Legible on light and on dark. None of them says anything that the words of the link do not say. */
const looks = {
  broken: 'fill:#ffd7d5,stroke:#cf222e,stroke-width:4px,color:#1f2328',
  weak: 'fill:#fff8c5,stroke:#9a6700,stroke-width:2px,stroke-dasharray:6 3,color:#1f2328',
  wow: 'fill:#dafbe1,stroke:#1a7f37,color:#1f2328',
  aside: 'fill:#f6f8fa,stroke:#59636e,stroke-dasharray:2 3,color:#59636e',
}

function linkNode(row: Row, link: LinkAnalysis | undefined, at: number, page: Page): Node {
  const name = page.words.chains.numbered(at + 1, nameOf(row, page))
  const standing = row.active ? ownCell(row, page) : page.words.notAsked
  const label = `"${name}\n${[standing, ...mark(link, page)].join(', ')}"`
  const look = lookOf(row, link)
  return { id: `n${at + 1}`, label: look === 'broken' ? `{{${label}}}` : `[${label}]`, look }
}

function mark(link: LinkAnalysis | undefined, { words }: Page): string[] {
  if (link?.breaks) return [words.chains.breaksMark]
  return link && link.weak.length > 0 ? [words.chains.weakMark] : []
}

function lookOf({ level }: Row, link: LinkAnalysis | undefined): Node['look'] {
  if (link?.breaks) return 'broken'
  if (link?.state === 'inactive' || link?.state === 'absent') return 'aside'
  if (link && link.weak.length > 0) return 'weak'
  return level === 'wow' ? 'wow' : undefined
}

function nextNode({ links, next }: ChainRow, { words, safe }: Page): Node[] {
  if (!next) return []
  const label = `(["${words.chains.next(safe(next.name))}"])`
  return [{ id: `n${links.length + 1}`, label, look: undefined }]
}

/** Rows are joined as wholes: Mermaid turns a row when one of its nodes leads out of it. */
function layout(nodes: readonly Node[]): string[] {
  const rows = rowsOf(nodes)
  if (rows.length === 1) return ['flowchart LR', ...rowLines(nodes)]
  const ids = rows.map((_, at) => `row${at + 1}`)
  return [
    'flowchart TB',
    ...rows.flatMap((row, at) => [`subgraph ${ids[at]}[" "]`, '  direction LR', ...rowLines(row), 'end']),
    ids.join(' --> '),
    'classDef row fill:none,stroke:none',
    `class ${ids.join(',')} row`,
  ]
}

/** Of nearly the same length, the longer ones first. */
function rowsOf(nodes: readonly Node[]): Node[][] {
  const count = Math.ceil(nodes.length / rowLength)
  const start = (row: number) => Math.ceil((row * nodes.length) / count)
  return Array.from({ length: count }, (_, row) => nodes.slice(start(row), start(row + 1)))
}

function rowLines(nodes: readonly Node[]): string[] {
  return [
    ...nodes.map(({ id, label, look }) => `${id}${label}${look ? `:::${look}` : ''}`),
    ...(nodes.length > 1 ? [nodes.map(({ id }) => id).join(' --> ')] : []),
  ].map(indented)
}

const indented = (line: string) => line.replace(/^/gm, '  ')

/** Only those that are there: what is read raw stays short. */
function classes(nodes: readonly Node[]): string[] {
  return Object.entries(looks)
    .filter(([name]) => nodes.some(({ look }) => look === name))
    .map(([name, style]) => `classDef ${name} ${style}`)
}
