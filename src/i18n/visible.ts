/**
 * What was quoted in a message, with what no eye can see or tell apart named by its code point: blanks that are none,
 * marks without a width, control characters, and a Cyrillic or Greek letter among Latin ones, such as `p<U+0430>rk`.
 */
export function visible(message: string): string {
  return message.replace(/`[^`]+`/g, (quoted) =>
    quoted
      .replace(/[\p{Cf}\p{Zl}\p{Zp}]|(?![\t\n\r])\p{Cc}|(?! )\p{Zs}/gu, code)
      .replace(/\p{L}+/gu, (word) =>
        /[A-Za-z]/.test(word) ? word.replace(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu, code) : word,
      ),
  )
}

const code = (character: string) =>
  `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`
