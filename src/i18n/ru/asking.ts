import type { Messages } from '../index.ts'

export const asking: Messages['asking'] = {
  yes: 'Да',
  no: 'Нет',
  yesOrNo: 'Ответьте «Да» или «Нет»',
  move: 'выбор',
  choose: 'принять',
}
