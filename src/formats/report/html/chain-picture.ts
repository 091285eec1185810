import type { LinkAnalysis, Strength } from '../../../core/chain.ts'
import type { ChainRow } from '../../../core/summary.ts'
import { nameOf } from '../cells.ts'
import { chainIntroduction, type Walk } from '../chain-text.ts'
import type { Page } from '../page.ts'
import { type Html, html } from './markup.ts'
import { box, type Canvas, at as coordinate, drawn, line, path, picture, text, texts } from './svg.ts'
import { fitted, lined } from './text-width.ts'

/**
 * A chain as rows of links, a row a company. What breaks is filled and its ends are cut, what is weak is dashed, and both
 * are said in a word: nobody has to see the colours. A long chain goes on in the next picture, so that none is higher
 * than a page.
 */
export function chainPictures(one: ChainRow, walks: readonly Walk[], id: string, page: Page): Html {
  const drawing = drawingOf(one, walks, page)
  return drawn((canvas) => {
    const { perRow } = layouts[canvas.name]
    const starts = Array.from({ length: Math.ceil(one.links.length / perRow) }, (_, part) => part * perRow)
    return html`${starts.map((start) => figure(drawing, `${id}-${canvas.name}-${start + 1}`, start, canvas, page))}`
  })
}

/** What is the same in each picture of a chain. */
interface Drawing {
  /** The names of its links. */
  readonly links: readonly string[]
  readonly walks: readonly (Walk & { readonly strength: string })[]
  readonly name: string
  readonly about: string
}

function drawingOf(one: ChainRow, all: readonly Walk[], page: Page): Drawing {
  const { chains: words } = page.messages.html
  const walks = all.map((walk) => ({ ...walk, strength: strengthWord(walk.analysis.strength, page) }))
  return {
    links: one.links.map((row) => nameOf(row, page)),
    walks,
    name: page.safe(one.chain.name),
    about: words.about([
      ...chainIntroduction(one, page).slice(0, 1),
      ...walks.map(({ name, strength }) => words.company(name, strength)),
    ]),
  }
}

interface Layout {
  /** Links side by side. */
  readonly perRow: number
  /** Width of the names of the companies. */
  readonly names: number
  readonly bead: { readonly width: number; readonly height: number }
  readonly row: number
  readonly lines: number
}

const layouts: Record<Canvas['name'], Layout> = {
  wide: { perRow: 8, names: 172, bead: { width: 50, height: 32 }, row: 66, lines: 3 },
  narrow: { perRow: 3, names: 94, bead: { width: 44, height: 27 }, row: 56, lines: 4 },
}

/** Where the links of one picture stand. */
interface Place {
  readonly canvas: Canvas
  readonly layout: Layout
  readonly start: number
  readonly end: number
  readonly step: number
  readonly top: number
}

function figure(drawing: Drawing, id: string, start: number, canvas: Canvas, page: Page): Html {
  const { links, walks, name, about } = drawing
  const layout = layouts[canvas.name]
  const end = Math.min(start + layout.perRow, links.length)
  const top = 12 + (layout.lines + 1) * canvas.font * 1.15
  const step = (canvas.width - layout.names) / Math.min(layout.perRow, Math.max(links.length, 4))
  const place: Place = { canvas, layout, start, end, step, top }
  return html`<figure>
${picture({
  id,
  title: page.messages.html.chains.picture(name, start + 1, end, links.length),
  about,
  width: canvas.width,
  height: top + walks.length * layout.row,
  body: [headings(links, place), walks.map((walk, row) => walkOf(walk, row, place, page))],
})}
</figure>
`
}

const centre = ({ layout, step, start }: Place, link: number) => layout.names + step * (link - start + 0.5)

function headings(links: readonly string[], place: Place): Html[] {
  const { canvas, layout, step, start, end } = place
  const ems = (step - 8) / canvas.font
  return links.slice(start, end).map((name, index) => {
    const x = centre(place, start + index)
    const lines = lined(name, ems, layout.lines)
    return html`${text(x, canvas.font + 2, start + index + 1, { anchor: 'middle', look: 'soft' })}${texts(x, canvas.font * 2.2 + 2, lines, canvas.font * 1.15, { anchor: 'middle' })}`
  })
}

