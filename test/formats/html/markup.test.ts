import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { html, isolated, said, textOf } from '../../../src/formats/report/html/markup.ts'
import { nasty } from '../fixture.ts'
import { attribute, elementsOf, named, textIn } from './page.ts'

const folded = (text: string) => text.replace(/\s+/g, ' ').trim()

const elementIn = (markup: string, tag: string) =>
  named(elementsOf(`<!DOCTYPE html><title>x</title>${markup}`), tag)[0]

describe('a template', () => {
  test('escapes text, between tags and in attributes', () => {
    const text = `"><script>'&amp;\``
    expect(textOf(html`<p title="${text}">${text}</p>`)).toBe(
      '<p title="&#34;&#62;&#60;script&#62;&#39;&#38;amp;&#96;">&#34;&#62;&#60;script&#62;&#39;&#38;amp;&#96;</p>',
    )
  })

  test('takes markup, lists and numbers, and nothing for nothing', () => {
    expect(textOf(html`<p>${[html`<b>${1 / 3}</b>`, undefined, 7, -0]}</p>`)).toBe('<p><b>0.33</b>70</p>')
  })

  test('gives any text back, and lets none of it out', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const element = elementIn(textOf(html`<p title="${text}">${text}</p>`), 'p')
        if (!element) throw new Error('no paragraph')
        expect(element.attrs).toHaveLength(1)
        expect(element.childNodes.length).toBeLessThan(2)
        expect(attribute(element, 'title')).toBe(textIn(element))
      }),
    )
  })
})

describe('a sentence', () => {
  test('sets what people wrote apart, and keeps the blanks around it', () => {
    expect(textOf(said(`${isolated('a<b')} and ${isolated(' c ')} (${isolated('d')})`))).toBe(
      '<bdi>a&#60;b</bdi> and <bdi>c</bdi> (<bdi>d</bdi>)',
    )
  })

  test('is balanced, whatever it is made of', () => {
    fc.assert(
      fc.property(nasty, nasty, (a, b) => {
        const element = elementIn(textOf(html`<p>${said(`${a} ${isolated(b)} ${a}`)}</p>`), 'p')
        if (!element) throw new Error('no paragraph')
        expect(
          named(
            elementsOf(`<!DOCTYPE html><title>x</title>${textOf(html`<p>${said(isolated(b))}</p>`)}`),
            'bdi',
          ),
        ).toHaveLength(1)
        expect(folded(textIn(element))).toContain(folded(isolated(b).slice(1, -1)))
      }),
    )
  })
})
