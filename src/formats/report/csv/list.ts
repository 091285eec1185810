/**
 * A list in one cell, ` | ` between its items. A `|` or a `\` in an item has a `\` before it, so that every item comes
 * back: cut at each bare `|`, trim, take one `\` off. Commas and semicolons need nothing.
 */
export const listText = (items: readonly string[]) =>
  items.map((item) => item.replace(/[\\|]/g, '\\$&')).join(' | ')
