import type { Messages } from '../index.ts'

export const templates: Messages['templates'] = {
  language: 'pl',
  about: {
    blank: 'każda branża: prawie pusta lista do wypełnienia własnymi punktami',
    'coffee-shop': 'kawiarnia, cukiernia, mała restauracja',
    'online-store': 'sklep internetowy z dostawą',
    'b2b-services': 'usługi dla firm: agencja, doradztwo, wykonawca',
    saas: 'oprogramowanie w abonamencie',
    'real-estate-agency': 'biuro nieruchomości: sprzedaż i wynajem mieszkań',
    clinic: 'prywatna przychodnia, gabinet lekarski lub stomatologiczny',
  },
  rivals: {
    blank: [],
    'coffee-shop': ['Gwiezdne Ziarna', 'Cafe Roma', 'Kiosk na rogu'],
    'online-store': ['Duża Platforma', 'Paczuszka', 'Sklep w centrum'],
    'b2b-services': ['Partnerzy Północ', 'Brzoza i Wolski', 'Zrobimy sami'],
    saas: ['Chmurka', 'Zadaniownik', 'Stary arkusz'],
    'real-estate-agency': ['Złoty Klucz', 'Miejskie Mieszkania', 'Sprzedaż bez biura'],
    clinic: ['Centrum Vita', 'MedPlus', 'Przychodnia rejonowa'],
  },
  size: (touchpoints, chains) =>
    `${counted(touchpoints, 'punkt styku', 'punkty styku', 'punktów styku')}, ${counted(chains, 'łańcuch', 'łańcuchy', 'łańcuchów')}`,
}

function counted(count: number, one: string, few: string, many: string): string {
  const form = new Intl.PluralRules('pl').select(count)
  return `${count} ${form === 'one' ? one : form === 'few' ? few : many}`
}
