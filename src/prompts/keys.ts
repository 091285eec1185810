/** A key as Node’s readline reports it. Keys of a test, and some of an input method, come without a sequence. */
export interface Keypress {
  readonly name?: string | undefined
  readonly sequence?: string | undefined
  readonly ctrl?: boolean | undefined
  readonly meta?: boolean | undefined
  readonly shift?: boolean | undefined
}

export type Command =
  | { readonly do: 'digit'; readonly digit: number }
  | { readonly do: 'ten' | 'unknown' | 'absent' | 'same' }
  | { readonly do: 'up' | 'down' | 'less' | 'more' | 'empty' | 'enter' | 'escape' }
  | { readonly do: 'undo' | 'back' | 'skip' | 'note' | 'help' | 'leave' | 'later' }
  | { readonly do: 'votes' | 'list' | 'discuss' | 'add' | 'met' }
  | { readonly do: 'end-of-input' | 'interrupt' }

export interface Key {
  /** What it does while scores are typed. */
  readonly command: Command | undefined
  /** What it adds to a text that is being typed; empty for a key that is no letter. */
  readonly text: string
  readonly erases: boolean
}

export function readKey(pressed: Keypress): Key {
  const text = padDigit(pressed) ?? printable(pressed)
  return {
    command: controlOf(pressed) ?? commandOf(text),
    text,
    erases: pressed.name === 'backspace',
  }
}

/** A control key held down, or a key that has a name and no letter. */
function controlOf({ name, ctrl, meta, shift, sequence }: Keypress): Command | undefined {
  if (ctrl) {
    if (name === 'c') return { do: 'interrupt' }
    return name === 'd' ? { do: 'end-of-input' } : undefined
  }
  if (meta && name !== 'escape') return undefined
  if (name === 'tab') return { do: shift ? 'up' : 'down' }
  const named = names.get(name ?? '')
  if (named) return { do: named }
  return sequence === '\x1bOM' ? { do: 'enter' } : undefined
}

/** A number pad in application mode sends ESC O p … ESC O y for 0 … 9. */
function padDigit({ sequence }: Keypress): string | undefined {
  const pad = /^\x1bO([p-y])$/.exec(sequence ?? '')?.[1]
  return pad === undefined ? undefined : String(pad.charCodeAt(0) - 'p'.charCodeAt(0))
}

const names = new Map<string, Exclude<Command['do'], 'digit'>>([
  ['return', 'enter'],
  ['enter', 'enter'],
  ['escape', 'escape'],
  ['up', 'up'],
  ['down', 'down'],
  ['left', 'less'],
  ['right', 'more'],
  ['delete', 'empty'],
  ['backspace', 'undo'],
  ['pageup', 'back'],
  ['pagedown', 'skip'],
])

/** The letter a key stands for: the character it types, digits and marks of an input method in their plain form. */
function printable({ name, sequence, ctrl, meta }: Keypress): string {
  if (ctrl || meta) return ''
  const typed = sequence ?? (name && [...name].length === 1 ? name : '')
  return /^[^\p{Cc}\p{Cs}]+$/u.test(typed) ? typed : ''
}

function commandOf(text: string): Command | undefined {
  const plain = text.normalize('NFKC').toLowerCase()
  if (/^\d$/.test(plain)) return { do: 'digit', digit: Number(plain) }
  const command = letters.get(plain) ?? letters.get(russianKeys.get(plain) ?? '')
  return command && { do: command }
}

const letters = new Map<string, Exclude<Command['do'], 'digit'>>([
  ['x', 'ten'],
  ['t', 'ten'],
  ['*', 'ten'],
  ['-', 'unknown'],
  ['–', 'unknown'],
  ['—', 'unknown'],
  ['−', 'unknown'],
  ['a', 'absent'],
  ['=', 'same'],
  ['u', 'undo'],
  ['b', 'back'],
  ['s', 'skip'],
  ['c', 'note'],
  ['?', 'help'],
  ['q', 'leave'],
  ['l', 'later'],
  ['v', 'votes'],
  ['g', 'list'],
  ['d', 'discuss'],
  ['+', 'add'],
  ['m', 'met'],
  // look-alikes on keys that do nothing else, as answer files take them
  ['х', 'ten'],
  ['а', 'absent'],
])

/** The Latin letter on the same key of a Russian keyboard (ЙЦУКЕН). */
const russianKeys = new Map([
  ['ч', 'x'],
  ['е', 't'],
  ['ф', 'a'],
  ['г', 'u'],
  ['и', 'b'],
  ['ы', 's'],
  ['с', 'c'],
  ['й', 'q'],
  ['д', 'l'],
  ['м', 'v'],
  ['п', 'g'],
  ['в', 'd'],
  ['ь', 'm'],
])

/** The command letter of a line that holds nothing else, also from a Russian keyboard. */
export function lineCommand(text: string): 'back' | 'skip' | 'undo' | 'leave' | 'later' | 'help' | undefined {
  const command = [...text].length === 1 ? commandOf(text)?.do : undefined
  const known = ['back', 'skip', 'undo', 'leave', 'later', 'help'] as const
  return known.find((one) => one === command)
}
