import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en/index.ts'
import { startBrowser, withPage } from './browser.ts'
import { collisions, cutTexts, openAll, overflow } from './looks.ts'
import { pages } from './pages.ts'
import { sheetsOf } from './sheets.ts'

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

describe.each(Object.entries(pages))('report.html of %s', (_, write) => {
  const text = write(en)

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
          expect(await violationsOn(page)).toEqual([])
          expect(messages).toEqual([])
          expect(requests).toEqual([])
        },
      )
    })
  })

  test.each([
    [360, 640],
    [1366, 768],
  ])('says what matters most on the first screen of %d by %d', async (width, height) => {
    await withPage(browser, text, { viewport: { width, height } }, async ({ page }) => {
      const ends = await page.evaluate(() =>
        [...document.querySelectorAll('.sentence')].map((one) => one.getBoundingClientRect().bottom),
      )
      expect(ends).toHaveLength(3)
      expect(Math.max(...ends)).toBeLessThanOrEqual(height)
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
      expect(messages).toEqual([])
    })
  })

  test('in a PDF has no picture and no card across two sheets', async () => {
    await withPage(browser, text, {}, async ({ page }) => {
      const found = await sheetsOf(page, 'figure, .card')
      expect(found.filter(({ first, last }) => first === undefined || first !== last)).toEqual([])
    })
  })
})

test('the sheets of a PDF are told apart, and what goes over two of them is found', async () => {
  const tall =
    '<style>@page{size:A4;margin:1cm}figure{margin:0;height:15cm}figure+figure{break-inside:avoid}</style>'
  const text = `<!doctype html>${tall}<p>.</p><figure></figure><figure></figure><div style="height:15cm" class="cut"></div>`
  await withPage(browser, text, {}, async ({ page }) => {
    expect((await sheetsOf(page, 'figure, .cut')).map(({ first, last }) => [first, last])).toEqual([
      [1, 1],
      [2, 2],
      [2, 3],
    ])
  })
})
