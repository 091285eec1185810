import type { Messages } from '../index.ts'

export const map: Messages['map'] = {
  shared:
    'Точки контакта с одинаковой оценкой и важностью изображены одним знаком со всеми номерами: «12–15» — это четыре точки, с 12-й по 15-ю.',
}
