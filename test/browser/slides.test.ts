import { Marp } from '@marp-team/marp-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Diff, sinceLastRound } from '../../src/core/diff.ts'
import type { Summary } from '../../src/core/summary.ts'
import { reportFormats } from '../../src/formats/report/index.ts'
import { messagesIn } from '../../src/i18n/index.ts'
import { makeSummary, scored } from '../core/make.ts'
import { awkwardTexts, cafeDiff, cafeSummary } from '../formats/fixture.ts'
import { startBrowser } from './browser.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await startBrowser()
  page = await browser.newPage({ viewport: { width: 1280, height: 720 } })
  await page.route(/^https?:/, (route) => route.abort())
})

afterAll(() => browser.close())

const headings = [
  'customer touchpoints',
  'VIP',
  'breaks at',
  'Fix first',
  'The room is split',
  'What moved since',
  'What we do about it',
  'overdue',
]

describe('the slides that Marp makes', () => {
  test('are one for each message, and nothing overflows one', async () => {
    const slides = await shown(cafeSummary(), cafeDiff())
    expect(slides.filter(({ overflow }) => overflow)).toEqual([])
    expect(slides.length).toBeGreaterThan(6)
  })

  test.each(Object.entries({ ...awkwardTexts, ...marpTexts() }))(
    'of names like %s are as many, and say no less and no more',
    async (_, text) => {
      const { summary, since } = crowded(text)
      const slides = await shown(summary, since)
      expect(slides.map(({ heading }) => headings.findIndex((one) => heading.includes(one)))).toEqual([
        0, 1, 2, 2, 2, 2, -1, 3, 4, 5, 7, 6,
      ])
      expect(slides.filter(({ overflow }) => overflow)).toEqual([])
      expect(slides.flatMap(({ strange }) => strange)).toEqual([])
    },
  )
})

function marpTexts() {
  return {
    directive: '<!-- _class: invert -->',
    'a directive on lines of its own': '\n\n<!--\n_backgroundColor: red\n-->\n\n',
    rules: 'x\n\n---\n\n# y',
    'other rules': '***',
    'more rules': '___',
    shortcodes: ':heart: :+1: \\:heart: mailto:heart: x:heart:',
    domains: 'example.com //localhost a.b.co/x ../x',
    background: '![bg](http://x/y.png) ![w:9](a)',
    maths: '$x^2$ $$y$$',
    'wide letters': 'W'.repeat(200),
    'wide words': 'WWWWWWWWWWW '.repeat(20),
  }
}

/** As much of everything as a room may ask for, all of it called the same. */
function crowded(text: string): { summary: Summary; since: Diff | undefined } {
  const ids = Array.from({ length: 24 }, (_, at) => `t${at}`)
  const action = { do: text, owner: text, due: '2026-10-01' }
  const touchpoint = { name: text, owner: text, actions: [action] }
  const chain = { name: text, trigger: text, segment: 'them', links: ids }
  const file = {
    name: text,
    driver: text,
    competitors: { rival: { name: text } },
    segments: { them: { name: text } },
    touchpoints: Object.fromEntries(ids.map((id) => [id, touchpoint])),
    chains: Object.fromEntries(ids.slice(0, 16).map((id) => [`way-${id}`, chain])),
  }
  const said = (own: number) => ({
    own,
    competitors: { rival: 9 },
    importance: 8,
    votes: { own: [own - 1, own + 3] },
  })
  const audit = (date: string, own: number) =>
    scored(date, Object.fromEntries(ids.map((id) => [id, said(own)])), { round: `${date} ${text}`, by: text })
  const audits = [audit('2026-05-18', 5), audit('2026-06-20', 1)]
  const summary = makeSummary(file, audits)
  return { summary, since: sinceLastRound({ summary, audits }) }
}

interface Slide {
  readonly heading: string
  readonly overflow: boolean
  /** Elements that no slide of ours has. */
  readonly strange: readonly string[]
}

async function shown(summary: Summary, since: Diff | undefined): Promise<Slide[]> {
  const [deck] = reportFormats.slides(summary, messagesIn.en, { who: false, since })
  const { html, css } = new Marp().render(deck?.text ?? '')
  await page.setContent(`<!doctype html><style>${css}</style>${html}`)
  return page.evaluate(`(${slidesIn})()`)
}

/** Runs in the browser. */
const slidesIn = `() => [...document.querySelectorAll('section')].map((section) => {
  const edge = section.getBoundingClientRect()
  const isOut = ({ left, right, top, bottom }) =>
    left < edge.left || right > edge.right || top < edge.top || bottom > edge.bottom
  return {
    heading: section.querySelector('h1')?.textContent ?? '',
    overflow: section.scrollHeight > section.clientHeight || section.scrollWidth > section.clientWidth ||
      [...section.querySelectorAll('h1, p, ul, li, table, th, td')].some((one) => isOut(one.getBoundingClientRect())),
    strange: [...section.querySelectorAll('a, em, del, s, hr, pre, blockquote, script, [style*=background]')]
      .map((one) => one.outerHTML),
  }
})`
