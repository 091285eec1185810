import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser'
import { parseAction } from '@actions/workflow-parser/actions/index'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { commandsIn } from '../formats/runner-grammar.ts'
import {
  Action,
  installInto,
  pathWithoutNpm,
  repository,
  runShell,
  runSteps,
  Workflow,
  yamlIn,
} from './ci-steps.ts'
import { emptyFolder, namesIn, textOf } from './run.ts'

/** On 2026-11-21 the cup is in order, and the door is overdue if it is said so. */
const inventory = (door: string) => `version: 1
name: Café
driver: Ana
touchpoints:
  cup: { name: Cup, owner: Ana, added: 2026-11-01 }
  door: { name: Door, owner: Ana, added: ${door} }
`

const files = {
  green: inventory('2026-11-01'),
  overdue: inventory('2026-01-01'),
  broken: 'version: 1\nnam: Café\ntouchpoints: {}\n',
}

/** A checkout with a workspace in it, in a folder that is gone after the tests. */
function checkoutOf(kind: keyof typeof files, folder = '.'): string {
  const workspace = join(emptyFolder(), 'work')
  mkdirSync(join(workspace, folder), { recursive: true })
  writeFileSync(join(workspace, folder, 'touchpoints.yaml'), files[kind])
  return workspace
}

const annotations = (log: string) => commandsIn(log).map(({ name, properties }) => [name, properties['file']])

describe('the action', () => {
  const action = Action.parse(yamlIn('action.yml'))
  const defaults = Object.fromEntries(Object.entries(action.inputs).map(([name, one]) => [name, one.default]))
  const use = (workspace: string, inputs: Record<string, string> = {}) =>
    runSteps(action.runs.steps, { workspace, inputs: { ...defaults, ...inputs } })

  it('is one, as GitHub’s own parser reads it', () => {
    const file = { name: 'action.yml', content: textOf(repository, 'action.yml') }
    expect(errorsIn(parseAction(file, new NoOperationTraceWriter()))).toEqual([])
    const wrong = { ...file, content: file.content.replace('shell: bash', 'shall: bash') }
    expect(errorsIn(parseAction(wrong, new NoOperationTraceWriter()))).not.toEqual([])
  })

  it('has no expression in a script, for it would run what a user typed', () => {
    for (const { run = '' } of action.runs.steps) expect(run).not.toContain('${{')
    expect(action.runs.steps.map(({ shell }) => shell)).toEqual(['bash', 'bash'])
  })

  it('is green where all is well, and says so on the page', async () => {
    const { code, stdout, page } = await use(checkoutOf('green'))
    expect({ code, annotations: annotations(stdout) }).toEqual({ code: 0, annotations: [] })
    expect(page).toContain('In order.')
  })

  it('is red where a review is overdue, with every input', async () => {
    const workspace = checkoutOf('overdue', 'shop')
    writeFileSync(join(workspace, 'known.yaml'), 'version: 1\nfindings: [{ rule: no-owner, about: cup }]\n')
    const { code, stdout, page } = await use(workspace, {
      directory: 'shop',
      'fail-on': 'error,no-indirect',
      'warn-days': '80',
      baseline: 'known.yaml',
      notes: 'true',
      today: '2026-12-01',
    })
    expect(code).toBe(1)
    expect(annotations(stdout)).toEqual([
      ['error', 'shop/touchpoints.yaml'],
      ['warning', 'shop/touchpoints.yaml'],
      ...Array(3).fill(['notice', 'shop/touchpoints.yaml']),
      ['notice', 'known.yaml'],
    ])
    expect(page).toContain('| error | Door |')
    expect(page).toContain('checked at 2026-12-01')
  })

  it('runs nothing of what stands in its inputs', async () => {
    const workspace = checkoutOf('green')
    const hostile = '$(touch pwned); `touch pwned` "; touch pwned; # \n touch pwned'
    const { code } = await use(workspace, { directory: hostile, baseline: hostile, notes: hostile })
    expect(code).toBe(2)
    expect(await use(workspace, { 'fail-on': '--help', today: '$(touch pwned)' })).toMatchObject({ code: 2 })
    expect(namesIn(workspace)).toEqual(['touchpoints.yaml'])
  })

  it('installs and builds where nothing is built yet, in its own folder', async () => {
    const workspace = checkoutOf('green')
    const actionPath = emptyFolder()
    const env = { PATH: pathWithoutNpm(actionPath) }
    const [install] = action.runs.steps
    const steps = install ? [install] : []
    expect(await runSteps(steps, { workspace, actionPath, env })).toMatchObject({ code: 0, stderr: '' })
    expect(textOf(actionPath, 'bin/npm.log')).toBe(
      `${actionPath}: ci --ignore-scripts --no-audit --no-fund --loglevel=error\n${actionPath}: run --silent build\n`,
    )
  })
})

