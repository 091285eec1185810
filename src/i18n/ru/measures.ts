import type { Messages } from '../index.ts'
import { quotedLevels } from './words.ts'

export const measures: Messages['measures'] = {
  title: 'Показатели',
  intro: `Каждый по своей шкале, рядом с оценкой; в оценку показатели никогда не пересчитываются. Противоречие — это ${quotedLevels.wow} при NPS ниже 0 или CSAT в нижней четверти шкалы, а также ${quotedLevels.sucks} при NPS от 50 или CSAT в верхней четверти. CSAT до 5 считаем пятибалльным, выше 10 — процентами; о CSAT между ними и о любом CES судить нельзя.`,
  names: { nps: 'NPS', csat: 'CSAT', ces: 'CES' },
  contradicts: (name, measure, value, score) =>
    `${name}: ${measure} ${value} противоречит оценке (${score}).`,
}
