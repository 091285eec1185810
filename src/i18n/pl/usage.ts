import type { Messages } from '../index.ts'

export const usage: Messages['usage'] = {
  titles: {
    usage: 'Użycie:',
    arguments: 'Argumenty:',
    options: 'Opcje:',
    globalOptions: 'Opcje wspólne:',
    commands: 'Polecenia:',
  },
  anyOptions: '[opcje]',
  anyCommand: '[polecenie]',
  choices: 'do wyboru',
  preset: 'domyślnie',
  error: (text) => `błąd: ${text}`,
  unknownOption: (option) => `nie ma opcji '${option}'`,
  unknownCommand: (command) => `nie ma polecenia '${command}'`,
  didYouMean: (names) => `(czy chodziło o: ${names}?)`,
  missingArgument: (name) => `brakuje argumentu '${name}'`,
  missingValue: (option) => `opcja '${option}' nie ma wartości`,
  missingOption: (option) => `potrzebna jest opcja '${option}'`,
  conflict: (option, other) => `opcje '${option}' i '${other}' wykluczają się`,
  tooMany: (command, expected, found) =>
    `za dużo argumentów${command === undefined ? '' : `, polecenie '${command}'`}: ${found}, a może być najwyżej ${expected}.`,
  badOption: (option, value) => `opcja '${option}': wartość '${value}' jest nieprawidłowa.`,
  badArgument: (name, value) => `argument '${name}': wartość '${value}' jest nieprawidłowa.`,
  allowed: (choices) => `Do wyboru: ${choices}.`,
  nothingNamed: 'Nic nie podano.',
}
