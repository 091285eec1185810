import { type Coverage, type CoverageCell, coverageOf } from '../../../core/coverage.ts'
import { levelNames } from '../../../core/score.ts'
import type { Page } from '../page.ts'
import { chunksOf } from './chunks.ts'
import { type Html, html } from './markup.ts'
import type { SectionOf } from './section.ts'
import { box, type Canvas, drawn, filledBy, hatching, picture, text, texts } from './svg.ts'
import { type Column, folded, tableOf } from './table.ts'
import { lined } from './text-width.ts'

/** Stage by channel: where customers meet the company, how good it is there, and where there is nothing. */
export const coverage: SectionOf = (page) => {
  const { html: words } = page.messages
  const grid = coverageOf(page.summary)
  return {
    id: 'coverage',
    title: words.coverage.title,
    body: isEmpty(grid)
      ? html`<p>${page.summary.excerpt ? page.messages.excerpt.noCoverage : words.coverage.none}</p>`
      : bodyOf(grid, page),
  }
}

/** Nothing but touchpoints that name neither: there is nothing to cross. */
const isEmpty = ({ stages, channels }: Coverage) =>
  [...stages, ...channels].every((word) => word === undefined)

function bodyOf(grid: Coverage, page: Page): Html {
  const { html: words } = page.messages
  const lines = grid.channels.length > 0 ? grid.channels : [undefined]
  const stages = grid.stages.length > 0 ? grid.stages : [undefined]
  return html`<p class="intro">${words.coverage.intro} ${words.coverage.key}</p>
${cellKey(page)}
${drawn((canvas) => figures(lines, stages, grid, canvas, page))}
${folded(words.numbers, tableOf('coverage-table', words.coverage.table, columns(stages, grid, page), lines))}`
}

/** How a cell looks, whatever stands in it. */
function cellKey({ summary: { inventory }, messages }: Page): Html {
  const { html: words } = messages
  return html`<ul class="key" aria-label="${words.key}">
${levelNames.toReversed().map(
  (
    level,
  ) => html`<li><svg viewBox="0 0 20 20" aria-hidden="true">${box(2, 2, 16, 16, `cell ${level}`, { round: 3 })}</svg> ${words.bounds[level](inventory.levels)}</li>
`,
)}</ul>`
}

type Word = string | undefined

interface Layout {
  readonly names: number
  readonly rows: number
  readonly columns: number
  readonly row: number
}

const layouts: Record<Canvas['name'], Layout> = {
  wide: { names: 190, rows: 20, columns: 9, row: 38 },
  narrow: { names: 88, rows: 20, columns: 6, row: 34 },
}

/** A large grid is drawn in several pictures, so that none is wider than the screen or higher than a page. */
function figures(
  channels: readonly Word[],
  stages: readonly Word[],
  grid: Coverage,
  canvas: Canvas,
  page: Page,
): Html {
  const { rows, columns } = layouts[canvas.name]
  const parts = chunksOf(channels, rows).flatMap((some) =>
    chunksOf(stages, columns).map((few) => ({ some, few })),
  )
  return html`${parts.map(({ some, few }, part) => figure({ channels: some, stages: few, grid, canvas, part, parts: parts.length }, page))}`
}

interface Part {
  readonly channels: readonly Word[]
  readonly stages: readonly Word[]
  readonly grid: Coverage
  readonly canvas: Canvas
  readonly part: number
  readonly parts: number
}

function figure(of: Part, page: Page): Html {
  const { channels, stages, grid, canvas, part, parts } = of
  const { html: words } = page.messages
  const { row } = layouts[canvas.name]
  const id = `coverage-${canvas.name}-${part + 1}`
  const cells = channels.flatMap((channel) => stages.map((stage) => grid.at(stage, channel)))
  return html`<figure>
${picture({
  id,
  title: words.part(words.coverage.picture, part + 1, parts),
  about: words.coverage.about(cells.filter((cell) => cell !== undefined).length, cells.length),
  width: canvas.width,
  height: headHeight(canvas) + channels.length * row + 2,
  body: [
    hatching(`${id}-hatch`),
    headings(of, page),
    channels.map((_, index) => lineOf(of, index, `${id}-hatch`, page)),
  ],
})}
</figure>
`
}

const headHeight = ({ font }: Canvas) => font * 3.4

const stepOf = ({ canvas, stages }: Part) =>
  Math.min((canvas.width - layouts[canvas.name].names) / stages.length, canvas.width / 4)

function headings(of: Part, page: Page): Html[] {
  const { canvas, stages } = of
  const { font } = canvas
  const step = stepOf(of)
  return stages.map((stage, index) => {
    const name = stage === undefined ? page.messages.html.coverage.noStage : page.safe(stage)
    const lines = lined(name, (step - 4) / font, 2)
    const x = layouts[canvas.name].names + step * (index + 0.5)
    return texts(x, font * (2.5 - (lines.length - 1) * 1.15), lines, font * 1.15, {
      anchor: 'middle',
      look: 'soft',
    })
  })
}

function lineOf(of: Part, index: number, hatch: string, page: Page): Html {
  const { canvas, channels, stages, grid } = of
  const { names, row } = layouts[canvas.name]
  const { font } = canvas
  const channel = channels[index]
  const y = headHeight(canvas) + index * row
  const name = channel === undefined ? page.messages.html.coverage.noChannel : page.safe(channel)
  const lines = lined(name, (names - 8) / font, 2)
  const first = y + row / 2 + font * 0.35 - ((lines.length - 1) * font * 1.05) / 2
  return html`${texts(0, first, lines, font * 1.05)}${stages.map((stage, at) =>
    cellOf(grid.at(stage, channel), names + stepOf(of) * at, y, of, hatch, page),
  )}
`
}

function cellOf(
  cell: CoverageCell | undefined,
  x: number,
  y: number,
  of: Part,
  hatch: string,
  page: Page,
): Html {
  const { canvas } = of
  const { font } = canvas
  const width = stepOf(of) - 4
  const height = layouts[canvas.name].row - 4
  if (!cell) return box(x + 2, y + 2, width, height, 'cell empty', { round: 4, fill: filledBy(hatch) })
  const { coverage: words } = page.messages.html
  const score = cell.median === undefined ? words.open : page.words.number(cell.median)
  const middle = y + 2 + height / 2 + font * 0.36
  const roomy = width > font * 4.4
  return html`${box(x + 2, y + 2, width, height, `cell ${cell.level ?? 'open'}`, { round: 4 })}${text(x + 2 + width / 2 - (roomy ? font * 0.9 : 0), middle, score, { anchor: 'middle', look: cell.level === 'sucks' ? 'bad' : 'bold' })}${roomy ? text(x + 2 + width / 2 + font * 0.7, middle, words.count(cell.rows.length), { look: 'soft' }) : undefined}`
}

function columns(stages: readonly Word[], grid: Coverage, page: Page): Column<Word>[] {
  const { coverage: words } = page.messages.html
  return [
    {
      head: words.channel,
      names: true,
      cell: (channel) => (channel === undefined ? words.noChannel : page.safe(channel)),
    },
    ...stages.map(
      (stage): Column<Word> => ({
        head: stage === undefined ? words.noStage : page.safe(stage),
        cell: (channel) => cellText(grid.at(stage, channel), page),
      }),
    ),
  ]
}

function cellText(cell: CoverageCell | undefined, { words, messages }: Page): string {
  const { coverage } = messages.html
  if (!cell) return coverage.empty
  const { median, level, rows } = cell
  return coverage.cell(
    median === undefined || !level ? words.unscored : words.leveled(level, median),
    rows.length,
  )
}
