import type { RoundStanding } from '../../../core/trend.ts'
import type { Page } from '../page.ts'
import { type Html, html } from './markup.ts'
import { box, type Canvas, filledBy, hatching, picture, text } from './svg.ts'
import { fitted } from './text-width.ts'

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
    step: Math.min((width - names) / rounds.length, name === 'wide' ? 230 : 110),
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

/** Wow at the bottom, where columns can be compared; what has no score on top. */
function stack(
  { levels, open }: RoundStanding,
  middle: number,
  place: Place,
  hatch: string,
  page: Page,
): Html[] {
  const { canvas, top, bottom, most, step } = place
  const width = Math.min(step * 0.72, 150)
  const { html: words } = page.messages
  let y = bottom
  return [
    { look: 'wow', count: levels.wow, name: words.level('wow') },
    { look: 'ok', count: levels.ok, name: words.level('ok') },
    { look: 'sucks', count: levels.sucks, name: words.level('sucks') },
    { look: 'open', count: open, name: words.trend.open },
  ].map(({ look, count, name }) => {
    const height = ((bottom - top) * count) / most
    y -= height
    const said = fitted(canvas.name === 'wide' ? `${name} ${count}` : String(count), width / canvas.font)
    return count === 0
      ? html``
      : html`${box(middle - width / 2, y, width, height, `part-of ${look}`, look === 'sucks' ? { fill: filledBy(hatch) } : {})}${
          height < canvas.font * 1.2
            ? text(
                middle + width / 2 + 5,
                y + height / 2 + canvas.font * 0.36,
                canvas.name === 'wide' && step > width + 70 ? said : count,
                { look: 'soft' },
              )
            : text(middle, y + height / 2 + canvas.font * 0.36, said, {
                anchor: 'middle',
                look: look === 'wow' ? 'onfill' : 'bold halo-part',
              })
        }`
  })
}
