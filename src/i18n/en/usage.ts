/** Around the help, and what is wrong with a command line before any command sees it. */
export const usage = {
  titles: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    globalOptions: 'Global Options:',
    commands: 'Commands:',
  },
  anyOptions: '[options]',
  anyCommand: '[command]',
  choices: 'choices',
  preset: 'default',
  error: (text: string) => `error: ${text}`,
  unknownOption: (option: string) => `unknown option '${option}'`,
  unknownCommand: (command: string) => `unknown command '${command}'`,
  didYouMean: (names: string, several: boolean) => `(Did you mean ${several ? 'one of ' : ''}${names}?)`,
  missingArgument: (name: string) => `missing required argument '${name}'`,
  missingValue: (option: string) => `option '${option}' argument missing`,
  missingOption: (option: string) => `required option '${option}' not specified`,
  conflict: (option: string, other: string) => `option '${option}' cannot be used with option '${other}'`,
  tooMany: (command: string | undefined, expected: number, found: number) =>
    `too many arguments${command === undefined ? '' : ` for '${command}'`}. Expected ${expected} argument${expected === 1 ? '' : 's'} but got ${found}.`,
  badOption: (option: string, value: string) => `option '${option}' argument '${value}' is invalid.`,
  badArgument: (name: string, value: string) =>
    `command-argument value '${value}' is invalid for argument '${name}'.`,
  allowed: (choices: string) => `Allowed choices are ${choices}.`,
  nothingNamed: 'Nothing is named.',
}
