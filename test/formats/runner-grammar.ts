/** A command that the runner of GitHub finds in a line of a log, and obeys. */
export interface RunnerCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/**
 * The grammar of workflow commands, written from their documentation and from what actions/runner does: in a line
 * whose leading blanks are gone `::name key=value,key=value::data`, else anywhere in it
 * `##[name key=value;key=value]data`. What is no command that it knows is text.
 */
export function commandIn(line: string): RunnerCommand | undefined {
  return colonCommand(line) ?? bracketCommand(line)
}

export const commandsIn = (log: string) => log.split(/\r\n|[\r\n]/).flatMap((line) => commandIn(line) ?? [])

/** Blanks as .NET has them: without the byte order mark that JavaScript counts among them. */
const leadingBlanks = /^(?:(?!\ufeff)[\s\u0085])+/

function colonCommand(line: string): RunnerCommand | undefined {
  const text = line.replace(leadingBlanks, '')
  const end = text.startsWith('::') ? text.indexOf('::', 2) : -1
  if (end === -1) return undefined
  return command(text.slice(2, end), text.slice(end + 2), {
    separator: ',',
    property: decoder('%0D', '%0A', '%3A', '%2C', '%25'),
    data: decoder('%0D', '%0A', '%25'),
  })
}

function bracketCommand(line: string): RunnerCommand | undefined {
  const start = line.indexOf('##[')
  const end = start === -1 ? -1 : line.indexOf(']', start)
  if (end === -1) return undefined
  const back = decoder('%3B', '%0D', '%0A', '%5D', '%25')
  return command(line.slice(start + 3, end), line.slice(end + 1), {
    separator: ';',
    property: back,
    data: back,
  })
}

interface Form {
  readonly separator: string
  readonly property: (text: string) => string
  readonly data: (text: string) => string
}

function command(head: string, data: string, form: Form): RunnerCommand | undefined {
  const [name = '', ...rest] = head.split(' ')
  if (!known.includes(name.toLowerCase())) return undefined
  const pairs = rest
    .join(' ')
    .trim()
    .split(form.separator)
    .flatMap((pair) => {
      const [, key, value] = /^=*([^=]+)=+(.+)$/s.exec(pair) ?? []
      return key === undefined || value === undefined ? [] : [[key, form.property(value)]]
    })
  return { name, properties: Object.fromEntries(pairs), data: form.data(data) }
}

/** In this order, the percent sign last. */
const decoder =
  (...codes: string[]) =>
  (text: string) =>
    codes.reduce((rest, code) => rest.replaceAll(code, decodeURIComponent(code)), text)

const known = [
  ...['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'echo', 'stop-commands'],
  ...['add-mask', 'add-matcher', 'remove-matcher', 'add-path', 'set-env', 'set-output', 'save-state'],
  'internal-set-repo-path',
]
