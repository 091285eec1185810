import type { Messages } from '../index.ts'

export const parts: Messages['parts'] = {
  title: 'Целое и его части',
  intro:
    'Точка контакта состоит из более мелких. Её собственная оценка стоит отдельно от их оценок: ни одна не вычисляется из другой. Если они расходятся на 2 и больше, об этом сказано.',
  gap: 'Целое − медиана частей',
  median: (name) => `Медиана частей: ${name}`,
  apart: (name, parts, whole, by) => `${name}: у частей ${parts}, у целого ${whole}, разница ${by}.`,
}
