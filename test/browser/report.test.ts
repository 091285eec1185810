import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startBrowser, withPage } from './browser.ts'
import { pages } from './pages.ts'

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser.close())

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What is wrong for those who do not see the page, or not well. */
async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults // what axe promises
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
}

const overflow = (page: Page) =>
  page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth)

const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

/** Texts of pictures that are shown and reach beyond their picture, where they would be cut. */
const cutTexts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('svg[role=img]')].flatMap((svg) => {
      const frame = svg.getBoundingClientRect()
      if (frame.width === 0) return []
      return [...svg.querySelectorAll('text')]
        .filter((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect()
          return (
            left < frame.left - 1 ||
            right > frame.right + 1 ||
            top < frame.top - 1 ||
            bottom > frame.bottom + 1
          )
        })
        .map((text) => `${svg.querySelector('title')?.id}: ${text.textContent}`)
    }),
  )

/** Names on the map that lie on each other, as the browser draws them. */
const collisions = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll('#map .halo')].map((text) => ({
      said: text.textContent,
      box: text.getBoundingClientRect(),
    }))
    const shown = all.filter(({ box }) => box.width > 0)
    return shown.flatMap(({ said, box }, at) =>
      shown
        .slice(at + 1)
        .filter(
          (other) =>
            box.left < other.box.right - 1 &&
            other.box.left < box.right - 1 &&
            box.top < other.box.bottom - 4 &&
            other.box.top < box.bottom - 4,
        )
        .map((other) => `${said} / ${other.said}`),
    )
  })

describe.each(Object.entries(pages))('report.html of %s', (_, write) => {
  const text = write()

  describe.each(['light', 'dark'] as const)('%s', (colorScheme) => {
    test.each([360, 768, 1440])('at %d px is quiet, fits and can be read by everybody', async (width) => {
      await withPage(
        browser,
        text,
        { viewport: { width, height: 900 }, colorScheme },
        async ({ page, messages, requests }) => {
          expect(await overflow(page)).toBeLessThanOrEqual(0)
          await openAll(page)
          expect(await overflow(page)).toBeLessThanOrEqual(0)
          expect(await cutTexts(page)).toEqual([])
          expect(await collisions(page)).toEqual([])
          if (width !== 768) expect(await violationsOn(page)).toEqual([])
          expect(messages).toEqual([])
          expect(requests).toEqual([])
        },
      )
    })
  })

  test('on paper is light, has every number, and no picture is cut', async () => {
    const sheet = { width: 695, height: 1009 } // A4 without the margins of the page, in CSS pixels
    await withPage(browser, text, { viewport: sheet, colorScheme: 'dark' }, async ({ page, messages }) => {
      await page.emulateMedia({ media: 'print' })
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
        'rgb(255, 255, 255)',
      )
      const whole = await page.evaluate(() =>
        [...document.querySelectorAll('figure, .card')].map((one) => ({
          height: one.getBoundingClientRect().height,
          breaks: getComputedStyle(one).breakInside,
        })),
      )
      expect(whole.filter(({ height, breaks }) => height > sheet.height || breaks !== 'avoid')).toEqual([])
      const hidden = await page.evaluate(
        () =>
          [...document.querySelectorAll('details table')].filter(
            (one) => one.getBoundingClientRect().height === 0,
          ).length,
      )
      expect(hidden).toBe(0)
      expect((await page.pdf({ preferCSSPageSize: true })).subarray(0, 5).toString()).toBe('%PDF-')
      expect(messages).toEqual([])
    })
  })
})
