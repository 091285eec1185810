import type { Messages } from '../index.ts'

export const result: Messages['result'] = {
  nothingToFix: (name: string) =>
    `Исправлять нечего: всё, у чего есть важность и оценка, на уровне «Вау!». Больше всего можно добавить здесь: ${name}.`,
}
