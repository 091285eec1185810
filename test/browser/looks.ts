import type { Page } from 'playwright-core'

/** Pixels by which the page is wider than its window. */
export const overflow = (page: Page) =>
  page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - window.innerWidth)

export const openAll = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })

/** Texts of pictures that are shown and reach beyond their picture, where they would be cut. */
export const cutTexts = (page: Page) =>
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

/** Texts on the map that lie on each other or on a mark, as the browser draws them. */
export const collisions = (page: Page) =>
  page.evaluate(() => {
    const boxesOf = (selector: string) =>
      [...document.querySelectorAll(selector)]
        .map((one) => ({ said: one.textContent || one.outerHTML, box: one.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0)
    const texts = boxesOf('#map :is(.halo, .sign)')
    const marks = boxesOf('#map figure .dot')
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 4 && b.top < a.bottom - 4
    const holds = (mark: DOMRect, { left, right, top, bottom }: DOMRect) =>
      mark.left < (left + right) / 2 &&
      (left + right) / 2 < mark.right &&
      mark.top < (top + bottom) / 2 &&
      (top + bottom) / 2 < mark.bottom
    return texts.flatMap(({ said, box }, at) =>
      [...texts.slice(at + 1), ...marks.filter((mark) => !holds(mark.box, box))]
        .filter((other) => meet(box, other.box))
        .map((other) => `${said} / ${other.said}`),
    )
  })
