import { clip } from '../../../i18n/width.ts'
import { mermaid, oneLine } from '../../escape.ts'

/** A chart that GitHub and many editors draw; `undefined` where it is larger than what Mermaid draws. */
export function mermaidBlock(lines: readonly string[]): string | undefined {
  const text = lines.join('\n')
  return text.length > maxTextSize ? undefined : `\`\`\`mermaid\n${text}\n\`\`\``
}

/** What people wrote, for a label: a long text is cut, for a chart has no room for it. */
export const labelText = (text: string) => mermaid(clip(oneLine(text), 40))

/** Characters: Mermaid’s own limit, which a page that draws charts need not move. */
const maxTextSize = 50_000