function walkOf(walk: Drawing['walks'][number], row: number, place: Place, page: Page): Html {
  const { name, id, segment, analysis, strength } = walk
  const { canvas, layout, start, end } = place
  const y = place.top + row * layout.row + layout.bead.height / 2 + 2
  const ems = (layout.names - 10) / canvas.font
  const ours = id === undefined && segment === undefined
  return html`<g>
${ours ? box(-8, y - layout.bead.height / 2 - 8, canvas.width + 16, layout.row - 2, 'band', { round: 6 }) : undefined}
${rowName(name, ours, y, place)}
${canvas.name === 'wide' ? text(0, y + canvas.font * 1.2, fitted(strength, ems), { look: 'soft' }) : undefined}
${analysis.links.slice(start, end).map((link, index) => connector(link, analysis.links[start + index - 1], start + index, y, place))}
${end < analysis.links.length ? stub(end - 1, 1, y, place) : undefined}
${analysis.links.slice(start, end).map((link, index) => bead(link, analysis.weakest === start + index, centre(place, start + index), y, place, page))}
</g>
`
}

/** On a telephone there is room for more of the name where the strength stands on paper. */
function rowName(name: string, ours: boolean, y: number, { canvas, layout }: Place): Html {
  const ems = (layout.names - 4) / canvas.font
  const lines = lined(name, ems, canvas.name === 'wide' ? 1 : 2, ours)
  return texts(0, y, lines, canvas.font * 1.15, ours ? { look: 'bold' } : {})
}

/** How strong it is, in a few words beside the row. */
function strengthWord(strength: Strength, { messages }: Page): string {
  const { chains: words } = messages.html
  if (strength.known) return words.strength(strength.score)
  if (strength.atMost !== undefined) return words.atMost(strength.atMost)
  return strength.unscored === 0 ? words.none : words.unknown
}

/** From the link before to this one; cut where either of them breaks the chain. */
function connector(
  link: LinkAnalysis,
  before: LinkAnalysis | undefined,
  at: number,
  y: number,
  place: Place,
): Html | undefined {
  if (!before) return undefined
  const to = centre(place, at) - place.layout.bead.width / 2
  if (at === place.start) return stub(at, -1, y, place)
  const from = centre(place, at - 1) + place.layout.bead.width / 2
  return link.breaks || before.breaks ? cutBetween(from, to, y) : line(from, y, to, y, 'tie')
}

/** Two ends that no longer meet. */
function cutBetween(from: number, to: number, y: number): Html {
  const middle = (from + to) / 2
  const gap = Math.min(8, (to - from) / 5)
  return html`${line(from, y, middle - gap, y, 'tie')}${line(middle + gap, y, to, y, 'tie')}${path(
    `M${point(middle - gap - 3, y + 9)}L${point(middle - gap + 3, y - 9)}M${point(middle + gap - 3, y + 9)}L${point(middle + gap + 3, y - 9)}`,
    'cut',
  )}`
}

const point = (x: number, y: number) => `${coordinate(x)} ${coordinate(y)}`

/** The chain goes on in another picture: to the left (−1) or to the right (1). */
function stub(at: number, direction: -1 | 1, y: number, place: Place): Html {
  const edge = centre(place, at) + (direction * place.layout.bead.width) / 2
  const room = (place.step - place.layout.bead.width) / 2
  return line(edge, y, edge + direction * room, y, 'tie dotted')
}

function bead(link: LinkAnalysis, weakest: boolean, x: number, y: number, place: Place, page: Page): Html {
  const { canvas, layout } = place
  const { width, height } = layout.bead
  const words = page.messages.html.chains
  const kind = kindOf(link)
  const below =
    kind === 'broken'
      ? words.breaks
      : kind === 'weak'
        ? words.weak
        : kind === 'sound' && weakest
          ? words.weakest
          : noteOf(link, page)
  return html`${kind === 'inactive' ? undefined : box(x - width / 2, y - height / 2, width, height, `bead ${kind}`, { round: kind === 'absent' ? height / 2 : 6 })}${text(x, y + canvas.font * 0.36, faceOf(link, page), { anchor: 'middle', look: kind === 'broken' ? 'onfill' : kind === 'sound' || kind === 'weak' ? 'bold' : 'soft' })}${
    below === undefined
      ? undefined
      : text(x, y + height / 2 + canvas.font * 1.02, below, {
          anchor: 'middle',
          look: kind === 'broken' ? 'bad' : 'soft',
        })
  }`
}

type Kind = 'broken' | 'weak' | 'sound' | 'unscored' | 'absent' | 'inactive'

function kindOf({ state, breaks, weak }: LinkAnalysis): Kind {
  if (state !== 'scored') return state
  if (breaks) return 'broken'
  return weak.length > 0 ? 'weak' : 'sound'
}

function faceOf({ state, score }: LinkAnalysis, { words }: Page): string {
  if (score !== undefined) return words.number(score)
  return { scored: '', unscored: '?', absent: '–', inactive: '( )' }[state]
}

function noteOf({ state }: LinkAnalysis, { words, messages }: Page): string | undefined {
  return state === 'unscored' || state === 'absent'
    ? { unscored: messages.html.chains.noScore, absent: words.absent }[state]
    : undefined
}
