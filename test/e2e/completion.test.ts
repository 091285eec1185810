import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { emptyFolder, folderOf, namesIn } from './run.ts'
import { program, TerminalRun } from './terminal.ts'

/** Every owner would leave a file behind if a shell ran it. */
const inventory = `version: 1
name: Kawa
stages: [need, "used: daily"]
touchpoints:
  window: { name: "Shop: window", owner: Anna Nowak, stage: need }
  menu-board: { name: Menu 100%, owner: Анна Иванова, stage: "used: daily" }
  door: { name: "$(touch pwned-by-name)", owner: "$(touch pwned)" }
  mail: { name: Mail, owner: "\`touch pwned\`" }
  tea: { name: Tea, owner: "O'Brien \\"Bob\\" \\\\ & ; touch pwned | < > * ? [x] {a} ~ # !x" }
`

const obrien = `O'Brien "Bob" \\ & ; touch pwned | < > * ? [x] {a} ~ # !x`

/** What is typed before the Tab, and the last word of the line then. */
const cases: [typed: string, word: string][] = [
  ['aud', 'audit'],
  ['audit --only over', 'overdue'],
  ['audit --only overdue,un', 'overdue,unscored'],
  ['check --format=js', '--format=json'],
  ['audit win', 'window'],
  ['audit --plain -C . win', 'window'],
  ['audit --owner Ann', 'Anna Nowak'],
  ['audit --owner "Anna N', 'Anna Nowak'],
  ['audit --owner=Ann', '--owner=Anna Nowak'],
  ['audit --owner Ан', 'Анна Иванова'],
  ['audit --owner \\$', '$(touch pwned)'],
  ['audit --owner "\\$', '$(touch pwned)'],
  ["audit --owner '$", '$(touch pwned)'],
  ['audit --owner \\`', '`touch pwned`'],
  ['audit --owner O', obrien],
  ['audit --owner "O', obrien],
  ["audit --owner 'O", obrien],
  ['audit --stage=need,used:', '--stage=need,used: daily'],
  ['report --out ../fol', '../folder'],
  ['audit --answers ../folder/an', '../folder/ana lima.txt'],
  ['audit --answers a.txt,../folder/an', 'a.txt,../folder/ana lima.txt'],
]

interface Shell {
  readonly args: readonly string[]
  /** Makes completion, and a command that shows its first and its last word. */
  readonly setUp: string
}

const show = 'show() { for last; do :; done; printf "[%s %s]\\n" "$1" "$last"; }'

const shells: Readonly<Record<string, Shell>> = {
  bash: {
    args: ['--norc', '--noprofile', '-i'],
    setUp: `${show}; eval "$(touchpoints completion bash)"`,
  },
  zsh: {
    args: ['-f', '-i'],
    setUp: `${show}; autoload -Uz compinit; compinit -D -u; eval "$(touchpoints completion zsh)"`,
  },
  fish: {
    args: ['--no-config', '-i'],
    setUp: 'function show; printf "[%s %s]\\n" $argv[1] $argv[-1]; end; touchpoints completion fish | source',
  },
}

const isHere = (shell: string) => spawnSync(shell, ['--version']).status === 0

/** bash stands for all of them in `npm test`, where it is; the others belong to the long forms. */
function whySkipped(shell: string): string | undefined {
  if (!isHere(shell)) return `there is no ${shell} here`
  return shell === 'bash' || process.env['TORTURE'] ? undefined : 'npm run torture tries it'
}

describe.each(Object.entries(shells))('%s', (name, { args, setUp }) => {
  const why = whySkipped(name)
  const skipped = why === undefined ? '' : ` (skipped: ${why})`
  const only = it.skipIf(why !== undefined)
  let folder = ''
  let run: TerminalRun | undefined

  beforeAll(async () => {
    if (why !== undefined) return
    folder = folderOf({ 'work/touchpoints.yaml': inventory, 'folder/ana lima.txt': '' })
    const env = { PATH: `${binIn(folder)}:${process.env['PATH']}`, HOME: emptyFolder() }
    run = new TerminalRun(args, { file: name, cwd: join(folder, 'work'), columns: 150, rows: 40, env })
    run.type(`${setUp}; echo rea''dy\r`)
    await run.shows(/^ready$/m)
  }, 30_000)

  afterAll(() => run?.kill('SIGKILL'))

  only.each(cases.map(([typed, word], number) => ({ typed, word, number })))(
    `goes on from $typed to $word${skipped}`,
    async ({ typed, word, number }) => {
      run?.type(`touchpoints ${typed}\t`)
      run?.type(`\x01show ${number} \r`)
      const shown = new RegExp(`^\\[${number} (.*)\\]$`, 'm')
      await run?.shows(shown)
      const [, last = ''] = shown.exec((await run?.text()) ?? '') ?? []
      expect(last.replace(/\/$/, '')).toBe(word) // where the word is a folder, two of the shells say so
    },
  )

  only(`runs nothing of what stands on the line${skipped}`, async () => {
    run?.type('touchpoints audit "$(touch pwned)" `touch pwned` -C "$(touch pwned)" win\t')
    run?.type("\x05\x15echo sti''ll\r")
    await run?.shows(/^still$/m)
    expect(namesIn(folder, 'work')).toEqual(['touchpoints.yaml'])
  })
})

/** A folder with the program, as an installation makes one. */
function binIn(folder: string): string {
  const path = join(folder, 'bin')
  mkdirSync(path)
  writeFileSync(join(path, 'touchpoints'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`)
  chmodSync(join(path, 'touchpoints'), 0o755)
  return path
}
