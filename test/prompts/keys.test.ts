import { describe, expect, it } from 'vitest'
import { lineCommand, readKey } from '../../src/prompts/keys.ts'

const commandOf = (sequence: string, name?: string) => readKey({ sequence, name }).command

describe('a key', () => {
  it.each([
    ['0', { do: 'digit', digit: 0 }],
    ['9', { do: 'digit', digit: 9 }],
    ['７', { do: 'digit', digit: 7 }],
    ['\x1bOp', { do: 'digit', digit: 0 }],
    ['\x1bOy', { do: 'digit', digit: 9 }],
    ['\x1bOM', { do: 'enter' }],
    ['x', { do: 'ten' }],
    ['X', { do: 'ten' }],
    ['ｘ', { do: 'ten' }],
    ['t', { do: 'ten' }],
    ['*', { do: 'ten' }],
    ['-', { do: 'unknown' }],
    ['–', { do: 'unknown' }],
    ['−', { do: 'unknown' }],
    ['a', { do: 'absent' }],
    ['=', { do: 'same' }],
    ['u', { do: 'undo' }],
    ['m', { do: 'met' }],
    ['?', { do: 'help' }],
    ['z', undefined],
    ['漢', undefined],
  ])('%s means %o', (sequence, command) => {
    expect(commandOf(sequence)).toEqual(command)
  })

  it.each([
    ['ч', 'ten'],
    ['е', 'ten'],
    ['ф', 'absent'],
    ['ь', 'met'],
    ['м', 'votes'],
    ['г', 'undo'],
    ['и', 'back'],
    ['ы', 'skip'],
    ['с', 'note'],
    ['й', 'leave'],
    ['д', 'later'],
    ['Ч', 'ten'],
    ['х', 'ten'],
    ['а', 'absent'],
  ])('%s of a Russian keyboard means %s', (sequence, command) => {
    expect(commandOf(sequence)).toEqual({ do: command })
  })

  it.each([
    [{ name: 'c', ctrl: true, sequence: '\x03' }, 'interrupt'],
    [{ name: 'd', ctrl: true, sequence: '\x04' }, 'end-of-input'],
    [{ name: 'return', sequence: '\r' }, 'enter'],
    [{ name: 'enter', sequence: '\n' }, 'enter'],
    [{ name: 'backspace', sequence: '\x7f' }, 'undo'],
    [{ name: 'tab', sequence: '\t' }, 'down'],
    [{ name: 'tab', shift: true, sequence: '\x1b[Z' }, 'up'],
    [{ name: 'pageup', sequence: '\x1b[5~' }, 'back'],
    [{ name: 'pagedown', sequence: '\x1b[6~' }, 'skip'],
    [{ name: 'escape', sequence: '\x1b', meta: true }, 'escape'],
    [{ name: 'left', sequence: '\x1b[D' }, 'less'],
    [{ name: 'delete', sequence: '\x1b[3~' }, 'empty'],
  ])('%o means %s', (pressed, command) => {
    expect(readKey(pressed).command).toEqual({ do: command })
  })

  it('adds its letter to a text, and nothing when it is a control key', () => {
    expect(readKey({ sequence: 'ё', name: 'ё' }).text).toBe('ё')
    expect(readKey({ sequence: '|' }).text).toBe('|')
    expect(readKey({ sequence: '\x1b[A', name: 'up' }).text).toBe('')
    expect(readKey({ sequence: '\x02', name: 'b', ctrl: true })).toEqual({
      command: undefined,
      text: '',
      erases: false,
    })
  })

  it('of a number pad types its digit too', () => {
    expect(readKey({ sequence: '\x1bOw' })).toMatchObject({ command: { do: 'digit', digit: 7 }, text: '7' })
  })

  it('comes from a test without a sequence', () => {
    expect(readKey({ name: '7' })).toMatchObject({ command: { do: 'digit', digit: 7 }, text: '7' })
  })
})

describe('a line that is a command', () => {
  it.each([
    ['b', 'back'],
    ['S', 'skip'],
    ['й', 'leave'],
    ['?', 'help'],
    ['7', undefined],
    ['bs', undefined],
    ['', undefined],
  ])('%s means %s', (line, command) => {
    expect(lineCommand(line)).toBe(command)
  })
})
