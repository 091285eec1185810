import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from './fake-io.ts'

const example = fileURLToPath(new URL('../../examples/coffee-house', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'report-'))

afterAll(() => rmSync(folder, { recursive: true }))

describe('report --excel', () => {
  it('writes every csv file in that way, and the others as they are', async () => {
    const [plain, excel] = [join(folder, 'plain'), join(folder, 'excel')]
    await run(['report', '-C', example, '--out', plain])
    const { code, stderr } = await run(['report', '-C', example, '--out', excel, '--excel'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    const firstLine = (name: string) => readFileSync(join(excel, name), 'utf8').split('\r\n')[0]
    expect(readdirSync(excel)).toEqual([
      'actions.csv',
      'chains.csv',
      'report.html',
      'report.md',
      'touchpoints.csv',
    ])
    expect(firstLine('touchpoints.csv')).toMatch(/^\ufeffid;name;/)
    expect(firstLine('chains.csv')).toMatch(/^\ufeffchain;chain_name;/)
    expect(firstLine('actions.csv')).toMatch(/^\ufeffid;name;do;/)
    expect(readFileSync(join(excel, 'report.md'))).toEqual(readFileSync(join(plain, 'report.md')))
  })

  it('is on standard output too, with a word on the files that are not', async () => {
    const { code, stdout, stderr } = await run([
      ...['report', '-C', example],
      ...['--stdout', '--format', 'csv', '--excel'],
    ])
    expect(code).toBe(0)
    expect(stdout).toMatch(/^\ufeffid;name;[^,]*\r\n/)
    expect(stderr).toBe(
      '--stdout shows touchpoints.csv; chains.csv and actions.csv are written without it.\n',
    )
  })
})
