import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { en } from '../../src/i18n/en/index.ts'
import { type Messages, messagesIn } from '../../src/i18n/index.ts'
import { startBrowser, withPage } from './browser.ts'
import { collisions, cutTexts, openAll, overflow } from './looks.ts'
import { pages } from './pages.ts'

let browser: Browser

beforeAll(async () => {
  browser = await startBrowser()
})

afterAll(() => browser.close())

/** English in which every word of three letters is half as long again; what people wrote stays as it is. */
const long = {
  ...(lengthened(en) as Messages),
  html: { ...(lengthened(en.html) as Messages['html']), language: 'en' },
} // of the same shape

function lengthened(words: unknown): unknown {
  if (typeof words === 'string') return longer(words)
  if (typeof words === 'function') return (...facts: unknown[]) => lengthened(words(...facts))
  if (Array.isArray(words)) return words.map(lengthened)
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, lengthened(value)]))
}

/** A word that is long already went through here before, inside another sentence. */
function longer(text: string): string {
  return text.replace(/\u2068[^\u2069]*\u2069|[a-z]{3,}(?!ö|[a-z])/gi, (word) =>
    word.startsWith('\u2068') ? word : word + 'ö'.repeat(Math.ceil(word.length / 2)),
  )
}

test('the long language is half as long again', () => {
  expect(long.html.skip).toBe('Skipöö toö theöö resultööö'.replace('toö', 'to'))
  expect(longer(longer('Importance of \u2068Toilet\u2069'))).toBe('Importanceööööö of \u2068Toilet\u2069')
})

const languages: Record<string, Messages> = { ...messagesIn, long }
delete languages['en'] // every other test is in English

describe.each(Object.entries(languages))('in %s', (language, messages) => {
  const shown = Object.entries(pages).filter(([name]) => language === 'long' || name === 'the example')

  describe.each(shown)('report.html of %s', (_, write) => {
    const text = write(messages)

    test.each([360, 768, 1440])('at %d px fits', async (width) => {
      await withPage(browser, text, { viewport: { width, height: 900 } }, async ({ page }) => {
        await openAll(page)
        expect(await overflow(page)).toBeLessThanOrEqual(0)
        expect(await cutTexts(page)).toEqual([])
        expect(await collisions(page)).toEqual([])
      })
    })
  })
})