/** Half a minute and the registry of npm: only with `npm run torture`. */
describe.runIf(process.env['TORTURE'] !== undefined)('with every package really installed', () => {
  const registry = { HOME: process.env['HOME'] ?? '', GIT_AUTHOR_NAME: 'Ana', GIT_AUTHOR_EMAIL: 'a@b.c' }
  const env = { ...registry, GIT_COMMITTER_NAME: 'Ana', GIT_COMMITTER_EMAIL: 'a@b.c' }
  const bash = (lines: string, folder: string) => runShell(['bash', '-e', '-c', lines], folder, env)

  it('the action installs and builds itself from a clean clone', async () => {
    const folder = emptyFolder()
    expect(await bash(`git clone -q ${repository} action`, folder)).toMatchObject({ code: 0 })
    const { steps } = Action.parse(yamlIn('action.yml')).runs
    const [install, check] = steps
    const job = { workspace: checkoutOf('green'), actionPath: join(folder, 'action'), env: registry }
    if (install) expect(await runSteps([install], job)).toMatchObject({ code: 0 })
    const inputs = {
      directory: '.',
      'fail-on': 'error',
      'warn-days': '14',
      baseline: '',
      notes: '',
      today: '',
    }
    if (check) expect(await runSteps([check], { ...job, inputs })).toMatchObject({ code: 0 })
  }, 300_000)

  it('the lines of the README lead from an empty repository to a green gate', async () => {
    const folder = emptyFolder()
    const [, lines = ''] =
      /^```sh\n(git init our-audit.*?)^```$/ms.exec(textOf(repository, 'README.md')) ?? []
    const clone = `git clone -q ${repository} touchpoints && cd touchpoints && npm ci`
    expect(await bash(clone, folder)).toMatchObject({ code: 0 })
    const made = await bash(lines, folder)
    expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining('In order.') })
    expect(await bash('git clone -q our-audit checkout', folder)).toMatchObject({ code: 0 })
    const workspace = join(folder, 'checkout')
    const { steps } = Workflow.parse(yamlIn('examples/ci/github.yml')).jobs.touchpoints
    for (const event of ['pull_request', 'schedule'])
      expect(await runSteps(steps, { workspace, event, env: registry })).toMatchObject({ code: 0 })
  }, 300_000)

  it('npm pack prints the name of the package only, which is what pre-commit takes from it', async () => {
    const folder = emptyFolder()
    const lines = `git clone -q ${repository} clone && cd clone && npm ci >/dev/null && npm pack`
    const { stdout } = await bash(lines, folder)
    expect(stdout).toMatch(/^touchpoints-[\d.]+\.tgz\n$/)
  }, 300_000)
})

const errorsIn = ({ context }: { context: { errors: { getErrors: () => unknown[] } } }) =>
  context.errors.getErrors().map(String)

describe('the workflow for GitHub', () => {
  const workflow = Workflow.parse(yamlIn('examples/ci/github.yml'))
  const { steps } = workflow.jobs.touchpoints

  async function runOn(event: string, kind: keyof typeof files) {
    const workspace = checkoutOf(kind)
    installInto(workspace)
    return runSteps(steps, { workspace, event, env: { PATH: pathWithoutNpm(join(workspace, '..')) } })
  }

  it('is one, as GitHub’s own parser reads it', () => {
    const file = { name: 'github.yml', content: textOf(repository, 'examples/ci/github.yml') }
    expect(errorsIn(parseWorkflow(file, new NoOperationTraceWriter()))).toEqual([])
    const wrong = { ...file, content: file.content.replace('runs-on:', 'run-on:') }
    expect(errorsIn(parseWorkflow(wrong, new NoOperationTraceWriter()))).not.toEqual([])
  })

  it('runs on every pull request and every week, and may only read', () => {
    expect(workflow.on).toEqual({
      pull_request: null,
      schedule: [{ cron: expect.any(String) }],
      workflow_dispatch: null,
    })
    expect(workflow.permissions).toEqual({ contents: 'read' })
  })

  it.each<[string, keyof typeof files, number, string[]]>([
    ['pull_request', 'overdue', 0, ['warning']],
    ['pull_request', 'broken', 2, ['error', 'error']],
    ['schedule', 'overdue', 1, ['error']],
    ['workflow_dispatch', 'green', 0, []],
  ])('on %s, with a workspace that is %s, ends with %i', async (event, kind, code, kinds) => {
    const ended = await runOn(event, kind)
    expect(ended.code).toBe(code)
    expect(commandsIn(ended.stdout).map(({ name }) => name)).toEqual(kinds)
    expect(ended.page).toContain('## Touchpoints')
  })
})

