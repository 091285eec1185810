import { createRequire } from 'node:module'
import fc from 'fast-check'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Summary } from '../../src/core/summary.ts'
import { oneLine } from '../../src/formats/escape.ts'
import { reportFormats } from '../../src/formats/report/index.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { clip } from '../../src/i18n/width.ts'
import { makeSummary, scored } from '../core/make.ts'
import { awkwardTexts, cafeSummary, nasty } from '../formats/fixture.ts'
import { startBrowser } from './browser.ts'

const packages = { '10.9': 'mermaid-10', '11.4': 'mermaid-11', current: 'mermaid' }

/** What means something to a flowchart, to its labels, or to how Mermaid prepares them. */
const mermaidTexts = [
  'end',
  'graph TD',
  '%% comment',
  "%%{init: {'theme':'dark'}}%%",
  '--- title: x ---',
  '"] --> n1["x',
  '"`**bold**`"',
  '`code`',
  'one<br>two<br/>three',
  '#quot; #35; #x; &quot;',
  'ﬂ°lt¶ß ﬂ°°60¶ß',
  'style n1 fill:#f00; x"; classDef a:#b;',
  'hairstyle:#1;"',
  ':::broken @{ shape: diam }',
  'fa:fa-car fab:fa-x :emoji: iconify:x',
  '$$x^2$$',
  'click n1 href "javascript:alert(1)"',
  'a\u0335\u0336'.repeat(30),
  '\u202e'.concat('x'),
  '\\n \\" \\\\',
  '1. one',
  '1) one',
  '+ one',
  '- one',
  '> one',
  '![a](b) [c]',
  'www.example.com a@b.co http://x.y',
  'subgraph x',
  '{{x}} ((y)) [/z/] >w]',
  '-.-> ==> --x --o ~~~',
  '|x|',
  ';',
  '__proto__',
]

const { resolve } = createRequire(import.meta.url)

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser.close())

describe.each(Object.entries(packages))('Mermaid %s', (_, name) => {
  let page: Page

  beforeAll(async () => {
    page = await browser.newPage({ viewport: { width: 830, height: 600 } })
    await page.setContent('<!doctype html><div id="chart"></div>')
    await page.addScriptTag({ path: resolve(`${name}/dist/mermaid.min.js`) })
    await page.evaluate('mermaid.initialize({ startOnLoad: false })')
  })

  test.each(Object.entries(messagesIn))('draws every chart of a report in %s', async (_, messages) => {
    const charts = chartsOf(cafeSummary(), messages)
    expect(charts.map((chart) => chart.split(/\s/)[0])).toEqual([
      ...Array.from({ length: 4 }, () => 'flowchart'),
      'quadrantChart',
    ])
    for (const chart of charts) await draw(page, chart)
  })

  test('shows each link with its score, and which of them break or weaken the chain', async () => {
    const [chart = ''] = chartsOf(cafeSummary())
    const { labels } = await draw(page, chart)
    expect(labels).toEqual({
      n1: blanksAside('1 · Shop window OK 7.5'),
      n2: blanksAside('2 · (Poster in the tram, planned) not asked'),
      n3: blanksAside('3 · Greeting Wow 9'),
      n4: blanksAside('4 · Toilet Sucks 3, ✗ breaks'),
      n5: blanksAside('5 · Ordering ahead absent'),
      n6: blanksAside('Next chain: To go.'),
    })
  })

  test('shows hostile names as they are, up to their length', async () => {
    const texts = [...Object.values(awkwardTexts), ...mermaidTexts]
    expect(await labelsOf(page, texts)).toEqual(texts.map(shown))
  })

  test('shows any name as it is', async () => {
    const names = fc.array(
      nasty.filter((text) => oneLine(text) !== ''),
      { minLength: 5, maxLength: 15 },
    )
    await fc.assert(
      fc.asyncProperty(names, async (texts) => {
        expect(await labelsOf(page, texts)).toEqual(texts.map(shown))
      }),
      { numRuns: 40 },
    )
  })

  test('draws a chain of 9 links, of names of a usual length, in letters that can be read', async () => {
    const { scale } = await draw(page, chartsOf(chainOf(Array(9).fill('Greeting at the counter')))[0] ?? '')
    expect(scale).toBeGreaterThan(0.65)
  })

  test('tells the numbers of 48 touchpoints on the map apart', async () => {
    const chart = chartsOf(mapOf(48)).at(-1) ?? ''
    const { overlaps, numbers } = await draw(page, chart)
    expect(numbers).toBeGreaterThan(20)
    expect(overlaps).toBe(0)
  })

  test('draws the longest chain that the report has a chart of', async () => {
    const one = (length: number) => chartsOf(chainOf(Array.from({ length }, () => 'x')))
    expect(one(500)).toHaveLength(1)
    await draw(page, one(500)[0] ?? '')
    expect(one(501)).toEqual([])
  }, 120_000)
})

