import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import type { Disk } from '../../src/storage/disk.ts'
import { piped, run } from './fake-io.ts'

const example = fileURLToPath(new URL('../../examples/coffee-house', import.meta.url))

describe('a command line', () => {
  it.each<[string, string[], string]>([
    ['an unknown command', ['chek'], "error: unknown command 'chek'\n(Did you mean check?)\n"],
    ['an unknown option', ['check', '--note'], "error: unknown option '--note'\n(Did you mean --notes?)\n"],
    [
      'too many words',
      ['check', 'window'],
      "error: too many arguments for 'check'. Expected 0 arguments but got 1.\n",
    ],
    [
      'an option without its value',
      ['check', '-C'],
      "error: option '-C, --directory <dir>' argument missing\n",
    ],
    [
      'a format that there is not',
      ['check', '--format', 'xml'],
      "error: option '--format <format>' argument 'xml' is invalid. Allowed choices are text, json, github, junit.\n",
    ],
    [
      'a report that there is not',
      ['report', '--format', 'md,pdf'],
      "error: option '--format <formats>' argument 'md,pdf' is invalid. Allowed choices are md, csv, html, json, ics, slides.\n",
    ],
    [
      'options that contradict each other',
      ['audit', '--answers', 'a.txt', '--only', 'vip'],
      "error: option '--answers <files>' cannot be used with option '--only <filters>'\n",
    ],
    [
      'a date that does not exist',
      ['check', '--today', '2026-02-30'],
      '--today `2026-02-30` is not a date that exists; write YYYY-MM-DD\n',
    ],
    [
      'a number of days that is none',
      ['check', '--warn-days', 'soon'],
      '--warn-days `soon` is not a whole number of days from 0 on; write one such as 14\n',
    ],
    [
      'a limit that is none',
      ['audit', '--limit', '0'],
      '--limit `0` is not a whole number from 1 on; write one such as 10\n',
    ],
    [
      'a starter list that there is not',
      ['init', '--template', 'cofee-shop'],
      '--template `cofee-shop` is not one of b2b-services, blank, clinic, coffee-shop, online-store, real-estate-agency or saas; did you mean `coffee-shop`?\n',
    ],
    [
      'several reports for one output',
      ['report', '--stdout', '--format', 'md,csv', '-C', example],
      '--stdout takes one format; name it with --format\n',
    ],
    [
      'Excel in mind and no csv',
      ['report', '--excel', '--format', 'md,json', '-C', example],
      '--excel is about the csv files; add csv to --format, or leave --excel out\n',
    ],
    ['an audit for Excel', ['audit', '--excel'], "error: unknown option '--excel'\n"],
    [
      'a folder without a workspace',
      ['check'],
      `no touchpoints.yaml in ${tmpdir()} or above it; start one with: touchpoints init\n`,
    ],
    [
      'a folder that there is not, below one that has a workspace',
      ['check', '-C', join(example, 'nowhere')],
      `${join(example, 'nowhere')}: cannot be read: there is no such file or folder\n`,
    ],
    [
      'a segment that there is not',
      ['audit', '--answers', 'a.txt', '--segment', 'turists', '-C', example],
      'there is no segment `turists`; did you mean `tourists`?\n',
    ],
  ])('with %s ends with 2 and says what to do', async (_, argv, stderr) => {
    expect(await run(argv)).toEqual({ code: 2, stdout: '', stderr })
  })

  it('with a clock that cannot be ends with 2', async () => {
    expect(await run(['check'], { env: { TOUCHPOINTS_TODAY: 'tomorrow' } })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'TOUCHPOINTS_TODAY `tomorrow` is not a date that exists; write YYYY-MM-DD\n',
    })
  })

  it('without a command shows the help where errors go, and ends with 2', async () => {
    const { code, stdout, stderr } = await run([])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^Usage: touchpoints /)
  })

  it('that asks for the version gets that of the package', async () => {
    const { version } = JSON.parse(fs.readFileSync(`${example}/../../package.json`, 'utf8')) as {
      version: string
    }
    expect(await run(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' })
  })
})

describe('an end', () => {
  const unreadable = (error: Error): Disk => ({
    ...fs,
    existsSync: () => {
      throw error
    },
  })

  it('by a bug is 70, with what to report', async () => {
    const { code, stdout, stderr } = await run(['check'], { disk: unreadable(new TypeError('oops')) })
    expect({ code, stdout }).toEqual({ code: 70, stdout: '' })
    expect(stderr).toMatch(/^This is a bug in touchpoints, not a mistake of yours\./)
    expect(stderr).toContain('TypeError: oops')
    expect(stderr).toContain('main.test.ts')
  })

  it('by something for the user to mend is 2, with one line for each', async () => {
    const error = new UserError([
      { file: 'a\x1b[31m.yaml', line: 1, column: 2, problem: { kind: 'not-utf8' } },
      { file: 'b.yaml', problem: { kind: 'not-a-file' } },
    ])
    expect(await run(['check'], { disk: unreadable(error) })).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'a[31m.yaml:1:2: not a text in UTF-8; save it as UTF-8\nb.yaml: not a file; put a regular file there\n',
    })
  })

  it('is 2 where there is no place left to say why', async () => {
    const full = {
      ...piped().output,
      write: async () => {
        throw new UserError([{ file: 'stderr', problem: { kind: 'cannot-write', reason: 'ENOSPC' } }])
      },
    }
    expect((await run(['check'], { stderr: full })).code).toBe(2)
  })
})
