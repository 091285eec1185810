import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

/** A headless Chromium that asks nobody for anything. */
export function startBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM']
  if (!executablePath) throw new Error('no Chromium is named; start these tests by: npm run browser')
  const args = ['--disable-gpu', '--no-first-run', '--disable-background-networking']
  return chromium.launch({
    executablePath,
    args: [...args, '--no-sandbox', '--disable-component-update', '--disable-sync'],
  })
}

/** A page as somebody has it open, and everything that it said and asked for. */
export interface Opened {
  readonly page: Page
  /** Messages of the console and errors. */
  readonly messages: readonly string[]
  /** Addresses beyond the file itself. */
  readonly requests: readonly string[]
}

/** Opens a text as the file that it is written to, and looks at it. */
export async function withPage<T>(
  browser: Browser,
  text: string,
  options: BrowserContextOptions,
  look: (opened: Opened) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'touchpoints-browser-'))
  const file = join(folder, 'report.html')
  writeFileSync(file, text)
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    const { href } = pathToFileURL(file)
    const messages: string[] = []
    const requests: string[] = []
    page.on('console', (message) => messages.push(message.text()))
    page.on('pageerror', (error) => messages.push(String(error)))
    page.on('request', (request) => request.url() !== href && requests.push(request.url()))
    await page.goto(href)
    return await look({ page, messages, requests })
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
