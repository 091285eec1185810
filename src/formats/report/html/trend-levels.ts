import type { RoundStanding } from '../../../core/trend.ts'
import type { Page } from '../page.ts'
import { type Html, html } from './markup.ts'
import { box, type Canvas, filledBy, hatching, picture, text } from './svg.ts'
import { emsOf, fitted } from './text-width.ts'

/** A column a round, its levels one on the other; over it how many of the VIP are Wow and how many chains are broken. */
export function levelsPicture(rounds: readonly RoundStanding[], canvas: Canvas, page: Page): Html {
  const { trend: words } = page.messages.html
  const place = placeOf(rounds, canvas)
  const id = `trend-${canvas.name}`
  return picture({
    id,
    title: words.levels,
    about: words.aboutLevels(
      rounds.map(({ round, levels, open }) =>
        words.round(page.safe(round), levels.wow, levels.ok, levels.sucks, open),
      ),
    ),
    width: canvas.width,
    height: place.bottom + canvas.font * 1.8,
    body: [
      hatching(`${id}-hatch`),
      text(0, place.vip, fitted(words.vipWowTitle, place.names / canvas.font), { look: 'soft' }),
      text(0, place.broken, fitted(words.brokenTitle, place.names / canvas.font), { look: 'soft' }),
      rounds.map((round, index) => column(round, index, place, `${id}-hatch`, page)),
    ],
  })
}

interface Place {
  readonly canvas: Canvas
  /** Room for the titles of the lines. */
  readonly names: number
  readonly step: number
  readonly vip: number
  readonly broken: number
  readonly top: number
  readonly bottom: number
  /** The most touchpoints that a column has to hold. */
  readonly most: number
}

function placeOf(rounds: readonly RoundStanding[], canvas: Canvas): Place {
  const { font, name, width } = canvas
  const names = name === 'wide' ? 170 : 100
  const top = font * 3.6
  return {
    canvas,
    names,
    step: Math.min((width - names) / rounds.length, name === 'wide' ? 270 : 120),
    vip: font,
    broken: font * 2.5,
    top,
    bottom: top + (name === 'wide' ? 300 : 220),
    most: Math.max(1, ...rounds.map(({ levels, open }) => levels.wow + levels.ok + levels.sucks + open)),
  }
}

function column(standing: RoundStanding, index: number, place: Place, hatch: string, page: Page): Html {
  const { names, step, canvas, bottom } = place
  const { html: words } = page.messages
  const middle = names + step * (index + 0.5)
  const { vip, brokenChains, round } = standing
  return html`${text(middle, place.vip, words.trend.vipWow(vip.wow, vip.places), { anchor: 'middle', look: 'bold' })}${text(middle, place.broken, brokenChains, { anchor: 'middle', look: brokenChains > 0 ? 'bad' : 'bold' })}
${stack(standing, middle, place, hatch, page)}
${text(middle, bottom + canvas.font * 1.4, fitted(page.safe(round), (step - 6) / canvas.font), { anchor: 'middle' })}
`
}

interface Slice {
  readonly look: 'wow' | 'ok' | 'sucks' | 'open'
  readonly name: string
  readonly count: number
}

/** Wow at the bottom, where columns can be compared; what has no score on top. */
function slicesOf({ levels, open }: RoundStanding, { html: words }: Page['messages']): Slice[] {
  const all: Slice[] = [
    { look: 'wow', name: words.level('wow'), count: levels.wow },
    { look: 'ok', name: words.level('ok'), count: levels.ok },
    { look: 'sucks', name: words.level('sucks'), count: levels.sucks },
    { look: 'open', name: words.trend.open, count: open },
  ]
  return all.filter(({ count }) => count > 0)
}

function stack(standing: RoundStanding, middle: number, place: Place, hatch: string, page: Page): Html[] {
  const { canvas, top, bottom, most, step } = place
  const width = Math.min(step * 0.58, 150)
  let base = bottom
  let beside = Number.POSITIVE_INFINITY // where the lowest label beside the column may stand
  return slicesOf(standing, page.messages).map((slice) => {
    const height = ((bottom - top) * slice.count) / most
    base -= height
    const room = height < canvas.font * 1.3
    const line = base + height / 2 + canvas.font * 0.36
    beside = room ? Math.min(line, beside - canvas.font * 1.15) : beside
    const rect = box(middle - width / 2, base, width, height, `part-of ${slice.look}`, {
      ...(slice.look === 'sucks' && { fill: filledBy(hatch) }),
    })
    return html`${rect}${room ? labelBeside(slice, middle + width / 2 + 5, beside, place, width) : labelInside(slice, middle, line, canvas, width)}`
  })
}

/** Where the name of the level has no room its number stands alone; the key says which is which. */
function labelInside(
  { look, name, count }: Slice,
  x: number,
  y: number,
  { font }: Canvas,
  width: number,
): Html {
  const said = `${name} ${count}`
  const fits = emsOf(said, true) * font <= width - 4
  return text(x, y, fits ? said : count, {
    anchor: 'middle',
    look: look === 'wow' ? 'onfill' : 'bold halo-part',
  })
}

function labelBeside(
  { name, count }: Slice,
  x: number,
  y: number,
  { canvas, step }: Place,
  width: number,
): Html {
  const room = (step - width - 8) / canvas.font
  return text(x, y, canvas.name === 'wide' ? fitted(`${count} ${name}`, room) : count, { look: 'soft' })
}