describe('the pipeline for GitLab', () => {
  const Rule = z.strictObject({ if: z.string() })
  const Template = z.strictObject({
    image: z.string(),
    before_script: z.array(z.string()),
    script: z.array(z.string()),
    artifacts: z.strictObject({ when: z.literal('always'), reports: z.strictObject({ junit: z.string() }) }),
  })
  const OfTemplate = z.strictObject({ extends: z.literal('.touchpoints'), rules: z.array(Rule) })
  const Pipeline = z.strictObject({
    '.touchpoints': Template,
    touchpoints: OfTemplate.extend({ allow_failure: z.strictObject({ exit_codes: z.array(z.number()) }) }),
    'touchpoints-gate': OfTemplate,
  })
  const pipeline = Pipeline.parse(yamlIn('examples/ci/gitlab.yml'))

  /** As its runner does: the lines of a job in one shell, which ends at the first that fails. */
  async function runJob(kind: keyof typeof files) {
    const workspace = checkoutOf(kind)
    installInto(workspace)
    const { before_script, script } = pipeline['.touchpoints']
    const lines = ['set -eo pipefail', ...before_script, ...script].join('\n')
    const env = { PATH: pathWithoutNpm(join(workspace, '..')), GITLAB_CI: 'true' }
    const ended = await runShell(['bash', '-c', lines], workspace, env)
    const { junit } = pipeline['.touchpoints'].artifacts.reports
    return { ...ended, report: existsSync(join(workspace, junit)) ? textOf(workspace, junit) : '' }
  }

  it('lets a merge request through when something was found, and no schedule', () => {
    expect(pipeline.touchpoints.allow_failure.exit_codes).toEqual([1])
    expect(pipeline.touchpoints.rules).toEqual([{ if: '$CI_PIPELINE_SOURCE == "merge_request_event"' }])
    expect(pipeline['touchpoints-gate'].rules).toContainEqual({ if: '$CI_PIPELINE_SOURCE == "schedule"' })
  })

  it.each<[keyof typeof files, number, string]>([
    ['green', 0, 'tests="2" failures="0" errors="0"'],
    ['overdue', 1, 'tests="2" failures="1" errors="0"'],
    ['broken', 2, 'tests="1" failures="0" errors="1"'],
  ])('with a workspace that is %s ends with %i, and keeps the report', async (kind, code, counts) => {
    const ended = await runJob(kind)
    expect(ended.code).toBe(code)
    expect(ended.report).toContain(counts)
    expect(ended.stdout).not.toContain('<')
  })
})

describe('the hook for pre-commit', () => {
  const Hook = z.strictObject({
    id: z.literal('touchpoints'),
    name: z.string(),
    description: z.string(),
    entry: z.string(),
    language: z.literal('node'),
    files: z.string(),
    pass_filenames: z.literal(false),
  })
  const [hook] = z.tuple([Hook]).parse(yamlIn('.pre-commit-hooks.yaml'))

  it.each<[keyof typeof files, number]>([
    ['overdue', 0],
    ['broken', 2],
  ])('with a workspace that is %s ends with %i', async (kind, code) => {
    const workspace = checkoutOf(kind)
    installInto(workspace)
    const env = {
      PATH: `${join(workspace, 'node_modules/.bin')}:${process.env['PATH']}`,
      GITHUB_ACTIONS: 'true',
    }
    const ended = await runShell(['sh', '-c', hook.entry], workspace, env)
    expect(ended.code).toBe(code)
    expect(commandsIn(`${ended.stdout}\n${ended.stderr}`)).toEqual([])
  })

  it.each([
    ['touchpoints.yaml', true],
    ['shops/north/touchpoints.yaml', true],
    ['audits/2026-11-21-ana-x7k2.yaml', true],
    ['shop/audits/a.yml', true],
    ['audits/notes.md', false],
    ['my-touchpoints.yaml', false],
    ['audits/old/a.yaml', false],
    ['touchpoints.yaml.orig', false],
  ])('runs for %s: %s', (file, isMeant) => {
    expect(new RegExp(hook.files).test(file)).toBe(isMeant)
  })
})
