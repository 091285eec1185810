import type { Page } from 'playwright-core'

/** An element, and the sheets of paper on which its upper and its lower edge are printed, from 1. */
interface Printed {
  readonly of: string
  readonly first: number | undefined
  readonly last: number | undefined
}

/**
 * Where a real PDF has what the selector finds. A browser does not say where it breaks pages, but a link becomes an
 * object of its sheet: each element gets a link on its upper edge and one on its lower.
 */
export async function sheetsOf(page: Page, selector: string): Promise<Printed[]> {
  await page.emulateMedia({ media: 'print' })
  const names = await page.evaluate((shown) => {
    const elements = [...document.querySelectorAll<HTMLElement>(shown)].filter(
      (one) => one.getBoundingClientRect().height > 0,
    )
    for (const [at, element] of elements.entries()) {
      element.style.position = 'relative'
      for (const edge of ['top', 'bottom'] as const) {
        const link = document.createElement('a')
        link.href = `https://edge.invalid/${at}-${edge}`
        link.textContent = '.'
        Object.assign(link.style, {
          position: 'absolute',
          left: '0',
          [edge]: '0',
          fontSize: '2px',
          lineHeight: '2px',
        })
        element.append(link)
      }
    }
    return elements.map((one) => one.querySelector('title, h3')?.textContent ?? one.className)
  }, selector)
  const sheetOf = linksIn((await page.pdf({ preferCSSPageSize: true })).toString('latin1'))
  return names.map((of, at) => ({ of, first: sheetOf.get(`${at}-top`), last: sheetOf.get(`${at}-bottom`) }))
}

/** On which sheet each link is; the objects of a PDF that Chromium writes are plain text. */
function linksIn(pdf: string): Map<string, number> {
  const objects = new Map(
    Array.from(pdf.matchAll(/^(\d+) 0 obj\n(.*?)\nendobj/gms), ([, number = '', text = '']) => [
      number,
      text,
    ]),
  )
  const sheets = [...objects.values()].filter((text) => /\/Type \/Page\b(?!s)/.test(text))
  return new Map(
    sheets.flatMap((sheet, at) =>
      [...(/\/Annots \[([^\]]*)\]/.exec(sheet)?.[1] ?? '').matchAll(/(\d+) 0 R/g)].flatMap(
        ([, number = '']) => {
          const name = /edge\.invalid\/([^)]*)\)/.exec(objects.get(number) ?? '')?.[1]
          return name === undefined ? [] : [[name, at + 1] as const]
        },
      ),
    ),
  )
}
