// The pictures of the README, of the report of the bundled example: `npm run gallery`.
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'examples/gallery')
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium'
const pictures = [
  { name: 'first-screen', scheme: 'light', width: 1200, height: 760, at: undefined },
  { name: 'vip-board-dark', scheme: 'dark', width: 1200, height: 760, at: 'VIP ten' },
  { name: 'chains', scheme: 'light', width: 1200, height: 760, at: 'First visit' },
  { name: 'map', scheme: 'light', width: 1200, height: 900, at: 'Importance-performance map' },
  { name: 'telephone', scheme: 'light', width: 390, height: 760, at: undefined },
]

const { stdout } = spawnSync(
  process.execPath,
  [
    join(root, 'bin/touchpoints.js'),
    ...['report', '-C', join(root, 'examples/coffee-house'), '--today', '2026-11-21'],
    ...['--format', 'html', '--stdout'],
  ],
  { encoding: 'utf8', maxBuffer: 32 * 1024 * 1024 },
)
mkdirSync(folder, { recursive: true })
const file = join(folder, 'report.html')
writeFileSync(file, stdout)
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
for (const { name, scheme, width, height, at } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme })
  await page.goto(pathToFileURL(file).href)
  if (at)
    await page.getByRole('heading', { name: at, exact: true }).evaluate((heading) => heading.scrollIntoView())
  await page.screenshot({ path: join(folder, `${name}.png`) })
  await page.close()
}
await browser.close()
rmSync(file)
