import { describe, expect, it } from 'vitest'
import { Progress } from '../../src/cli/progress.ts'
import { en } from '../../src/i18n/en/index.ts'
import { ru } from '../../src/i18n/ru/index.ts'
import { piped } from './fake-io.ts'

async function shown(
  size: number | undefined,
  { isTTY = true, env = {}, messages = en } = {},
): Promise<string> {
  const { output, text } = piped()
  const progress = new Progress({ stderr: { ...output, isTTY }, env }, size, messages)
  for (const rows of [1500, 1900, 4000]) await progress.show(100, rows)
  await progress.clear()
  return text()
}

describe('the progress of a file', () => {
  it('is one line, with a bar where its size is known, and gone at the end', async () => {
    expect(await shown(400)).toBe(
      '\r[#####...............]  25%  1000 rows\r[##########..........]  50%  1000 rows\r[###############.....]  75%  4000 rows\r\x1b[K',
    )
    expect(await shown(undefined)).toBe('\r1000 rows\r4000 rows\r\x1b[K')
    expect(await shown(undefined, { messages: ru })).toContain('4000 строк')
  })

  it('is quiet where nobody looks', async () => {
    expect(await shown(400, { isTTY: false })).toBe('')
    expect(await shown(400, { env: { TERM: 'dumb' } })).toBe('')
  })
})
