import type { Messages } from '../index.ts'

export const usage: Messages['usage'] = {
  titles: {
    usage: 'Запуск:',
    arguments: 'Аргументы:',
    options: 'Параметры:',
    globalOptions: 'Общие параметры:',
    commands: 'Команды:',
  },
  anyOptions: '[параметры]',
  anyCommand: '[команда]',
  choices: 'на выбор',
  preset: 'по умолчанию',
  error: (text) => `ошибка: ${text}`,
  unknownOption: (option) => `нет параметра '${option}'`,
  unknownCommand: (command) => `нет команды '${command}'`,
  didYouMean: (names) => `(может быть, ${names}?)`,
  missingArgument: (name) => `не хватает аргумента '${name}'`,
  missingValue: (option) => `у параметра '${option}' нет значения`,
  missingOption: (option) => `нужен параметр '${option}'`,
  conflict: (option, other) => `параметры '${option}' и '${other}' вместе не работают`,
  tooMany: (command, expected, found) =>
    `слишком много аргументов${command === undefined ? '' : `, команда '${command}'`}: ${found}, а можно не больше ${expected}.`,
  badOption: (option, value) => `параметр '${option}': значение '${value}' не годится.`,
  badArgument: (name, value) => `аргумент '${name}': значение '${value}' не годится.`,
  allowed: (choices) => `На выбор: ${choices}.`,
  nothingNamed: 'Ничего не названо.',
}