function chartsOf(summary: Summary, messages = messagesIn.en): string[] {
  const text = reportFormats.md(summary, messages)[0]?.text ?? ''
  return [...text.matchAll(/^```mermaid\n(.*?)\n```$/gms)].map(([, chart = '']) => chart)
}

/** One chain through touchpoints with these names; nothing is scored. */
function chainOf(names: readonly string[]): Summary {
  const touchpoints = Object.fromEntries(names.map((name, at) => [`t${at}`, { name }]))
  return makeSummary({ touchpoints, chains: { way: { links: Object.keys(touchpoints) } } })
}

/** Scores and importances as a round has them: most of them near the middle. */
function mapOf(count: number): Summary {
  const ids = Array.from({ length: count }, (_, at) => `t${at}`)
  const said = (at: number) => ({
    own: 3 + ((at * 7) % 13) / 2,
    importance: 3 + ((at * 5) % 14) / 2,
  })
  return makeSummary({ touchpoints: Object.fromEntries(ids.map((id) => [id, {}])) }, [
    scored('2026-11-01', Object.fromEntries(ids.map((id, at) => [id, said(at)]))),
  ])
}

/** What the links of a chain through touchpoints of these names are labelled with. */
async function labelsOf(page: Page, names: readonly string[]): Promise<(string | undefined)[]> {
  const { labels } = await draw(page, chartsOf(chainOf(names))[0] ?? '')
  return names.map((_, at) => labels[`n${at + 1}`])
}

const shown = (text: string, at: number) => blanksAside(`${at + 1} · ${clip(oneLine(text), 40)} unscored`)

const blanksAside = (text: string) => text.replace(/\s/g, '')

interface Drawing {
  /** By the id of the node; without blanks and word joiners. */
  readonly labels: Readonly<Record<string, string>>
  /** How small it is drawn to fit the page: 1 is as it is. */
  readonly scale: number
  /** Points of a map, and how many pairs of their numbers lie over each other. */
  readonly numbers: number
  readonly overlaps: number
}

/** Parses and draws a chart; throws what Mermaid throws. */
function draw(page: Page, chart: string): Promise<Drawing> {
  return page.evaluate(`(${drawing})(${JSON.stringify(chart)})`)
}

/** Runs in the browser. */
const drawing = `async (chart) => {
  await mermaid.parse(chart)
  const { svg } = await mermaid.render('drawn', chart)
  const place = document.getElementById('chart')
  place.innerHTML = svg
  const [drawn] = place.children
  const nodes = [...drawn.querySelectorAll('.node')]
  const labels = nodes.map((node) => [
    node.id.match(/flowchart-(n\\d+)-/)[1],
    node.querySelector('.nodeLabel').textContent.replace(/[\\s\\u2060]/g, ''),
  ])
  const boxes = [...drawn.querySelectorAll('.data-point text')].map((text) => text.getBoundingClientRect())
  const isOver = (a, b) => a.left < b.right && b.left < a.right && a.top + 3 < b.bottom - 3 && b.top + 3 < a.bottom - 3
  return {
    labels: Object.fromEntries(labels),
    scale: drawn.getBoundingClientRect().width / drawn.viewBox.baseVal.width,
    numbers: boxes.length,
    overlaps: boxes.flatMap((a, at) => boxes.slice(at + 1).filter((b) => isOver(a, b))).length,
  }
}`
