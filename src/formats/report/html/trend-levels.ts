import type { RoundStanding } from '../../../core/trend.ts'
import type { Page } from '../page.ts'
import { type Html, html } from './markup.ts'
import { box, type Canvas, filledBy, hatching, picture, text, texts } from './svg.ts'
import { emsOf, fitted, lined } from './text-width.ts'

/** A column a round, its levels one on the other; over it how many of the VIP are Wow and how many chains are broken. */
export function levelsPicture(rounds: readonly RoundStanding[], canvas: Canvas, page: Page): Html {
  const { trend: words } = page.messages.html
  const place = placeOf(rounds, canvas, page)
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
    height: place.bottom + canvas.font * (0.6 + 1.2 * linesOf(place.rounds)),
    body: [
      hatching(`${id}-hatch`),
      text(0, place.vip, fitted(words.vipWowTitle, place.names / canvas.font), { look: 'soft' }),
      text(0, place.broken, fitted(words.brokenTitle, place.names / canvas.font), { look: 'soft' }),
      rounds.map((round, index) => column(round, index, place, `${id}-hatch`, page)),
      place.namesLevels ? undefined : levelsBefore(rounds[0], place, page),
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
  /** Of a column. */
  readonly bar: number
  /** Whether the name of its level stands beside every number: either all have one, or the key says it once. */
  readonly namesLevels: boolean
  /** Under each column. */
  readonly rounds: readonly (readonly string[])[]
}

function placeOf(rounds: readonly RoundStanding[], canvas: Canvas, page: Page): Place {
  const { font, name, width } = canvas
  const names = name === 'wide' ? 170 : 100
  const top = font * 3.6
  const step = Math.min((width - names) / rounds.length, name === 'wide' ? 270 : 120)
  const bar = Math.min(step * 0.64, 150)
  const slices = rounds.flatMap((standing) => slicesOf(standing, page.messages))
  return {
    canvas,
    names,
    step,
    bar,
    vip: font,
    broken: font * 2.5,
    top,
    bottom: top + (name === 'wide' ? 300 : 220),
    most: Math.max(1, ...rounds.map(({ levels, open }) => levels.wow + levels.ok + levels.sucks + open)),
    namesLevels: slices.every((slice) => emsOf(saidOf(slice), true) * font <= bar - 4),
    rounds: rounds.map(({ round }) => lined(page.safe(round), (step - 2) / font, 2)),
  }
}

const linesOf = (texts: Place['rounds']) => Math.max(1, ...texts.map(({ length }) => length))

function column(standing: RoundStanding, index: number, place: Place, hatch: string, page: Page): Html {
  const { names, step, canvas, bottom } = place
  const { html: words } = page.messages
  const middle = names + step * (index + 0.5)
  const { vip, brokenChains } = standing
  return html`${text(middle, place.vip, words.trend.vipWow(vip.wow, vip.places), { anchor: 'middle', look: 'bold' })}${text(middle, place.broken, brokenChains, { anchor: 'middle', look: brokenChains > 0 ? 'bad' : 'bold' })}
${stack(standing, middle, place, hatch, page)}
${texts(middle, bottom + canvas.font * 1.4, place.rounds[index] ?? [], canvas.font * 1.2, { anchor: 'middle' })}
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

/** The names of the levels, once, before the first column. */
function levelsBefore(first: RoundStanding | undefined, place: Place, page: Page): Html[] {
  if (!first) return []
  const { font } = place.canvas
  const x = place.names + place.step / 2 - place.bar / 2 - 8
  let lowest = Number.POSITIVE_INFINITY
  return stacked(first, place, page).map(({ slice, label }) => {
    const y = Math.min(label, lowest)
    lowest = y - font * 1.15
    return text(x, y, fitted(slice.name, x / font), { anchor: 'end', look: 'soft' })
  })
}

const saidOf = ({ name, count }: Slice) => `${name} ${count}`

function stack(standing: RoundStanding, middle: number, place: Place, hatch: string, page: Page): Html[] {
  const { bar } = place
  return stacked(standing, place, page).map(({ slice, base, height, thin, label }) => {
    const rect = box(middle - bar / 2, base, bar, height, `part-of ${slice.look}`, {
      ...(slice.look === 'sucks' && { fill: filledBy(hatch) }),
    })
    return html`${rect}${thin ? labelBeside(slice, middle + bar / 2 + 5, label, place) : labelInside(slice, middle, label, place)}`
  })
}

interface Stacked {
  readonly slice: Slice
  readonly base: number
  readonly height: number
  /** Too thin for a text. */
  readonly thin: boolean
  /** The line on which its label stands. */
  readonly label: number
}

/** Labels of thin slices are kept apart. */
function stacked(standing: RoundStanding, { canvas, top, bottom, most }: Place, page: Page): Stacked[] {
  let base = bottom
  let lowest = Number.POSITIVE_INFINITY
  return slicesOf(standing, page.messages).map((slice) => {
    const height = ((bottom - top) * slice.count) / most
    base -= height
    const thin = height < canvas.font * 1.3
    const middle = base + height / 2 + canvas.font * 0.36
    const label = thin ? Math.min(middle, lowest) : middle
    if (thin) lowest = label - canvas.font * 1.15
    return { slice, base, height, thin, label }
  })
}

function labelInside(slice: Slice, x: number, y: number, { namesLevels }: Place): Html {
  return text(x, y, namesLevels ? saidOf(slice) : slice.count, {
    anchor: 'middle',
    look: slice.look === 'wow' ? 'onfill' : 'bold halo-part',
  })
}

/** Its name only where it stands whole. */
function labelBeside({ name, count }: Slice, x: number, y: number, { canvas, step, bar }: Place): Html {
  const said = `${count} ${name}`
  const fits = emsOf(said) * canvas.font <= step - bar - 8
  return text(x, y, fits ? said : count, { look: 'soft' })
}
