import { answer } from './answer.ts'
import type { Candidate, Shell } from './index.ts'
import { wordsIn } from './quotes.ts'

/** fish puts quotes on itself and chooses by its own matching, so it gets every candidate. */
export const fish: Shell = {
  script: `# touchpoints in fish. In ~/.config/fish/config.fish: touchpoints completion fish | source
function __touchpoints_complete
    set -l program touchpoints
    set -l before (commandline -opc)
    set -l current (commandline -ct)
    string match -q '*/*' -- $before[1]; and set program $before[1]
    set -l answer ($program __complete fish -- $before[2..] "$current" </dev/null 2>/dev/null)
    set -l kept (string match -r -- '^--[^=]*=|^.*,' "$current")
    set -l path (string sub -s (math (string length -- "$kept") + 1) -- "$current")
    switch "$answer[1]"
        case values
            set -q answer[2]; and printf '%s\\n' $answer[2..]
        case directories
            for one in (__fish_complete_directories "$path" '')
                printf '%s\\n' "$kept$one"
            end
        case files
            for one in (__fish_complete_path "$path")
                printf '%s\\n' "$kept$one"
            end
    end
end
complete -c touchpoints -f -k -a '(__touchpoints_complete)'
`,
  wordsOf: (sent) => [...sent.slice(0, -1), textOf(sent.at(-1) ?? '')],
  reply: (completion) => answer(completion, (candidates) => candidates.map(described)),
}

/** fish takes the quotes off the words before, and not off the one that is being typed. */
const textOf = (token: string) =>
  wordsIn(token)
    .map(({ text }) => text)
    .join(' ')

const described = ({ value, description }: Candidate) => (description ? `${value}\t${description}` : value)
