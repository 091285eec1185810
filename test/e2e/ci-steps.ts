import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { data, Evaluator, Lexer, Parser } from '@actions/expressions'
import { parse } from 'yaml'
import { z } from 'zod'
import type { Ended } from './run.ts'

export const repository = fileURLToPath(new URL('../..', import.meta.url))

const Step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  if: z.string().optional(),
  shell: z.string().optional(),
  env: z.record(z.string(), z.string()).default({}),
})
type Step = z.output<typeof Step>

export const Action = z.object({
  inputs: z.record(z.string(), z.object({ default: z.string() })),
  runs: z.object({ steps: z.array(Step) }),
})

export const Workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.object({ touchpoints: z.object({ steps: z.array(Step) }) }),
})

export const yamlIn = (file: string): unknown => parse(readFileSync(join(repository, file), 'utf8'))

export interface Job {
  /** Where the runner has checked the repository of the user out. */
  readonly workspace: string
  readonly inputs?: Readonly<Record<string, string>>
  readonly event?: string
  readonly actionPath?: string
  readonly env?: Readonly<Record<string, string>>
}

/** Runs the steps one after the other as the runner of GitHub does, up to the first one that fails. */
export async function runSteps(steps: readonly Step[], job: Job): Promise<Ended & { page: string }> {
  const page = join(job.workspace, '..', 'page.md')
  let said: Ended = { code: 0, stdout: '', stderr: '' }
  for (const step of steps.filter((one) => one.run !== undefined && isMeant(one, job))) {
    const { code, stdout, stderr } = await runStep(step, job, page)
    said = { code, stdout: said.stdout + stdout, stderr: said.stderr + stderr }
    if (code !== 0) break
  }
  return { ...said, page: existsSync(page) ? readFileSync(page, 'utf8') : '' }
}

const isMeant = (step: Step, job: Job) =>
  step.if === undefined || evaluated(step.if, job).coerceString() === 'true'

function runStep({ run = '', env }: Step, job: Job, page: string): Promise<Ended> {
  const script = join(job.workspace, '..', 'step.sh')
  writeFileSync(script, filledIn(run, job))
  return runShell(['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', script], job.workspace, {
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: job.workspace,
    GITHUB_STEP_SUMMARY: page,
    GITHUB_ACTION_PATH: job.actionPath ?? repository,
    ...job.env,
    ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, filledIn(value, job)])),
  })
}

/** Every `${{ expression }}` by its value, in scripts too, as the runner does before bash sees anything. */
const filledIn = (text: string, job: Job) =>
  text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => evaluated(expression, job).coerceString())

/** By GitHub’s own parser of expressions. */
function evaluated(expression: string, { inputs = {}, event = 'push' }: Job) {
  const dictionary = (entries: Readonly<Record<string, string>>) =>
    new data.Dictionary(
      ...Object.entries(entries).map(([key, value]) => ({ key, value: new data.StringData(value) })),
    )
  const context = new data.Dictionary(
    { key: 'inputs', value: dictionary(inputs) },
    { key: 'github', value: dictionary({ event_name: event }) },
  )
  const { tokens } = new Lexer(expression).lex()
  return new Evaluator(new Parser(tokens, ['inputs', 'github'], []).parse(), context).evaluate()
}

/** Runs a program with nothing of this machine in its environment. */
export function runShell(
  [file = '', ...args]: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<Ended> {
  const child = spawn(file, args, {
    cwd,
    env: { PATH: process.env['PATH'], HOME: join(cwd, '..'), TOUCHPOINTS_TODAY: '2026-11-21', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => {
      said[name] += text
    })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...said }))
  })
}

/** A PATH in front of which stands an `npm` that only writes down what it was asked for, in `npm.log` beside it. */
export function pathWithoutNpm(folder: string): string {
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  writeFileSync(join(bin, 'npm'), `#!/bin/sh\necho "$PWD: $*" >> "${join(bin, 'npm.log')}"\n`)
  chmodSync(join(bin, 'npm'), 0o755)
  return `${bin}:${process.env['PATH']}`
}

/** What `npm ci` leaves where this program is one of the packages. */
export function installInto(workspace: string): void {
  mkdirSync(join(workspace, 'node_modules/.bin'), { recursive: true })
  symlinkSync(join(repository, 'bin/touchpoints.js'), join(workspace, 'node_modules/.bin/touchpoints'))
}
