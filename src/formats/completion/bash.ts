import { answer } from './answer.ts'
import type { Candidate, Shell } from './index.ts'
import { type Quote, wordsIn } from './quotes.ts'

/**
 * bash sees `--format=js` as three words and puts what it is given into the line as it is. So it sends the line up to
 * the cursor and the piece of it that it will replace, and gets that piece anew, in the quotes that are open there.
 */
export const bash: Shell = {
  script: `# touchpoints in bash. In ~/.bashrc: eval "$(touchpoints completion bash)"
_touchpoints() {
  local program=touchpoints kind= line
  [[ $1 == */* ]] && program=$1
  COMPREPLY=()
  {
    read -r kind
    while IFS= read -r line; do COMPREPLY+=("$line"); done
  } < <("$program" __complete bash -- "$2" "\${COMP_LINE:0:COMP_POINT}" </dev/null)
  case $kind in
    values) compopt -o nosort ;;
    directories) compopt -o dirnames ;;
    files)
      if [[ $2 == *,* ]]; then
        compopt -o filenames
        while IFS= read -r line; do
          [[ $line == *['$\`\\!']* ]] || COMPREPLY+=("\${2%,*},$line") # those signs it would not quote
        done < <(compgen -f -- "\${2##*,}")
      else
        compopt -o default
      fi
      ;;
  esac
} 2>/dev/null
complete -F _touchpoints touchpoints
`,
  wordsOf: ([, line = '']) =>
    wordsIn(line)
      .slice(1)
      .map(({ text }) => text),
  reply: (completion, sent) => answer(completion, (candidates) => pieces(candidates, sent)),
}

/** The piece to be replaced is the end of the word; what stands before it stays. */
function pieces(candidates: readonly Candidate[], [piece = '', line = '']: readonly string[]): string[] {
  const word = wordsIn(line).at(-1) ?? { raw: '', text: '' }
  const kept = word.raw.endsWith(piece) ? word.raw.slice(0, word.raw.length - piece.length) : ''
  const { text: stays, quote } = wordsIn(kept).at(-1) ?? { text: '', quote: '' }
  return candidates
    .filter(({ value }) => value.startsWith(word.text))
    .flatMap(({ value }) => quoted(value.slice(stays.length), quote) ?? [])
}

/** Text as it is typed after this quote; inside of `$'` nothing is offered. */
function quoted(text: string, quote: Quote): string | undefined {
  switch (quote) {
    case '':
      return text.replace(/[^\w,.:/@%+=\-\u0080-\u{10ffff}]/gu, '\\$&')
    case '"':
      return text.replace(/[\\"$`]/g, '\\$&').replace(/!/g, '"\\!"') // in quotes `!` would be history, `\!` two signs
    case "'":
      return text.replace(/'/g, "'\\''")
    case "$'":
      return undefined
  }
}
