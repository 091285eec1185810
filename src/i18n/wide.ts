import stringWidth from 'fast-string-width'

/** Columns of a text in any script. The classes of letters that this knows take longer to read than most commands take. */
export function widthOfAny(text: string): number {
  return stringWidth(text)
}
