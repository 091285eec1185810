import type { Messages } from '../index.ts'

export const asking: Messages['asking'] = {
  yes: 'Tak',
  no: 'Nie',
  yesOrNo: 'Odpowiedz „Tak” albo „Nie”',
  move: 'wybór',
  choose: 'zatwierdź',
}
