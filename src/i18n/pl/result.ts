import type { Messages } from '../index.ts'

export const result: Messages['result'] = {
  nothingToFix: (name: string) =>
    `Nie ma czego naprawiać: wszystko, co ma ważność i ocenę, jest na poziomie „Wow!”. Najwięcej można jeszcze zyskać tutaj: ${name}.`,
}
