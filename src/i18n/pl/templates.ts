import type { Messages } from '../index.ts'
import { counted, nouns } from './forms.ts'

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
  size: (touchpoints, chains) => `${counted(touchpoints, nouns.touchpoint)}, ${counted(chains, nouns.chain)}`,
}
