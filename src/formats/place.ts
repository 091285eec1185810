import type { PlacedProblem } from '../core/errors.ts'
import type { Messages } from '../i18n/index.ts'
import { problemText } from '../i18n/problem.ts'
import { terminal } from './escape.ts'

/** `file:line:column`, as far as it is known. */
export function placeText({
  file,
  line,
  column,
}: Partial<Pick<PlacedProblem, 'file' | 'line' | 'column'>>): string {
  return [file === undefined ? undefined : terminal(file), line, column]
    .filter((part) => part !== undefined)
    .join(':')
}

/** `file:line:column: what is wrong; how to mend it`, safe for a terminal. A text of several lines keeps them. */
export function problemLine(placed: PlacedProblem, messages: Messages): string {
  const text = problemText(messages, placed.problem).split('\n').map(terminal).join('\n')
  const place = placeText(placed)
  return place === '' ? text : `${place}: ${text}`
}

/** The same for programs; JSON escapes what people wrote. */
export function problemEntry({ problem, file, line, column }: PlacedProblem, messages: Messages) {
  return { kind: problem.kind, message: problemText(messages, problem), file, line, column }
}
