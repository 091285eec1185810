import type { Messages } from '../index.ts'
import { chain, counted, touchpoint } from './words.ts'

export const templates: Messages['templates'] = {
  language: 'ru',
  about: {
    blank: 'любое дело: почти пустой список, который вы заполните сами',
    'coffee-shop': 'кофейня, кафе, небольшой ресторан',
    'online-store': 'интернет-магазин с доставкой',
    'b2b-services': 'услуги для бизнеса: агентство, консалтинг, подрядчик',
    saas: 'облачный сервис по подписке',
    'real-estate-agency': 'агентство недвижимости: продажа и аренда жилья',
    clinic: 'частная клиника, врачебный или стоматологический кабинет',
  },
  rivals: {
    blank: [],
    'coffee-shop': ['Звёздные зёрна', 'Кафе «Рома»', 'Киоск на углу'],
    'online-store': ['Большой маркетплейс', 'Коробочка', 'Магазин в центре'],
    'b2b-services': ['Северные партнёры', 'Бригов и Валин', 'Сделаем сами'],
    saas: ['Облачко', 'Задачник', 'Старая таблица'],
    'real-estate-agency': ['Золотой ключ', 'Городские квартиры', 'Продажа без агента'],
    clinic: ['Вита-центр', 'МедПлюс', 'Районная поликлиника'],
  },
  size: (touchpoints, chains) => `${counted(touchpoints, touchpoint)}, ${counted(chains, chain)}`,
}
