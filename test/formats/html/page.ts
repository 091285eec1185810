import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'

export type Element = Tree.Element

/** Every element of a page, in its order, as a parser that nobody here wrote sees them. */
export function elementsOf(page: string): Element[] {
  const errors: string[] = []
  const root = parse(page, { onParseError: ({ code }) => errors.push(code) })
  if (errors.length > 0) throw new Error(`not well formed: ${errors.join(', ')}`)
  return within(root)
}

export function within(node: Tree.Node): Element[] {
  if (!('childNodes' in node)) return []
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...within(child)] : []))
}

/** What a reader sees of it, or hears. */
export function textIn(node: Tree.Node): string {
  if ('value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : ''
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value

export const named = (elements: readonly Element[], ...tags: string[]) =>
  elements.filter(({ tagName }) => tags.includes(tagName))
