import { answer } from './answer.ts'
import type { Candidate, Shell } from './index.ts'

/** zsh takes quotes off and puts them on itself; it chooses by its own matchers, so it gets every candidate. */
export const zsh: Shell = {
  script: `#compdef touchpoints
# touchpoints in zsh. In ~/.zshrc, after compinit: eval "$(touchpoints completion zsh)"
_touchpoints() {
  local program=touchpoints
  local -a before answer
  [[ $words[1] == */* ]] && program=\${(Q)words[1]}
  (( CURRENT > 2 )) && before=("\${(@Q)words[2,CURRENT-1]}")
  answer=("\${(@f)$("$program" __complete zsh -- "\${before[@]}" "\${(Q)PREFIX}" </dev/null 2>/dev/null)}")
  case $answer[1] in
    values) shift answer; (( $#answer )) && _describe -V value answer ;;
    directories) compset -P '--*='; _files -/ ;;
    files) compset -P '--*='; compset -P '*,'; _files ;;
  esac
}
if [[ $funcstack[1] == _touchpoints ]]; then
  _touchpoints "$@"
else
  compdef _touchpoints touchpoints
fi
`,
  wordsOf: (sent) => sent,
  reply: (completion) => answer(completion, (candidates) => candidates.map(described)),
}

/** As _describe reads it: the first colon without a backslash begins the description. */
function described({ value, description }: Candidate): string {
  const escaped = value.replace(/[\\:]/g, '\\$&')
  return description ? `${escaped}:${description}` : escaped
}
