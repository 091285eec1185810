import type { Messages } from '../index.ts'

export const measures: Messages['measures'] = {
  title: 'Показатели',
  intro:
    'Каждый по своей шкале, рядом с оценкой; в неё они никогда не пересчитываются. Противоречие — это «Вау!» при NPS ниже 0 или CSAT в нижней четверти шкалы, а также «Отстой» при NPS 50 и выше или CSAT в верхней четверти. CSAT до 5 считаем пятибалльным, выше 10 — процентами; между ними, как и для любого CES, судить нельзя.',
  names: { nps: 'NPS', csat: 'CSAT', ces: 'CES' },
  contradicts: (name, measure, value, score) => `${name}: ${measure} ${value} противоречит оценке: ${score}.`,
}
